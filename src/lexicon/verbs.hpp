#pragma once
#include <cstdint>
#include <string_view>

#include "lexicon/table.hpp"

namespace keyline::lexicon {

// What a verb says of the figure beside it.
enum class VerbClass : uint8_t {
  measure,  // its subject is what is measured: "sales were 4m", "the index stood at 5,000"
  report,   // its object is: "posted a profit of 4m"
  say,      // its subject is the source: "the ministry said"
  act,      // anything else: it only parts one noun phrase from the next
};

struct Verb {
  std::string_view spellings;
  VerbClass type;
};

inline constexpr Verb kVerbs[] = {
#define VERB(spellings, type, example, found) {spellings, VerbClass::type},
#include "lexicon/verbs.def"
#undef VERB
};

}  // namespace keyline::lexicon
