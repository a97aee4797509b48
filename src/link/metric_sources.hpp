// Where the metric of a figure may stand: the noun beside it, the subject of its verb, the figure or the sentence
// before. In: the pieces of a sentence and the place of a figure; out: words of the text, none where nothing is found.
#pragma once
#include "link/scope.hpp"

namespace keyline::link {

constexpr uint32_t kMetricReach = 10;  // pieces that a search may pass

// A metric and where it came from; `inferred` = from an earlier sentence.
struct Found {
  Phrase phrase;
  bool inferred = false;

  explicit operator bool() const { return !phrase.empty(); }
};

// The words of `range`, none of an empty one; the noun phrase at `at`, none for kNone.
Found words(const Scope& scope, TokenRange range);
Found noun(const Scope& scope, uint32_t at);

// Is what stands at `at` a word of change or a noun of the lexicon's metrics? Does it open with a capital?
bool known(const Scope& scope, uint32_t at);
bool name(const Scope& scope, uint32_t at);

// What the figure before in the sentence measures, one in the same unit if there is one.
Found of_figure_before(const Scope& scope, uint32_t at);
// What the sentences before measured last.
Found remembered(const Scope& scope);
// The subject of the verb at `verb`; a pronoun stands for what was measured before.
Found subject_metric(const Scope& scope, uint32_t at, uint32_t verb);
// The verb that governs the clause of `at`, looking left; kNone where there is none.
uint32_t verb_before(const Scope& scope, uint32_t at);

// The noun that is counted at `at` ("nine low-cost, basic drones"), the one behind its preposition ("of sales").
uint32_t counted(const Scope& scope, uint32_t at);
uint32_t behind_preposition(const Scope& scope, uint32_t at);

// By what stands around the figure: in front with "of", beside, anywhere near.
Found noun_of(const Scope& scope, uint32_t at);
Found noun_beside(const Scope& scope, uint32_t at);
Found by_neighbours(const Scope& scope, uint32_t at);

}  // namespace keyline::link
