// Noun phrases around a piece: the subject of a verb, the object behind it, and a phrase with its "of".
#pragma once
#include "lexicon/metrics.hpp"
#include "link/scope.hpp"

namespace keyline::link {

// The piece that heads the noun phrase which ends just before `at` ("prices of homes in the UK" -> "prices"), or kNone.
uint32_t noun_before(const Scope& scope, uint32_t at);

// What a verb is said of: the piece that heads its noun phrase, or the pronoun in its place; kNone where there is none.
struct Subject {
  uint32_t noun = kNone;
  uint32_t pronoun = kNone;
};

// The subject of the verb or word of change at `verb`.
Subject subject_of(const Scope& scope, uint32_t verb);

// "Is expected", "were charged": the subject does nothing and says nothing.
bool passive(const Scope& scope, uint32_t verb);

// Does the noun piece only describe the one behind it: "low-cost, | basic drones", "new and | old films"?
bool adjective(const Scope& scope, uint32_t noun);

// The noun behind `at`, past a possessor ("halving GM's stake"), or kNone.
uint32_t noun_after(const Scope& scope, uint32_t at);

// The words of a noun piece without period words and empty adjectives, with the "of" phrase behind it.
TokenRange phrase_of(const Scope& scope, uint32_t noun);

// The phrase without small words at its ends; empty where it holds nothing else.
TokenRange name_part(const Document& document, TokenRange range);

// The thing that the phrase names: "people familiar" -> "people", "visitors taking pictures" -> "visitors"; empty where
// it only describes ("capable", "suspended").
TokenRange thing_part(const Document& document, TokenRange range);

// The same for one who owns, does or says something; empty where the last word is an adjective or a participle.
TokenRange owner_part(const Document& document, TokenRange range);

// The row of the last word (or words) of a phrase in the table of metrics, or null.
const lexicon::Metric* metric_row(const Document& document, TokenRange phrase);

// Is the noun who foretold the figure before it: "more than the $3m | brokers had forecast"?
bool forecaster(const Scope& scope, uint32_t noun);

}  // namespace keyline::link
