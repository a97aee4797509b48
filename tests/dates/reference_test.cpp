// Test dates/reference.cpp: where the day of publication comes from, and what is said where it is missing.
#include "catch.hpp"
#include "support/read.hpp"

namespace {

using keyline::PublishedFrom;

struct Case {
  std::string_view text, given, value;
  PublishedFrom from;
};

bool warned(const keyline::Reading& reading, std::string_view code) {
  for (const auto& warning : reading.warnings)
    if (warning.code == code) return true;
  return false;
}

}  // namespace

TEST_CASE("the reference date is given, stated, inferred or missing") {
  const Case cases[] = {
      {"It rained.", "2025-08-20", "2025-08-20", PublishedFrom::given},
      {"It rained.", "2025-08-20T14:05:00Z", "2025-08-20", PublishedFrom::given},
      {"It rained.", "2025-08", "2025-08", PublishedFrom::given},
      {"Published: 4 March 2024\n\nIt rained.", "", "2024-03-04", PublishedFrom::stated},
      {"Published: 12:40 BST, 4 March 2024 | Updated: 13:02 BST, 5 March 2024\n\nIt rained.", "", "2024-03-04",
       PublishedFrom::stated},
      {"OSLO, Jan. 14, 2024 (Agency) - It rained.", "", "2024-01-14", PublishedFrom::stated},
      {"Jan 14, 2024 - It rained all night.", "", "2024-01-14", PublishedFrom::stated},
      {"A wet town\nMarch 4, 2024\n\nIt rained all night.", "", "2024-03-04", PublishedFrom::stated},
      {"OSLO, Jan. 14, 2024 /Agency/ -- It rained.", "", "2024-01-14", PublishedFrom::stated},
      {"Lund, (January 14, 2024) – It rained.", "", "2024-01-14", PublishedFrom::stated},
      {"By Ada Byrd\nSenior writer, Wet News\n\nBy Ada Byrd, Wet News, 4 March 2024 11:30 am\n\nIt rained.", "",
       "2024-03-04", PublishedFrom::stated},
      {"4 March 2024 The rain of the year has come down on the town.", "", "2024-03-04", PublishedFrom::stated},
      // a clock that was never set; a message of somebody; a year that no paper is of
      {"By admin\n1 January 1970\n\nThe harbour has a new crane.", "", "", PublishedFrom::none},
      {"It rains again.\n\n— Ada (@ada) December 17, 2023\n\nThe town is wet and the harbour is full.", "", "",
       PublishedFrom::none},
      {"The bell\n5 May 1412\n\nIt was cast in the yard of the abbey.", "", "", PublishedFrom::none},
      {"Harrow sold its mill on 4 May 2025\n\nIt said so in a letter.", "", "", PublishedFrom::none},
      {"Ada Holt 8:41 PM on December 20, 2023\n\nIt rained.", "", "2023-12-20", PublishedFrom::stated},

      // nor the day that accounts are drawn up to
      {"Results for the half year ended 30 June 2024\n\nSales rose.", "", "2024", PublishedFrom::inferred},
      {"Balance sheet as at 30 June 2024\n\nCash fell.", "", "", PublishedFrom::none},
      {"Sales rose.\n\n\t30 June 2024\t30 June 2023\nSales\t5\t4\nCosts\t3\t2", "", "", PublishedFrom::none},

      // inferred: the day on which the news was said, while nothing contradicts it
      {"The yard said on 14 January 2025 that it will close a dock.", "", "2025-01-14", PublishedFrom::inferred},
      {"The yard said on Tuesday, 14 January 2025, that it will close a dock by 2027.", "", "2025-01-14",
       PublishedFrom::inferred},
      {"Orders rose in Q2 2025 as the firm plans to sell abroad by 2027.", "", "2025", PublishedFrom::inferred},
      {"Orders rose in Q2 2025. It revealed plans to sell abroad in 2027.", "", "2025", PublishedFrom::inferred},
      {"Orders rose in Q4 2024, said the yard in Leith.", "", "", PublishedFrom::none},
      {"The yard said on 14 January 2025 that it would close a dock. It has been shut since June 2025.", "", "",
       PublishedFrom::none},
      {"The yard said on Monday that the dock of 14 January 2025 would close.", "", "", PublishedFrom::none},
      {"Shares fell to their lowest since 9 October 2002, the exchange said.", "", "", PublishedFrom::none},
      {"The dam broke on 3 March 2021 and was mended on 7 July 2022.", "", "", PublishedFrom::none},
      {"The dam broke in March 2021 and was mended in July 2022.", "", "", PublishedFrom::none},
      {"The firm sold its mills in 2019 and moved in 2021.", "", "", PublishedFrom::none},
      {"It rained.", "", "", PublishedFrom::none},
      {"It rained.", "yesterday", "", PublishedFrom::none},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text, c.given);
    const auto reading = keyline::test::read(c.text, c.given);
    CHECK(reading.reference.value == c.value);
    CHECK(reading.reference.from == c.from);
  }
}

TEST_CASE("what could not be used is said") {
  CHECK(warned(keyline::test::read("It rained.", "2025-13-40"), "bad_reference_date"));
  CHECK(warned(keyline::test::read("It rained on Monday.", ""), "no_reference_date"));
  CHECK(warned(keyline::test::read("Dated 03/04/2025.", "2025-08-20"), "ambiguous_day_month"));
  CHECK_FALSE(warned(keyline::test::read("Dated 23/04/2025.", "2025-08-20"), "ambiguous_day_month"));
  CHECK_FALSE(warned(keyline::test::read("It rained on Monday.", "2025-08-20"), "no_reference_date"));
}
