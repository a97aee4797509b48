// The same metric, subject and unit over two or more periods.
#pragma once
#include <vector>

#include "model/reading.hpp"

namespace keyline::series {

std::vector<Series> build(const Reading& reading);

}  // namespace keyline::series
