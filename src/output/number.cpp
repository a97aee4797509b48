#include "output/number.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace keyline::output {
namespace {

constexpr double kFifteenDigits = 1e15;  // integers below it, and their quotients by small powers of ten, are exact
constexpr int kMaxDecimals = 4;          // what printf's %g still writes without an exponent

// "-26.4" from -264 and one decimal.
void append_decimal(std::string& out, int64_t digits, int decimals) {
  std::array<char, 24> buffer{};
  if (digits < 0) out += '-';
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), digits < 0 ? -digits : digits);
  std::string_view whole(buffer.data(), static_cast<size_t>(end.ptr - buffer.data()));
  if (decimals == 0) {
    out += whole;
    return;
  }
  const auto places = static_cast<size_t>(decimals);
  if (whole.size() <= places) {
    out.append("0.").append(places - whole.size(), '0').append(whole);
  } else {
    out.append(whole.substr(0, whole.size() - places)).append(1, '.').append(whole.substr(whole.size() - places));
  }
}

// Most numbers of an article have few decimals: an integer over a power of ten, which one exact division proves.
bool append_short(std::string& out, double value) {
  double power = 1;
  for (int decimals = 0; decimals <= kMaxDecimals; ++decimals, power *= 10) {
    const double digits = std::nearbyint(value * power);
    if (std::fabs(digits) >= kFifteenDigits) return false;
    if (digits / power != value) continue;
    append_decimal(out, static_cast<int64_t>(digits), decimals);
    return true;
  }
  return false;
}

}  // namespace

void append_number(std::string& out, double value) {
  if (!std::isfinite(value)) {
    out += "null";
    return;
  }
  if (append_short(out, value)) return;
  // The C library formats correctly rounded on every host; its decimal point is '.' because nobody sets a locale.
  std::array<char, 40> buffer{};
  for (int digits = 15; digits <= 17; ++digits) {
    std::snprintf(buffer.data(), buffer.size(), "%.*g", digits, value);
    if (std::strtod(buffer.data(), nullptr) == value) break;
  }
  out += buffer.data();
}

std::string number(double value) {
  std::string out;
  append_number(out, value);
  return out;
}

}  // namespace keyline::output
