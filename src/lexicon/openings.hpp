// Words that open a sentence and point back to the one before.
#pragma once
#include <string_view>

#include "lexicon/table.hpp"

namespace keyline::lexicon {

struct Opening {
  std::string_view spellings;
};

inline constexpr Opening kOpenings[] = {
#define OPENING(spellings, example, found) {spellings},
#include "lexicon/openings.def"
#undef OPENING
};

}  // namespace keyline::lexicon
