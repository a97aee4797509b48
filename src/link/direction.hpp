// How a level was reached, where no verb of its own says so: by a change beside it.
#pragma once
#include "link/scope.hpp"

namespace keyline::link {

// After attach_roles: levels that have no direction yet take the one told before or behind them.
void attach_directions(Scope& scope);

}  // namespace keyline::link
