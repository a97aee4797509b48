#include "link/period.hpp"

#include <algorithm>
#include <array>

#include "lexicon/lexicon.hpp"
#include "series/calendar.hpp"

namespace keyline::link {
namespace {

using lexicon::ComparisonKind;
using lexicon::VerbClass;
namespace w = lexicon::w;

constexpr uint32_t kReach = 16;     // pieces
constexpr uint32_t kNear = 6;
constexpr uint32_t kList = 6;        // members of a list of figures or dates
constexpr uint32_t kSentences = 3;  // how far a period is remembered

void set(const Scope& s, Figure& f, uint32_t date) {
  f.period = s.date(date).value;
  f.period_text = s.document().phrase(s.date(date).span);
}

// Can this date say when a figure holds? Not "daily", not "now", not a bare length of time.
bool names_period(const Date& d) {
  if (d.value.empty() || d.type == DateType::set || d.type == DateType::time) return false;
  if (d.value.find("_REF") != std::string::npos || d.value.rfind("XXXX-W", 0) == 0) return false;
  if (d.type == DateType::duration || d.value[0] == 'P') return d.interval.has_value();
  return d.noise == std::nullopt;
}

bool is_day(const Date& d) { return d.value.size() >= 10 && d.value[4] == '-' && d.value.find('/') == std::string::npos; }

WordId preposition_before(const Scope& s, uint32_t at) {
  if (at == 0) return w::none;
  const Piece& p = s.pieces[at - 1];
  return p.kind == PieceKind::preposition || p.kind == PieceKind::comparison ? p.word : WordId{w::none};
}

// The date that a change is counted from: "on a year earlier", "from 2003", "since June".
bool counts_from(const Scope& s, uint32_t at) {
  if (at > 0 && s.is(at - 1, PieceKind::comparison)) return true;
  switch (preposition_before(s, at)) {
    case w::from: case w::than: case w::since: case w::over: case w::against: case w::before: case w::after: case w::until:
      return !(preposition_before(s, at) == w::over && s.date(at).type == DateType::duration);
    case w::on: return !is_day(s.date(at));
    default: return false;
  }
}

// The day on which something was said or published, not the period of its figures.
bool day_of_report(const Scope& s, uint32_t at) {
  if (!is_day(s.date(at))) return false;
  for (uint32_t j = at; j-- > 0 && at - j <= 3;)
    if (s.is(j, PieceKind::verb)) return s.pieces[j].verb != nullptr && (s.pieces[j].verb->type == VerbClass::say || s.pieces[j].word == w::reported || s.pieces[j].word == w::posted);
  for (uint32_t j = at + 1; j < s.size() && j - at <= 3; ++j)
    if (s.is(j, PieceKind::verb)) return s.pieces[j].verb != nullptr && s.pieces[j].verb->type == VerbClass::say;
  return false;
}

bool usable(const Scope& s, uint32_t at) { return s.is(at, PieceKind::date) && names_period(s.date(at)) && !day_of_report(s, at); }

// The date behind a figure before anything else claims it: "23.2% in Q1 2025", "575,000 units a year ago".
uint32_t right_behind(const Scope& s, uint32_t at) {
  const bool base = s.figure(at).role == Role::base;
  for (uint32_t j = at + 1; j < s.size() && j - at <= kReach; ++j) {
    switch (s.pieces[j].kind) {
      case PieceKind::date:
        if (usable(s, j) && (base || !counts_from(s, j))) return j;
        if (!base) return kNone;
        break;
      case PieceKind::figure:
        if (s.governors[j].construction != Construction::conversion) return kNone;
        break;
      case PieceKind::noun: case PieceKind::preposition: case PieceKind::pace: case PieceKind::open: case PieceKind::close:
        break;
      case PieceKind::change:
        if (s.pieces[j].use != ChangeUse::noun) return kNone;
        break;
      default: return kNone;
    }
  }
  return kNone;
}

// Does the date stand right behind a comparand ("from 3.2% last year to 2.5%")? Then it is the comparand's own.
bool of_base(const Scope& s, uint32_t at) {
  uint32_t j = at;
  if (j > 0 && s.is(j - 1, PieceKind::preposition)) --j;
  return j > 0 && s.is(j - 1, PieceKind::figure) && s.figure(j - 1).role == Role::base;
}

// The open bracket of the close bracket at `at`; `at` itself where there is none near.
uint32_t before_bracket(const Scope& s, uint32_t at) {
  for (uint32_t j = at; s.is(at, PieceKind::close) && j-- > 0 && at - j <= kReach;)
    if (s.is(j, PieceKind::open)) return j;
  return at;
}

// The nearest date to the left in the same clause: "In Q2 2025 ... reported a loss of", "fourth quarter turnover was".
uint32_t before_in_clause(const Scope& s, uint32_t at) {
  for (uint32_t j = at; j-- > 0 && at - j <= kReach;) {
    j = before_bracket(s, j);
    if (s.pieces[j].clause != s.pieces[at].clause) return kNone;
    if (usable(s, j) && !counts_from(s, j) && !of_base(s, j)) return j;
  }
  return kNone;
}

// Behind, past other figures of the clause: "rose 8% to $5bn in 2004".
uint32_t behind_in_clause(const Scope& s, uint32_t at) {
  for (uint32_t j = at + 1; j < s.size() && j - at <= kReach && s.pieces[j].clause == s.pieces[at].clause; ++j) {
    if (usable(s, j) && !counts_from(s, j) && !of_base(s, j)) return j;
  }
  return kNone;
}

// A date of another clause of the sentence, before or behind.
uint32_t elsewhere(const Scope& s, uint32_t at) {
  for (uint32_t j = at; j-- > 0 && at - j <= 2 * kReach;) {
    j = before_bracket(s, j);
    if (usable(s, j) && !counts_from(s, j) && !of_base(s, j) && !is_day(s.date(j))) return j;
  }
  return kNone;
}

// "A year ago", "the year before": it points back from the story's time and starts no new one.
bool looks_back(const Scope& s, uint32_t at) {
  const Piece& p = s.pieces[at];
  for (uint32_t t = p.tokens.first; t < p.tokens.last; ++t) {
    const WordId word = s.document().tokens[t].word;
    if (word == w::ago || word == w::before || word == w::previous || word == w::same || word == w::earlier || word == w::prior) return true;
  }
  return false;
}

// Runs of figures and of dates of the same length are told in the same order: "$6m, $4m and $3m for 2018, 2019 and 2020",
// "in 2007, 2006 and 2005 ... $47, $36 and $35".
struct Run {
  uint32_t first = kNone;
  std::array<uint32_t, kList> members{};
  uint32_t size = 0;
};

// The run of pieces of one kind, parted by commas and conjunctions, that begins at `at`.
Run run_at(const Scope& s, uint32_t at, PieceKind kind) {
  Run run;
  run.first = at;
  for (uint32_t j = at; s.is(j, kind) && run.size < kList;) {
    run.members[run.size++] = j;
    uint32_t next = j + 1;
    while (s.is(next, PieceKind::comma) || s.is(next, PieceKind::conjunction)) ++next;
    if (next == j + 1) break;
    j = next;
  }
  return run;
}

void attach_lists(Scope& s) {
  std::array<Run, 4> dates;
  uint32_t found = 0;
  for (uint32_t at = 0; at < s.size() && found < dates.size(); ++at) {
    if (!usable(s, at)) continue;
    const Run run = run_at(s, at, PieceKind::date);
    if (run.size >= 2) dates[found++] = run, at = run.members[run.size - 1];
  }
  for (uint32_t at = 0; found > 0 && at < s.size(); ++at) {
    if (!s.is(at, PieceKind::figure)) continue;
    const Run run = run_at(s, at, PieceKind::figure);
    for (uint32_t d = 0; run.size >= 2 && d < found; ++d) {
      if (dates[d].size != run.size) continue;
      for (uint32_t k = 0; k < run.size; ++k) set(s, s.figure(run.members[k]), dates[d].members[k]);
      break;
    }
    at = run.members[run.size - 1];
  }
}

// Plans lie ahead; the figures that follow are not of that time.
bool ahead(const Scope& s, uint32_t at) {
  const Date& d = s.date(at);
  const std::string& now = s.reading.reference.value;
  return d.mod == DateMod::on_or_before || d.mod == DateMod::on_or_after || d.mod == DateMod::after || now.size() < 4 ||
         d.value.substr(0, 4) > now.substr(0, 4);
}

// A period that later sentences may go on speaking of: a month, quarter, half or year of the story's own time, not
// the season or decade in which something once was, not "the past week".
bool carries_on(const Scope& s, uint32_t at) {
  switch (series::granularity(s.date(at).value)) {
    case series::Granularity::month: case series::Granularity::quarter: case series::Granularity::half: return true;
    case series::Granularity::year: return s.reading.reference.value.substr(0, 4) <= s.date(at).value;
    default: return false;
  }
}

void remember(Scope& s, uint32_t at) {
  if (looks_back(s, at) || !carries_on(s, at)) return;
  s.memory.period = s.date(at).value;
  s.memory.period_sentence = s.sentence;
}

// "4.0% from 4.4% this year and 2.1% from 2.8% in 2005": in a row of such pairs the date is the pair's.
bool pair_at(const Scope& s, uint32_t at) {
  return s.is(at, PieceKind::figure) && s.is_word(at + 1, PieceKind::preposition, w::from) && s.is(at + 2, PieceKind::figure);
}

uint32_t of_pair(const Scope& s, uint32_t at) {
  if (!pair_at(s, at)) return kNone;
  uint32_t date = at + 3;
  if (s.is(date, PieceKind::preposition)) ++date;
  if (!usable(s, date)) return kNone;
  for (uint32_t j = at < kReach ? 0 : at - kReach; j < at + kReach; ++j)
    if (j != at && pair_at(s, j)) return date;
  return kNone;
}

void infer(Scope& s, Figure& f) {
  if (s.memory.period.empty() || s.sentence - s.memory.period_sentence > kSentences) return;
  f.period = s.memory.period;
  f.inferred |= kInferredPeriod;
}

// What a change is counted from, where the words say it: "year-on-year", "from the first quarter", "on a year earlier".
std::string counted_from(const Scope& s, uint32_t at) {
  const std::string& period = s.figure(at).period;
  for (uint32_t j = at + 1; j < s.size() && j - at <= kNear; ++j) {
    const Piece& p = s.pieces[j];
    if (p.kind == PieceKind::figure || p.kind == PieceKind::stop || p.kind == PieceKind::conjunction || p.kind == PieceKind::verb) return {};
    if (p.kind == PieceKind::pace) {
      if (p.comparison->kind == ComparisonKind::year) return series::year_before(period);
      return series::step_before(period, p.comparison->kind == ComparisonKind::quarter ? series::Granularity::quarter : series::Granularity::month);
    }
    if (p.kind != PieceKind::date || !names_period(s.date(j)) || !counts_from(s, j)) continue;
    return series::granularity(s.date(j).value) == series::granularity(period) ? s.date(j).value : std::string{};
  }
  return {};
}

}  // namespace

void attach_periods(Scope& s) {
  bool figures = false;
  attach_lists(s);
  for (uint32_t at = 0; at < s.size(); ++at) {
    if (!s.is(at, PieceKind::figure)) continue;
    figures = true;
    Figure& f = s.figure(at);
    if (f.kind == FigureKind::duration || f.kind == FigureKind::rank || !f.period.empty()) continue;
    uint32_t date = kNone;
    for (const auto rule : {right_behind, of_pair, before_in_clause, behind_in_clause, elsewhere}) {
      if (f.role == Role::base && rule != right_behind) break;
      if ((date = rule(s, at)) != kNone) break;
    }
    if (date != kNone) {
      set(s, f, date);
      if (f.role != Role::base) remember(s, date);
    } else if (f.role != Role::base) {
      infer(s, f);
    }
    if (f.role == Role::change) f.against = counted_from(s, at);
  }
  if (figures) return;
  for (uint32_t at = 0; at < s.size(); ++at)  // "In June the firm launched it." sets the time of what follows
    if (usable(s, at) && !counts_from(s, at) && s.date(at).type == DateType::date && !ahead(s, at)) remember(s, at);
}

}  // namespace keyline::link
