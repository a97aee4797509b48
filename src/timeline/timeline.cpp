#include "timeline/timeline.hpp"

namespace keyline::timeline {

std::vector<Event> events(const Reading&) { return {}; }

}  // namespace keyline::timeline
