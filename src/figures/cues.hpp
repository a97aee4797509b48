// Words beside a number that say what it is: lexicon/cues.def.
#pragma once
#include "figures/context.hpp"

namespace keyline::figures {

// Is the word at `at` (or the phrase that begins there) a cue of that kind?
bool is_cue(const Context& in, uint32_t at, lexicon::Cue::Kind kind);

// Does one stand a few words before `first` or right behind, at `end` or the word after?
bool cue_near(const Context& in, uint32_t first, uint32_t end, lexicon::Cue::Kind kind);

}  // namespace keyline::figures
