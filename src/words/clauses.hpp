// Clauses of a sentence: contiguous, covering it from end to end, one finite verb group in each. A sentence without a
// finite verb is one clause with none.
//
//   [Revenue rose 4% in May ,] [while exports , hit by tariffs , fell] [and will fall again .]
#pragma once
#include <optional>
#include <vector>

#include "words/verb_groups.hpp"

namespace keyline::words {

struct Clause : TokenRange {
  std::optional<uint32_t> verb;  // index of its finite group
};

std::vector<Clause> clauses(const Document& document, TokenRange sentence, const std::vector<VerbGroup>& groups);

}  // namespace keyline::words
