// Quarters, halves, fiscal labels, seasons and holidays.
#include <algorithm>

#include "dates/recognise.hpp"

namespace keyline::dates {
namespace {

constexpr uint32_t kSentence = 60;  // tokens of a sentence that are searched for words of play

int two_or_four_digit_year(const Source& s, uint32_t at) {
  const int year = s.plain(at);
  if (year < 0) return -1;
  if (s.token(at).size() == 2) return two_digit_year(year);
  return year >= 1000 && year <= kLastYear ? year : -1;
}

// "FY25", "FY 2025", "fiscal 2025", "fiscal year 2025", "the 2025 fiscal year": moves `at` past it.
bool read_fiscal_year(const Source& s, uint32_t& at, int& year) {
  uint32_t next = at;
  if (s.is(next, w::fy) || s.is(next, w::fiscal) || s.is(next, w::financial)) {
    const bool code = s.is(next, w::fy);
    ++next;
    if (!code && s.is(next, w::year)) ++next;
    if (s.is(next, w::apostrophe) || (code && s.dash(next))) ++next;
    year = two_or_four_digit_year(s, next);
    if (year < 0 || (!code && s.token(next).size() != 4)) return false;
    ++next;
    // "fiscal 2024/25", "FY2024-25": the year that it ends in
    if ((s.is(next, w::slash) || s.dash(next)) && s.glued(next) && s.glued(next + 1) &&
        s.plain(next + 1) == (year + 1) % 100) {
      ++year;
      next += 2;
    }
    at = next;
    return true;
  }
  year = s.plain(next);
  if (year < 1900 || year > 2100 || !(s.is(next + 1, w::fiscal) || s.is(next + 1, w::financial)) ||
      !s.is(next + 2, w::year))
    return false;
  at = next + 3;
  return true;
}

// What a quarter or half lies in: "2025", "of 2025", "of fiscal 2025", "FY25", "of last year", "last year", "'25".
void year_of_part(const Source& s, uint32_t& at, Expression& out) {
  uint32_t next = at;
  if (s.is(next, w::of) || s.is(next, w::in) || s.is(next, w::comma)) ++next;
  if (s.is(next, w::the) && (s.number(next + 1) || s.is(next + 1, w::fiscal) || s.is(next + 1, w::year))) ++next;
  if (s.is(next, w::year) && s.number(next + 1)) ++next;
  if (s.is(at, w::of) && s.is(at + 1, w::the) && s.is(at + 2, w::year) && next == at + 2) {  // the year one is in
    at += 3;
    return;
  }
  int year = 0;
  if (read_fiscal_year(s, next, year)) {
    out.fiscal = true;
  } else if (s.is(next, w::apostrophe) && s.glued(next + 1) && (year = two_or_four_digit_year(s, next + 1)) > 0) {
    next += 2;
  } else if (!s.glued(next) && s.number(next) && s.token(next).size() == 4 && read_year(s, next, year)) {
  } else {
    const auto step = s.match(tables().steps, next);
    const uint32_t unit =
        next + step.size +
        ((step && (s.is(next + step.size, w::fiscal) || s.is(next + step.size, w::financial))) ? 1 : 0);
    if (!step || !s.is(unit, w::year) || s.is(at, w::comma)) return;
    out.anchor = step->from == lexicon::From::narrative && step->steps == 0 ? Anchor::narrative : Anchor::reference;
    if (step->from == lexicon::From::narrative && step->steps != 0) out.anchor = Anchor::narrative;
    out.unit = Unit::year;
    out.steps = step->steps;
    at = unit + 1;
    return;
  }
  out.anchor = Anchor::stated;
  out.year = year;
  at = next;
}

// "(Q2)" after "the second quarter".
void skip_code_in_brackets(const Source& s, uint32_t& at) {
  if (s.is(at, w::open_paren) && (s.is(at + 1, w::q) || s.is(at + 1, w::h)) && s.number(at + 2) &&
      s.is(at + 3, w::close_paren))
    at += 4;
}

bool set_part(Expression& out, bool quarter, int n) {
  if (n < 1 || n > (quarter ? 4 : 2)) return false;
  (quarter ? out.quarter : out.half) = static_cast<uint8_t>(n);
  return true;
}

// Does the sentence speak of play?
bool of_match(const Source& s) {
  const uint32_t stop = std::min(s.last(), s.first() + kSentence);
  for (uint32_t at = s.first(); at < stop; ++at)
    if (tables().sports.begins_with(s.word(at)) && s.match(tables().sports, at)) return true;
  return false;
}

}  // namespace

// Q2 2025, Q2, 2Q25, H1 2025, 1H25, 2025 Q2, Q1 FY25
uint32_t quarter_code(const Source& s, uint32_t at, Expression& out) {
  uint32_t next = at;
  const auto letter = [&](uint32_t i) { return s.is(i, w::q) || s.is(i, w::h); };
  const auto small = [&](uint32_t i) { return !s.has(i, kCapital); };  // "q1" needs its year beside it
  if (letter(at) && s.glued(at + 1) && s.token(at + 1).size() == 1) {
    if ((s.glued(at) && !s.is(at - 1, w::open_paren)) || !set_part(out, s.is(at, w::q), s.plain(at + 1)) ||
        (s.glued(at + 2) && s.token(at + 2).is_word()))
      return 0;
    next = at + 2;
    if (s.dash(next) && s.glued(next) && two_or_four_digit_year(s, next + 1) > 0 && s.glued(next + 1)) {
      out.anchor = Anchor::stated;
      out.year = two_or_four_digit_year(s, next + 1);
      return next + 2;
    }
    if (small(at)) {
      year_of_part(s, next, out);
      return out.anchor == Anchor::stated ? next : 0;
    }
  } else if (s.number(at) && letter(at + 1) && s.glued(at + 1) && s.has(at + 1, kCapital) && s.token(at).size() == 1) {
    if (!set_part(out, s.is(at + 1, w::q), s.plain(at))) return 0;
    next = at + 2;
    if (s.glued(next)) {
      const int year = two_or_four_digit_year(s, next);
      if (year < 0) return 0;
      out.anchor = Anchor::stated;
      out.year = year;
      return next + 1;
    }
  } else if (const int year = two_or_four_digit_year(s, at); year >= 1900 && year <= 2100) {
    const uint32_t q = at + (s.dash(at + 1) && s.glued(at + 1) ? 2 : 1);
    if (s.token(at).size() == 2 && (!s.glued(q) || !s.is(q, w::q))) return 0;  // "18Q4"
    if (!letter(q) || !s.glued(q + 1) || !set_part(out, s.is(q, w::q), s.plain(q + 1))) return 0;
    out.anchor = Anchor::stated;
    out.year = year;
    return q + 2;
  } else {
    return 0;
  }
  year_of_part(s, next, out);
  return next;
}

// FY25, fiscal 2025, fiscal year 2025, the 2025 financial year
uint32_t fiscal_year(const Source& s, uint32_t at, Expression& out) {
  uint32_t next = at + (s.is(at, w::the) ? 1 : 0);
  if (!read_fiscal_year(s, next, out.year)) return 0;
  out.anchor = Anchor::stated;
  out.fiscal = true;
  return next;
}

// [the] second quarter [(Q2)] [of] [2025], the first half of last year, first-quarter, the final three months of 2025
uint32_t ordinal_quarter(const Source& s, uint32_t at, Expression& out) {
  uint32_t next = at;
  const bool the = s.is(next, w::the) || s.is(next, w::its) || s.is(next, w::their);
  if (the) ++next;
  if (s.is(next, w::fiscal)) {
    out.fiscal = true;
    ++next;
  }
  int n = 0;
  const bool last = s.is(next, w::last);  // "the last quarter of 2004", but "the last quarter" alone counts from today
  bool final = last;
  if (last || s.is(next, w::final_))
    final = true, ++next;
  else if (!read_ordinal(s, next, n))
    return 0;
  if (s.is(next, w::fiscal)) {
    out.fiscal = true;
    ++next;
  }
  const bool hyphen = s.dash(next);
  if (hyphen) ++next;
  const bool quarter = s.is(next, w::quarter), half = s.is(next, w::half);
  if (!quarter && !half) return 0;
  if (final) n = quarter ? 4 : 2;
  if (!set_part(out, quarter, n)) return 0;
  ++next;
  if (half && s.is(next + (s.dash(next) ? 1 : 0), w::year)) next += s.dash(next) ? 2 : 1;  // "the first half-year"
  skip_code_in_brackets(s, next);
  const uint32_t bare = next;
  year_of_part(s, next, out);
  // "the first half of the match", "third quarter" of a game: a half needs its year or a word that leads to dates
  if (next == bare && (last || of_match(s))) return 0;
  if (half && next == bare && (s.is(bare, w::of) || !(introduced(s, at) || hyphen))) return 0;
  return next;
}

// the June quarter, the December 2024 half
uint32_t month_quarter(const Source& s, uint32_t at, Expression& out) {
  uint32_t next = at + (s.is(at, w::the) ? 1 : 0);
  uint8_t month = 0;
  if (!read_month(s, next, month, true)) return 0;
  int year = kNoYear;
  if (s.number(next) && s.token(next).size() == 4) read_year(s, next, year);
  if (s.dash(next)) ++next;
  if (!s.is(next, w::quarter) && !s.is(next, w::half)) return 0;
  const bool quarter = s.is(next, w::quarter);
  ++next;
  if (month % 3 != 0 || (!quarter && month % 6 != 0)) out.fiscal = true;
  set_part(out, quarter, quarter ? (month + 2) / 3 : (month + 5) / 6);
  if (year != kNoYear) {
    out.anchor = Anchor::stated;
    out.year = year;
  } else {
    year_of_part(s, next, out);
  }
  return next;
}

// [the] summer [of] 2024, the summer of last year, the summer
uint32_t season(const Source& s, uint32_t at, Expression& out) {
  const bool the = s.is(at, w::the);
  uint32_t next = at + (the ? 1 : 0);
  if (the && s.is(next, w::whole)) ++next;
  const auto match = s.match(tables().seasons, next);
  if (!match || s.glued(next) || (!the && s.verb(next))) return 0;  // "prices fall in 2027"
  out.season = match->month;
  next += match.size;
  const uint32_t bare = next;
  year_of_part(s, next, out);
  if (next != bare) return next;
  if (s.dash(next) || (!the && !introduced(s, at))) return 0;
  const bool spring_or_fall = out.season == 3 || out.season == 9;
  if (spring_or_fall && s.is(next, w::of)) return 0;  // "until the fall of Troy"
  const bool led = s.is(at - 1, w::in) || s.is(at - 1, w::during) || s.is(at - 1, w::since) || s.is(at - 1, w::by) ||
                   s.is(at - 1, w::until);
  if (spring_or_fall && !led) return 0;
  if (!the && !led) return 0;
  if (s.inside(next) && s.token(next).is_word() && !s.glued(next) && s.token(next).word == w::none &&
      !s.has(next, kCapital) && !led)
    return 0;
  return next;
}

// Thanksgiving [Day] [2024]
uint32_t holiday(const Source& s, uint32_t at, Expression& out) {
  uint32_t next = at;
  if (!read_holiday(s, next, out.holiday)) return 0;
  year_of_part(s, next, out);
  return next;
}

}  // namespace keyline::dates
