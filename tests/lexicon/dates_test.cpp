// Runs the example of every row of the calendar's tables.
#include "catch.hpp"
#include "support/read.hpp"

namespace {

struct Example {
  const char* spellings;
  const char* text;
  const char* found;
};

constexpr Example kExamples[] = {
#define MONTH(spellings, number, trust, example, found) {spellings, example, found},
#include "lexicon/months.def"
#undef MONTH
#define WEEKDAY(spellings, number, trust, example, found) {spellings, example, found},
#include "lexicon/weekdays.def"
#undef WEEKDAY
#define WEEKDAY_SET(spellings, number, example, found) {spellings, example, found},
#include "lexicon/weekday_sets.def"
#undef WEEKDAY_SET
#define DATE_UNIT(spellings, unit, times, plural, example, found) {spellings, example, found},
#include "lexicon/date_units.def"
#undef DATE_UNIT
#define SEASON(spellings, month, trust, example, found) {spellings, example, found},
#include "lexicon/seasons.def"
#undef SEASON
#define HOLIDAY(spellings, month, weekday, nth, later, trust, example, found) {spellings, example, found},
#include "lexicon/holidays.def"
#undef HOLIDAY
#define DAY_PART(spellings, code, from, to, example, found) {spellings, example, found},
#include "lexicon/day_parts.def"
#undef DAY_PART
#define DATE_WORD(spellings, value, steps, part, example, found) {spellings, example, found},
#include "lexicon/date_words.def"
#undef DATE_WORD
#define FREQUENCY(spellings, value, example, found) {spellings, example, found},
#include "lexicon/frequencies.def"
#undef FREQUENCY
#define STEP(spellings, steps, from, example, found) {spellings, example, found},
#include "lexicon/steps.def"
#undef STEP
#define DATE_PART(spellings, mod, example, found) {spellings, example, found},
#include "lexicon/date_parts.def"
#undef DATE_PART
#define DATE_EDGE(spellings, mod, example, found) {spellings, example, found},
#include "lexicon/date_edges.def"
#undef DATE_EDGE
#define DURATION_HEDGE(spellings, mod, example, found) {spellings, example, found},
#include "lexicon/duration_hedges.def"
#undef DURATION_HEDGE
#define DAY_ORDINAL(spellings, value, example, found) {spellings, example, found},
#include "lexicon/day_ordinals.def"
#undef DAY_ORDINAL
#define TENSE_WORD(spellings, direction, example, found) {spellings, example, found},
#include "lexicon/tense_words.def"
#undef TENSE_WORD
#define SPORT(spellings, example, found) {spellings, example, found},
#include "lexicon/sports.def"
#undef SPORT
#define TIME_ZONE(spellings, example, found) {spellings, example, found},
#include "lexicon/time_zones.def"
#undef TIME_ZONE
};

}  // namespace

TEST_CASE("the examples of the calendar's tables hold") {
  for (const Example& row : kExamples) {
    CAPTURE(row.spellings, row.text);
    CHECK(keyline::test::dump(row.text, "dates", "2025-08-20") == row.found);
  }
}
