// The lexicon: one vocabulary and the tables over it. Everything that is English and is not grammar is a row here.
//
// To add a word, add it to a row of the *.def file that fits (currencies.def, units.def, months.def ...), or add a row
// with an example; `npm test` runs the example. Build match structures from the rows, never beside them.
#pragma once
#include "lexicon/abbreviations.hpp"
#include "lexicon/auxiliaries.hpp"
#include "lexicon/boilerplate.hpp"
#include "lexicon/boundary_words.hpp"
#include "lexicon/change_words.hpp"
#include "lexicon/comparisons.hpp"
#include "lexicon/counting.hpp"
#include "lexicon/currencies.hpp"
#include "lexicon/dates.hpp"
#include "lexicon/function_words.hpp"
#include "lexicon/hedges.hpp"
#include "lexicon/intentions.hpp"
#include "lexicon/metrics.hpp"
#include "lexicon/numbers.hpp"
#include "lexicon/openings.hpp"
#include "lexicon/part_words.hpp"
#include "lexicon/salience_words.hpp"
#include "lexicon/stopwords.hpp"
#include "lexicon/table.hpp"
#include "lexicon/units.hpp"
#include "lexicon/verbs.hpp"
#include "lexicon/vocabulary.hpp"

namespace keyline::lexicon {

struct Lexicon {
  Vocabulary vocabulary;  // first: the tables add their words to it
  Table<Auxiliary> auxiliaries{vocabulary, kAuxiliaries};
  Table<BoundaryWord> boundary_words{vocabulary, kBoundaryWords};
  Table<Phrasing> breaks{vocabulary, kBreaks};
  Table<ChangeWord> change_words{vocabulary, kChangeWords};
  Table<Comparison> comparisons{vocabulary, kComparisons};
  Table<Cue> cues{vocabulary, kCues};
  Table<Currency> currency_codes{vocabulary, kCurrencyCodes};
  Table<Currency> currency_minors{vocabulary, kCurrencyMinors};
  Table<Currency> currency_names{vocabulary, kCurrencyNames};
  Table<Currency> currency_places{vocabulary, kCurrencyPlaces};
  Table<Currency> currency_signs{vocabulary, kCurrencySigns};
  DateTables dates{vocabulary};
  Table<FunctionWord> function_words{vocabulary, kFunctionWords};
  Table<Hedge> hedges{vocabulary, kHedges};
  Table<Intention> intentions{vocabulary, kIntentions};
  Table<Phrasing> labels{vocabulary, kLabels};
  Table<Metric> metrics{vocabulary, kMetrics};
  Table<Multiplier> multipliers{vocabulary, kMultipliers};
  Table<Noun> nouns{vocabulary, kNouns};
  Table<NumberWord> number_words{vocabulary, kNumberWords};
  Table<Ordinal> ordinals{vocabulary, kOrdinals};
  Table<PartWord> part_words{vocabulary, kPartWords};
  Table<PerNoun> per_nouns{vocabulary, kPerNouns};
  Table<Phrasing> refused{vocabulary, kRefused};
  Table<SalienceWord> salience_words{vocabulary, kSalienceWords};
  Table<Scale> scales{vocabulary, kScales};
  Table<Unit> units{vocabulary, kUnits};
  Table<Verb> verbs{vocabulary, kVerbs};
  UnitSymbols unit_symbols;
  Table<Abbreviation> abbreviations{vocabulary, kAbbreviations};
  Table<Boilerplate> boilerplate_lines{vocabulary, kBoilerplateLines};
  Table<Boilerplate> boilerplate_starts{vocabulary, kBoilerplateStarts};
  Table<Boilerplate> boilerplate_within{vocabulary, kBoilerplateWithin};
  Table<Opening> openings{vocabulary, kOpenings};
  Table<Stopwords> stopwords{vocabulary, kStopwords};

  bool is_function_word(WordId word) const {  // of English
    const Stopwords* row = stopwords.find(word);
    return row != nullptr && row->language == Language::english;
  }
};

// Built on first use, then constant: safe to read from any thread.
const Lexicon& lexicon();

}  // namespace keyline::lexicon
