// Test output/calendar_words.cpp.
#include "output/calendar_words.hpp"

#include "catch.hpp"

using keyline::output::calendar_words;

TEST_CASE("TIMEX3 values read as a person would print them") {
  const struct {
    std::string value, words;
  } rows[] = {
      {"2025", "2025"},
      {"2005/2006", "2005–2006"},
      {"198", "1980s"},
      {"18", "1800s"},
      {"2025-Q2", "Q2 2025"},
      {"XXXX-Q4", "Q4"},
      {"2025-H1", "H1 2025"},
      {"2026-SP", "spring 2026"},
      {"XXXX-WI", "winter"},
      {"2023-W51", "week 51 of 2023"},
      {"2010-W04-WE", "weekend, week 4 of 2010"},
      {"XXXX-WXX-5", "Friday"},
      {"2025-07", "July 2025"},
      {"XXXX-12", "December"},
      {"2025-07-05", "5 Jul 2025"},
      {"XXXX-02-29", "29 February"},
      {"2022-12-26T02:19", "26 Dec 2022, 02:19"},
      {"2022-12-26T02:19Z", "26 Dec 2022, 02:19"},
      {"2025-12-17TNI", "17 Dec 2025, night"},
      {"XXXX-XX-XXT14:00", "14:00"},
      {"P3Y", "3 years"},
      {"P1W", "1 week"},
      {"P1.5Y", "1.5 years"},
      {"P2DE", "2 decades"},
      {"P3CE", "3 centuries"},
      {"PT30M", "30 minutes"},
      {"P6M", "6 months"},
      {"PXM", "months"},
      {"2019/2023", "2019–2023"},
      {"2025-01/2025-09", "January 2025 – September 2025"},
      {"2025-12-04/2025-12-09", "4 Dec 2025 – 9 Dec 2025"},
      {"PRESENT_REF", "now"},
  };
  for (const auto& row : rows) CHECK(calendar_words(row.value) == row.words);
}

TEST_CASE("a value of no known form stays as it is") {
  for (const std::string value :
       {"",           "P",       "PY",     "P3X",       "T",           "XXXX",          "2025-",    "2025-13",
        "2025-07-32", "2025-Q5", "2025-W", "2025-W51-", "2025-12-17T", "2025-12-17TXX", "2025-01/", "2025-01/soon",
        "2",          "12345",   "soon",   "2025-7-5"})
    CHECK(calendar_words(value) == value);
}
