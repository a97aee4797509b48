// Test merge.cpp: indices shift with the lists that they count in, events fall into calendar order, bytes become units.
#include "merge.hpp"

#include "catch.hpp"

using namespace keyline;

namespace {

using Texts = std::vector<std::unique_ptr<const std::string>>;

// "€5 in May" with one of everything, as a stage would leave it: offsets in bytes, indices from nought.
Reading reading(const std::string& text, uint32_t article, int year) {
  Reading r;
  r.document.article = article;
  r.document.text = text;
  const auto phrase = [&](uint32_t begin, uint32_t end) { return r.document.phrase(Span{begin, end}); };
  r.document.noise = {{article, {0, 4}, NoiseReason::advertising}};
  Figure level, base;
  level.article = base.article = article;
  level.span = {0, 4};
  level.text = phrase(0, 4).text;
  level.metric = phrase(8, 11);
  level.base = 1;
  level.bases = {1};
  level.noise = 0;
  base.span = {5, 7};
  base.text = phrase(5, 7).text;
  base.conversion_of = 0;
  r.figures = {level, base};
  Date date;
  date.article = article;
  date.span = {8, 11};
  date.text = phrase(8, 11).text;
  date.noise = 0;
  r.dates = {date};
  const Interval interval{std::chrono::sys_days{std::chrono::year{year} / 5 / 1},
                          std::chrono::sys_days{std::chrono::year{year} / 6 / 1}};
  const Place place{article, {0, 11}};
  r.events = {{std::to_string(year), interval, 0, place, phrase(5, 11), {0, 1}, EventStatus::happened, {place}}};
  r.series = {{phrase(8, 11), {}, "EUR", {{"2024", 1, 0, false}, {"2025", 2, 1, false}}}};
  r.checks = {{CheckRule::sum, Verdict::agrees, {1, 0}, 1, 1, 0, "1 = 1"}};
  r.summary = {{place, 1}};
  r.key_points = {{{1}, {place}}};
  r.warnings = {{"odd", "odd", place}};
  return r;
}

Report merged(const std::string& first, const std::string& second, int first_year, int second_year) {
  Texts texts;
  texts.push_back(std::make_unique<const std::string>(first));
  texts.push_back(std::make_unique<const std::string>(second));
  std::vector<Reading> readings;
  readings.push_back(reading(*texts[0], 0, first_year));
  readings.push_back(reading(*texts[1], 1, second_year));
  return merge(std::move(readings), std::move(texts));
}

}  // namespace

TEST_CASE("indices of a later article count in the joined lists") {
  const Report r = merged("€5 in May", "€7 in May", 2023, 2024);
  REQUIRE(r.figures.size() == 4);
  CHECK(r.figures[0].base == 1);
  CHECK(r.figures[2].base == 3);
  CHECK(r.figures[2].bases == std::vector<uint32_t>{3});
  CHECK(r.figures[3].conversion_of == 2);
  CHECK(r.figures[2].noise == 1);
  CHECK(r.dates[1].noise == 1);
  CHECK(r.events[1].date == 1);
  CHECK(r.events[1].figures == std::vector<uint32_t>{2, 3});
  CHECK(r.series[1].points[1].figure == 3);
  CHECK(r.checks[1].figures == std::vector<uint32_t>{3, 2});
  CHECK(r.key_points[1].figures == std::vector<uint32_t>{3});
  CHECK(r.noise[1].article == 1);
  CHECK(r.warnings[1].place.article == 1);
}

TEST_CASE("events of all articles fall into calendar order") {
  const Report r = merged("€5 in May", "€7 in May", 2024, 2023);
  CHECK(r.events[0].when == "2023");
  CHECK(r.events[0].date == 1);
  CHECK(r.events[1].when == "2024");
  CHECK(r.events[1].date == 0);
}

TEST_CASE("every offset becomes UTF-16 at the end, phrases keep their words") {
  Report r = merged("€5 in May", "€7 in May", 2023, 2024);
  to_utf16(r);
  CHECK(r.articles[1].length == 9);
  for (uint32_t i = 0; i < 2; ++i) {
    CHECK(r.figures[2 * i].span == Span{0, 2});
    CHECK(r.figures[2 * i + 1].span == Span{3, 5});
    CHECK(r.figures[2 * i].metric.span == Span{6, 9});
    CHECK(r.figures[2 * i].metric.text == "May");
    CHECK(r.dates[i].span == Span{6, 9});
    CHECK(r.events[i].place.span == Span{0, 9});
    CHECK(r.events[i].headline.span == Span{3, 9});
    CHECK(r.events[i].sources[0].span == Span{0, 9});
    CHECK(r.series[i].metric.span == Span{6, 9});
    CHECK(r.summary[i].place.span == Span{0, 9});
    CHECK(r.key_points[i].spans[0].span == Span{0, 9});
    CHECK(r.noise[i].span == Span{0, 2});
    CHECK(r.warnings[i].place.span == Span{0, 9});
  }
}

TEST_CASE("a title from outside the text is kept by the report") {
  Texts texts;
  texts.push_back(std::make_unique<const std::string>("Sales rose."));
  std::vector<Reading> readings(2);
  std::string title = "A title \xFF";
  readings[0].document.text = *texts[0];
  readings[0].title = {title, {}};
  texts.push_back(std::make_unique<const std::string>("Sales fell."));
  readings[1].document.text = *texts[1];
  readings[1].title = {std::string_view(*texts[1]).substr(0, 5), {0, 5}};
  const Report r = merge(std::move(readings), std::move(texts));
  title = "something else";
  CHECK(r.articles[0].title.text == "A title \uFFFD");
  CHECK(r.articles[0].title.span.empty());
  CHECK(r.articles[1].title.text == "Sales");
  CHECK(r.titles.size() == 1);
}
