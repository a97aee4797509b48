// Whether a dated clause tells what happened, what is planned or what is expected.
#pragma once
#include "model/reading.hpp"
#include "words/clauses.hpp"

namespace keyline::timeline {

// `groups` are those of the clause's sentence.
EventStatus status(const Reading& reading, const words::Clause& clause, const std::vector<words::VerbGroup>& groups,
                   const Date& date);

}  // namespace keyline::timeline
