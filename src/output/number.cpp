#include "output/number.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace keyline::output {
namespace {

constexpr double kExactIntegers = 9007199254740992.0;  // 2^53

}  // namespace

std::string number(double value) {
  if (!std::isfinite(value)) return "null";
  std::array<char, 40> buffer{};
  if (value == std::trunc(value) && std::fabs(value) < kExactIntegers) {
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), static_cast<int64_t>(value));
    return {buffer.data(), end.ptr};
  }
  // The C library formats correctly rounded on every host; its decimal point is '.' because nobody sets a locale.
  for (int digits = 15; digits <= 17; ++digits) {
    std::snprintf(buffer.data(), buffer.size(), "%.*g", digits, value);
    if (std::strtod(buffer.data(), nullptr) == value) break;
  }
  return buffer.data();
}

}  // namespace keyline::output
