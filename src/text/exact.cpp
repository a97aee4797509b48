#include "text/exact.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <vector>

namespace keyline::text {
namespace {

constexpr int kFractionBits = 52;
constexpr uint64_t kHidden = uint64_t{1} << kFractionBits;  // the bit that is not stored
constexpr uint32_t kLimb = 1'000'000'000;                   // nine decimal digits

// mantissa * 2^exponent, as a double holds it.
struct Binary {
  uint64_t mantissa = 0;
  int exponent = 0;
};

Binary parts(double value) {
  uint64_t bits = 0;
  std::memcpy(&bits, &value, sizeof bits);
  const int stored = static_cast<int>(bits >> kFractionBits & 0x7FF);
  const uint64_t fraction = bits & (kHidden - 1);
  if (stored == 0) return {fraction, -1074};  // below the normal numbers all are as far apart
  return {fraction | kHidden, stored - 1075};
}

void multiply(std::vector<uint32_t>& limbs, uint32_t by) {
  uint64_t carry = 0;
  for (uint32_t& limb : limbs) {
    carry += uint64_t{limb} * by;
    limb = static_cast<uint32_t>(carry % kLimb);
    carry /= kLimb;
  }
  if (carry != 0) limbs.push_back(static_cast<uint32_t>(carry));
}

// Ends the digits where only zeros follow; those before the first other digit move the point.
Decimals trimmed(const std::string& digits, int point) {
  const size_t first = digits.find_first_not_of('0');
  if (first == digits.npos) return {};
  const size_t last = digits.find_last_not_of('0');
  return {digits.substr(first, last + 1 - first), point - static_cast<int>(first)};
}

// A half is five tenths: each step below the point multiplies by five and moves it by one digit.
Decimals write_out(const Binary& number) {
  std::vector<uint32_t> limbs;  // the lowest first
  for (uint64_t rest = number.mantissa; rest != 0; rest /= kLimb) limbs.push_back(static_cast<uint32_t>(rest % kLimb));
  for (int i = 0; i < number.exponent; ++i) multiply(limbs, 2);
  for (int i = number.exponent; i < 0; ++i) multiply(limbs, 5);
  std::string digits;
  for (size_t i = limbs.size(); i-- > 0;)
    for (uint32_t unit = kLimb / 10; unit != 0; unit /= 10) digits += static_cast<char>('0' + limbs[i] / unit % 10);
  return trimmed(digits, static_cast<int>(digits.size()) + std::min(number.exponent, 0));
}

int compare(const Decimals& a, const Decimals& b) {
  if (a.point != b.point) return a.point < b.point ? -1 : 1;
  return a.digits.compare(b.digits);
}

// Half way to the double above, and to the one below, which is nearer where the exponent falls.
Decimals middle_above(const Binary& number) { return write_out({2 * number.mantissa + 1, number.exponent - 1}); }
Decimals middle_below(const Binary& number) {
  const bool falls = number.mantissa == kHidden && number.exponent > -1074;
  return falls ? write_out({4 * number.mantissa - 1, number.exponent - 2})
               : write_out({2 * number.mantissa - 1, number.exponent - 1});
}

// -1, 0, 1: the digits belong to a double below, to this one, to one above. What is half way belongs to the even one.
int side(const Decimals& decimals, double value) {
  const Binary number = parts(value);
  const int even = number.mantissa % 2 == 0 ? 1 : 0;
  if (compare(decimals, middle_above(number)) >= even) return 1;
  return compare(decimals, middle_below(number)) <= -even ? -1 : 0;
}

}  // namespace

Decimals exact_decimals(double value) { return write_out(parts(value)); }

Decimals rounded(const Decimals& exact, size_t count) {
  if (exact.digits.size() <= count) return exact;
  std::string digits = exact.digits.substr(0, count);
  const char next = exact.digits[count];
  const bool half = next == '5' && exact.digits.size() == count + 1;
  const bool up = half ? digits.back() % 2 != 0 : next >= '5';
  if (!up) return trimmed(digits, exact.point);
  size_t at = count;
  while (at > 0 && digits[at - 1] == '9') digits[--at] = '0';
  if (at == 0) return {"1", exact.point + 1};
  ++digits[at - 1];
  return trimmed(digits, exact.point);
}

bool reads_as(const Decimals& decimals, double value) { return side(decimals, value) == 0; }

double ten_to(int power) {
  double out = 1, square = 10;
  for (int n = std::abs(power); n > 0; n /= 2, square *= square)
    if (n % 2 != 0) out *= square;
  return power < 0 ? 1 / out : out;
}

double nearest_double(uint64_t digits, int power) {
  if (digits == 0) return 0;
  std::string text = std::to_string(digits);
  const Decimals decimals = trimmed(text, static_cast<int>(text.size()) + power);
  if (decimals.point < -330) return 0;
  if (decimals.point > 309) return HUGE_VAL;
  // Off by a few steps; in two halves, because the smallest powers are themselves inexact.
  double near = static_cast<double>(digits) * ten_to(power / 2) * ten_to(power - power / 2);
  if (near == 0) near = std::nextafter(0.0, 1.0);
  while (std::isfinite(near) && near > 0) {
    const int to = side(decimals, near);
    if (to == 0) break;
    near = std::nextafter(near, to > 0 ? HUGE_VAL : 0.0);
  }
  return near;
}

}  // namespace keyline::text
