#include "support/read.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "output/dump.hpp"
#include "pipeline.hpp"

namespace keyline::test {

Reading read(std::string_view text, std::string_view published) {
  Reading reading = begin_reading(text, {.text = text, .published = published, .title = {}}, 0, {});
  for (const Stage& stage : stages()) stage.run(reading);
  return reading;
}

namespace {

// The articles of an example that reads several side by side are parted by a line "===".
std::string dump_agreements(std::string_view text, std::string_view published) {
  constexpr std::string_view kBreak = "\n===\n";
  std::vector<Article> articles;
  for (size_t at = 0; at <= text.size();) {
    const size_t end = std::min(text.find(kBreak, at), text.size());
    articles.push_back({.text = text.substr(at, end - at), .published = published, .title = {}});
    at = end + kBreak.size();
  }
  return output::dump_agreements(analyze(articles));
}

}  // namespace

std::string dump(std::string_view text, std::string_view stage, std::string_view published) {
  if (stage == "agreements") return dump_agreements(text, published);
  const auto line = output::dump(read(text, published), stage);
  if (!line) throw std::runtime_error("no such stage: " + std::string(stage));
  return *line;
}

std::string file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace keyline::test
