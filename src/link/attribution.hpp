// Who said it: "the ministry said", "according to CAAM".
#pragma once
#include "link/scope.hpp"

namespace keyline::link {

void attach_attributions(Scope& scope);

}  // namespace keyline::link
