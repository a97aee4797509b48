// What a figure is reckoned by: "a share", "per tonne", "per annum", "/share"; outside its span.
#pragma once
#include <string>

#include "figures/context.hpp"

namespace keyline::figures {

std::string per_of(const Context& in, uint32_t at);

}  // namespace keyline::figures
