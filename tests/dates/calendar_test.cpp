// Test dates/calendar.cpp: periods, their neighbours and their names.
#include "dates/calendar.hpp"

#include "catch.hpp"

using namespace keyline::dates;

namespace {

Period at(int year, unsigned month, unsigned day, Unit grain) { return around(*make_day(year, month, day), grain); }

}  // namespace

TEST_CASE("a period has the value of its grain") {
  CHECK(value(at(2025, 7, 5, Unit::day)) == "2025-07-05");
  CHECK(value(at(2025, 7, 5, Unit::week)) == "2025-W27");
  CHECK(value(at(2024, 12, 30, Unit::week)) == "2025-W01");
  CHECK(value(at(2021, 1, 3, Unit::week)) == "2020-W53");
  CHECK(value(at(2010, 1, 30, Unit::weekend)) == "2010-W04-WE");
  CHECK(value(at(2025, 7, 5, Unit::month)) == "2025-07");
  CHECK(value(at(2025, 7, 5, Unit::quarter)) == "2025-Q3");
  CHECK(value(at(2025, 7, 5, Unit::half)) == "2025-H2");
  CHECK(value(at(2025, 2, 5, Unit::season)) == "2024-WI");
  CHECK(value(at(1987, 2, 5, Unit::decade)) == "198");
  CHECK(value(at(1887, 2, 5, Unit::century)) == "18");
}

TEST_CASE("before Christ the numbers run backwards") {
  CHECK(value(at(1 - 480, 8, 1, Unit::month)) == "BC0480-08");
  CHECK(value(at(1 - 472, 1, 1, Unit::decade)) == "BC047");
  CHECK(value(at(1 - 850, 1, 1, Unit::century)) == "BC08");
  CHECK(value(shift(at(1, 1, 1, Unit::year), Unit::year, -1)) == "BC0001");
}

TEST_CASE("a shift keeps the grain and stays inside the month") {
  CHECK(value(shift(at(2025, 3, 31, Unit::day), Unit::month, -1)) == "2025-02-28");
  CHECK(value(shift(at(2024, 2, 29, Unit::day), Unit::year, 1)) == "2025-02-28");
  CHECK(value(shift(at(2025, 1, 1, Unit::quarter), Unit::quarter, -1)) == "2024-Q4");
  CHECK(value(shift(at(2025, 1, 1, Unit::week), Unit::week, -1)) == "2024-W52");
  CHECK(value(shift(at(2025, 1, 1, Unit::year), Unit::century, 1000)) == "2999");
}

TEST_CASE("an interval is half open") {
  const auto quarter = interval(at(2025, 5, 5, Unit::quarter));
  CHECK(quarter.from == *make_day(2025, 4, 1));
  CHECK(quarter.until == *make_day(2025, 7, 1));
  CHECK(end(at(2024, 2, 1, Unit::month)) == *make_day(2024, 3, 1));
}

TEST_CASE("there is no 30 February, and no year beyond the calendar") {
  CHECK_FALSE(make_day(2025, 2, 30));
  CHECK_FALSE(make_day(2025, 13, 1));
  CHECK_FALSE(make_day(2025, 1, 0));
  CHECK_FALSE(make_day(kLastYear + 1, 1, 1));
}

TEST_CASE("the n-th day, week or weekday of a period") {
  const Period march = at(2026, 3, 1, Unit::month);
  CHECK(value(nth_in(march, Unit::day, 7, -1)) == "2026-03-29");
  CHECK(value(nth_in(march, Unit::day, 1, 1)) == "2026-03-02");
  CHECK(value(nth_in(march, Unit::day, 0, -1)) == "2026-03-31");
  CHECK(value(nth_in(march, Unit::week, 0, -1)) == "2026-W14");
  CHECK_FALSE(nth_in(march, Unit::day, 1, 6));
}

TEST_CASE("movable feasts") {
  CHECK(easter(2025) == *make_day(2025, 4, 20));
  CHECK(easter(2024) == *make_day(2024, 3, 31));
  CHECK(nth_weekday(2025, 11, 4, 4) == *make_day(2025, 11, 27));
  CHECK(nth_weekday(2025, 5, 1, -1) == *make_day(2025, 5, 26));
}
