// Does a sentence lean on the one before it? "She", "This deal", "However," make no sense to a reader who has not seen
// what they point to.
#pragma once
#include "model/document.hpp"

namespace keyline::summary {

bool leans_back(const Document& document, const Sentence& sentence);

}  // namespace keyline::summary
