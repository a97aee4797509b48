#pragma once
#include <cstdint>
#include <string_view>

#include "lexicon/table.hpp"

namespace keyline::lexicon {

// A noun that names a measure. `weight` 1..5 is how much a reader wants to see its figure first.
struct Metric {
  std::string_view spellings;
  uint8_t weight;
  bool loss;  // more of it is worse: an improvement of it goes down
};

inline constexpr Metric kMetrics[] = {
#define METRIC(spellings, weight, loss, example, found) {spellings, weight, loss},
#include "lexicon/metrics.def"
#undef METRIC
};

}  // namespace keyline::lexicon
