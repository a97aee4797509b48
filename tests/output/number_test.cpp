// Test output/number.cpp: what is written, and that it reads back as the same double.
#include "output/number.hpp"

#include <cmath>
#include <cstdlib>
#include <cstring>
#include <limits>

#include "catch.hpp"

using keyline::output::number;

TEST_CASE("numbers are written in their shortest form") {
  const struct {
    double value;
    std::string text;
  } rows[] = {
      {0, "0"},
      {-0.0, "0"},
      {1, "1"},
      {-1, "-1"},
      {2018000, "2018000"},
      {2.4e9, "2400000000"},
      {1e14, "100000000000000"},
      {1e15, "1e+15"},
      {999999999999999, "999999999999999"},
      {9007199254740992.0, "9007199254740992"},
      {1e21, "1e+21"},
      {26.4, "26.4"},
      {-26.4, "-26.4"},
      {0.5, "0.5"},
      {0.05, "0.05"},
      {0.0625, "0.0625"},
      {-0.0001, "-0.0001"},
      {0.00001, "1e-05"},
      {0.1 + 0.2, "0.30000000000000004"},
      {2.0 / 3, "0.6666666666666666"},
      {1234567.8901, "1234567.8901"},
      {12345678901.2345, "12345678901.2345"},
      {123456789012.3456, "123456789012.3456"},
      {1.0 / 3 * 1e9, "333333333.3333333"},
      {5e-324, "4.94065645841247e-324"},
      {std::numeric_limits<double>::max(), "1.7976931348623157e+308"},
      {std::numeric_limits<double>::infinity(), "null"},
      {-std::numeric_limits<double>::infinity(), "null"},
      {std::nan(""), "null"},
  };
  for (const auto& row : rows) CHECK(number(row.value) == row.text);
}

TEST_CASE("numbers read back as they were") {
  uint64_t bits = 88172645463325252u;  // xorshift: every run the same
  for (int i = 0; i < 20000; ++i) {
    bits ^= bits << 13, bits ^= bits >> 7, bits ^= bits << 17;
    double any = 0;
    std::memcpy(&any, &bits, sizeof any);
    const double decimal = static_cast<double>(static_cast<int64_t>(bits >> 24)) / std::pow(10, bits % 9);
    for (double value : {any, decimal, -decimal}) {
      if (!std::isfinite(value)) continue;
      CAPTURE(value);
      CHECK(std::strtod(number(value).c_str(), nullptr) == value);
    }
  }
}
