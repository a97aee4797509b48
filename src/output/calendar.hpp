// Moments of the calendar as ISO 8601 writes them.
#pragma once
#include <string>

#include "model/date.hpp"

namespace keyline::output {

// "2025-07-05", with the time of day "2025-07-05T14:05"; a year beyond 0..9999 carries its sign, as the standard asks.
std::string iso(Minute minute, bool clock);

}  // namespace keyline::output
