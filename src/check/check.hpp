// Arithmetic within the article: what was stated against what follows from other figures.
#pragma once
#include <vector>

#include "model/reading.hpp"

namespace keyline::check {

std::vector<Check> run(const Reading& reading);

}  // namespace keyline::check
