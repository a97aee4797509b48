// Years, decades, centuries, and seasons of two years ("2004-05").
#include "dates/recognise.hpp"

namespace keyline::dates {
namespace {

// "2000 jobs", "in 2000 homes": a round number of things; the number of an index.
bool counts(const Source& s, uint32_t at, int year) {
  const uint32_t next = at + 1;
  if (s.is(next, w::index) && s.name(at - 1)) return true;  // the Russell 2000 index
  if (year % 50 != 0 || !s.inside(next) || s.glued(next) || s.has(next, kCapital)) return false;
  return s.noun(next) && s.text(next).back() == 's' && s.word(next) != w::elections;
}

// "| 2023 | 2024 |": the head of a table's columns, whose numbers are years all of them.
bool heads_column(const Source& s, uint32_t at) {
  constexpr uint32_t kReach = 24;  // tokens on either side
  const auto is_year = [&](uint32_t i) { return s.token(i).size() == 4 && s.plain(i) >= 1900 && s.plain(i) <= 2100; };
  if (!s.is(at - 1, w::bar) || (s.inside(at + 1) && !s.is(at + 1, w::bar))) return false;
  const uint32_t first = at > s.first() + kReach ? at - kReach : s.first();
  for (uint32_t i = first; i < at + kReach && s.inside(i); ++i)
    if (s.number(i) && !is_year(i)) return false;
  return true;
}

// "2014-18" and "2014-2018" begin with a year, "2014/22/29" does not; nor do "2014th" and "2014%".
bool goes_on_as_year(const Source& s, uint32_t at, int year) {
  const uint32_t after = at + 1;
  const bool joined = (s.dash(after) || s.is(after, w::slash)) && s.glued(after) && s.glued(after + 1);
  if (joined && s.number(after + 1)) {
    if (s.glued(at) && s.dash(at - 1)) return false;  // "2010-2015-86"
    const int until = s.plain(after + 1);
    const bool two_digits = s.token(after + 1).size() == 2 && until > year % 100;
    if ((!two_digits && until <= year) || (s.glued(after + 2) && (s.is(after + 2, w::slash) || s.dash(after + 2))))
      return false;
  }
  if (s.is(after, w::percent_sign)) return false;
  return !s.glued(after) || !(s.token(after).is_word() || s.number(after)) || s.is(after, w::s_clitic);
}

// Four digits that something is glued to: "mid-2014", "(2014", "2010-2014"; not "138-2010-2015", "A-2014".
bool joined_as_year(const Source& s, uint32_t at, int year) {
  const uint32_t before = at - 1;
  const WordId part = s.word(at - 2);
  if (s.dash(before) && (part == w::mid || part == w::early || part == w::late)) return true;
  const bool opened = s.is(before, w::open_paren) || s.is(before, w::em_dash) || s.is(before, w::quote) ||
                      s.is(before, w::open_quote) || s.is(before, w::open_bracket);
  if (opened) return true;
  const bool range = (s.dash(before) || s.is(before, w::slash)) && s.glued(before);
  const bool code = s.glued(at - 2) && (s.dash(at - 3) || s.is(at - 3, w::slash));
  return range && !code && s.plain(at - 2) >= 1000 && s.plain(at - 2) < year;
}

// Does the word before four digits lead to a year?
bool led_to_year(const Source& s, uint32_t at, int year) {
  const uint32_t before = at - 1, after = at + 1;
  switch (s.word(before)) {
    case w::in:
    case w::since:
    case w::by:
    case w::until:
    case w::till:
    case w::during:
    case w::before:
    case w::after:
    case w::early:
    case w::late:
    case w::mid:
    case w::through:
    case w::between:
    case w::circa:
    case w::and_:
    case w::the:
      return true;
    case w::as:  // "as late as 1781"
      return s.is(at - 2, w::late) || s.is(at - 2, w::early);
    case w::least:  // "since at least 2019"
      return s.is(at - 2, w::at) && (s.is(at - 3, w::since) || s.is(at - 3, w::until) || s.is(at - 3, w::from));
    case w::a:
    case w::an:  // "an 1853 mill", not "a 1500 metre race"
    case w::his:
    case w::her:
    case w::its:
    case w::their:
    case w::s_clitic:
      return year >= 1900 ? year <= 2100 : year >= 1600 && year % 10 != 0 && (s.noun(after) || s.adjective(after));
    case w::than:  // "later than 2018"
      return s.is(at - 2, w::later) || s.is(at - 2, w::earlier);
    case w::about:
    case w::over:
    case w::around:
    case w::some:
    case w::nearly:
    case w::almost:
    case w::dollar_sign:
    case w::hash:
    case w::plus:
      return false;
    case w::of:
    case w::from:
    case w::to:
    case w::for_:
      if (s.inside(after) && s.token(after).is_word() && !s.has(after, kCapital) && s.token(after).word == w::none)
        return false;
      return true;
    default:
      if (s.token(before).kind == TokenKind::symbol) return false;
      return year >= 1900 && year <= (s.name(before) ? 2050 : 2100);  // a name with a number
  }
}

// May four digits that are no part of a fuller date be a year? Money, counts and names with a number say no.
bool stands_as_year(const Source& s, uint32_t at, int year) {
  if (counts(s, at, year) || !goes_on_as_year(s, at, year)) return false;
  if (at == s.first()) return year >= 1900 && year <= 2100;
  if (heads_column(s, at)) return true;
  return s.glued(at) ? joined_as_year(s, at, year) : led_to_year(s, at, year);
}

}  // namespace

// 2004-05, 2004/05: a season of two years.
uint32_t year_of_sport(const Source& s, uint32_t at, Expression& out) {
  const int year = s.plain(at);
  if (year < 1800 || year > 2100 || s.token(at).size() != 4 || !s.glued(at + 1) || !s.glued(at + 2)) return 0;
  if (!s.dash(at + 1) && !s.is(at + 1, w::slash)) return 0;
  if (s.plain(at + 2) != (year + 1) % 100 || s.token(at + 2).size() != 2 || (s.glued(at + 3) && s.dash(at + 3)))
    return 0;
  out.anchor = Anchor::stated;
  out.year = year;
  out.two_years = true;
  return at + 3;
}

// The 17 of "1915-17": `before` is the year that ended at `at`.
uint32_t year_continued(const Source& s, uint32_t at, const Expression& before, uint32_t& begin, Expression& out) {
  const bool year = before.anchor == Anchor::stated && before.type == DateType::date && !before.has_fields() &&
                    before.year_grain == Unit::year && !before.fiscal && !before.two_years;
  if (!year || !s.dash(at) || !s.glued(at) || !s.glued(at + 1) || s.plain(at - 1) != before.year) return 0;
  const int until = s.plain(at + 1);
  const bool goes_on = s.glued(at + 2) && (s.token(at + 2).is_word() || s.number(at + 2) || s.dash(at + 2));
  if (s.token(at + 1).size() != 2 || until <= before.year % 100 || goes_on || s.is(at + 2, w::percent_sign)) return 0;
  begin = at + 1;
  out = before;
  out.year = before.year - before.year % 100 + until;
  return at + 2;
}

// [the] 1990s, [the] '90s, the nineties
uint32_t decade(const Source& s, uint32_t at, Expression& out) {
  uint32_t next = at + (s.is(at, w::the) ? 1 : 0);
  const bool short_form = s.is(next, w::apostrophe);
  if (short_form) ++next;
  int year = s.plain(next);
  if (year < 0 || year % 10 != 0) return 0;
  if (s.token(next).size() == 2) {
    if ((!short_form && next == at) || year < 20) return 0;
    year += 1900;
  } else if (year > 2100 || (year < 1000 && !s.is(next + 2, w::bc))) {
    return 0;
  }
  if (!s.glued(next + 1) || (!s.is(next + 1, w::s) && !s.is(next + 1, w::s_clitic))) return 0;
  next += 2;
  if (s.is(next, w::bc)) {
    year = 1 - year;
    ++next;
  }
  out.anchor = Anchor::stated;
  out.year = year;
  out.year_grain = year % 100 == 0 && year > 0 && year < 2000 ? Unit::century : Unit::decade;
  if (year == 2000) out.year_grain = Unit::decade;
  return next;
}

// [the] 19th[-]century [BC]
uint32_t century(const Source& s, uint32_t at, Expression& out) {
  uint32_t next = at + (s.is(at, w::the) ? 1 : 0);
  int n = 0;
  if (!read_ordinal(s, next, n) || n > 30) return 0;
  if (s.dash(next)) ++next;
  if (!s.is(next, w::century)) return 0;
  const bool capital = s.has(next, kCapital);
  ++next;
  if (capital && name_follows(s, next)) return 0;  // 21st Century Insurance
  out.anchor = Anchor::stated;
  out.year_grain = Unit::century;
  out.year = (n - 1) * 100;
  if (s.is(next, w::bc) || s.is(next, w::bc_dotted) || s.is(next, w::bce)) {
    out.year = 1 - (n - 1) * 100 - 50;
    ++next;
  }
  return next;
}

// 2025, '25, the year 2025, 480 BC
uint32_t year(const Source& s, uint32_t at, Expression& out) {
  out.anchor = Anchor::stated;
  uint32_t next = at + (s.is(at, w::the) ? 1 : 0);
  const bool named = s.is(next, w::year);
  if (named)
    ++next;
  else if (next != at)
    return 0;
  if (s.is(next, w::apostrophe) && s.glued(next + 1) && s.plain(next + 1) > 9 && s.token(next + 1).size() == 2) {
    if (named || !introduced(s, at) || s.glued(next + 2)) return 0;
    out.year = two_digit_year(s.plain(next + 1));
    return next + 2;
  }
  const uint32_t number = next;
  if (!read_year(s, next, out.year)) return 0;
  if (named || next > number + 1) return next;
  return stands_as_year(s, number, out.year) ? next : 0;
}

}  // namespace keyline::dates
