// The rows of intentions.def with their own examples.
#include "catch.hpp"
#include "support/read.hpp"

TEST_CASE("each intention's example holds") {
  const struct {
    const char *example, *found;
  } rows[] = {
#define INTENTION(spellings, status, form, example, found) {example, found},
#include "lexicon/intentions.def"
#undef INTENTION
  };
  for (const auto& row : rows) {
    CAPTURE(row.example);
    CHECK(keyline::test::dump(row.example, "timeline", "2025-08-20") == row.found);
  }
}
