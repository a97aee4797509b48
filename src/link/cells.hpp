// The cells of a table take what they measure from the head of their row, their period or that they are changes from
// the head of their column.
#pragma once
#include "link/scope.hpp"

namespace keyline::link {

// In a row of dates without figures: remembers the heads of the columns. In a row of figures: gives each what the heads
// say.
void attach_cells(Scope& scope);

// Does the sentence lie in a row of a table? Its figures take no period from the sentences before.
bool in_row(const Scope& scope);

}  // namespace keyline::link
