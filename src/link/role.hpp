// Role and direction: did the number move by this much, to this much, or is it what another is compared with?
#pragma once
#include "link/scope.hpp"

namespace keyline::link {

// Fills Scope::governors, and role and direction of every figure of the sentence.
void attach_roles(Scope& scope);

}  // namespace keyline::link
