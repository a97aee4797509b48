// Events: dated clauses with a verb of their own, in calendar order.
#pragma once
#include <vector>

#include "model/reading.hpp"

namespace keyline::timeline {

std::vector<Event> events(const Reading& reading);

}  // namespace keyline::timeline
