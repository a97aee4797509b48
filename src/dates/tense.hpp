// Which Friday is meant, the last or the next? The verb that a date hangs on tells, and words near it.
#pragma once
#include "dates/source.hpp"

namespace keyline::dates {

// For the date at tokens [first, last) of the sentence: looks back for the nearest word that tells, then forward.
Direction direction_of(const Source& s, uint32_t first, uint32_t last);

}  // namespace keyline::dates
