#include "output/number.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <string_view>

#include "text/exact.hpp"

namespace keyline::output {
namespace {

constexpr double kFifteenDigits = 1e15;  // integers below it, and their quotients by small powers of ten, are exact
constexpr int kMaxDecimals = 4;          // more are written with an exponent where they begin with zeros
constexpr size_t kFewestDigits = 15;     // a double holds these, and seventeen tell every two apart
constexpr size_t kMostDigits = 17;

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

// "0.6666666666666666", "1e+21": the fewest digits that read back as the same double.
void append_long(std::string& out, double value) {
  const text::Decimals exact = text::exact_decimals(value);
  size_t count = kFewestDigits;
  text::Decimals shown = text::rounded(exact, count);
  while (count < kMostDigits && !text::reads_as(shown, value)) shown = text::rounded(exact, ++count);
  const auto& [digits, point] = shown;
  const auto size = static_cast<int>(digits.size());
  if (point <= -kMaxDecimals || point > static_cast<int>(count)) {
    out += digits[0];
    if (size > 1) out.append(1, '.').append(digits, 1);
    const int exponent = point - 1;
    out.append(exponent < 0 ? "e-" : "e+").append(std::abs(exponent) < 10 ? "0" : "");
    out += std::to_string(std::abs(exponent));
  } else if (point <= 0) {
    out.append("0.").append(static_cast<size_t>(-point), '0').append(digits);
  } else if (point >= size) {
    out.append(digits).append(static_cast<size_t>(point - size), '0');
  } else {
    out.append(digits, 0, static_cast<size_t>(point)).append(1, '.').append(digits, static_cast<size_t>(point));
  }
}

}  // namespace

void append_number(std::string& out, double value) {
  if (!std::isfinite(value)) {
    out += "null";
    return;
  }
  if (append_short(out, value)) return;
  if (value < 0) out += '-';
  append_long(out, std::fabs(value));
}

std::string number(double value) {
  std::string out;
  append_number(out, value);
  return out;
}

}  // namespace keyline::output
