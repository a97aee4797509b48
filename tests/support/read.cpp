#include "support/read.hpp"

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

std::string dump(std::string_view text, std::string_view stage, std::string_view published) {
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
