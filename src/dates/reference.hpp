// The day from which "last year" and "on Friday" are counted: given by the caller, else stated in the text (a dateline,
// "Published: ..."), else inferred from the dates of the text, else none.
#pragma once
#include <vector>

#include "dates/found.hpp"
#include "model/reading.hpp"

namespace keyline::dates {

// Of an ISO date or date-time ("2025-08-20", "2025-08-20T14:05Z", "2025-08", "2025"); no grain where it is none.
Period parse_reference(std::string_view iso);

// Completes `reference` and returns it as a period of the calendar. A given date that is none is taken out with a
// warning.
Period find_reference(const Document& document, const std::vector<Found>& found, ReferenceDate& reference,
                      std::vector<Warning>& warnings);

}  // namespace keyline::dates
