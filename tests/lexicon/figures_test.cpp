// Every row of the lexicon tables that figures are read by carries an example; here all of them run.
#include <string>
#include <string_view>

#include "catch.hpp"
#include "support/read.hpp"

using keyline::test::dump;

namespace {

void holds(std::string_view example, std::string_view found) {
  CAPTURE(std::string(example));
  CHECK(dump(example, "figures") == std::string(found));
}

}  // namespace

TEST_CASE("examples of currencies") {
#define CURRENCY(code, signs, names, minors, places, example, found) holds(example, found);
#include "lexicon/currencies.def"
#undef CURRENCY
}

TEST_CASE("examples of ambiguous currencies") {
#define AMBIGUOUS(name, candidates, signs, names, minors, example, found) holds(example, found);
#include "lexicon/ambiguous.def"
#undef AMBIGUOUS
}

TEST_CASE("examples of units") {
#define UNIT(name, kind, words, symbols, example, found) holds(example, found);
#include "lexicon/units.def"
#undef UNIT
}

TEST_CASE("examples of scales and number words") {
#define SCALE(spellings, power, form, example, found) holds(example, found);
#define NUMBER_WORD(spellings, value, form, example, found) holds(example, found);
#define ORDINAL(spellings, value, example, found) holds(example, found);
#define MULTIPLIER(spellings, value, example, found) holds(example, found);
#include "lexicon/multipliers.def"
#include "lexicon/number_words.def"
#include "lexicon/ordinals.def"
#include "lexicon/scales.def"
#undef SCALE
#undef NUMBER_WORD
#undef ORDINAL
#undef MULTIPLIER
}

TEST_CASE("examples of cues") {
#define CUE(kind, spellings, example, found) holds(example, found);
#include "lexicon/cues.def"
#undef CUE
}

TEST_CASE("examples of hedges and of what figures are reckoned by") {
#define HEDGE(spellings, approx, example, found) holds(example, found);
#define PER(spellings, singular, example, found) holds(example, found);
#include "lexicon/hedges.def"
#include "lexicon/per.def"
#undef HEDGE
#undef PER
}

TEST_CASE("examples of counted nouns and of the words that end them") {
#define NOUN(spellings, singular, example, found) holds(example, found);
#define BREAK(spellings, example, found) holds(example, found);
#include "lexicon/breaks.def"
#include "lexicon/nouns.def"
#undef NOUN
#undef BREAK
}

TEST_CASE("examples of what is no figure") {
#define REFUSED(spellings, example, found) holds(example, found);
#define LABEL(spellings, example, found) holds(example, found);
#include "lexicon/labels.def"
#include "lexicon/refused.def"
#undef REFUSED
#undef LABEL
}
