// Base noun phrases of a sentence: determiner, modifiers, head, without what follows the head ("of ...", "which ...").
// A possessor is a phrase of its own: "Marlow's gross margin" is two, and the clitic belongs to neither.
//
//   "the first two quarters of last year"  ->  [the first two quarters] [last year]
#pragma once
#include <cstdint>
#include <vector>

#include "model/document.hpp"

namespace keyline::words {

struct NounPhrase : TokenRange {
  uint32_t head = 0;       // its last noun; a pronoun that stands alone
  bool possessor = false;  // a possessive clitic follows
};

// In text order, disjoint.
std::vector<NounPhrase> noun_phrases(const Document& document, TokenRange sentence);

}  // namespace keyline::words
