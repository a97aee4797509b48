// Words that tell, beside a mark, whether the mark ends a sentence (split/stops.hpp).
#pragma once
#include <cstdint>
#include <string_view>

#include "lexicon/table.hpp"

namespace keyline::lexicon {

enum class BoundaryKind : uint8_t {
  lettered,      // a single letter names one of them: "plan B." is no initial
  particle,      // begins a name in lower case: "de Marlow"
  ordinal,       // a number with a stop before it is an ordinal: "2. Bundesliga"
  interjection,  // goes on after its mark: "Alas! he was gone"
  speech,        // tells who spoke: “Why?” Ada wondered.
  zone,          // says more of a clock time: "9 a.m. Central"
};

struct BoundaryWord {
  std::string_view spellings;
  BoundaryKind kind;
};

inline constexpr BoundaryWord kBoundaryWords[] = {
#define BOUNDARY(spellings, kind, example, found) {spellings, BoundaryKind::kind},
#include "lexicon/boundary_words.def"
#undef BOUNDARY
};

}  // namespace keyline::lexicon
