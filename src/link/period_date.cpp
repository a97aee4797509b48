#include "link/period_date.hpp"

#include <algorithm>

#include "lexicon/lexicon.hpp"
#include "series/calendar.hpp"

namespace keyline::link {
namespace {

using lexicon::ComparisonKind;
using lexicon::VerbClass;
namespace w = lexicon::w;

constexpr uint32_t kNear = 6;  // pieces

// Can this date say when a figure holds? Not "daily", not "now", not a bare length of time.
bool names_period(const Date& d) {
  if (d.value.empty() || d.type == DateType::set || d.type == DateType::time) return false;
  if (d.value.find("_REF") != std::string::npos || d.value.rfind("XXXX-W", 0) == 0) return false;
  if (d.type == DateType::duration || d.value[0] == 'P') return d.interval.has_value();
  return d.noise == std::nullopt;
}

WordId preposition_before(const Scope& s, uint32_t at) {
  if (at == 0) return w::none;
  const Piece& p = s.pieces[at - 1];
  return p.kind == PieceKind::preposition || p.kind == PieceKind::comparison ? p.word : WordId{w::none};
}

// "Last year", "the previous quarter" where the day of the article is not known: words, but no value.
bool names_relative_period(const Scope& s, uint32_t at) {
  const Date& d = s.date(at);
  if (!d.value.empty() || d.type != DateType::date || d.noise) return false;
  const TokenRange& tokens = s.pieces[at].tokens;
  return std::any_of(s.document().tokens.begin() + tokens.first, s.document().tokens.begin() + tokens.last,
                     [](const Token& t) {
                       return t.word == w::year || t.word == w::quarter || t.word == w::month || t.word == w::half;
                     });
}

// A decade, a century or a length of time says when a figure holds only behind a preposition of its own.
bool introduced(const Scope& s, uint32_t at) {
  if (resolved(s.date(at))) return true;
  switch (preposition_before(s, at)) {
    case w::in:
    case w::during:
    case w::over:
    case w::for_:
    case w::within:
      return true;
    default:
      return false;
  }
}

// The day on which something was said or published, not the period of its figures.
bool day_of_report(const Scope& s, uint32_t at) {
  if (!is_day(s.date(at))) return false;
  const auto tells = [&s](uint32_t verb) {
    const Piece& p = s.pieces[verb];
    return p.verb != nullptr && (p.verb->type == VerbClass::say || p.word == w::reported || p.word == w::posted);
  };
  for (uint32_t j = at; j-- > 0 && at - j <= 3;)
    if (s.is(j, PieceKind::verb)) return tells(j);
  for (uint32_t j = at + 1; j < s.size() && j - at <= 3; ++j)
    if (s.is(j, PieceKind::verb)) return tells(j);
  return false;
}

constexpr uint32_t kAside = 10;  // pieces

// "founded by", "opened in", "who came in": a past form with no object is a participle.
bool opens_aside(const Document& document, uint32_t token) {
  const WordId word = token < document.tokens.size() ? document.tokens[token].word : WordId{0};
  if (word == w::who || word == w::which || word == w::whose) return true;
  const auto tag = [&](uint32_t at) { return at < document.tags.size() ? document.tags[at] : Pos::x; };
  while (tag(token) == Pos::adv) ++token;
  if (token + 1 < document.tokens.size() && document.tokens[token + 1].word == w::by && is_verb(tag(token)))
    return true;
  return tag(token) == Pos::verb_participle || (tag(token) == Pos::verb_past && tag(token + 1) == Pos::adp);
}

// "The shares, up 41% this year, closed", "Kessler, a signing of January, levelled": between a subject and its verb.
// Not "Revenue, in 2004, rose".
bool parts_subject(const Scope& s, uint32_t open, uint32_t date, uint32_t close) {
  const bool date_alone = date == open + 1 || (date == open + 2 && s.is(open + 1, PieceKind::preposition));
  const uint32_t verb = close + 1;
  return open > 0 && !date_alone &&
         (s.is(verb, PieceKind::auxiliary) ||
          ((s.is(verb, PieceKind::verb) || s.is_change(verb, ChangeUse::verb)) && !s.pieces[verb].participle));
}

// "double last year's amount", "twice the 2019 level", "half the pace of the first quarter"
bool multiplied(const Scope& s, uint32_t at) {
  if (at >= 3 && s.is_word(at - 1, PieceKind::preposition, w::of) && s.is(at - 2, PieceKind::noun) &&
      s.is(at - 3, PieceKind::figure) && s.figure(at - 3).kind == FigureKind::ratio)
    return true;
  const uint32_t token = s.pieces[at].tokens.first;
  if (token < s.pieces[0].tokens.first + 1) return false;
  const uint32_t before = token - 1 - (s.document().tokens[token - 1].word == w::the);
  switch (s.document().tokens[before].word) {
    case w::double_:
    case w::twice:
    case w::triple:
    case w::half:
      return true;
    default:
      return false;
  }
}

}  // namespace

bool in_aside(const Scope& s, uint32_t at, uint32_t figure) {
  uint32_t close = at + 1;
  while (s.is(close, PieceKind::noun) || s.is(close, PieceKind::preposition)) ++close;
  const bool trailing = close >= s.size() || s.is(close, PieceKind::relative);  // ", hurt by storms in May"
  if (!s.is(close, PieceKind::comma) && !trailing) return false;
  for (uint32_t j = at; j-- > 0 && at - j <= kAside;) {
    if (!s.is(j, PieceKind::comma)) continue;
    const bool outside = figure < j || (figure > close && !trailing);
    if (outside && opens_aside(s.document(), s.pieces[j].tokens.last)) return true;
    return outside && !trailing && parts_subject(s, j, at, close);
  }
  return false;
}

bool is_day(const Date& d) {
  return d.value.size() >= 10 && d.value[4] == '-' && d.value.find('/') == std::string::npos;
}

bool resolved(const Date& d) {
  return d.value.size() >= 4 && d.value[3] != 'X' && d.value[0] != 'P' && d.type != DateType::duration;
}

bool usable(const Scope& s, uint32_t at) {
  if (!s.is(at, PieceKind::date)) return false;
  return names_relative_period(s, at) || (names_period(s.date(at)) && introduced(s, at) && !day_of_report(s, at));
}

// "A year ago", "the year before": it points back from the story's time and starts no new one.
bool looks_back(const Scope& s, uint32_t at) {
  const Piece& p = s.pieces[at];
  for (uint32_t t = p.tokens.first; t < p.tokens.last; ++t) {
    const WordId word = s.document().tokens[t].word;
    if (word == w::ago || word == w::before || word == w::previous || word == w::same || word == w::earlier ||
        word == w::prior)
      return true;
  }
  return false;
}

// "since it was founded in 2020"
bool in_since_clause(const Scope& s, uint32_t at) {
  for (uint32_t j = at; j-- > 0 && at - j <= kAside;) {
    if (s.is(j, PieceKind::figure) || s.is(j, PieceKind::comma)) return false;
    if (s.pieces[j].word == w::since && !s.is(j, PieceKind::noun)) return true;
  }
  return false;
}

bool counts_from(const Scope& s, uint32_t at) {
  if (in_since_clause(s, at)) return true;
  if (s.is(at, PieceKind::date) && s.date(at).value.empty() && looks_back(s, at)) return true;
  const bool modifies = s.is(at + 1, PieceKind::noun) && !is_day(s.date(at));  // "after second-quarter revenue rose"
  if (modifies && preposition_before(s, at) == w::after) return false;
  if (at > 0 && (s.is(at - 1, PieceKind::comparison) || multiplied(s, at))) return true;
  if (at > 1 && s.is(at - 1, PieceKind::preposition) &&
      s.document().tokens[s.pieces[at - 1].tokens.first - 1].word == w::than)
    return true;  // "more than in the first quarter"
  switch (preposition_before(s, at)) {
    case w::from:
    case w::than:
    case w::since:
    case w::over:
    case w::against:
    case w::before:
    case w::after:
    case w::until:
      return !(preposition_before(s, at) == w::over && s.date(at).type == DateType::duration);
    case w::on:
      return !is_day(s.date(at));
    default:
      return false;
  }
}

bool of_base(const Scope& s, uint32_t at) {
  for (uint32_t j = at + 1; j <= at + 2 && j < s.size(); ++j)  // "(H1 2025: £386.4m)"
    if (s.is(j, PieceKind::figure) && s.figure(j).role == Role::base && s.governors[j].piece == at) return true;
  for (uint32_t j = at; j-- > 0 && at - j <= kNear;) {
    const PieceKind kind = s.pieces[j].kind;
    if (kind == PieceKind::figure) return s.figure(j).role == Role::base;
    const bool behind_comma = kind == PieceKind::comma && s.is(j - 1, PieceKind::figure);  // "or $2, in 2004"
    if (kind != PieceKind::preposition && kind != PieceKind::noun && kind != PieceKind::date && !behind_comma)
      return false;
  }
  return false;
}

std::string counted_from(const Scope& s, uint32_t at) {
  const std::string& period = s.figure(at).period;
  for (uint32_t j = at + 1; j < s.size() && j - at <= kNear; ++j) {
    const Piece& p = s.pieces[j];
    if (p.kind == PieceKind::figure || p.kind == PieceKind::stop || p.kind == PieceKind::conjunction ||
        p.kind == PieceKind::verb)
      return {};
    if (p.kind == PieceKind::pace) {
      if (p.comparison->kind == ComparisonKind::year) return series::year_before(period);
      return series::step_before(period, p.comparison->kind == ComparisonKind::quarter ? series::Granularity::quarter
                                                                                       : series::Granularity::month);
    }
    if (p.kind != PieceKind::date || !counts_from(s, j)) continue;
    return names_period(s.date(j)) ? s.date(j).value : std::string(s.date(j).text);
  }
  return {};
}

}  // namespace keyline::link
