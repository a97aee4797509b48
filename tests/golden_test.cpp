// The articles of tests/articles with their whole reports, byte for byte. After a change that is meant to alter
// reports:
//
//   KEYLINE_UPDATE_GOLDENS=1 ctest --preset dev -R golden
//
// writes them anew; read the difference line by line before it is committed. The Wasm module runs the same articles.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "keyline.hpp"
#include "output/json.hpp"
#include "support/invariants.hpp"
#include "support/read.hpp"

using namespace keyline;

TEST_CASE("golden reports of articles") {
  const bool update = std::getenv("KEYLINE_UPDATE_GOLDENS") != nullptr;
  size_t articles = 0;
  for (const auto& entry : std::filesystem::directory_iterator(KEYLINE_TEST_DIR "/articles")) {
    const auto path = [&](const char* name) { return (entry.path() / name).string(); };
    const std::string text = test::file(path("article.txt"));
    const auto given = nlohmann::json::parse(test::file(path("options.json")));
    const std::string published = given.value("published", "");
    Options options;
    options.summary_words = given.value("words", options.summary_words);

    const Article article{.text = text, .published = published, .title = {}};
    const Report report = analyze({&article, 1}, options);
    const std::string json = to_json(report) + "\n";
    if (update) std::ofstream(path("report.json"), std::ios::binary) << json;
    INFO(entry.path().filename().string());
    CHECK(json == test::file(path("report.json")));
    CHECK(test::broken_invariants(report, options.summary_words) == std::vector<std::string>{});
    ++articles;
  }
  CHECK(articles >= 6);
}
