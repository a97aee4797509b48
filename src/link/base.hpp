// The comparand of a figure: "26.4%, up from 23.2% and 15.4%".
#pragma once
#include "link/scope.hpp"

namespace keyline::link {

// Gives every figure of role base to the figure that is compared with it; a comparand without a partner stays a base.
void attach_bases(Scope& scope);

}  // namespace keyline::link
