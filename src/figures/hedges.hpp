// How exact a figure says it is, by the words around it.
#pragma once
#include "figures/found.hpp"

namespace keyline::figures {

// Skips a hedge behind a number, "500+", "60 or so", "30-odd": the token where its noun phrase begins.
uint32_t over_hedge(const Context& in, uint32_t at);

Approx hedge_of(const Context& in, const Found& found);

}  // namespace keyline::figures
