// Test figures/decimal.cpp: digits as people print them, and their value to the last bit.
#include "figures/decimal.hpp"

#include <string>

#include "catch.hpp"

using namespace keyline::figures;

namespace {

// "digits e power", or "-" for what is no number.
std::string read(std::string_view text) {
  const auto d = read_digits(text);
  if (!d) return "-";
  return std::to_string(d->value.digits) + "e" + std::to_string(d->value.power);
}

}  // namespace

TEST_CASE("digits are read with the groups that people make") {
  CHECK(read("81,302") == "81302e0");
  CHECK(read("2.593") == "2593e-3");
  CHECK(read(".5") == "5e-1");
  CHECK(read("1,674,200.5") == "16742005e-1");
  CHECK(read("12,34,567") == "1234567e0");
  CHECK(read("1'234'567") == "1234567e0");
  CHECK(read("1.234.567") == "1234567e0");
  CHECK(read("2,5") == "25e-1");
  CHECK(read("0.05") == "5e-2");
}

TEST_CASE("what no grouping explains is no number") {
  for (const char* text : {"1.2.3", "1,2,3", "007", "1,23,45", "1234,567,890", "1.5,3", "12345678901234567890"}) {
    CAPTURE(text);
    CHECK(read(text) == "-");
  }
}

TEST_CASE("values are scaled in decimal") {
  CHECK(to_double(Decimal{2018, -3}.scaled(6)) == 2018000.0);
  CHECK(to_double(Decimal{1, 0}, 3) == 1.0 / 3);
  CHECK(to_double({1, 30}) == 1e30);
  CHECK(to_double({9007199254740993, 0}) == 9007199254740992.0);
  CHECK(to_double({5, -324}) == 5e-324);
}

TEST_CASE("sums are exact or none") {
  CHECK(to_double(*sum({3, 0}, {50, -2})) == 3.5);
  CHECK_FALSE(sum({UINT64_MAX, 0}, {1, 0}).has_value());
  CHECK_FALSE(sum({UINT64_MAX / 2, 5}, {1, -5}).has_value());
}
