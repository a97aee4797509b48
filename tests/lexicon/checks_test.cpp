// The rows of part_words.def with their own examples.
#include "catch.hpp"
#include "support/read.hpp"

TEST_CASE("each word of parts finds its example") {
  const struct {
    const char *example, *found;
  } rows[] = {
#define PARTS(spellings, form, example, found) {example, found},
#include "lexicon/part_words.def"
#undef PARTS
  };
  for (const auto& row : rows) {
    CAPTURE(row.example);
    CHECK(keyline::test::dump(row.example, "check") == row.found);
  }
}
