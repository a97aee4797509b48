// Dates that only say what a figure is compared with: "up from 23.2% in Q1", "than a year earlier".
#pragma once
#include "model/reading.hpp"
#include "words/clauses.hpp"

namespace keyline::timeline {

// `first_token` is the date's first token.
bool is_comparand(const Reading& reading, const words::Clause& clause, const Date& date, uint32_t first_token);

// Does an attributive date behind the verb belong to a thing that is only spoken of: "the mind behind the May attack",
// "a black 2010 van",
// or is it a quarter whose results are told: "posts a second-quarter loss"?
bool is_spoken_of(const Document& document, const words::Clause& clause, const words::VerbGroup& verb, const Date& when,
                  TokenRange date);

// Does the date only say which thing is meant: "third-quarter sales", "the 2009 crash", "its 2025 forecast"?
bool is_attributive(const Document& document, TokenRange clause, TokenRange date);

// The same behind its noun: "results for the fourth quarter", "the fire of 1871", "Expo 2025".
bool is_of_noun(const Document& document, TokenRange clause, TokenRange date);

}  // namespace keyline::timeline
