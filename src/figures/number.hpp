// Reads one number, in digits or in words, with its scale words: "81,302", "2.593 million", "1 234 567", "7½", "3 1/2",
// "twenty-six", "two and a half million", "three lakh crore", "a dozen", "half a million".
#pragma once
#include <optional>

#include "figures/context.hpp"
#include "figures/decimal.hpp"

namespace keyline::figures {

struct Number {
  Decimal value;
  uint32_t divisor = 1;  // of a fraction: value / divisor
  int last_digit = 0;    // power of ten of the last printed digit
  uint32_t first = 0;    // tokens
  uint32_t last = 0;     // exclusive
  bool digits = false;   // in digits, at least its beginning
  bool plain = false;    // digits alone: no separator, point, fraction or scale; may be a year or a name
  bool scaled = false;   // has a scale word or letter
  bool article = false;  // opens with "a": "a million"
  bool decimal_comma = false;

  void scale(int power) {
    value.power += power;
    last_digit += power;
    plain = false;
    scaled = true;
  }
};

std::optional<Number> read_number(const Context& in, uint32_t at);

// Scale words behind a number that already ends at `number.last`, a hyphen between them allowed.
void read_scales(const Context& in, Number& number);

}  // namespace keyline::figures
