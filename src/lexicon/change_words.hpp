#pragma once
#include <cstdint>
#include <string_view>

#include "lexicon/table.hpp"
#include "model/figure.hpp"

namespace keyline::lexicon {

// How a word of change can be used. `ambiguous` is a noun or a verb by its neighbours ("rise", "cut").
enum class ChangeForm : uint8_t { verb, noun, ambiguous, adverb };

// What the word does with its metric besides moving it.
enum class ChangeSense : uint8_t {
  plain,    // the number moved as the word says
  quality,  // "improve", "worsen": of a loss or a cost the other way round
  growth,   // "growth": a metric of its own where nothing else is named
  finance,  // "raise": with a sum of money alone it is no change of anything ("raised $5m")
};

struct ChangeWord {
  std::string_view spellings;
  Direction direction;
  ChangeForm form;
  ChangeSense sense;
};

inline constexpr ChangeWord kChangeWords[] = {
#define CHANGE(spellings, direction, form, sense, example, found) \
  {spellings, Direction::direction, ChangeForm::form, ChangeSense::sense},
#include "lexicon/change_words.def"
#undef CHANGE
};

}  // namespace keyline::lexicon
