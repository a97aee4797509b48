#pragma once
#include <cstdint>
#include <string_view>

#include "lexicon/table.hpp"
#include "model/figure.hpp"

namespace keyline::lexicon {

enum class ComparisonKind : uint8_t {
  base,  // what follows is what the figure before is compared with
  year,  // a change against a year before, and against the quarter or the month before
  quarter,
  month,
};

struct Comparison {
  std::string_view spellings;
  ComparisonKind kind;
  Direction direction;  // "up from": how the level before it was reached
};

inline constexpr Comparison kComparisons[] = {
#define COMPARISON(spellings, kind, direction, example, found) {spellings, ComparisonKind::kind, Direction::direction},
#include "lexicon/comparisons.def"
#undef COMPARISON
};

}  // namespace keyline::lexicon
