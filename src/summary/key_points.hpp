// The three to five facts to read first, each composed of spans.
#pragma once
#include <vector>

#include "model/reading.hpp"

namespace keyline::summary {

std::vector<KeyPoint> key_points(const Reading& reading);

}  // namespace keyline::summary
