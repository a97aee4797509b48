// A text as the pipeline reads it, for tests that compare the dump of one stage.
#pragma once
#include <string>
#include <string_view>

#include "model/reading.hpp"

namespace keyline::test {

// All stages over one article. The text must outlive the reading.
Reading read(std::string_view text, std::string_view published = {});

// The dump of one stage of that reading; of "agreements" over the articles that lines "===" part.
std::string dump(std::string_view text, std::string_view stage, std::string_view published = {});

// One row of a table of tests.
struct Row {
  std::string_view text;
  std::string_view dump;
};

// The whole of a file.
std::string file(const std::string& path);

}  // namespace keyline::test
