// Days, months and years by their own names, in every common order.
#include "dates/recognise.hpp"

namespace keyline::dates {
namespace {

bool month_number(int n) { return n >= 1 && n <= 12; }
bool day_number(int n) { return n >= 1 && n <= 31; }

int two_digit_year(int n) { return n < 50 ? 2000 + n : 1900 + n; }

uint32_t date(Expression& out, int year, int month, int day, uint32_t next) {
  out.anchor = Anchor::stated;
  out.year = year;
  out.month = static_cast<uint8_t>(month);
  out.day = static_cast<uint8_t>(day);
  return next;
}

// ", 2025" or " 2025" or " of 2025" after a day or month; leaves `at` where no year follows. "May 5, 20 people" has none.
void year_after(const Source& s, uint32_t& at, Expression& out, bool comma) {
  uint32_t next = at;
  if ((comma && s.is(next, w::comma)) || s.is(next, w::of)) ++next;
  if (s.glued(next) || s.has(next, kBlankLine)) return;
  if (s.is(next, w::apostrophe) && s.plain(next + 1) >= 0 && s.token(next + 1).size() == 2) {
    out.year = two_digit_year(s.plain(next + 1));
    at = next + 2;
  } else {
    int year = 0;
    uint32_t end = next;
    if (!read_year(s, end, year) || s.is(end, w::percent_sign)) return;
    if (!s.is(at, w::of) && s.is(at, w::comma) && year < 1000) return;
    out.year = year;
    at = end;
  }
  out.anchor = Anchor::stated;
}

// "last year", "this year", "next year", "that year" after a month or day: the year comes from there.
void relative_year_after(const Source& s, uint32_t& at, Expression& out) {
  if (out.anchor == Anchor::stated) return;
  const uint32_t of = at + (s.is(at, w::of) ? 1 : 0);
  const auto step = s.match(tables().steps, of);
  if (!step || !s.is(of + step.size, w::year) || step->from == lexicon::From::span) {
    if (!step || !s.is(of + step.size, w::year) || (!s.is(of, w::last) && !s.is(of, w::next))) return;
  }
  out.anchor = step->from == lexicon::From::narrative ? Anchor::narrative : Anchor::reference;
  out.unit = Unit::year;
  out.steps = step->steps;
  at = of + step.size + 1;
}

// A month or day to the right that carries the year: "between May and July 2025", "March 3 to 7, 2025".
void borrow_year(const Source& s, uint32_t at, Expression& out) {
  if (out.anchor != Anchor::near) return;
  const WordId link = s.word(at);
  if (link != w::to && link != w::and_ && link != w::or_ && link != w::through && link != w::until && !s.dash(at)) return;
  uint32_t next = at + 1;
  Expression right;
  uint8_t month = 0;
  Day31 day;
  if (out.day != 0 && read_day(s, next, day)) {
    right.month = out.month;
  } else if (read_month(s, next, month, true)) {
    right.month = month;
    read_day(s, next, day);
  } else {
    return;
  }
  year_after(s, next, right, true);
  if (right.anchor != Anchor::stated) return;
  out.anchor = Anchor::stated;
  out.year = right.year - (right.month < out.month);
}

// May four digits that are no part of a fuller date be a year? Money, counts and names with a number say no.
bool stands_as_year(const Source& s, uint32_t at, int year) {
  const uint32_t before = at - 1, after = at + 1;
  if (s.glued(after) && (s.token(after).is_word() || s.number(after)) && !s.is(after, w::s_clitic)) return false;
  if (s.is(after, w::percent_sign) || (s.dash(after) && s.glued(after) && s.glued(after + 1) && !s.number(after + 1))) {
    if (!s.dash(after)) return false;
  }
  if (at == s.first()) return year >= 1900 && year <= 2100;
  if (s.glued(at)) {
    const bool range = s.dash(before) || s.is(before, w::slash);
    const bool opened = s.is(before, w::open_paren) || s.is(before, w::em_dash) || s.is(before, w::quote) ||
                        s.is(before, w::open_quote) || s.is(before, w::open_bracket);
    const WordId part = s.word(at - 2);
    if (s.dash(before) && (part == w::mid || part == w::early || part == w::late)) return true;
    return opened || (range && s.glued(before) && s.plain(at - 2) >= 1000 && s.plain(at - 2) < year);
  }
  switch (s.word(before)) {
    case w::in: case w::since: case w::by: case w::until: case w::till: case w::during: case w::before: case w::after:
    case w::early: case w::late: case w::mid: case w::through: case w::between: case w::circa: case w::and_: case w::the:
      return true;
    case w::than: case w::about: case w::over: case w::around: case w::some: case w::nearly: case w::almost: case w::least:
    case w::dollar_sign: case w::hash: case w::plus:
      return false;
    case w::of: case w::from: case w::to: case w::for_:
      if (s.inside(after) && s.token(after).is_word() && !s.has(after, kCapital) && s.token(after).word == w::none) return false;
      return true;
    default:
      if (s.token(before).kind == TokenKind::symbol) return false;
      return year >= 1900 && year <= 2100;
  }
}

}  // namespace

// 2025-07-05, 2025/7/5, 2025-07-05T14:05, 2025-07
uint32_t iso_date(const Source& s, uint32_t at, Expression& out) {
  const int year = s.plain(at);
  if (year < 1000 || year > kLastYear || s.token(at).size() != 4) return 0;
  const WordId mark = s.word(at + 1);
  if ((mark != w::hyphen && mark != w::slash) || !s.glued(at + 1) || !s.glued(at + 2)) return 0;
  const int month = s.plain(at + 2);
  if (!month_number(month)) return 0;
  const bool full = s.is(at + 3, mark) && s.glued(at + 3) && s.glued(at + 4);
  if (!full) {  // 2025-07 is a month, 2006-07 a season of two years
    const bool is_month = mark == w::hyphen && s.token(at + 2).size() == 2 && month != (year + 1) % 100;
    return is_month ? date(out, year, month, 0, at + 3) : 0;
  }
  const int day = s.plain(at + 4);
  if (!make_day(year, static_cast<unsigned>(month), day_number(day) ? static_cast<unsigned>(day) : 0)) return 0;
  uint32_t next = date(out, year, month, day, at + 5);
  if (s.is(next, w::t) && s.glued(next)) {
    Expression time;
    if (const uint32_t end = clock_time(s, next + 1, time); end != 0 && time.minute >= 0) {
      out.type = DateType::time;
      out.hour = time.hour;
      out.minute = time.minute;
      out.utc = time.utc;
      next = end;
    }
  }
  return next;
}

// 03/04/2025, 7/8/07, 25-12-2024: which is the month is asked where both could be (resolve: the first, in English).
uint32_t numeric_date(const Source& s, uint32_t at, Expression& out) {
  const int a = s.plain(at), b = s.plain(at + 2);
  const WordId mark = s.word(at + 1);
  if ((mark != w::slash && mark != w::hyphen) || s.word(at + 3) != mark || a < 1 || b < 1 || a > 31 || b > 31) return 0;
  for (uint32_t i = at + 1; i < at + 5; ++i)
    if (!s.glued(i)) return 0;
  int year = s.plain(at + 4);
  const uint32_t size = s.inside(at + 4) ? s.token(at + 4).size() : 0;
  if (year < 0 || (size != 2 && size != 4) || (s.glued(at + 5) && (s.is(at + 5, mark) || s.number(at + 5)))) return 0;
  if (mark == w::hyphen && size == 2 && (s.token(at).size() != 2 || s.token(at + 2).size() != 2)) return 0;
  if (size == 2) year = two_digit_year(year);
  const bool day_first = a > 12;
  const int month = day_first ? b : a, day = day_first ? a : b;
  if (year < 1000 || !make_day(year, static_cast<unsigned>(month), static_cast<unsigned>(day))) return 0;
  out.ambiguous = a <= 12 && b <= 12 && a != b;
  out.day_first = day_first;
  return date(out, year, month, day, at + 5);
}

// 05.07.2025 and 2025.07.05: the tokeniser keeps them whole.
uint32_t dotted_date(const Source& s, uint32_t at, Expression& out) {
  const std::string_view text = s.text(at);
  int part[3] = {0, 0, 0};
  size_t size[3] = {0, 0, 0}, n = 0;
  if (text.size() < 6 || text.size() > 10) return 0;
  for (char c : text) {
    if (c == '.') {
      if (++n > 2) return 0;
    } else if (c < '0' || c > '9') {
      return 0;
    } else {
      part[n] = 10 * part[n] + (c - '0');
      ++size[n];
    }
  }
  if (n != 2 || size[1] > 2) return 0;
  const bool year_first = size[0] == 4;
  if (!year_first && (size[2] != 4 || size[0] > 2)) return 0;
  if (year_first && size[2] > 2) return 0;
  const int year = year_first ? part[0] : part[2], day = year_first ? part[2] : part[0];
  if (year < 1000 || !make_day(year, static_cast<unsigned>(part[1]), static_cast<unsigned>(day))) return 0;
  return date(out, year, part[1], day, at + 1);
}

// [Friday,] July 5[, 2025]; July 5th of last year
uint32_t month_day(const Source& s, uint32_t at, Expression& out) {
  uint32_t next = at;
  if (read_weekday(s, next, out.weekday, true)) {
    if (s.is(next, w::comma)) ++next;
    out.weekday = 0;
  }
  uint8_t month = 0;
  Day31 day;
  if (!read_month(s, next, month, true)) return 0;
  if (s.is(next, w::the)) ++next;
  if (s.glued(next) || !read_day(s, next, day)) return 0;
  if (s.is(next, w::percent_sign) || (s.glued(next) && (s.number(next) || s.is(next, w::colon)))) return 0;
  out.month = month;
  out.day = day.day;
  if (!make_day(2000, month, day.day)) return 0;
  year_after(s, next, out, true);
  relative_year_after(s, next, out);
  borrow_year(s, next, out);
  return next;
}

// [Friday,] [the] 5[th] [of] July[,] [2025]; 5-Jul-2025
uint32_t day_month(const Source& s, uint32_t at, Expression& out) {
  uint32_t next = at;
  uint8_t weekday = 0, month = 0;
  Day31 day;
  if (read_weekday(s, next, weekday, true) && s.is(next, w::comma)) ++next;
  if (s.is(next, w::the)) ++next;
  if (!read_day(s, next, day)) return 0;
  if (s.is(next, w::of) && day.ordinal) ++next;
  const bool dashed = s.dash(next) && s.glued(next) && s.glued(next + 1);
  uint32_t name = next + dashed;
  if (dashed) {
    const auto match = s.match(tables().months, name);
    if (!match || !s.has(name, kCapital)) return 0;
    month = match->number;
    next = name + 1;
    if (s.dash(next) && s.glued(next + 1)) {
      const int year = s.plain(next + 1);
      if (year < 0 || (s.token(next + 1).size() != 2 && year < 1000)) return 0;
      return date(out, year < 100 ? two_digit_year(year) : year, month, day.day, next + 2);
    }
  } else if (!read_month(s, next, month, true)) {
    return 0;
  }
  if (!make_day(2000, month, day.day)) return 0;
  out.month = month;
  out.day = day.day;
  year_after(s, next, out, true);
  relative_year_after(s, next, out);
  borrow_year(s, next, out);
  return next;
}

// The 6 of "6 and 7 February", "3-5 May 2025".
uint32_t day_before_day_month(const Source& s, uint32_t at, Expression& out) {
  uint32_t next = at;
  Day31 day;
  if (s.is(next, w::the)) ++next;
  if (!read_day(s, next, day)) return 0;
  const WordId link = s.word(next);
  if (link != w::and_ && link != w::to && link != w::or_ && link != w::comma && !s.dash(next)) return 0;
  if (!day_month(s, next + 1, out) || out.day <= day.day) return 0;
  out.day = day.day;
  return next;
}

// The 7 of "March 3 to 7", "March 3-7, 2025": `before` is the date that ended at `at`.
uint32_t day_continued(const Source& s, uint32_t at, const Expression& before, uint32_t& begin, Expression& out) {
  if (before.day == 0 || before.month == 0 || before.type != DateType::date) return 0;
  if (!s.dash(at) && !s.is(at, w::to) && !s.is(at, w::and_) && !s.is(at, w::through)) return 0;
  uint32_t next = at + 1;
  Day31 day;
  uint8_t month = 0;
  begin = next;
  if (!read_day(s, next, day) || day.day <= before.day || (s.glued(next) && !s.is(next, w::comma) && s.token(next).kind != TokenKind::punct)) return 0;
  if (s.dash(at) && !s.glued(at + 1) && s.glued(at)) return 0;
  uint32_t after = next;
  if (read_month(s, after, month, true) || s.is(next, w::percent_sign)) return 0;
  if (s.is(at, w::and_) && s.inside(next) && s.token(next).is_word() && !s.is(next, w::in)) return 0;
  out = before;
  out.weekday = 0;
  out.day = day.day;
  year_after(s, next, out, true);
  return next;
}

// July 2025, July of 2025, July last year, July
uint32_t month(const Source& s, uint32_t at, Expression& out) {
  uint32_t next = at;
  uint8_t number = 0;
  if (!read_month(s, next, number, true)) return 0;
  out.month = number;
  uint32_t after = next;
  year_after(s, after, out, true);
  relative_year_after(s, after, out);
  if (after != next) return after;
  next = at;
  if (!read_month(s, next, number)) return 0;
  borrow_year(s, next, out);
  return next;
}

// Monday; Monday last week; Monday of next week
uint32_t weekday(const Source& s, uint32_t at, Expression& out) {
  uint32_t next = at;
  if (!read_weekday(s, next, out.weekday) || s.is(at - 1, w::black)) return 0;
  const uint32_t of = next + (s.is(next, w::of) ? 1 : 0);
  const auto step = s.match(tables().steps, of);
  if (step && s.is(of + step.size, w::week)) {
    out.anchor = step->from == lexicon::From::narrative ? Anchor::narrative : Anchor::reference;
    out.unit = Unit::week;
    out.steps = step->steps;
    next = of + step.size + 1;
  }
  if (const auto part = s.match(tables().day_parts, next); part && part->code.size() == 2 && !s.glued(next)) {
    out.type = DateType::time;
    out.part = part->code;
    next += part.size;
  }
  return next;
}

// 2004-05, 2004/05: a season of two years.
uint32_t year_of_sport(const Source& s, uint32_t at, Expression& out) {
  const int year = s.plain(at);
  if (year < 1800 || year > 2100 || s.token(at).size() != 4 || !s.glued(at + 1) || !s.glued(at + 2)) return 0;
  if (!s.dash(at + 1) && !s.is(at + 1, w::slash)) return 0;
  if (s.plain(at + 2) != (year + 1) % 100 || s.token(at + 2).size() != 2 || (s.glued(at + 3) && s.dash(at + 3))) return 0;
  out.anchor = Anchor::stated;
  out.year = year;
  out.two_years = true;
  return at + 3;
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
  } else if (year < 1000 && !s.is(next + 2, w::bc)) {
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
  ++next;
  out.anchor = Anchor::stated;
  out.year_grain = Unit::century;
  out.year = (n - 1) * 100;
  if (s.is(next, w::bc) || s.is(next, w::bce)) {
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
  if (named) ++next;
  else if (next != at) return 0;
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
