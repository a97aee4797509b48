// The stretch of time that one date names, or two together: "October to December" is a quarter, "the first nine months
// of 2025" and "between March and May 2025" are "2025-01/2025-09" and "2025-03/2025-05".
#pragma once
#include <string>

#include "link/scope.hpp"

namespace keyline::link {

struct Stretch {
  std::string period;  // TIMEX3; empty where the words are relative to a day that is not known
  Span span;
};

// Requires a date at `at`, the first or the second of the two.
Stretch stretch_at(const Scope& scope, uint32_t at);

}  // namespace keyline::link
