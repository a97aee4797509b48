// Events from sentences with hand-made dates, so that this stage is tested apart from the reading of dates.
#include "timeline/timeline.hpp"

#include "catch.hpp"
#include "output/dump.hpp"
#include "support/read.hpp"

using namespace keyline;

namespace {

struct Dated {
  std::string_view text, value;
};

Interval interval_of(std::string_view value) {
  using namespace std::chrono;
  const auto number = [&](size_t at, size_t size) { return std::stoi(std::string(value.substr(at, size))); };
  const year y(number(0, 4));
  if (value.size() == 4) return {Minute(sys_days(y / 1 / 1)), Minute(sys_days((y + years(1)) / 1 / 1))};
  if (value[5] == 'Q') {
    const year_month first = y / ((number(6, 1) - 1) * 3 + 1);
    return {Minute(sys_days(first / 1)), Minute(sys_days((first + months(3)) / 1))};
  }
  const year_month month = y / number(5, 2);
  if (value.size() == 7) return {Minute(sys_days(month / 1)), Minute(sys_days((month + months(1)) / 1))};
  const sys_days day = month / number(8, 2);
  return {Minute(day), Minute(day + days(1))};
}

std::string events(std::string_view text, std::vector<Dated> dates) {
  Reading reading = test::read(text, "2025-08-20");
  reading.dates.clear();
  size_t at = 0;
  for (const Dated& d : dates) {
    at = text.find(d.text, at);
    REQUIRE(at != text.npos);
    Date date;
    date.span = {static_cast<uint32_t>(at), static_cast<uint32_t>(at + d.text.size())};
    date.text = d.text;
    date.value = d.value;
    date.interval = interval_of(d.value);
    reading.dates.push_back(date);
    at += d.text.size();
  }
  reading.events = timeline::events(reading);
  return *output::dump(reading, "timeline");
}

}  // namespace

TEST_CASE("a dated clause with a verb is an event") {
  CHECK(events("Marlow opened a mill in March 2024.", {{"March 2024", "2024-03"}}) ==
        "2024-03 happened: Marlow opened a mill in March 2024");
  CHECK(events("The mill of March 2024.", {{"March 2024", "2024-03"}}) == "");
}

TEST_CASE("events stand in the order of the calendar") {
  CHECK(events("Marlow sold the yard in 2024. It bought the yard in 2019.", {{"2024", "2024"}, {"2019", "2019"}}) ==
        "2019 happened: It bought the yard in 2019 | 2024 happened: Marlow sold the yard in 2024");
}

TEST_CASE("each clause is told apart") {
  CHECK(events("Sales fell in May 2025, while exports rose in June 2025.",
               {{"May 2025", "2025-05"}, {"June 2025", "2025-06"}}) ==
        "2025-05 happened: Sales fell in May 2025 | 2025-06 happened: exports rose in June 2025");
}

TEST_CASE("plans and expectations") {
  CHECK(events("Marlow will open a mill by 2027.", {{"2027", "2027"}}) ==
        "2027 planned: Marlow will open a mill by 2027");
  CHECK(events("Marlow expects growth of 4% in 2027.", {{"2027", "2027"}}) ==
        "2027 expected: Marlow expects growth of 4% in 2027");
  CHECK(events("In March 2025, Marlow agreed to sell the yard.", {{"March 2025", "2025-03"}}) ==
        "2025-03 happened: In March 2025, Marlow agreed to sell the yard");
}

TEST_CASE("comparands make no event") {
  CHECK(events("The yield was 5.1% in Q2 2025, up from 4.7% in Q1 2025.",
               {{"Q2 2025", "2025-Q2"}, {"Q1 2025", "2025-Q1"}}) ==
        "2025-Q2 happened: The yield was 5.1% in Q2 2025, up from 4.7% in Q1 2025");
  CHECK(events("Profit was higher than in 2024.", {{"2024", "2024"}}) == "");
}

TEST_CASE("an event told twice is one entry") {
  CHECK(events("Marlow plans to open a paper mill in Leeds in 2027. The paper mill in Leeds, which Marlow will open in "
               "2027, is large.",
               {{"2027", "2027"}, {"2027", "2027"}}) ==
        "2027 planned: Marlow plans to open a paper mill in Leeds in 2027");
}
