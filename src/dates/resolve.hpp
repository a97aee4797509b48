// From expressions to dates: value, interval, certainty. Walks the text once and remembers what was spoken of last.
#pragma once
#include <vector>

#include "dates/found.hpp"
#include "model/reading.hpp"

namespace keyline::dates {

// One Date for each expression, in order. `reference` may be no period: then what counts from it stays unresolved.
std::vector<Date> resolve(const Document& document, std::vector<Found>& found, Period reference, bool assumed_reference,
                          std::vector<Warning>& warnings);

}  // namespace keyline::dates
