// Who speaks: the piece at a verb of saying, and the name that a pronoun stands for.
#pragma once
#include "link/scope.hpp"

namespace keyline::link {

// Does the piece tell that somebody says something?
bool speaks(const Scope& scope, uint32_t at);

// The noun or the pronoun that speaks at the verb; kNone where none does.
uint32_t speaker(const Scope& scope, uint32_t verb);

// The speaker's name. "He" and "she" take whoever was named last as speaking, in this sentence or the two before it;
// empty where that is nobody.
Phrase name_of(const Scope& scope, uint32_t source);

}  // namespace keyline::link
