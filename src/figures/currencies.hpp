// Which currency a shared sign or name means in this article, and which one a number without any is in.
#pragma once
#include <vector>

#include "figures/found.hpp"
#include "model/reading.hpp"

namespace keyline::figures {

// Decides every ambiguous sign by the currencies and the places that the article names; marks the figures as inferred
// and warns once for each sign that nothing decides.
void resolve_currencies(const Document& document, std::vector<Found>& found, std::vector<Warning>& warnings);

// "from last year's 950 billion" in a sentence that speaks of yen: the bare number becomes money.
void lend_currency(std::vector<Found>& found);

}  // namespace keyline::figures
