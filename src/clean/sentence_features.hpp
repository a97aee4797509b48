// The first of the passes behind clean/features.hpp: a sentence by itself.
#pragma once
#include "clean/features.hpp"

namespace keyline::clean {

// What the sentence tells about its block.
struct SentenceFacts {
  uint32_t words = 0;
  uint32_t numbers = 0;
  bool strong = false;     // begins with or holds a strong phrase of furniture
  bool prose = false;      // long enough, whole, with its function words
  bool furniture = false;  // strong, or made of such phrases
};

// Sets the features that need no neighbours.
SentenceFacts observe_sentence(const Document& document, const Sentence& sentence, Observation& observation);

}  // namespace keyline::clean
