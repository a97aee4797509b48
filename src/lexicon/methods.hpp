// Words that say how a study or a poll was made.
#pragma once
#include <cstdint>
#include <string_view>

#include "lexicon/table.hpp"

namespace keyline::lexicon {

struct Method {
  enum Kind : uint8_t { sample, measure };
  std::string_view spellings;
  Kind kind;
};

inline constexpr Method kMethods[] = {
#define METHOD(kind, spellings, example, found) {spellings, Method::kind},
#include "lexicon/methods.def"
#undef METHOD
};

}  // namespace keyline::lexicon
