// A decimal number as it is printed: digits and a power of ten, so that "2.018 million" is 2018000 and not the nearest
// product of two doubles.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace keyline::figures {

struct Decimal {
  uint64_t digits = 0;
  int power = 0;  // of ten

  Decimal scaled(int by) const { return {digits, power + by}; }
};

// The double nearest to digits * 10^power / divisor.
double to_double(const Decimal& value, uint32_t divisor = 1);

// The exact sum; none where it does not fit into 64 bits.
std::optional<Decimal> sum(const Decimal& a, const Decimal& b);

enum class Grouping : uint8_t { none, grouped, decimal_comma };

struct Digits {
  Decimal value;
  Grouping grouping = Grouping::none;
};

// Reads "81,302", "2.593", ".5", "12,34,567" (Indian), "1'234'567", "1.234.567", "2,5" (a decimal comma). None for what
// no grouping explains ("1.2.3", "1,2,3", "007") and for more than nineteen digits.
std::optional<Digits> read_digits(std::string_view text);

// The same where points group and a comma parts the decimals: "1.200", "1.234.567", "1.500,75", "4,5". None for a comma
// before three digits ("1,200"): a decimal there, a thousand to whoever writes as the English do.
std::optional<Digits> read_continental_digits(std::string_view text);

}  // namespace keyline::figures
