#pragma once
#include <optional>

#include "figures/number.hpp"

namespace keyline::figures {

// A number that begins with a word at `at`. Scale words behind a finished number are read by read_scales().
std::optional<Number> read_number_words(const Context& in, uint32_t at);

}  // namespace keyline::figures
