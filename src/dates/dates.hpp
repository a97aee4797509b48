// Time expressions, recognised and resolved. `reference` comes in as given by the caller (or empty) and is completed
// from the text where it states or implies one.
#pragma once
#include <vector>

#include "model/reading.hpp"

namespace keyline::dates {

std::vector<Date> find(const Document& document, ReferenceDate& reference, std::vector<Warning>& warnings);

}  // namespace keyline::dates
