// The cells of a table take their period from the head of their column.
#pragma once
#include "link/scope.hpp"

namespace keyline::link {

// In a row of dates without figures: remembers the dates as heads of their columns. In a row of figures: gives each the
// period of its column's head. Any other sentence ends the table.
void attach_cells(Scope& scope);

// Does the sentence lie in a row of a table? Its figures take no period from the sentences before.
bool in_row(const Scope& scope);

}  // namespace keyline::link
