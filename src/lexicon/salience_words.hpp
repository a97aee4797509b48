// Words that say how much the numbers of their sentence are worth to a reader.
#pragma once
#include <cstdint>
#include <string_view>

#include "lexicon/table.hpp"

namespace keyline::lexicon {

struct SalienceWord {
  enum Kind : uint8_t { sample, measure, toll };
  std::string_view spellings;
  Kind kind;
};

inline constexpr SalienceWord kSalienceWords[] = {
#define SALIENCE(kind, spellings, example, found) {spellings, SalienceWord::kind},
#include "lexicon/salience_words.def"
#undef SALIENCE
};

}  // namespace keyline::lexicon
