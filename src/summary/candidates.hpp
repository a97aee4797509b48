// The sentences that may stand in a summary: whole ones of the article's own prose.
#pragma once
#include <vector>

#include "model/document.hpp"

namespace keyline::summary {

struct Candidate {
  uint32_t sentence = 0;  // of the document
  uint32_t words = 0;     // as a person counts them: runs between white space that hold a letter or a digit
};

// In the order of the text. Where no sentence is whole, the next best that there is: prose with something torn off, or
// whatever is not furniture.
std::vector<Candidate> candidates(const Document& document);

}  // namespace keyline::summary
