// The day of publication as the text itself tells it: stated on a line of its own ("Published: 4 March 2024", a
// dateline, a byline), or inferred from what it reports.
#pragma once
#include <vector>

#include "dates/found.hpp"

namespace keyline::dates {

// The first date that states the publication; no period where none does.
Period stated_publication(const Document& document, const std::vector<Found>& found);

// The day, or at least the year, of the news that the text opens with. No period where the text gives no such news or
// says something that contradicts it: a wrong day turns every "last year" wrong, a missing one is asked for.
Period inferred_publication(const Document& document, const std::vector<Found>& found);

}  // namespace keyline::dates
