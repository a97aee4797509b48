// The words of a clause that a person would put on a timeline.
#pragma once
#include "model/document.hpp"
#include "words/clauses.hpp"

namespace keyline::timeline {

// A run of tokens within the clause that holds its verb and the date; never empty.
TokenRange headline(const Document& document, const words::Clause& clause, const std::vector<words::VerbGroup>& groups,
                    TokenRange date);

// `range` without the marks and linking words at its ends; keeps `core`.
TokenRange trim(const Document& document, TokenRange range, TokenRange core);

}  // namespace keyline::timeline
