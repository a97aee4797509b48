// Noun phrases around a piece: the subject of a verb, the object behind it, and a phrase with its "of".
#pragma once
#include "lexicon/metrics.hpp"
#include "link/scope.hpp"

namespace keyline::link {

// The piece that heads the noun phrase which ends just before `at` ("prices of homes in the UK" -> "prices"), or kNone.
uint32_t noun_before(const Scope& scope, uint32_t at);

// The head of the subject of the verb or word of change at `verb`, or kNone; `pronoun` is set where it is one.
uint32_t subject_of(const Scope& scope, uint32_t verb, bool* pronoun);

// The noun behind `at`, past a possessor ("halving GM's stake"), or kNone.
uint32_t noun_after(const Scope& scope, uint32_t at);

// The words of a noun piece without period words and empty adjectives, with the "of" phrase behind it.
TokenRange phrase_of(const Scope& scope, uint32_t noun);

// The phrase without small words at its ends; empty where it holds nothing else.
TokenRange name_part(const Document& document, TokenRange range);

// The same for one who owns, does or says something; empty where the last word is an adjective or a participle.
TokenRange owner_part(const Document& document, TokenRange range);

// The row of the last word (or words) of a phrase in the table of metrics, or null.
const lexicon::Metric* metric_row(const Document& document, TokenRange phrase);

}  // namespace keyline::link
