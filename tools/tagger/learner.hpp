// Learns the weights of the tagger's features: a logistic regression over the tags that a word can have, trained twice.
//
// The first time nearly every weight has a place of its own. Then each of the 65,536 slots is given to the heaviest weight
// that falls on it, the lightest owners are let go, and the second training learns the rest alone, strangers on a slot
// included. Each is the mean of several trainings in other orders. Weights end as four bits. Deterministic: fixed seeds,
// no clock, single thread, no library mathematics.
#pragma once
#include <cstdint>
#include <vector>

#include "gold.hpp"

namespace keyline::tagger {

// The packed weights as the model holds them (words/tag_model.hpp). Requires examples that a lexicon has looked at.
std::vector<uint8_t> learn(const std::vector<Example>& set);

// The tags that packed weights give, as the runtime does.
std::vector<Pos> tag_with(const std::vector<uint8_t>& weights, const Example& e);

}  // namespace keyline::tagger
