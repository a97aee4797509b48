// Figures, recognised and given their value; what the tokens of a calendar date are taken for is no figure.
#pragma once
#include <vector>

#include "model/reading.hpp"

namespace keyline::figures {

std::vector<Figure> find(const Document& document, const std::vector<Date>& dates, std::vector<Warning>& warnings);

}  // namespace keyline::figures
