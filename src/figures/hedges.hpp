// How exact a figure says it is, by the words around it.
#pragma once
#include "figures/found.hpp"

namespace keyline::figures {

Approx hedge_of(const Context& in, const Found& found);

}  // namespace keyline::figures
