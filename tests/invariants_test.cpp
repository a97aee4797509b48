// What must hold for any text, over many: the specification's own files and examples, generated texts and
// bytes, patterns repeated. The articles of the goldens: golden_test.cpp.
#include "support/invariants.hpp"

#include <filesystem>
#include <string>
#include <vector>

#include "catch.hpp"
#include "keyline.hpp"
#include "output/json.hpp"
#include "output/markdown.hpp"
#include "support/generate.hpp"
#include "support/read.hpp"

using namespace keyline;

namespace {

using Texts = std::vector<std::string>;

void inspect(const std::vector<Article>& articles, const Options& options = {}) {
  const Report report = analyze(articles, options);
  for (const std::string& broken : test::broken_invariants(report, options.summary_words)) {
    CAPTURE(articles.front().text.substr(0, 2000));
    CAPTURE(articles.front().published);
    FAIL_CHECK(broken);
  }
  CHECK(to_json(analyze(articles, options)) == to_json(report));
  CHECK_FALSE(to_markdown(report).empty());
}

void inspect(const std::string& text) {
  for (const char* published : {"", "2025-08-20"}) inspect({{.text = text, .published = published, .title = {}}});
}

// A file of the specification, and its examples one by one.
Texts parts(const std::string& text) {
  Texts out{text};
  for (size_t at = 0, end = 0; end != text.npos; at = end + 2) {
    end = text.find("\n\n", at);
    out.push_back(text.substr(at, end == text.npos ? text.npos : end - at));
  }
  return out;
}

}  // namespace

TEST_CASE("invariants hold for the specification's texts") {
  for (const auto& entry : std::filesystem::directory_iterator(KEYLINE_TEST_DIR "/spec"))
    for (const std::string& text : parts(test::file(entry.path().string()))) inspect(text);
}

TEST_CASE("invariants hold for texts that nobody would write") {
  test::Generator generate;
  for (int i = 0; i < 150; ++i) inspect(generate.text(120));
  for (int i = 0; i < 50; ++i) inspect(generate.bytes(200));
}

TEST_CASE("invariants hold for several articles, small budgets and stretches to keep") {
  test::Generator generate;
  for (uint32_t i = 0; i < 60; ++i) {
    const Texts texts = {generate.text(60), generate.text(60), generate.bytes(40)};
    std::vector<Article> articles;
    for (const std::string& text : texts)
      articles.push_back({.text = text, .published = "2024-02-29", .title = "Sales"});
    Options options;
    options.summary_words = 1 + i;
    options.keep = {{0, {i, 3 * i}}, {1, {0, 1000000}}, {7, {0, 5}}, {2, {9, 2}}};
    inspect(articles, options);
  }
}

TEST_CASE("invariants hold for patterns repeated") {
  for (const char* pattern : {"1",
                              "1,",
                              "1/",
                              ".",
                              "1.",
                              "$",
                              "$1",
                              "(",
                              ")",
                              "\"",
                              "“",
                              "'",
                              "one and ",
                              "a ",
                              "a",
                              "A",
                              "\n",
                              "\n\n",
                              " ",
                              "\t",
                              "-",
                              "1-",
                              "–",
                              "%",
                              "5% ",
                              "May ",
                              "2025 ",
                              "Q2 ",
                              "£1bn ",
                              "up from ",
                              "the ",
                              "https://x.y/",
                              "😀",
                              "漢",
                              "e\u0301",
                              "\u00A0",
                              "\u202E",
                              "\xFF",
                              "\xE2\x82",
                              "U.S. ",
                              "Mr. ",
                              "said. ",
                              "|",
                              "* ",
                              "twenty-",
                              "million ",
                              "between 1 and ",
                              "| 1 | 2 |\n"}) {
    std::string text;
    while (text.size() < 3000) text += pattern;
    inspect(text);
  }
}

TEST_CASE("no articles make an empty report") { CHECK(test::broken_invariants(analyze({})).empty()); }
