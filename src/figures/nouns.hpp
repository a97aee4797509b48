// The noun that a number counts, which is not always the next word.
#pragma once
#include <string>

#include "figures/context.hpp"

namespace keyline::figures {

struct CountedNoun {
  std::string singular;     // empty = none was found
  bool plural = false;      // a plural was seen, which makes a number before it a count
};

// Looks at the noun phrase that begins at `at`, a few tokens far. `one`: the number is one, so its noun is singular.
CountedNoun counted_noun(const Context& in, uint32_t at, bool one);

// "ships" -> "ship", "EVs" -> "EV", "cities" -> "city". Letters are lowered unless the word is an abbreviation.
std::string singular(const Context& in, uint32_t at);

// Does the word look like a plural: "ships", "people", "aircraft"?
bool is_plural(const Context& in, uint32_t at);

}  // namespace keyline::figures
