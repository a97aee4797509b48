// Dates that only say what a figure is compared with: "up from 23.2% in Q1", "than a year earlier".
#pragma once
#include "model/reading.hpp"
#include "words/clauses.hpp"

namespace keyline::timeline {

// `first_token` is the date's first token.
bool is_comparand(const Reading& reading, const words::Clause& clause, const Date& date, uint32_t first_token);

// Does an attributive date behind the verb belong to a thing that is only spoken of: "the mind behind the May attack",
// "a black 2010 van"?
bool is_spoken_of(const Document& document, const words::Clause& clause, const words::VerbGroup& verb, TokenRange date);

// Does the date only say which thing is meant: "third-quarter sales", "the 2009 crash"?
bool is_attributive(const Document& document, TokenRange clause, TokenRange date);

}  // namespace keyline::timeline
