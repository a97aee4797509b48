// Figures of the same metric and period in two or more articles, side by side.
#pragma once
#include <vector>

#include "model/report.hpp"

namespace keyline::compare {

std::vector<Agreement> agreements(const Report& report);

}  // namespace keyline::compare
