#pragma once
#include <string_view>

#include "lexicon/table.hpp"
#include "model/figure.hpp"

namespace keyline::lexicon {

struct Hedge {
  std::string_view spellings;
  Approx approx;
};

inline constexpr Hedge kHedges[] = {
#define HEDGE(spellings, approx, example, found) {spellings, Approx::approx},
#include "lexicon/hedges.def"
#undef HEDGE
};

}  // namespace keyline::lexicon
