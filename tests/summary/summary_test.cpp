// Test summary/: budget, order, furniture, leaning sentences. What is meant is in spec/summary.md.
#include "summary/summary.hpp"

#include <algorithm>
#include <string>

#include "catch.hpp"
#include "keyline.hpp"
#include "support/read.hpp"

using keyline::test::dump;

namespace {

constexpr std::string_view kStory =
    "The mill at Marlow will close in June after ninety years, its owner said on Monday. He blamed the cost of coal. "
    "Flax has doubled in price since the flood. The council has offered to buy the land for a school.";

// The summary, each sentence closed by a bar.
std::string summary(uint32_t words) {
  keyline::Options options;
  options.summary_words = words;
  const keyline::Article article{.text = kStory, .published = {}, .title = {}};
  const keyline::Report report = keyline::analyze({&article, 1}, options);
  std::string out;
  for (const keyline::SummarySentence& s : report.summary)
    out += std::string(kStory.substr(s.place.span.begin, s.place.span.end - s.place.span.begin)) + '|';
  return out;
}

auto sentences(const std::string& text) { return std::count(text.begin(), text.end(), '|'); }

}  // namespace

TEST_CASE("the summary keeps to its budget but gives one sentence at least") {
  CHECK(summary(16) == "The mill at Marlow will close in June after ninety years, its owner said on Monday.|");
  CHECK(sentences(summary(1)) == 1);
  CHECK(sentences(summary(200)) == 4);
}

TEST_CASE("a longer budget gives no shorter summary") {
  std::ptrdiff_t last = 0;
  for (const uint32_t words : {10u, 20u, 30u, 45u, 60u, 120u, 240u}) {
    CAPTURE(words);
    CHECK(sentences(summary(words)) >= last);
    last = sentences(summary(words));
  }
}

TEST_CASE("half of the budget is filled with what there is") {
  const std::string bees = "My aunt keeps bees beside the quarry. ";
  const std::string bridge = "The bridge at Tarn will close in March. ";
  CHECK(dump(bridge + "The bridge at Tarn has rusted. Nobody had looked at it. " + bees, "summary").find("bees") !=
        std::string::npos);
}

TEST_CASE("nothing to summarise gives nothing") {
  CHECK(dump("", "summary").empty());
  CHECK(dump("42", "summary").empty());
}
