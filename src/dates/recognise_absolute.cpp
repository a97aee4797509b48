// Days and months by their own names, in every common order.
#include "dates/recognise.hpp"

namespace keyline::dates {
namespace {

// Nothing that is counted follows: "Aug 96 ." and not "Aug 96 people", "Aug 96%".
bool ends_there(const Source& s, uint32_t at) {
  if (!s.inside(at)) return true;
  return s.token(at).kind == TokenKind::punct && !s.glued(at + 1) && !s.is(at, w::percent_sign) && !s.dash(at);
}

// ", 2025" or " 2025" or " of 2025" after a day or month; leaves `at` where no year follows. "May 5, 20 people" has
// none.
void year_after(const Source& s, uint32_t& at, Expression& out, bool comma) {
  uint32_t next = at;
  if ((comma && s.is(next, w::comma)) || s.is(next, w::of)) ++next;
  if (s.glued(next) || s.has(next, kBlankLine)) return;
  if (s.is(next, w::apostrophe) && s.plain(next + 1) >= 0 && s.token(next + 1).size() == 2) {
    out.year = two_digit_year(s.plain(next + 1));
    at = next + 2;
  } else if (s.plain(next) > (out.day != 0 ? 31 : 39) && s.token(next).size() == 2 && ends_there(s, next + 1)) {
    out.year = 1900 + s.plain(next);  // "3 Aug 96", "April of 87": no day, and no number of anything
    at = next + 1;
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

// The number before the comma of "23,1616".
int day_before_comma(const Source& s, uint32_t at) {
  int day = 0;
  for (const char c : s.text(at)) {
    if (c < '0' || c > '9') break;
    day = 10 * day + (c - '0');
  }
  return day;
}

// "23,1616": a day, its comma and its year that no space parts. 0 = no such thing.
int glued_year(const Source& s, uint32_t at) {
  const std::string_view text = s.text(at);
  const size_t comma = text.find(',');
  if ((comma != 1 && comma != 2) || text.size() != comma + 5) return 0;
  int year = 0;
  for (const char c : text.substr(comma + 1)) {
    if (c < '0' || c > '9') return 0;
    year = 10 * year + (c - '0');
  }
  return day_number(day_before_comma(s, at)) ? year : 0;
}

// A month or day to the right that carries the year: "between May and July 2025", "March 3 to 7, 2025".
void borrow_year(const Source& s, uint32_t at, Expression& out) {
  if (out.anchor != Anchor::near) return;
  if (!to_link(s, at) && !s.is(at, w::and_) && !s.is(at, w::or_)) return;
  uint32_t next = at + 1;
  Expression right;
  uint8_t month = 0;
  Day31 day;
  if (out.day != 0 && read_day(s, next, day)) {
    right.month = read_month(s, next, month, true) ? month : out.month;
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

// "Jan-Feb 2017", "May to July": the month that ends the range makes one of the first word, whatever it means alone.
// Moves `at` past that word.
bool begins_months(const Source& s, uint32_t& at) {
  uint32_t next = at;
  uint8_t month = 0;
  if (!read_month(s, next, month, true) || !to_link(s, next)) return false;
  uint32_t second = next + 1;
  if (!read_month(s, second, month, true) || s.verb(next)) return false;
  at = next;
  return true;
}

}  // namespace

// [Friday,] July 5[, 2025]; July 5th of last year
uint32_t month_day(const Source& s, uint32_t at, Expression& out) {
  uint32_t next = at;
  if (read_weekday(s, next, out.on, true) && s.is(next, w::comma)) ++next;
  uint8_t month = 0;
  Day31 day;
  if (!read_month(s, next, month, true)) return 0;
  if (s.is(next, w::the)) ++next;
  if (out.on != 0 && s.is(next, w::comma) && s.plain(next + 2) >= 1000) ++next;  // "Monday, January, 12 2026"
  const bool joined =
      (s.dash(next) || s.is(next, w::slash)) && s.glued(next) && s.glued(next + 1) && s.word(next + 2) == s.word(next);
  if (joined && s.plain(next + 3) >= 1000 && s.glued(next + 3) && month_number(month) && day_number(s.plain(next + 1)))
    return date(out, s.plain(next + 3), month, s.plain(next + 1), next + 4);  // August-10-2012
  if (const int glued = glued_year(s, next); glued != 0)                      // "April 23,1616"
    return date(out, glued, month, day_before_comma(s, next), next + 1);
  if (s.glued(next) || !read_day(s, next, day)) return 0;
  if (s.is(next, w::percent_sign) || (s.glued(next) && (s.number(next) || (s.is(next, w::colon) && s.glued(next + 1)))))
    return 0;
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
  uint8_t month = 0;
  Day31 day;
  if (read_weekday(s, next, out.on, true) && s.is(next, w::comma)) ++next;
  if (s.is(next, w::the)) ++next;
  if (next == at && at > s.first() && s.token(at - 1).kind == TokenKind::symbol) return 0;  // "$12 December 27"
  if (!read_day(s, next, day)) return 0;
  if (s.is(next, w::of) && day.ordinal) ++next;
  const bool dashed = (s.dash(next) || s.is(next, w::slash)) && s.glued(next) && s.glued(next + 1);
  uint32_t name = next + dashed;
  if (dashed) {
    const auto match = s.match(tables().months, name);
    if (!match || !s.has(name, kCapital)) return 0;
    month = match->number;
    next = name + 1;
    if ((s.dash(next) || s.is(next, w::slash)) && s.glued(next + 1)) {
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
  if (!to_link(s, next) && !s.is(next, w::and_) && !s.is(next, w::or_) && !s.is(next, w::comma)) return 0;
  if (!day_month(s, next + 1, out) || out.day <= day.day) return 0;
  out.day = day.day;
  return next;
}

// The 7 of "March 3 to 7", "March 3-7, 2025": `before` is the date that ended at `at`.
uint32_t day_continued(const Source& s, uint32_t at, const Expression& before, uint32_t& begin, Expression& out) {
  if (before.day == 0 || before.month == 0 || before.type != DateType::date) return 0;
  if (!to_link(s, at) && !s.is(at, w::and_)) return 0;
  uint32_t next = at + 1;
  Day31 day;
  uint8_t month = 0;
  begin = next;
  if (!read_day(s, next, day) || day.day <= before.day ||
      (s.glued(next) && !s.is(next, w::comma) && s.token(next).kind != TokenKind::punct))
    return 0;
  if (s.dash(at) && !s.glued(at + 1) && s.glued(at)) return 0;
  if ((s.is(next, w::slash) || s.dash(next)) && s.glued(next)) return 0;  // another date: "10/1/2018 - 10/7/2018"
  uint32_t after = next;
  if (read_month(s, after, month, true) || s.is(next, w::percent_sign)) return 0;
  if (s.is(at, w::and_) && s.inside(next) && s.token(next).is_word() && !s.is(next, w::in)) return 0;
  out = before;
  out.weekday = 0;
  out.on = 0;
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
  if ((s.dash(next) || s.is(next, w::slash)) && s.glued(next) && s.glued(next + 1) && s.plain(next + 1) >= 1900 &&
      s.plain(next + 1) <= 2100)
    return date(out, s.plain(next + 1), number, 0, next + 2);  // Sep-2012
  uint32_t after = next;
  year_after(s, after, out, true);
  relative_year_after(s, after, out);
  if (after != next) return after;
  next = at;
  if (!read_month(s, next, number) && !begins_months(s, next)) return 0;
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
    out.refused = s.has(next, kCapital) && name_follows(s, next + part.size);  // Saturday Night Live
    out.type = DateType::time;
    out.part = part->code;
    next += part.size;
  }
  return next;
}

}  // namespace keyline::dates
