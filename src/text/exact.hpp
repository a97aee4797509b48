// Doubles written out in decimal, exactly: what printf and strtod do correctly rounded, without their size in the
// page's module and without a locale.
#pragma once
#include <cstdint>
#include <string>

namespace keyline::text {

// A positive number: 0.DIGITS * 10^point. The digits neither begin nor end with a zero.
struct Decimals {
  std::string digits;
  int point = 0;
};

// The value of a double above nothing, all of its digits.
Decimals exact_decimals(double value);

// The nearest number of at most `count` digits; of two as near, the one that ends with an even digit.
Decimals rounded(const Decimals& exact, size_t count);

// Whether `value`, above nothing and finite, is the double nearest to these digits.
bool reads_as(const Decimals& decimals, double value);

// 10^power, exact or rounded once as far as 10^22 either way; beyond, a few steps off. Without pow's tables.
double ten_to(int power);

// The double nearest to digits * 10^power.
double nearest_double(uint64_t digits, int power);

}  // namespace keyline::text
