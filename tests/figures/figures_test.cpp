// Test figures/figures.cpp: what a figure carries besides what its dump shows. What is found is specified in
// spec/figures.md and spec/not-figures.md.
#include <algorithm>
#include <string>

#include "catch.hpp"
#include "support/read.hpp"

using namespace keyline;
using test::read;

TEST_CASE("a figure knows its rule, its sentence, its tokens and its last digit") {
  const std::string text = "It is cold. The mill made 2.018 million bolts.";
  const Reading r = read(text);
  REQUIRE(r.figures.size() == 1);
  const Figure& f = r.figures[0];
  CHECK(f.rule == "count");
  CHECK(f.sentence == 1);
  CHECK(f.last_digit == 1000);
  CHECK(r.document.slice(r.document.span(TokenRange{f.first_token, f.last_token})) == "2.018 million");
  CHECK(f.certainty == Certainty::stated);
  CHECK(f.inferred == 0);
}

TEST_CASE("a sign that several currencies share says where its unit comes from") {
  const std::string bare = "The mill cost $4 million.";
  const Reading assumed = read(bare);
  REQUIRE(assumed.figures.size() == 1);
  CHECK(assumed.figures[0].certainty == Certainty::assumed);
  CHECK(assumed.figures[0].inferred == kInferredUnit);
  CHECK(std::count_if(assumed.warnings.begin(), assumed.warnings.end(),
                      [](const Warning& w) { return w.code == "ambiguous_currency"; }) == 1);

  const std::string placed = "The mill in Ohio, America, cost $4 million.";
  const Reading inferred = read(placed);
  REQUIRE(inferred.figures.size() == 1);
  CHECK(inferred.figures[0].certainty == Certainty::inferred);

  const std::string named = "The mill cost US$4 million.";
  const Reading stated = read(named);
  REQUIRE(stated.figures.size() == 1);
  CHECK(stated.figures[0].certainty == Certainty::stated);
  CHECK(stated.figures[0].inferred == 0);
}

TEST_CASE("hostile text ends") {
  for (const std::string unit :
       {"1,", "1 ", "$", "(", "one and ", "1-", "1/", "a hundred ", "-", "5 to ", "half a ", "of "}) {
    std::string text;
    while (text.size() < 60000) text += unit;
    const Reading r = read(text);
    CAPTURE(unit);
    CHECK(r.figures.size() <= text.size());
  }
}
