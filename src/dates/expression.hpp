// A time expression as it stands in the text, before the calendar is asked: the fields that it names, and how the rest
// is to be found. Rules fill it (recognise*.cpp), resolve.cpp turns it into a value and an interval.
#pragma once
#include <cstdint>
#include <limits>
#include <string_view>

#include "dates/calendar.hpp"
#include "lexicon/dates.hpp"
#include "model/date.hpp"

namespace keyline::dates {

// Where the counting begins.
enum class Anchor : uint8_t {
  stated,     // nowhere: the fields say all
  near,       // the nearest such period in `direction`: "June", "Friday", "the third quarter"
  reference,  // the day of publication: "last year", "three weeks ago"
  narrative,  // what the text spoke of last: "that year", "the following month"
};

enum class Direction : int8_t { past = -1, unknown = 0, future = 1 };

inline constexpr int kNoYear = std::numeric_limits<int>::min();

struct Expression {
  DateType type = DateType::date;
  DateMod mod = DateMod::none;
  Anchor anchor = Anchor::near;
  Direction direction = Direction::unknown;  // told by the words themselves ("last Friday"), else by the tense

  // The period counted from the anchor: `steps` times `unit`. With fields below, it is what contains them.
  Unit unit = Unit::none;
  int steps = 0;
  Unit grain = Unit::none;   // of the result, where it differs from `unit`
  bool same_period = false;  // "the same period last year": what was spoken of last, moved by the steps

  bool step_name = false;  // "last June", "this Friday": the named field `steps` times from the reference date
  bool current = false;    // "the quarter", "the year": the one that is spoken of

  // Fields of the calendar, 0 (or kNoYear) = not named.
  int year = kNoYear;            // astronomical
  Unit year_grain = Unit::year;  // "the 1990s": year 1990, grain decade
  uint8_t month = 0, day = 0, weekday = 0, quarter = 0, half = 0;
  uint8_t season = 0;  // its first month
  uint8_t on = 0;      // the weekday that a day is said to be: "Monday, December 29"
  const lexicon::Holiday* holiday = nullptr;

  // A time of day.
  int8_t hour = -1, minute = -1;
  bool utc = false;
  bool half_told = false;  // "6 pm" and not "6:00"
  std::string_view part;   // "MO"

  // "the last Sunday of March", "the first week of June": the n-th (-1 = the last) such unit or weekday of the period.
  int8_t nth = 0;
  Unit nth_unit = Unit::none;
  uint8_t nth_weekday = 0;

  // "two days after July 4": the move that comes last.
  Unit moved = Unit::none;
  int moves = 0;

  // Durations and sets.
  double count = 0;  // of `unit`; 0 = not said ("several years")
  int8_t reach = 0;  // -1 "the past three years", 1 "the next three years"

  std::string_view fixed;         // a value that needs no calendar: "PRESENT_REF", "P1M"
  uint8_t months_before_end = 0;  // "the three months to December": so many, the last one named
  uint8_t weeks_before_end = 0;   // "the 16 weeks to 26 December": so many, to the end of the day
  Unit second_unit = Unit::none;  // "1 hour and 30 minutes": 30 of minute
  double second_count = 0;
  bool lapse = false;    // "in five days": a date where the sentence looks ahead, else how long it took
  bool refused = false;  // no date of the calendar: found so that no part of it is
  bool pace = false;     // "soon": a date only where the sentence looks ahead
  bool fiscal = false;
  bool ambiguous = false;  // 03/04/2025: which is the month?
  bool day_first = false;  // 25/12/2025: shows how the article writes its dates
  bool two_years = false;  // 2004-05

  // "the end of the day": a day has no start or end worth a mod when "earlier today" is meant.
  bool grain_is_day() const { return day || weekday || unit == Unit::day; }

  bool has_fields() const { return month || day || weekday || quarter || half || season || holiday; }
};

}  // namespace keyline::dates
