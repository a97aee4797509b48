// Tests link/salience: what a reader wants first comes first.
#include "link/salience.hpp"

#include <algorithm>

#include "catch.hpp"
#include "support/read.hpp"

using keyline::Figure;

namespace {

// The texts of the figures, most salient first.
std::string ranked(std::string_view text) {
  const keyline::Reading reading = keyline::test::read(text);
  std::vector<Figure> figures = reading.figures;
  std::stable_sort(figures.begin(), figures.end(),
                   [](const Figure& a, const Figure& b) { return a.salience > b.salience; });
  std::string out;
  for (const Figure& f : figures) out.append(out.empty() ? "" : " | ").append(f.text);
  return out;
}

}  // namespace

TEST_CASE("what was told before comes last, shares of different things do not") {
  CHECK(ranked("Revenue was $76m. Analysts had asked for $76m. Dues were 4 dollars.") == "$76m | 4 dollars | $76m");
  CHECK(ranked("Sales rose 6% in May 2024. Profit rose 6% in May 2024. The yard has 40 boats.") == "6% | 6% | 40");
}

TEST_CASE("sentences come before the cells of a table, the latest column before the others") {
  CHECK(ranked("The yard is small.\n\n| Item | 2023 | 2024 |\n| Revenue | 41.5 | 44.5 |\n| Profit | 3.5 | 4.5 |\n\n"
               "Sales of boats rose to $7m in 2024.") == "$7m | 44.5 | 4.5 | 41.5 | 3.5");
}

TEST_CASE("a modifier does not make a headline metric") {
  CHECK(ranked("It opened 100 sales offices. Sales were $9m.") == "$9m | 100");
}

TEST_CASE("a level stands for its change too") {
  CHECK(ranked("The yard's profit was $612m in 2024, up 9%. The yard has 40 boats.") == "$612m | 40 | 9%");
  CHECK(ranked("Sales fell 3% to $702m in 2024. The yard has 40 boats.") == "$702m | 40 | 3%");
  CHECK(ranked("Sales rose 9% in 2024. The yard has 40 boats. Sales were $61m in 2024.") == "$61m | 40 | 9%");
}

TEST_CASE("a change that opens the article in a clause of its own is a fact beside its level") {
  CHECK(ranked("The yard told of a 30% rise in revenue, reaching $9m. The yard has 40 boats.") == "$9m | 30% | 40");
}

TEST_CASE("a change without a level keeps its place") {
  CHECK(ranked("Sales rose 9% in 2024. The yard has 40 boats.") == "9% | 40");
  CHECK(ranked("Fares rose 9% in 2024. Sales were $61m in 2024. The yard has 40 boats.") == "$61m | 9% | 40");
}

TEST_CASE("what is told first and what is told twice goes before the rest") {
  CHECK(ranked("The fire killed 214 people. It burned 300 barns. It took 450 men. It took 720 pumps.") ==
        "214 | 300 | 450 | 720");
  CHECK(ranked("It burned 300 barns. It took 450 men. The fire took 214 pumps and cost 300 barns.") ==
        "300 | 450 | 214 | 300");
}

TEST_CASE("how a study was made comes behind what it found, and what became of people before what else is counted") {
  const struct {
    const char *example, *found;
  } rows[] = {
#define SALIENCE(kind, spellings, example, found) {example, found},
#include "lexicon/salience_words.def"
#undef SALIENCE
  };
  for (const auto& row : rows) {
    CAPTURE(row.example);
    CHECK(ranked(row.example) == row.found);
  }
}

TEST_CASE("the measure of the title goes before others, what was long ago behind them") {
  CHECK(ranked("Turnout hits a high\n\nThe party won 31% of all votes. The turnout was 74%.") == "74% | 31%");
  CHECK(ranked("The yard built 400 boats in 2019. Published: 3 June 2025\n\nIt built 300 boats in 2024.") ==
        "300 | 400");
}
