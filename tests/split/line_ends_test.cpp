// Tests split/line_ends: what the ends of lines break is whole again, and what only looks broken stays as it was.
#include "split/line_ends.hpp"

#include "catch.hpp"
#include "support/read.hpp"

using keyline::test::Row;

TEST_CASE("marks before quoted lines are no words of the text") {
  constexpr Row kRows[] = {
      {"> The ferry has carried more people in June than in\n> any month before. It will run twice a day in August.",
       "prose: The ferry has carried more people in June than in > any month before. It will run twice a day in "
       "August."},
      // An empty quoted line parts paragraphs, and so does an answer within an answer.
      {"> The ferry has carried more people than ever before.\n>\n> It will run twice a day.\n>> Will it, though?",
       "prose: The ferry has carried more people than ever before. | prose: It will run twice a day. | prose: Will it, "
       "though?"},
      // A menu; a lone line; a sign of comparison.
      {"> Home\n> Weather\n> Sport", "heading: > Home | heading: > Weather | heading: > Sport"},
      {"> The ferry has carried more people in June than in May.",
       "prose: > The ferry has carried more people in June than in May."},
      {"Samples with counts > 40 were set aside by the harbour board.",
       "prose: Samples with counts > 40 were set aside by the harbour board."},
  };
  for (const Row& row : kRows) CHECK(keyline::test::dump(row.text, "blocks") == row.dump);
}

TEST_CASE("a word that was broken at a line's end is one word") {
  constexpr Row kRows[] = {
      {"The owners of the old harbour mill have paid 4 mil-\nlion dollars.", "4 mil- lion dollars money 4000000 USD"},
      {"Prices for berths at the old harbour rose by 3 per-\ncent in May.", "3 per- cent percent 3 percent"},
      // Compounds keep their two parts, numbers theirs.
      {"The board of the old harbour has signed a contract for a five-\nyear lease.", "five- year duration 5 year"},
      {"The board of the old harbour has signed a contract for a 12-\nyear lease.", "12- year duration 12 year"},
  };
  for (const Row& row : kRows) CHECK(keyline::test::dump(row.text, "figures") == row.dump);
}
