// Phrases of web furniture: what they say about a line, and how much.
#pragma once
#include <cstdint>
#include <string_view>

#include "lexicon/table.hpp"
#include "model/document.hpp"

namespace keyline::lexicon {

enum class Strength : uint8_t { weak, strong };

struct Boilerplate {
  std::string_view spellings;
  NoiseReason reason;
  Strength strength;
};

#define ROW(spellings, reason, strength, example, found) {spellings, NoiseReason::reason, Strength::strength},
#define SKIP(spellings, reason, strength, example, found)

inline constexpr Boilerplate kBoilerplateLines[] = {
#define LINE ROW
#define START SKIP
#define WITHIN SKIP
#include "lexicon/boilerplate.def"
#undef LINE
#undef START
};

inline constexpr Boilerplate kBoilerplateStarts[] = {
#define LINE SKIP
#define START ROW
#include "lexicon/boilerplate.def"
#undef START
#undef WITHIN
};

inline constexpr Boilerplate kBoilerplateWithin[] = {
#define START SKIP
#define WITHIN ROW
#include "lexicon/boilerplate.def"
#undef LINE
#undef START
#undef WITHIN
};

#undef ROW
#undef SKIP

}  // namespace keyline::lexicon
