// Arithmetic on the proleptic Gregorian calendar: a period is a day, week, month ... century, known by its grain and
// its first day. No clock, no time zone. Years run from 2000 BC to 2999; astronomical numbering inside (1 BC is year
// 0).
#pragma once
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "model/date.hpp"

namespace keyline::dates {

// From fine to coarse.
enum class Unit : uint8_t {
  none,
  second,
  minute,
  hour,
  day,
  weekend,
  week,
  month,
  quarter,
  season,
  half,
  year,
  decade,
  century
};

using Day = std::chrono::sys_days;

inline constexpr int kFirstYear = -1999;
inline constexpr int kLastYear = 2999;

struct Period {
  Unit grain = Unit::none;  // day or coarser; none = no period
  Day start{};

  explicit operator bool() const { return grain != Unit::none; }
  bool operator==(const Period& other) const { return grain == other.grain && start == other.start; }
};

// The day, or none where the calendar has no such day (or it lies outside the years above).
std::optional<Day> make_day(int year, unsigned month, unsigned day);

int year_of(Day day);
unsigned month_of(Day day);
unsigned day_of_month(Day day);
unsigned weekday_of(Day day);  // ISO: Monday 1 ... Sunday 7

// The period of that grain around a day. Seasons are those of the north, winter belonging to the year it begins in.
Period around(Day day, Unit grain);

// The period `n` units later (earlier where negative), of the same grain. The last day of a month stays inside it.
Period shift(Period period, Unit unit, int n);

Day end(Period period);  // the first day after it
bool contains(Period outer, Day day);

// TIMEX3: "2025-07-05", "2025-W30", "2025-Q2", "198", "BC0264".
std::string value(Period period);

Interval interval(Period period);

// The letters of a duration: "Y" of P3Y, "TH" of PT3H without its T; `T` is told by is_clock().
std::string_view letters(Unit unit);
inline bool is_clock(Unit unit) { return unit == Unit::second || unit == Unit::minute || unit == Unit::hour; }

// The n-th day, week or weekday (ISO; 0 = none) of a period, counted from its end where n < 0; the n-th week is the one
// around that day. No period where there are not so many.
Period nth_in(Period period, Unit unit, unsigned iso_weekday, int n);

// Easter Sunday of the western churches.
Day easter(int year);

// The n-th such weekday of a month, counted from its end where n < 0.
Day nth_weekday(int year, unsigned month, unsigned iso_weekday, int n);

}  // namespace keyline::dates
