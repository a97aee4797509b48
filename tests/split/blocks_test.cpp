// Tests split/blocks: what was wrapped by hand, what only looks like it, what parts pages and columns.
#include "split/blocks.hpp"

#include "catch.hpp"
#include "support/read.hpp"

using keyline::test::Row;

TEST_CASE("lines are joined where they were broken because they were full") {
  constexpr Row kRows[] = {
      // Headlines of like length begin with capitals: nobody wrapped them.
      {"Harbour master leaves his post after nine years\nFerry to the mill runs on Sundays in the summer\n"
       "Council sells the old customs house for a pound\nGrain ships wait for the tide at the long wharf",
       "title: Harbour master leaves his post after nine years | heading: Ferry to the mill runs on Sundays in the "
       "summer | heading: Council sells the old customs house for a pound | heading: Grain ships wait for the tide at "
       "the long wharf"},
      // A text that was wrapped all through: a paragraph of two lines, a narrow column, an item.
      {"The mill that stands above the weir has been sold to\nits tenants. They paid less than the council had hoped "
       "for\nand will run it as a museum of the river and the people on\nit.\n\nIt will open to visitors in May, when "
       "the last of the old\nMachines has "
       "been oiled.\n\n  * The tenants paid half in cash and will owe\n    Marlow council the rest.",
       "prose: The mill that stands above the weir has been sold to its tenants. They paid less than the council had "
       "hoped for and will run it as a museum of the river and the people on it. | prose: It will open to visitors in "
       "May, when the last of the old "
       "Machines has been oiled. | item: The tenants paid half in cash and will owe     Marlow council the rest."},
      {"The ferry stops at noon and\nthe crew goes home. Nobody\nhas asked why it does so in\nthe week of the fair.",
       "prose: The ferry stops at noon and the crew goes home. Nobody has asked why it does so in the week of the "
       "fair."},
      // The head of a mail.
      {"From: Ada Holt\nTo: Harbour desk at the Marlow Post\nSubject: Dues for the summer\n\nThe dues fell in June.",
       "heading: From: Ada Holt | heading: To: Harbour desk at the Marlow Post | heading: Subject: Dues for the summer "
       "| "
       "prose: The dues fell in June."},
      // The number of a page stands by itself.
      {"The port handled more grain in the year to March than\nin any year before it. Most of the growth came from "
       "two\n"
       "lines that moved there from the north, and the authority\n12\nexpects them to stay until the docks have been "
       "widened.",
       "prose: The port handled more grain in the year to March than in any year before it. Most of the growth came "
       "from "
       "two lines that moved there from the north, and the authority | prose: 12 | prose: expects them to stay until "
       "the "
       "docks have been widened."},
      // Columns that were set with spaces.
      {"It was a dry year.\n\nDues            2025     2024\nHarbour dues    41.2     38.9",
       "prose: It was a dry year. | row: Dues            2025     2024 | row: Harbour dues    41.2     38.9"},
      {"It was a dry year.   The mill stood still.", "prose: It was a dry year.   The mill stood still."},
  };
  for (const Row& row : kRows) CHECK(keyline::test::dump(row.text, "blocks") == row.dump);
}
