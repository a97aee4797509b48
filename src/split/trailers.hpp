// What follows a mark and still belongs to its sentence: closing quotes and brackets, notes ("[12]", "¹"), emoticons.
#pragma once
#include "split/open_sentence.hpp"

namespace keyline::split {

// The first token after the closers that stand at `at`.
uint32_t skip_closers(const OpenSentence& open, uint32_t at);

// The first token after the notes glued before `at`; `at` itself where there are none. `mark` is the mark they follow.
uint32_t skip_notes(const OpenSentence& open, uint32_t mark, uint32_t at);

// The first token after the emoticons ":-)" and pictographs at `at`; `at` itself where there are none.
uint32_t skip_emoticons(const OpenSentence& open, uint32_t at);

}  // namespace keyline::split
