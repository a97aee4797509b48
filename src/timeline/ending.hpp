// Where a headline ends: before what is told beside, and before what a long sentence goes on to tell.
#pragma once
#include "timeline/cutting.hpp"

namespace keyline::timeline {

// The token behind the last one of the headline that begins with `first`, within the room.
uint32_t ending(const Cutting& cutting, uint32_t first);

}  // namespace keyline::timeline
