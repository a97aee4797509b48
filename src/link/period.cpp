#include "link/period.hpp"

#include <algorithm>
#include <array>

#include "lexicon/lexicon.hpp"
#include "link/cells.hpp"
#include "link/period_date.hpp"
#include "link/period_memory.hpp"
#include "link/period_stretch.hpp"
#include "series/calendar.hpp"

namespace keyline::link {
namespace {

namespace w = lexicon::w;

constexpr uint32_t kReach = 16;  // pieces
constexpr uint32_t kList = 6;    // members of a list of figures or dates
constexpr uint32_t kNear = 6;    // pieces around a forecast that tell it from an earlier value

void set(const Scope& s, Figure& f, uint32_t date) {
  const Stretch stretch = stretch_at(s, date);
  f.period = stretch.period;
  f.period_text = s.document().phrase(stretch.span);
}

// Can the date at `date` say when the figure at `at` holds?
bool holds(const Scope& s, uint32_t at, uint32_t date) {
  return usable(s, date) && !counts_from(s, date) && !of_base(s, date) && !in_aside(s, date, at);
}

// "(Q1 2024: 43.6%)": the date that makes the figure a comparand.
uint32_t of_comparand(const Scope& s, uint32_t at) {
  const uint32_t piece = s.governors[at].piece;
  return s.figure(at).role == Role::base && s.is(piece, PieceKind::date) ? piece : kNone;
}

// "$540m, | or $2.08, in 2004": the second of two comparands that share a date.
bool restated(const Scope& s, uint32_t at, uint32_t figure) {
  return s.figure(at).role == Role::base && s.is(figure, PieceKind::figure) && s.figure(figure).role == Role::base &&
         s.is_word(figure - 1, PieceKind::conjunction, w::or_);
}

// The date behind a figure before anything else claims it: "23.2% in Q1 2025", "575,000 units a year ago".
uint32_t right_behind(const Scope& s, uint32_t at) {
  const bool base = s.figure(at).role == Role::base;
  for (uint32_t j = at + 1; j < s.size() && j - at <= kReach; ++j) {
    switch (s.pieces[j].kind) {
      case PieceKind::date:
        if (j > at + 2 && s.is_word(j - 1, PieceKind::preposition, w::since))
          return kNone;  // "from 4.3%, its highest since May"
        if (usable(s, j) && (base || !(counts_from(s, j) || of_base(s, j)))) return j;
        if (!base) return kNone;
        break;
      case PieceKind::figure:
        if (s.governors[j].construction != Construction::conversion && !restated(s, at, j)) return kNone;
        break;
      case PieceKind::comma:
        if (!base || !(s.is_word(j + 1, PieceKind::conjunction, w::or_) || s.is(j - 1, PieceKind::figure)))
          return kNone;
        break;
      case PieceKind::conjunction:
        if (!restated(s, at, j + 1)) return kNone;
        break;
      case PieceKind::noun:
      case PieceKind::preposition:
      case PieceKind::pace:
      case PieceKind::open:
      case PieceKind::close:
        break;
      case PieceKind::change:
        if (s.pieces[j].use != ChangeUse::noun && !(j == at + 1 && s.is_change(j, ChangeUse::adverb))) return kNone;
        break;  // "20 more in 2026"
      default:
        return kNone;
    }
  }
  return kNone;
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
    if (holds(s, at, j)) return j;
  }
  return kNone;
}

// "... and are due to end in May": another thing is told of the subject, at its own time.
bool opens_predicate(const Scope& s, uint32_t at) {
  if (at >= s.size() || s.is(at, PieceKind::figure) || s.is(at, PieceKind::date)) return false;
  return s.is(at, PieceKind::auxiliary) || s.document().tags[s.pieces[at].tokens.first] == Pos::aux;
}

// Behind a bracket that holds a figure of its own: "(H1 2025: £386.4m)". The open bracket itself where it holds none.
uint32_t past_bracket(const Scope& s, uint32_t open) {
  bool figure = false;
  for (uint32_t j = open + 1; j < s.size() && j - open <= kReach; ++j) {
    if (s.is(j, PieceKind::close)) return figure ? j : open;
    figure = figure || s.is(j, PieceKind::figure);
  }
  return open;
}

// Behind, past other figures of the clause: "rose 8% to $5bn in 2004".
uint32_t behind_in_clause(const Scope& s, uint32_t at) {
  for (uint32_t j = at + 1; j < s.size() && j - at <= kReach; ++j) {
    if (s.is(j, PieceKind::open)) j = past_bracket(s, j);
    if (s.pieces[j].clause != s.pieces[at].clause) break;
    if (s.is(j, PieceKind::conjunction) && opens_predicate(s, j + 1)) break;
    if (holds(s, at, j)) return j;
  }
  return kNone;
}

// "As of March 15, | 2.1m shares were held and 400,000 were lent": the date in front sets the time of the whole
// sentence.
bool frames(const Scope& s, uint32_t date) {
  return date <= 2 && s.is(date + 1, PieceKind::comma) && s.pieces[date].word != w::today;
}

// A date of a clause before.
uint32_t elsewhere(const Scope& s, uint32_t at) {
  for (uint32_t j = at; j-- > 0 && at - j <= 2 * kReach;) {
    j = before_bracket(s, j);
    if (holds(s, at, j) && (!is_day(s.date(j)) || frames(s, j)) && resolved(s.date(j))) return j;
  }
  return kNone;
}

// Runs of figures and of dates of the same length are told in the same order: "$6m, $4m and $3m for 2018, 2019 and
// 2020", "in 2007, 2006 and 2005 ... $47, $36 and $35".
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

// "4.0% from 4.4% this year and 2.1% from 2.8% in 2005": in a row of such pairs the date is the pair's.
bool pair_at(const Scope& s, uint32_t at) {
  return s.is(at, PieceKind::figure) && s.is_word(at + 1, PieceKind::preposition, w::from) &&
         s.is(at + 2, PieceKind::figure);
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

// A day gives way to a month, quarter, half or year of the same clause: "raised its forecast on Thursday after
// second-quarter sales rose 6%".
uint32_t wider(const Scope& s, uint32_t at, uint32_t day) {
  if (!is_day(s.date(day))) return day;
  uint32_t best = day;
  for (uint32_t j = at < kReach ? 0 : at - kReach; j < s.size() && j <= at + kReach; ++j) {
    if (s.pieces[j].clause != s.pieces[at].clause || !holds(s, at, j) || is_day(s.date(j))) continue;
    const auto fine = series::granularity(s.date(j).value);
    const bool period =
        fine != series::Granularity::none && fine != series::Granularity::week && fine != series::Granularity::day;
    if (!period) continue;
    best = j;
    if (j > at) break;
  }
  return best;
}

// "36 of its 410 branches by the end of 2026": what is taken from stands today.
bool whole_of_plan(const Scope& s, uint32_t at, uint32_t date) {
  const bool whole = at >= 2 && s.pieces[at].determiner && s.is_word(at - 1, PieceKind::preposition, w::of) &&
                     s.is(at - 2, PieceKind::figure) && s.figure(at - 2).kind == FigureKind::count;
  return whole && lies_ahead(s.date(date), s.reading.reference.value);
}

// "ahead of the £588m expected by analysts": a forecast is of the time of what it is compared with.
bool was_foretold(const Scope& s, uint32_t at) {
  uint32_t first = s.pieces[at].tokens.first, last = s.pieces[at].tokens.last;
  for (uint32_t j = at; j-- > 0 && at - j <= kNear && s.pieces[j].kind != PieceKind::figure;)
    first = s.pieces[j].tokens.first;
  for (uint32_t j = at + 1; j < s.size() && j - at <= kNear && s.pieces[j].kind != PieceKind::figure &&
                            s.pieces[j].kind != PieceKind::comma && s.pieces[j].kind != PieceKind::close;
       ++j)
    last = s.pieces[j].tokens.last;
  const auto& cues = lexicon::lexicon().cues;
  for (uint32_t t = first; t < last; ++t) {
    const auto cue = cues.match(s.document().tokens, t, last);
    if (cue && cue->kind == lexicon::Cue::foretold) return true;
  }
  return false;
}

void share_with_forecasts(Scope& s) {
  for (uint32_t at = 0; at < s.size(); ++at) {
    if (!s.is(at, PieceKind::figure) || s.figure(at).period.empty()) continue;
    const Figure& f = s.figure(at);
    const auto told = [&](uint32_t base) {
      for (uint32_t j = at + 1; j < s.size() && j - at <= 2 * kReach; ++j) {
        if (!s.is(j, PieceKind::figure) || s.pieces[j].index != base || !s.figure(j).period.empty()) continue;
        if (!s.figure(j).period_text.empty() || !was_foretold(s, j)) return;
        s.figure(j).period = f.period;
        s.figure(j).inferred |= f.inferred & kInferredPeriod;
      }
    };
    if (f.base) told(*f.base);
    for (const uint32_t base : f.bases) told(base);
  }
}

}  // namespace

void attach_periods(Scope& s) {
  bool figures = false;
  const bool row = in_row(s);
  const bool dated =
      std::any_of(s.pieces.begin(), s.pieces.end(), [](const Piece& p) { return p.kind == PieceKind::date; });
  attach_lists(s);
  for (uint32_t at = 0; at < s.size(); ++at) {
    if (!s.is(at, PieceKind::figure)) continue;
    figures = true;
    Figure& f = s.figure(at);
    if (f.kind == FigureKind::duration || f.kind == FigureKind::rank || !f.period.empty()) continue;
    uint32_t date = kNone;
    for (const auto rule : {of_comparand, right_behind, of_pair, before_in_clause, behind_in_clause, elsewhere}) {
      if (!dated || (f.role == Role::base && rule != of_comparand && rule != right_behind)) break;
      if ((date = rule(s, at)) != kNone) break;
    }
    if (date != kNone && whole_of_plan(s, at, date)) continue;
    if (date != kNone) {
      if (f.role != Role::base) date = wider(s, at, date);
      set(s, f, date);
      if (f.role != Role::base) remember_period(s, date);
    } else if (f.role != Role::base && !row) {
      infer_period(s, at);
    }
    if (f.role == Role::change) f.against = counted_from(s, at);
  }
  share_with_forecasts(s);
  if (figures) return;
  for (uint32_t at = 0; at < s.size(); ++at)  // "In June the firm launched it." sets the time of what follows
    if (usable(s, at) && !counts_from(s, at) && s.date(at).type == DateType::date) remember_period(s, at);
}

}  // namespace keyline::link
