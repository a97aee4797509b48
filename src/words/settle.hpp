// Tags of one sentence that a look at its clauses corrects: a clause needs a finite verb. In "the depot opened in May"
// no other word can be it than the form that is read as a participle.
#pragma once
#include <vector>

#include "model/document.hpp"

namespace keyline::words {

// Changes `tags`, which counts by the document's tokens, inside `sentence`.
void settle_finite_verbs(const Document& document, TokenRange sentence, std::vector<Pos>& tags);

}  // namespace keyline::words
