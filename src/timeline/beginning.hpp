// Where a headline begins: at its clause if that has a subject of its own, else farther to the left, where the subject
// is named.
#pragma once
#include "timeline/cutting.hpp"

namespace keyline::timeline {

// The first token behind "WASHINGTON (TNND) —", "Leith, Scotland, 3 May 2025 --"; the sentence's first where it has no
// such opening.
uint32_t after_dateline(const Document& document, TokenRange sentence);

// "the yard in Leith, | which closed in May": where the noun phrase begins that a relative at `before.last` hangs on,
// with the phrases that it is joined to by prepositions; `before.last` where none stands there.
uint32_t antecedent(const Document& document, TokenRange before);

// The headline's first token, within the room.
uint32_t beginning(const Cutting& cutting);

}  // namespace keyline::timeline
