// Whose measure it is: "Xiaomi's revenue", "Ford reported net income of ...".
#pragma once
#include "link/scope.hpp"

namespace keyline::link {

void attach_subjects(Scope& scope);

}  // namespace keyline::link
