// The specification runs: every example of tests/spec/*.md is a test.
//
// An example is a fenced block whose info string names a stage of the pipeline, with `published=` where it matters:
//
//   ```figures published=2025-08-20
//   The fund paid $2.4bn for it.
//   => $2.4bn money 2400000000 USD
//
//   Flight 370 left Gate 4.
//   ```
//
// Lines that begin with "=> " are the items that the stage must find, in order; an example without any must find none.
// An empty line parts the examples of one block. In the text \n is a line break, and lines that follow each other are
// joined by one.
#include <algorithm>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include "catch.hpp"
#include "support/read.hpp"

namespace {

struct Example {
  std::string stage, published, text, expected;
  size_t line = 0;
};

std::string unescape(const std::string& text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size() && (text[i + 1] == 'n' || text[i + 1] == 't'))
      out += text[++i] == 'n' ? '\n' : '\t';
    else
      out += text[i];
  }
  return out;
}

class SpecReader {
 public:
  std::vector<Example> read(const std::string& markdown) {
    std::istringstream in(markdown);
    std::string line;
    for (number_ = 1; std::getline(in, line); ++number_) {
      if (line.rfind("```", 0) == 0)
        fence(line.substr(3));
      else if (!example_.stage.empty())
        inside(line);
    }
    return examples_;
  }

 private:
  void fence(const std::string& info) {
    flush();
    const bool closes = open_;
    open_ = !open_;
    example_ = {};
    if (closes) return;
    std::istringstream words(info);
    words >> example_.stage;
    for (std::string option; words >> option;)
      if (option.rfind("published=", 0) == 0) example_.published = option.substr(10);
  }

  void inside(const std::string& line) {
    if (line.empty()) return flush();
    if (example_.line == 0) example_.line = number_;
    const bool result = line.rfind("=> ", 0) == 0;
    std::string& to = result ? example_.expected : example_.text;
    if (!to.empty()) to += result ? " | " : "\n";
    to += result ? line.substr(3) : unescape(line);
  }

  void flush() {
    if (!example_.text.empty()) examples_.push_back(example_);
    example_.text.clear();
    example_.expected.clear();
    example_.line = 0;
  }

  std::vector<Example> examples_;
  Example example_;
  bool open_ = false;
  size_t number_ = 0;
};

}  // namespace

TEST_CASE("the examples of the specification hold") {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(KEYLINE_TEST_DIR "/spec"))
    if (entry.path().extension() == ".md") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  REQUIRE_FALSE(files.empty());
  for (const auto& path : files) {
    const auto examples = SpecReader().read(keyline::test::file(path.string()));
    CAPTURE(path.filename().string());
    CHECK_FALSE(examples.empty());
    for (const Example& example : examples) {
      INFO(path.filename().string() << ':' << example.line << ' ' << example.text);
      CHECK(keyline::test::dump(example.text, example.stage, example.published) == example.expected);
    }
  }
}
