// The words of a dated clause that a person would put on a timeline.
#pragma once
#include "timeline/cutting.hpp"

namespace keyline::timeline {

// A run of tokens within the room that holds the core. Empty where other headlines tell what was said and the room
// holds nothing but who spoke and when.
TokenRange headline(const Cutting& cutting);

}  // namespace keyline::timeline
