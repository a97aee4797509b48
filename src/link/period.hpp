// When a figure holds: the date of its own clause, else of its sentence, else of what the article spoke of before.
#pragma once
#include "link/scope.hpp"

namespace keyline::link {

void attach_periods(Scope& scope);

}  // namespace keyline::link
