// Dated clauses in which nothing happens: questions, requests, what is so nowadays, a date that only describes a noun.
#pragma once
#include "model/reading.hpp"
#include "words/clauses.hpp"

namespace keyline::timeline {

// Does the sentence ask?
bool is_question(const Document& document, TokenRange sentence);

// Does something take place in the clause, at its date? `tokens` are the date's.
bool is_eventful(const Reading& reading, const words::Clause& clause, const std::vector<words::VerbGroup>& groups,
                 const Date& date, TokenRange tokens);

}  // namespace keyline::timeline
