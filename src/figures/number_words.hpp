#pragma once
#include <optional>

#include "figures/number.hpp"

namespace keyline::figures {

// "half", "one half", "a quarter", "quarter", "three-quarters", "two-thirds": a part of one, and the token after it.
struct Part {
  uint64_t numerator = 0;
  uint32_t denominator = 0;  // 0 = none stands here
  uint32_t end = 0;
};
Part part_at(const Context& in, uint32_t at);

// A number that begins with a word at `at`. Scale words behind a finished number are read by read_scales().
std::optional<Number> read_number_words(const Context& in, uint32_t at);

}  // namespace keyline::figures
