// What the reader settles: shared currency signs, the order of day and month.
#include <algorithm>

#include "catch.hpp"
#include "keyline.hpp"

namespace {

keyline::Report read(std::string_view text, std::string_view currencies, std::optional<bool> day_first = std::nullopt) {
  keyline::Article article;
  article.text = text;
  keyline::Options options;
  options.settled = {currencies, day_first};
  return keyline::analyze({&article, 1}, options);
}

bool warned(const keyline::Report& report, std::string_view code) {
  return std::any_of(report.warnings.begin(), report.warnings.end(), [&](const auto& w) { return w.code == code; });
}

}  // namespace

TEST_CASE("a shared sign means what the reader says, and only where it can") {
  const keyline::Report ours = read("The quay cost $4 million.", "NOK NZD");
  CHECK(ours.figures.at(0).unit == "NZD");
  CHECK(ours.figures.at(0).certainty == keyline::Certainty::inferred);
  CHECK_FALSE(warned(ours, "ambiguous_currency"));

  const keyline::Report theirs = read("The quay cost $4 million.", "NOK");
  CHECK(theirs.figures.at(0).unit == "USD");
  CHECK(warned(theirs, "ambiguous_currency"));

  CHECK(read("The quay cost US$4 million.", "NZD").figures.at(0).unit == "USD");
}

TEST_CASE("day and month stand in the order that the reader says") {
  const auto value = [](std::optional<bool> day_first) {
    const keyline::Report report = read("It opened on 03/04/2025.", "", day_first);
    CHECK(warned(report, "ambiguous_day_month") == !day_first);
    return report.dates.at(0).value;
  };
  CHECK(value(true) == "2025-04-03");
  CHECK(value(false) == "2025-03-04");
  CHECK(value(std::nullopt) == "2025-03-04");
  CHECK(read("It opened on 23/04/2025.", "", false).dates.at(0).value == "2025-04-23");
}
