#include "summary/key_points.hpp"

namespace keyline::summary {

std::vector<KeyPoint> key_points(const Reading&) { return {}; }

}  // namespace keyline::summary
