// What is written with digits or number words and is no figure: codes and names, phone numbers, versions, addresses,
// times, scores, list numbers, footnote marks, vague amounts, idioms.
#pragma once
#include "figures/amount.hpp"
#include "figures/context.hpp"

namespace keyline::figures {

// Looks at what stands before and at `at`. Returns the token after what was refused, or `at`.
uint32_t refused_before(const Context& in, uint32_t at);

// Looks at what follows the amount: a code goes on, a score, a time. Returns the token after what was refused, or 0.
uint32_t refused_after(const Context& in, const Amount& amount);

// Is a number without a unit the number of a thing: "Section 4", "Boeing 737", a year?
bool is_name(const Context& in, const Amount& amount);

}  // namespace keyline::figures
