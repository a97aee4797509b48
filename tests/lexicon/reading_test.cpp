// The examples of the tables by which a paste is read: abbreviations, words beside a mark, boilerplate, function words,
// openings.
#include <string>

#include "catch.hpp"
#include "lexicon/lexicon.hpp"
#include "summary/openings.hpp"
#include "support/read.hpp"

using keyline::test::dump;

namespace {

struct Example {
  std::string_view text, found;
};

constexpr Example kAbbreviations[] = {
#define ABBREVIATION(spellings, kind, example, found) {example, found},
#include "lexicon/abbreviations.def"
#undef ABBREVIATION
};

constexpr Example kBoundaryWords[] = {
#define BOUNDARY(spellings, kind, example, found) {example, found},
#include "lexicon/boundary_words.def"
#undef BOUNDARY
};

constexpr Example kBoilerplate[] = {
#define LINE(spellings, reason, strength, example, found) {example, found},
#define START LINE
#define WITHIN LINE
#include "lexicon/boilerplate.def"
#undef LINE
#undef START
#undef WITHIN
};

constexpr Example kStopwords[] = {
#define STOPWORDS(language, words, example, found) {example, found},
#include "lexicon/stopwords.def"
#undef STOPWORDS
};

constexpr Example kOpenings[] = {
#define OPENING(spellings, example, found) {example, found},
#include "lexicon/openings.def"
#undef OPENING
};

}  // namespace

TEST_CASE("abbreviations.def: every example is split as it says") {
  for (const Example& e : kAbbreviations) CHECK(dump(e.text, "sentences") == e.found);
}

TEST_CASE("boundary_words.def: every example is split as it says") {
  for (const Example& e : kBoundaryWords) CHECK(dump(e.text, "sentences") == e.found);
}

// Among the furniture of a page, where phrases are asked to speak.
TEST_CASE("boilerplate.def: every example is found where furniture stands") {
  for (const Example& e : kBoilerplate) CHECK(dump(e.text, "clean") == e.found);
}

TEST_CASE("stopwords.def: every example is known for its language") {
  for (const Example& e : kStopwords) CHECK(dump(e.text, "language") == e.found);
}

TEST_CASE("openings.def: every example leans on the sentence before it") {
  for (const Example& e : kOpenings) {
    const keyline::Reading reading = keyline::test::read(e.text);
    INFO(e.text);
    CHECK((keyline::summary::leans_back(reading.document, reading.document.sentences.front()) ? "leans" : "stands") ==
          std::string(e.found));
  }
}
