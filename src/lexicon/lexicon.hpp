// The lexicon: one vocabulary and the tables over it. Everything that is English and is not grammar is a row here.
//
// To add a word, add it to a row of the *.def file that fits (currencies.def, units.def, months.def ...), or add a row
// with an example; `npm test` runs the example. Build match structures from the rows, never beside them.
#pragma once
#include "lexicon/auxiliaries.hpp"
#include "lexicon/change_words.hpp"
#include "lexicon/comparisons.hpp"
#include "lexicon/function_words.hpp"
#include "lexicon/hedges.hpp"
#include "lexicon/metrics.hpp"
#include "lexicon/intentions.hpp"
#include "lexicon/table.hpp"
#include "lexicon/verbs.hpp"
#include "lexicon/vocabulary.hpp"

namespace keyline::lexicon {

struct Lexicon {
  Vocabulary vocabulary;  // first: the tables add their words to it
  Table<Auxiliary> auxiliaries{vocabulary, kAuxiliaries};
  Table<Hedge> hedges{vocabulary, kHedges};
  Table<ChangeWord> change_words{vocabulary, kChangeWords};
  Table<Comparison> comparisons{vocabulary, kComparisons};
  Table<FunctionWord> function_words{vocabulary, kFunctionWords};
  Table<Metric> metrics{vocabulary, kMetrics};
  Table<Verb> verbs{vocabulary, kVerbs};
  Table<Intention> intentions{vocabulary, kIntentions};
};

// Built on first use, then constant: safe to read from any thread.
const Lexicon& lexicon();

}  // namespace keyline::lexicon
