// Whole sentences that tell what the article is about, in reading order, within the budget of words.
#pragma once
#include <vector>

#include "model/reading.hpp"
#include "summary/worth.hpp"

namespace keyline::summary {

std::vector<SummarySentence> choose(const Reading& reading, const Weights& weights = learnt());

}  // namespace keyline::summary
