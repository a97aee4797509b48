#include "figures/decimal.hpp"

#include <array>

#include "text/exact.hpp"

namespace keyline::figures {
namespace {

constexpr int kExactPower = 22;  // 10^22 is the last power of ten that is a double
constexpr uint64_t kExactDigits = uint64_t{1} << 53;
constexpr size_t kMostDigits = 19;  // fit into 64 bits

constexpr std::array<double, kExactPower + 1> kPowers = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                                         1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                                         1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

// The groups between separators, by their number of digits.
struct Groups {
  size_t count = 0;
  size_t first = 0;
  size_t last = 0;
  bool threes = true;  // all after the first have three digits
  bool indian = true;  // all between the first and the last have two
};

Groups groups(std::string_view text, char separator) {
  Groups out;
  while (true) {
    const size_t end = text.find(separator);
    const size_t size = end == text.npos ? text.size() : end;
    if (out.count == 0) out.first = size;
    out.threes = out.threes && (out.count == 0 || size == 3);
    out.indian = out.indian && (out.count == 0 || end == text.npos || size == 2);
    out.last = size;
    ++out.count;
    if (end == text.npos) return out;
    text.remove_prefix(end + 1);
  }
}

// Are the digits of a whole part grouped as people group them?
bool well_grouped(std::string_view text, char separator) {
  const Groups g = groups(text, separator);
  const bool western = g.first >= 1 && g.first <= 3 && g.threes;
  const bool indian = separator == ',' && g.first >= 1 && g.first <= 2 && g.last == 3 && g.indian;
  return western || indian;
}

// The digits of `text` without its separators; `decimals` of them are behind the point.
std::optional<Decimal> collect(std::string_view text, size_t decimals) {
  uint64_t digits = 0;
  size_t count = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') continue;
    if (++count > kMostDigits) return std::nullopt;
    digits = digits * 10 + static_cast<uint64_t>(c - '0');
  }
  return Decimal{digits, -static_cast<int>(decimals)};
}

std::optional<Digits> make(std::string_view text, size_t decimals, Grouping grouping) {
  const auto value = collect(text, decimals);
  if (!value) return std::nullopt;
  return Digits{*value, grouping};
}

}  // namespace

double to_double(const Decimal& value, uint32_t divisor) {
  double out = 0;
  if (value.digits < kExactDigits && value.power >= 0 && value.power <= kExactPower) {
    out = static_cast<double>(value.digits) * kPowers[static_cast<size_t>(value.power)];
  } else if (value.digits < kExactDigits && value.power < 0 && value.power >= -kExactPower) {
    out = static_cast<double>(value.digits) / kPowers[static_cast<size_t>(-value.power)];
  } else {
    out = text::nearest_double(value.digits, value.power);
  }
  return divisor == 1 ? out : out / divisor;
}

std::optional<Decimal> sum(const Decimal& a, const Decimal& b) {
  Decimal high = a.power >= b.power ? a : b;
  const Decimal& low = a.power >= b.power ? b : a;
  while (high.power > low.power) {
    if (high.digits > UINT64_MAX / 10) return std::nullopt;
    high.digits *= 10;
    --high.power;
  }
  if (high.digits > UINT64_MAX - low.digits) return std::nullopt;
  return Decimal{high.digits + low.digits, low.power};
}

std::optional<Digits> read_digits(std::string_view text) {
  const size_t point = text.find('.');
  const size_t comma = text.find(',');
  const size_t apostrophe = text.find('\'');
  const std::string_view whole = text.substr(0, point);
  if (whole.size() > 1 && whole[0] == '0' && comma != 1) return std::nullopt;  // "007", "0800"
  if (point != text.npos && text.find('.', point + 1) != text.npos) {
    const bool grouped = comma == text.npos && apostrophe == text.npos && well_grouped(text, '.');
    return grouped ? make(text, 0, Grouping::grouped) : std::nullopt;
  }
  const size_t decimals = point == text.npos ? 0 : text.size() - point - 1;
  if (comma == text.npos && apostrophe == text.npos) return make(text, decimals, Grouping::none);
  if (point != text.npos && (comma > point && comma != text.npos)) return std::nullopt;  // "1.234,5": who knows
  const char separator = comma != text.npos ? ',' : '\'';
  if (well_grouped(whole, separator)) return make(text, decimals, Grouping::grouped);
  const bool decimal_comma =
      separator == ',' && point == text.npos && groups(whole, ',').count == 2 && groups(whole, ',').last <= 2;
  return decimal_comma ? make(text, groups(whole, ',').last, Grouping::decimal_comma) : std::nullopt;
}

std::optional<Digits> read_continental_digits(std::string_view text) {
  const size_t point = text.find('.'), comma = text.find(',');
  const std::string_view whole = text.substr(0, comma);
  const bool grouped = point != text.npos && text[0] != '0' && well_grouped(whole, '.');
  if (comma == text.npos) return grouped ? make(text, 0, Grouping::grouped) : read_digits(text);
  const size_t decimals = text.size() - comma - 1;
  if (grouped && text.find_first_of(",.'", comma + 1) == text.npos) return make(text, decimals, Grouping::grouped);
  const bool one_group = point == text.npos && decimals == 3 && text.find(',', comma + 1) == text.npos;
  return one_group ? std::nullopt : read_digits(text);
}

}  // namespace keyline::figures
