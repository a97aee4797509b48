// Two or more articles side by side: figures that measure the same thing, and events told by more than one of them.
#pragma once
#include <vector>

#include "model/report.hpp"

namespace keyline::compare {

// Pairs of figures of two articles with the same period: equal, equal after rounding, different, or merely related.
// `differ` needs the same metric, subject, period and unit; whatever the words leave open is `related` or nothing.
std::vector<Agreement> agreements(const Report& report);

// Joins events of different articles that tell the same thing at the same time into one entry with two sources.
void merge_events(Report& report);

}  // namespace keyline::compare
