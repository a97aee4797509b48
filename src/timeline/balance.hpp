// Half a quotation or bracket: the other half where the room holds it, else the headline is cut at the mark.
#pragma once
#include "timeline/cutting.hpp"

namespace keyline::timeline {

TokenRange balance(const Cutting& cutting, TokenRange headline);

}  // namespace keyline::timeline
