// Mends a headline that the borders of its clause cut badly: half a quotation, a relative without its noun, a bare
// "the line said on Thursday", a few words that tell nothing, an article or a conjunction at the end.
#pragma once
#include "timeline/headline.hpp"

namespace keyline::timeline {

// What a headline is cut from. `room` lies within the sentence, holds the headline and no part of another headline.
struct Cutting {
  const Document& document;
  TokenRange sentence;
  TokenRange room;
  TokenRange clause;
  TokenRange verb;
  TokenRange date;
};

// Within the room; holds verb and date as `headline` does. Empty where other headlines tell what was said and the
// room holds nothing but who spoke and when.
TokenRange widen(const Cutting& cutting, TokenRange headline);

}  // namespace keyline::timeline
