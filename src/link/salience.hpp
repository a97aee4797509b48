// How much a reader wants to see a figure first, 0..1.
#pragma once
#include "model/reading.hpp"

namespace keyline::link {

void rate(Reading& reading);

}  // namespace keyline::link
