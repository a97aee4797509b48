// Sentences that end without a mark: titles, signatures, addresses and slips that a paste has run into the text behind
// them. A logistic regression over the words on both sides (split/unmarked_features.hpp) tells them from names.
//
// Edited prose hardly has any, informal text many: a place counts only where the model is sure of it; where it is sure
// often enough in a block, the likely places of that block count too. Headings, items and rows are left alone.
#pragma once
#include <vector>

#include "model/document.hpp"

namespace keyline::split {

// Splits sentences further; their order stays.
void split_unmarked(const Document& document, std::vector<Sentence>& sentences);

}  // namespace keyline::split
