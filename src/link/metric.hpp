// What a figure measures: the shortest noun phrase of the text that says it.
#pragma once
#include "link/scope.hpp"

namespace keyline::link {

void attach_metrics(Scope& scope);

}  // namespace keyline::link
