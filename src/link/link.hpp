// What each figure means: metric, subject, role, direction, base, period, conversion, attribution, salience.
#pragma once
#include "model/reading.hpp"

namespace keyline::link {

void attach(Reading& reading);

}  // namespace keyline::link
