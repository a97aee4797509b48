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

TEST_CASE("nothing to summarise gives nothing") {
  CHECK(dump("", "summary").empty());
  CHECK(dump("42", "summary").empty());
}
