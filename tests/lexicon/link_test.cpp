// Runs the example of every row of the tables that link figures to what they mean.
#include "catch.hpp"
#include "support/read.hpp"

namespace {

struct Example {
  const char* spellings;
  const char* text;
  const char* found;
};

constexpr Example kExamples[] = {
#define CHANGE(spellings, direction, form, sense, example, found) {spellings, example, found},
#include "lexicon/change_words.def"
#undef CHANGE
#define VERB(spellings, type, example, found) {spellings, example, found},
#include "lexicon/verbs.def"
#undef VERB
#define METRIC(spellings, weight, loss, example, found) {spellings, example, found},
#include "lexicon/metrics.def"
#undef METRIC
#define COMPARISON(spellings, kind, direction, example, found) {spellings, example, found},
#include "lexicon/comparisons.def"
#undef COMPARISON
#define FUNCTION(spellings, type, example, found) {spellings, example, found},
#include "lexicon/function_words.def"
#undef FUNCTION
};

}  // namespace

TEST_CASE("the rows of the tables of linking do what their examples say") {
  for (const Example& row : kExamples) {
    INFO(row.spellings << ": " << row.text);
    CHECK(keyline::test::dump(row.text, "link") == row.found);
  }
}
