#include "check/printed.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "output/names.hpp"
#include "output/number.hpp"
#include "text/exact.hpp"

namespace keyline::check {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kSlack = 1e-9;  // of the value: what doubles lose, not what people round

// The power of ten of the value's first digit: 2 for 480. Requires a value above nothing.
int magnitude(double value) {
  value *= 1 + kSlack;
  int power = 0;
  while (value >= text::ten_to(power + 1) && power < 308) ++power;
  while (value < text::ten_to(power) && power > -307) --power;
  return power;
}

// What one step of the last digit that is not a closing zero is worth: 100000 for 500,000, 0.1 for 26.4.
double coarse_step(const Figure& f) {
  double step = f.last_digit > 0 ? f.last_digit : 1;
  if (f.text.find('.') != f.text.npos) return step;  // nobody prints the zeros of 5.00 without meaning them
  const double value = std::abs(f.value);
  if (value == 0) return step;
  for (int i = 0; i < 18; ++i) {
    const double next = step * 10;
    const double times = value / next;
    if (next > value * (1 + kSlack) || std::abs(times - std::round(times)) > 1e-7 * std::max(1.0, times)) break;
    step = next;
  }
  return step;
}

// The worth of the n-th digit of the value: 10 for the second of 480.
double digit_worth(double value, int n) { return value == 0 ? 0 : text::ten_to(magnitude(std::abs(value)) + 1 - n); }

// "40 boats" beside "90 boats" are counted, not rounded.
bool small_count(const Figure& f) {
  constexpr double kCounted = 100;
  return f.kind == FigureKind::count && f.value < kCounted && f.last_digit == 1;
}

// What its kind lets the zeros of an unhedged figure have been rounded to.
double told_step(const Figure& f) {
  constexpr double kFives = 5;  // "up 20%" may be 18, hardly 16
  if (small_count(f)) return 1;
  double step = coarse_step(f);
  if (f.kind == FigureKind::money) step = std::min(step, digit_worth(f.value, 2));
  if (f.kind == FigureKind::percent) step = std::min(step, std::max(kFives, digit_worth(f.value, 2)));
  return std::max(step, f.last_digit);
}

Bounds around(double value, double below, double above) {
  const double slack = std::abs(value) * kSlack;
  return {value - below - slack, value + above + slack};
}

Bounds hedged(const Figure& f, double step, double room, double far) {
  const double half = step / 2;
  switch (f.approx) {
    case Approx::none:
      return around(f.value, half, half);
    case Approx::about:
      return around(f.value, room, room);
    case Approx::nearly:
      return around(f.value, room, half);
    case Approx::over:
      return {around(f.value, half, 0).low, f.value + far};
    case Approx::under:
      return {f.value - far, around(f.value, 0, half).high};
    case Approx::up_to:
      return {f.value - far, around(f.value, 0, half).high};
  }
  return {f.value, f.value};
}

// "2018000.4" -> "2,018,000": commas between thousands, at most `decimals` digits behind the point.
std::string grouped(double value, int decimals) {
  const double scale = text::ten_to(decimals);
  std::string digits = output::number(std::round(value * scale) / scale);
  if (digits.find('e') != std::string::npos) return digits;
  size_t end = digits.find('.');
  if (end == digits.npos) end = digits.size();
  const size_t first = !digits.empty() && digits[0] == '-' ? 1 : 0;
  for (size_t at = end; at > first + 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}

}  // namespace

Bounds tight(const Figure& f) {
  Bounds out =
      hedged(f, f.last_digit, f.approx == Approx::nearly ? coarse_step(f) : coarse_step(f) / 2, coarse_step(f));
  if (f.value2) out.high = std::max(out.high, *f.value2 + f.last_digit / 2);
  return out;
}

Bounds loose(const Figure& f) {
  const double step = coarse_step(f);
  Bounds out = hedged(f, step, 2 * step, kInfinity);
  if (f.value2) out.high = std::max(out.high, *f.value2 + step / 2);
  return out;
}

Bounds loose(const Figure& f, const Figure& beside) {
  constexpr int kLent = 2;  // digits that a neighbour vouches for: 2,000 beside 1,753 may still be a rounder number
  if (f.approx != Approx::none || f.value2) return loose(f);
  if (small_count(f)) return around(f.value, 0, 0);
  double step = told_step(f);
  if (beside.approx == Approx::none && !beside.value2)
    step = std::max(f.last_digit, std::min(step, std::max(told_step(beside), digit_worth(f.value, kLent))));
  return around(f.value, step / 2, step / 2);
}

Bounds operator+(Bounds a, Bounds b) { return {a.low + b.low, a.high + b.high}; }
Bounds operator-(Bounds a, Bounds b) { return {a.low - b.high, a.high - b.low}; }
Bounds operator/(Bounds a, Bounds b) {
  return {a.low / b.high, b.low > 0 ? a.high / b.low : std::numeric_limits<double>::infinity()};
}

int significant_digits(const Figure& f) {
  const double step = coarse_step(f);
  const double times = std::abs(f.value) / step;
  return times < 1 ? 1 : magnitude(times) + 1;
}

std::string printed(const Figure& f) {
  std::string out(output::name(f.approx));
  std::replace(out.begin(), out.end(), '_', ' ');
  if (!out.empty()) out += ' ';
  for (const char c : f.text) out += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
  return out;
}

namespace {

int decimals(const Figure& f) {
  const size_t point = f.text.find('.');
  return point == f.text.npos ? 0 : static_cast<int>(f.text.find_last_of("0123456789") - point);
}

// The power of ten that a table gives to its bare cells: 6 for the "1,340" of a table in millions; 0 elsewhere.
int table_power(const Figure& f) {
  const bool bare = f.text.find_first_not_of("0123456789.,()-+ $") == f.text.npos;
  if ((f.inferred & kInferredUnit) == 0 || !bare || f.last_digit <= 0) return 0;
  return magnitude(f.last_digit) + decimals(f);
}

}  // namespace

std::string written(double value, const Figure& like) {
  if (const int power = table_power(like); power != 0) return grouped(value / text::ten_to(power), decimals(like));
  switch (like.kind) {
    case FigureKind::percent:
      return grouped(value, 1) + (like.unit == "percent" ? "%" : ' ' + like.unit + (std::abs(value) == 1 ? "" : "s"));
    case FigureKind::money:
      return grouped(value, std::abs(value) < 1000 ? 2 : 0) + ' ' + like.unit;
    default:
      return grouped(value, std::abs(value) < 100 ? 2 : 0);
  }
}

}  // namespace keyline::check
