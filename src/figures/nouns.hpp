// The noun that a number counts, which is not always the next word.
#pragma once
#include <string>

#include "figures/amount.hpp"
#include "figures/context.hpp"

namespace keyline::figures {

struct CountedNoun {
  std::string singular;  // empty = none was found
  uint32_t end = 0;      // the token after it
};

// Looks at the noun phrase that begins at `at`, a few tokens far. `one`: the number is one, so its noun is singular.
CountedNoun counted_noun(const Context& in, uint32_t at, bool one);

// "unit sales rose 3.8% to 6,798,000", "loans of 79,000": the nearest plural before a number without a noun; empty =
// none.
std::string counted_noun_before(const Context& in, uint32_t at);

// "429 of 4,224 lifts": the noun of the whole that `part` is told of; empty = none.
std::string noun_of_whole(const Context& in, const Amount& part);

// "goals (12), passes (40)": is the number at `at` one of several in brackets, each behind its plural?
bool in_statistics(const Context& in, uint32_t at);

// "ships" -> "ship", "EVs" -> "EV", "cities" -> "city". Letters are lowered unless the word is an abbreviation.
std::string singular(const Context& in, uint32_t at);

// Does the word look like a plural: "ships", "people", "aircraft"?
bool is_plural(const Context& in, uint32_t at);

}  // namespace keyline::figures
