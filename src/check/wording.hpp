// What stands between two figures, as far as it tells what they have to do with each other.
#pragma once
#include "model/reading.hpp"

namespace keyline::check {

inline constexpr uint32_t kNoToken = UINT32_MAX;

// The token before the figure, past determiners and hedges: "of" in "of the nearly 24,400"; kNoToken at the start of a
// sentence.
uint32_t token_before(const Reading& reading, const Figure& figure);

// Does `whole` stand right behind `part` and "of": "$7m of the $23m", "429 out of 4,224", "40 people of some 90"?
bool part_of_whole(const Reading& reading, const Figure& part, const Figure& whole);

// Is the figure said again in other terms: "(25%)", ", or 25%"?
bool put_otherwise(const Reading& reading, const Figure& figure);

// Money, counts and quantities of one unit; a count need not repeat its noun.
bool same_things(const Figure& a, const Figure& b);

}  // namespace keyline::check
