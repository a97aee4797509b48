// Test output/calendar.cpp.
#include "output/calendar.hpp"

#include "catch.hpp"

using namespace std::chrono;

TEST_CASE("moments are written as ISO 8601") {
  const auto at = [](int y, unsigned m, unsigned d) -> keyline::Minute { return sys_days{year{y} / m / d}; };
  const struct {
    keyline::Minute minute;
    bool clock;
    std::string text;
  } rows[] = {
      {at(2025, 7, 5), false, "2025-07-05"},
      {at(2025, 7, 5) + minutes{14 * 60 + 5}, true, "2025-07-05T14:05"},
      {at(2025, 7, 5) + minutes{14 * 60 + 5}, false, "2025-07-05"},
      {at(1969, 12, 31) + minutes{1439}, true, "1969-12-31T23:59"},
      {at(2000, 2, 29), true, "2000-02-29T00:00"},
      {at(800, 1, 1), false, "0800-01-01"},
      {at(-43, 3, 15), false, "-0043-03-15"},
      {at(12000, 1, 1), false, "+12000-01-01"},
  };
  for (const auto& row : rows) CHECK(keyline::output::iso(row.minute, row.clock) == row.text);
}
