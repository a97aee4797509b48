// One pass of the pipeline over one text, with the time that each stage took.
#pragma once
#include <string_view>
#include <vector>

namespace keyline::bench {

struct StageTime {
  std::string_view name;
  double milliseconds = 0;
};

// `text` is UTF-8. The stages in their order, from validation to JSON.
std::vector<StageTime> time_stages(std::string_view text, std::string_view published);

}  // namespace keyline::bench
