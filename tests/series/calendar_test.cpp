#include "series/calendar.hpp"

#include "catch.hpp"

using keyline::series::Granularity;
using keyline::series::granularity;
using keyline::series::step_before;
using keyline::series::year_before;

TEST_CASE("periods of the calendar know how fine they are") {
  struct Row {
    const char* period;
    Granularity expected;
  };
  const Row rows[] = {
      {"2025", Granularity::year},       {"2025-H1", Granularity::half},
      {"2025-Q2", Granularity::quarter}, {"2025-07", Granularity::month},
      {"2025-W07", Granularity::week},   {"2025-07-05", Granularity::day},
      {"P3Y", Granularity::none},        {"XXXX-Q4", Granularity::none},
      {"PAST_REF", Granularity::none},   {"2025/2026", Granularity::none},
      {"", Granularity::none},           {"198", Granularity::none},
      {"2025-SU", Granularity::none},    {"2025-07-05T14:05", Granularity::none},
  };
  for (const Row& row : rows) {
    INFO(row.period);
    CHECK(granularity(row.period) == row.expected);
  }
}

TEST_CASE("the period before") {
  CHECK(year_before("2025-Q2") == "2024-Q2");
  CHECK(year_before("2025") == "2024");
  CHECK(year_before("2000-03") == "1999-03");
  CHECK(year_before("P3Y").empty());
  CHECK(step_before("2025-Q2", Granularity::quarter) == "2025-Q1");
  CHECK(step_before("2025-Q1", Granularity::quarter) == "2024-Q4");
  CHECK(step_before("2025-01", Granularity::month) == "2024-12");
  CHECK(step_before("2025-11", Granularity::month) == "2025-10");
  CHECK(step_before("2025-H1", Granularity::half) == "2024-H2");
  CHECK(step_before("2025", Granularity::quarter).empty());
}
