// Test text/exact.cpp against the C library, which rounds correctly on the machines that run this.
#include "text/exact.hpp"

#include <cmath>
#include <cstdlib>
#include <cstring>
#include <string>

#include "catch.hpp"

using namespace keyline::text;

TEST_CASE("a double is written out to its last digit") {
  const struct {
    double value;
    std::string digits;
    int point;
  } rows[] = {
      {1, "1", 1},
      {1024, "1024", 4},
      {0.5, "5", 0},
      {0.0625, "625", -1},
      {0.1, "1000000000000000055511151231257827021181583404541015625", 0},
      {1e23, "99999999999999991611392", 23},
      {4503599627370495.5, "45035996273704955", 16},
  };
  for (const auto& row : rows) {
    CHECK(exact_decimals(row.value).digits == row.digits);
    CHECK(exact_decimals(row.value).point == row.point);
  }
  CHECK(exact_decimals(5e-324).digits.size() == 751);
}

TEST_CASE("rounding goes to the nearest, and of two as near to the even one") {
  const struct {
    Decimals exact;
    size_t count;
    std::string digits;
    int point;
  } rows[] = {
      {{"1234", 2}, 4, "1234", 2}, {{"1234", 2}, 3, "123", 2}, {{"1235", 2}, 3, "124", 2}, {{"1245", 2}, 3, "124", 2},
      {{"12451", 2}, 3, "125", 2}, {{"1299", 0}, 3, "13", 0},  {{"9996", 1}, 3, "1", 2},   {{"1004", 0}, 3, "1", 0},
  };
  for (const auto& row : rows) {
    const Decimals out = rounded(row.exact, row.count);
    CHECK(out.digits == row.digits);
    CHECK(out.point == row.point);
  }
}

TEST_CASE("decimals become the nearest double") {
  uint64_t bits = 88172645463325252u;  // xorshift: every run the same
  for (int i = 0; i < 5000; ++i) {
    bits ^= bits << 13, bits ^= bits >> 7, bits ^= bits << 17;
    const uint64_t digits = bits >> bits % 40;
    const int power = static_cast<int>((bits >> 5) % (i % 10 == 0 ? 700 : 60)) - (i % 10 == 0 ? 350 : 30);
    const std::string text = std::to_string(digits) + "e" + std::to_string(power);
    CAPTURE(text);
    REQUIRE(nearest_double(digits, power) == std::strtod(text.c_str(), nullptr));
  }
  CHECK(nearest_double(9007199254740993, 0) == 9007199254740992.0);  // half way: the even one
  CHECK(nearest_double(9007199254740995, 0) == 9007199254740996.0);
}

TEST_CASE("powers of ten are exact or rounded once as far as 22") {
  for (int power = -22; power <= 22; ++power) {
    const std::string text = "1e" + std::to_string(power);
    CAPTURE(text);
    CHECK(ten_to(power) == std::strtod(text.c_str(), nullptr));
  }
}

TEST_CASE("digits read as a double where no other is nearer") {
  CHECK(reads_as({"1", 0}, 0.1));
  CHECK(reads_as({"30000000000000004", 0}, 0.1 + 0.2));
  CHECK_FALSE(reads_as({"3", 0}, 0.1 + 0.2));
  CHECK(reads_as({"17976931348623157", 309}, 1.7976931348623157e308));
}
