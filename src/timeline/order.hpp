// The order of the calendar, for one article's events and for those of all.
#pragma once
#include <span>
#include <vector>

#include "model/report.hpp"

namespace keyline::timeline {

// Earlier beginning first. Of the same beginning: "by 2027", "at the end of 2027" stand at the end of their interval,
// the rest at its beginning, the coarser around the finer. Undated last; else reading order. `dates` are what
// Event::date counts.
void sort_by_calendar(std::vector<Event>& events, std::span<const Date> dates);

}  // namespace keyline::timeline
