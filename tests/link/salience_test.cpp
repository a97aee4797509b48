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
