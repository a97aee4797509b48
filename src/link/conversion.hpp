// Conversions: the same amount again in another currency or unit.
#pragma once
#include "link/scope.hpp"

namespace keyline::link {

// The figure piece whose other currency or unit the figure piece `at` gives, or kNone.
uint32_t converted_figure(const Scope& scope, uint32_t at);

// Fills conversion_of; a conversion repeats what the others found out about its original.
void attach_conversions(Scope& scope);
void copy_to_conversions(Scope& scope);

}  // namespace keyline::link
