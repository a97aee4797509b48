#include "series/series.hpp"

namespace keyline::series {

std::vector<Series> build(const Reading&) { return {}; }

}  // namespace keyline::series
