// Verb groups, and the rows of the auxiliaries with their own examples.
#include "catch.hpp"
#include "support/read.hpp"

using keyline::test::dump;
using keyline::test::Row;

TEST_CASE("each auxiliary's example holds") {
  const struct {
    const char *example, *found;
  } rows[] = {
#define AUXILIARY(spellings, verb, form, example, found) {example, found},
#include "lexicon/auxiliaries.def"
#undef AUXILIARY
  };
  for (const auto& row : rows) {
    CAPTURE(row.example);
    CHECK(dump(row.example, "verbs") == row.found);
  }
}
