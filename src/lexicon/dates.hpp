// The words of the calendar: months, weekdays, units of time, seasons, holidays, words that are dates by themselves
// ("yesterday"), words that count from somewhere ("last", "the following") and those that cut a part off ("early").
#pragma once
#include <cstdint>
#include <string_view>

#include "dates/calendar.hpp"
#include "lexicon/table.hpp"
#include "model/date.hpp"

namespace keyline::lexicon {

// How far a spelling can be trusted to name a date.
enum class Trust : uint8_t {
  sure,     // "September": nearly always
  capital,  // "Sunday", "March": if it begins with a capital
  context,  // "May", "Sun", "Dec": only beside a number or after a word that leads to dates
};

struct Month {
  std::string_view spellings;
  uint8_t number;  // 1 = January
  Trust trust;
};

struct Weekday {
  std::string_view spellings;
  uint8_t number;  // ISO: Monday 1 ... Sunday 7
  Trust trust;
};

struct DateUnit {
  std::string_view spellings;
  dates::Unit unit;
  double times;  // a fortnight is 2 weeks
  bool plural;
};

struct Season {
  std::string_view spellings;
  uint8_t month;  // its first: spring 3, summer 6, autumn 9, winter 12
  Trust trust;
};

// A holiday is a day of a month (weekday 0), the n-th weekday of a month, or `nth` days from Easter (month 0).
struct Holiday {
  std::string_view spellings;
  uint8_t month;
  uint8_t weekday;
  int8_t nth;
  int8_t later;  // days after that: Black Friday is Thanksgiving's morrow
  Trust trust;
};

// Parts of a day, as TIMEX3 writes them; `to` <= `from` runs past midnight.
struct DayPart {
  std::string_view spellings;
  std::string_view code;  // "MO", or a clock time "12:00"
  uint8_t from;           // hours
  uint8_t to;
};

// Words that are a date by themselves.
struct DateWord {
  std::string_view spellings;
  std::string_view value;  // "PRESENT_REF" ...; empty = a day, `steps` from the reference date
  int8_t steps;
  std::string_view part;  // the part of that day: "NI"
};

struct Frequency {
  std::string_view spellings;
  std::string_view value;  // TIMEX3 of the SET
};

enum class From : uint8_t { reference, narrative, span };

// "last year", "the following month", "the past three years": `steps` units from where it is counted.
struct Step {
  std::string_view spellings;
  int8_t steps;
  From from;
};

// Words before a date that cut a part off it, or that say how exact a duration is.
struct DatePart {
  std::string_view spellings;
  DateMod mod;
};

struct DayOrdinal {
  std::string_view spellings;
  uint8_t value;
};

// Words that tell past from future.
struct TenseWord {
  std::string_view spellings;
  int8_t direction;  // -1 past, 1 future
};

// Words of play: beside them a half is one of the match.
struct Sport {
  std::string_view spellings;
};

struct TimeZone {
  std::string_view spellings;
};

inline constexpr Month kMonths[] = {
#define MONTH(spellings, number, trust, example, found) {spellings, number, Trust::trust},
#include "lexicon/months.def"
#undef MONTH
};

inline constexpr Weekday kWeekdays[] = {
#define WEEKDAY(spellings, number, trust, example, found) {spellings, number, Trust::trust},
#include "lexicon/weekdays.def"
#undef WEEKDAY
};

inline constexpr Weekday kWeekdaySets[] = {
#define WEEKDAY_SET(spellings, number, example, found) {spellings, number, Trust::capital},
#include "lexicon/weekday_sets.def"
#undef WEEKDAY_SET
};

inline constexpr DateUnit kDateUnits[] = {
#define DATE_UNIT(spellings, unit, times, plural, example, found) {spellings, dates::Unit::unit, times, plural},
#include "lexicon/date_units.def"
#undef DATE_UNIT
};

inline constexpr Season kSeasons[] = {
#define SEASON(spellings, month, trust, example, found) {spellings, month, Trust::trust},
#include "lexicon/seasons.def"
#undef SEASON
};

inline constexpr Holiday kHolidays[] = {
#define HOLIDAY(spellings, month, weekday, nth, later, trust, example, found) \
  {spellings, month, weekday, nth, later, Trust::trust},
#include "lexicon/holidays.def"
#undef HOLIDAY
};

inline constexpr DayPart kDayParts[] = {
#define DAY_PART(spellings, code, from, to, example, found) {spellings, code, from, to},
#include "lexicon/day_parts.def"
#undef DAY_PART
};

inline constexpr DateWord kDateWords[] = {
#define DATE_WORD(spellings, value, steps, part, example, found) {spellings, value, steps, part},
#include "lexicon/date_words.def"
#undef DATE_WORD
};

inline constexpr Frequency kFrequencies[] = {
#define FREQUENCY(spellings, value, example, found) {spellings, value},
#include "lexicon/frequencies.def"
#undef FREQUENCY
};

inline constexpr Step kSteps[] = {
#define STEP(spellings, steps, from, example, found) {spellings, steps, From::from},
#include "lexicon/steps.def"
#undef STEP
};

inline constexpr DatePart kDateParts[] = {
#define DATE_PART(spellings, mod, example, found) {spellings, DateMod::mod},
#include "lexicon/date_parts.def"
#undef DATE_PART
};

inline constexpr DatePart kDateEdges[] = {
#define DATE_EDGE(spellings, mod, example, found) {spellings, DateMod::mod},
#include "lexicon/date_edges.def"
#undef DATE_EDGE
};

inline constexpr DatePart kDurationHedges[] = {
#define DURATION_HEDGE(spellings, mod, example, found) {spellings, DateMod::mod},
#include "lexicon/duration_hedges.def"
#undef DURATION_HEDGE
};

inline constexpr DayOrdinal kDayOrdinals[] = {
#define DAY_ORDINAL(spellings, value, example, found) {spellings, value},
#include "lexicon/day_ordinals.def"
#undef DAY_ORDINAL
};

inline constexpr TenseWord kTenseWords[] = {
#define TENSE_WORD(spellings, direction, example, found) {spellings, direction},
#include "lexicon/tense_words.def"
#undef TENSE_WORD
};

inline constexpr Sport kSports[] = {
#define SPORT(spellings, example, found) {spellings},
#include "lexicon/sports.def"
#undef SPORT
};

inline constexpr TimeZone kTimeZones[] = {
#define TIME_ZONE(spellings, example, found) {spellings},
#include "lexicon/time_zones.def"
#undef TIME_ZONE
};

// All of them over one vocabulary.
struct DateTables {
  explicit DateTables(Vocabulary& v)
      : months(v, kMonths),
        weekdays(v, kWeekdays),
        weekday_sets(v, kWeekdaySets),
        units(v, kDateUnits),
        seasons(v, kSeasons),
        holidays(v, kHolidays),
        day_parts(v, kDayParts),
        words(v, kDateWords),
        frequencies(v, kFrequencies),
        steps(v, kSteps),
        parts(v, kDateParts),
        edges(v, kDateEdges),
        hedges(v, kDurationHedges),
        ordinals(v, kDayOrdinals),
        tenses(v, kTenseWords),
        zones(v, kTimeZones),
        sports(v, kSports) {}

  Table<Month> months;
  Table<Weekday> weekdays;
  Table<Weekday> weekday_sets;  // "Mondays"
  Table<DateUnit> units;
  Table<Season> seasons;
  Table<Holiday> holidays;
  Table<DayPart> day_parts;
  Table<DateWord> words;
  Table<Frequency> frequencies;
  Table<Step> steps;
  Table<DatePart> parts;
  Table<DatePart> edges;
  Table<DatePart> hedges;
  Table<DayOrdinal> ordinals;
  Table<TenseWord> tenses;
  Table<TimeZone> zones;
  Table<Sport> sports;
};

}  // namespace keyline::lexicon
