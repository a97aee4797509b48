// One event told twice is one entry with two sources.
#pragma once
#include <span>
#include <vector>

#include "model/report.hpp"

namespace keyline::timeline {

// Unites the events of the same date that tell the same, in order; the first telling gives the headline.
// `figures` and `dates` are those that the events' indices count. Works on one article or on all of a paste.
void unite(std::vector<Event>& events, std::span<const Figure> figures, std::span<const Date> dates);

}  // namespace keyline::timeline
