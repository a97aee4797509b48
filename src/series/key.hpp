// When do two figures measure the same thing? Their keys are equal: the words of the metric without number and order of
// filler, the unit, and whose it is where that is known.
#pragma once
#include <string>
#include <string_view>

#include "model/figure.hpp"

namespace keyline::series {

// "The gross margins" and "Gross margin" -> "gross margin". Needs no tokens, so that it works across articles.
std::string normalised(std::string_view phrase);

// Metric, kind, unit and subject of a figure as one string.
std::string key(const Figure& figure);

}  // namespace keyline::series
