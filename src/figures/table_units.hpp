// The measure that a table tells once: in the head of a row ("Revenue (£m)"), over a column ("$'000"), in the line
// above ("EUR million, except per share data"). In: the article and its figures; out: bare cells with value and unit.
#pragma once
#include <vector>

#include "figures/found.hpp"

namespace keyline::figures {

void measure_tables(const Document& document, std::vector<Found>& found);

}  // namespace keyline::figures
