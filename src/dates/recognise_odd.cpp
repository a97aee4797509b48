// Days that the calendar does not have, days without their month, and periods told by their length and end.
#include "dates/recognise.hpp"

namespace keyline::dates {
namespace {

constexpr int kMostWeeks = 60;
constexpr int kNoDay = 39;  // "August 32, 2014" means a day; "August 400" does not

// ", 2014" or " 2014" after day and month.
bool read_year_behind(const Source& s, uint32_t& at, int& year) {
  uint32_t next = at + (s.is(at, w::comma) ? 1 : 0);
  if (s.glued(next) || s.plain(next) < 1000 || !read_year(s, next, year)) return false;
  at = next;
  return true;
}

// How many months a quarter, half or year has; 0 for what is no number of them.
int months_of(Unit unit) {
  switch (unit) {
    case Unit::month:
      return 1;
    case Unit::quarter:
      return 3;
    case Unit::half:
      return 6;
    case Unit::year:
      return 12;
    default:
      return 0;
  }
}

// the half, half year, half-year
bool read_half(const Source& s, uint32_t& at) {
  if (!s.is(at, w::half)) return false;
  const uint32_t year = at + (s.dash(at + 1) ? 2 : 1);
  if (!s.is(year, w::year) && !s.is(at - 1, w::the)) return false;
  at = s.is(year, w::year) ? year + 1 : at + 1;
  return true;
}

// Where the length of time before `at` ends: "[period] ended", "to"; 0 where nothing tells.
uint32_t after_end(const Source& s, uint32_t at) {
  if (s.is(at, w::period_word)) ++at;
  const bool ends = s.is(at, w::ended) || s.is(at, w::ending) || s.is(at, w::to) || s.is(at, w::through);
  return ends ? at + 1 : 0;
}

// How many months these words count before their end, or weeks; neither where they tell no length.
bool read_length_to(const Source& s, uint32_t& at, uint8_t& months, uint8_t& weeks) {
  if (read_half(s, at)) return months = 6, true;
  double n = 1;
  const lexicon::DateUnit* unit = nullptr;
  const bool counted = read_count(s, at, n);
  if (counted && s.dash(at)) ++at;
  if (s.is(at, w::fiscal) || s.is(at, w::financial)) ++at;
  if (!read_unit(s, at, unit) || (!counted && (unit->plural || unit->unit == Unit::month))) return false;
  if (unit->unit == Unit::week && counted && n >= 1 && n <= kMostWeeks) return weeks = static_cast<uint8_t>(n), true;
  const int length = static_cast<int>((counted ? n : 1) * months_of(unit->unit));
  if (length < 1 || length > 24 || (unit->unit != Unit::month && months_of(unit->unit) != length)) return false;
  return months = static_cast<uint8_t>(length), true;
}

}  // namespace

// February 30, 29 February 2014, June 31, August 32, 2014: refused whole, so that no part of it is taken for a date.
uint32_t impossible_date(const Source& s, uint32_t at, Expression& out) {
  uint32_t next = at;
  uint8_t month = 0;
  const bool day_first = s.number(at);
  if (day_first) ++next;
  if (!read_month(s, next, month, true)) return 0;
  const int day = s.plain(day_first ? at : next);
  if (day < 1 || day > kNoDay) return 0;
  if (!day_first) ++next;
  if (!day_first && (s.glued(next - 1) || s.glued(next + (s.is(next, w::comma) ? 1 : 0)))) return 0;
  int year = 2000;  // a leap year: 29 February is some year's
  const bool dated = read_year_behind(s, next, year);
  if ((day > 31 && !dated) || make_day(year, month, static_cast<unsigned>(day))) return 0;
  out.refused = true;
  return next;
}

// Friday the 26th, Mon 13th; on|by|until the 18th
uint32_t day_of_month(const Source& s, uint32_t at, Expression& out) {
  uint32_t next = at;
  const bool weekday = read_weekday(s, next, out.on, true);
  if (weekday && s.is(next, w::comma)) ++next;
  const bool the = s.is(next, w::the);
  if (the) ++next;
  Day31 day;
  const bool digits = s.number(next);
  if (!digits || !read_day(s, next, day) || !day.ordinal || s.dash(next) || s.is(next, w::of)) return 0;
  if (!weekday) {
    const WordId before = s.word(at - 1);
    const bool led =
        before == w::on || before == w::by || before == w::until || before == w::till || before == w::since;
    if (!the || !led || at == s.first()) return 0;
    if (s.inside(next) && s.token(next).is_word() && !s.is(next, w::and_) && !s.is(next, w::at))
      return 0;  // the 4th floor
  }
  out.day = day.day;
  return next;
}

// [the] three months to December [2024], the 16 weeks to 26 December, the year ended June 2025, the quarter ended June
// 30: a quarter, half or year where it is one, else a length of time with its place on the calendar.
uint32_t months_to(const Source& s, uint32_t at, Expression& out) {
  uint32_t next = at + (s.is(at, w::the) ? 1 : 0);
  uint8_t months = 0, weeks = 0;
  if (!read_length_to(s, next, months, weeks)) return 0;
  next = after_end(s, next);
  if (next == 0) return 0;
  const bool to = s.is(next - 1, w::to), ended = s.is(next - 1, w::ended);
  if (s.is(next, w::the) && s.is(next + 1, w::end_) && s.is(next + 2, w::of))
    next += 3;
  else if (s.is(next, w::end_) && (s.is(next + 1, w::of) || !to))
    next += s.is(next + 1, w::of) ? 2u : 1u;
  Expression last;
  uint32_t stop = month_day(s, next, last);
  if (stop == 0) stop = day_month(s, next, last);
  if (stop == 0) stop = month(s, next, last);
  if (stop == 0 || last.month == 0 || (weeks != 0 && last.day == 0)) return 0;
  out = last;
  if (ended && out.anchor == Anchor::near) out.direction = Direction::past;
  out.weeks_before_end = weeks;
  out.months_before_end = months;
  return stop;
}

}  // namespace keyline::dates
