#pragma once
#include <cstdint>
#include <string_view>

#include "lexicon/table.hpp"

namespace keyline::lexicon {

// The closed classes: what they are tells where one noun phrase ends and the next begins.
enum class FunctionClass : uint8_t {
  determiner,
  preposition,
  conjunction,   // joins equals: and, or
  subordinator,  // opens a clause of its own: while, although, but
  relative,      // opens a clause about the noun before it: which, that, who
  pronoun,
  auxiliary,  // modal verbs, "to" before a verb is a preposition here
  negation,
  adverb,  // passed over
};

struct FunctionWord {
  std::string_view spellings;
  FunctionClass type;
};

inline constexpr FunctionWord kFunctionWords[] = {
#define FUNCTION(spellings, type, example, found) {spellings, FunctionClass::type},
#include "lexicon/function_words.def"
#undef FUNCTION
};

}  // namespace keyline::lexicon
