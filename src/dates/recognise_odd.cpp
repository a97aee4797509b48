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
  double n = 1;
  const lexicon::DateUnit* unit = nullptr;
  const bool counted = read_count(s, next, n);
  if (s.is(next, w::fiscal) || s.is(next, w::financial)) ++next;
  if (!read_unit(s, next, unit) || (!counted && (unit->plural || unit->unit == Unit::month))) return 0;
  const int months = static_cast<int>((counted ? n : 1) * months_of(unit->unit));
  const bool end = s.is(next, w::ended) || s.is(next, w::ending) || s.is(next, w::to) || s.is(next, w::through);
  const bool weeks = unit->unit == Unit::week && counted && n >= 1 && n <= kMostWeeks;
  if (!end) return 0;
  if (!weeks && (months < 1 || months > 24 || (unit->unit != Unit::month && months_of(unit->unit) != months))) return 0;
  const bool to = s.is(next, w::to), ended = s.is(next, w::ended);
  ++next;
  if (s.is(next, w::the) && s.is(next + 1, w::end_) && s.is(next + 2, w::of))
    next += 3;
  else if (s.is(next, w::end_) && (s.is(next + 1, w::of) || !to))
    next += s.is(next + 1, w::of) ? 2u : 1u;
  Expression last;
  uint32_t stop = month_day(s, next, last);
  if (stop == 0) stop = day_month(s, next, last);
  if (stop == 0) stop = month(s, next, last);
  if (stop == 0 || last.month == 0 || (weeks && last.day == 0)) return 0;
  out = last;
  if (ended && out.anchor == Anchor::near) out.direction = Direction::past;
  (weeks ? out.weeks_before_end : out.months_before_end) = static_cast<uint8_t>(weeks ? n : months);
  return stop;
}

}  // namespace keyline::dates
