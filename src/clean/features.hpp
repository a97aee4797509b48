// What is observed of each sentence to tell the article from its furniture: one bit a feature, one row a feature in
// features.def; its weight stands in weights.def.
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "model/document.hpp"

namespace keyline::clean {

enum class Feature : uint8_t {
#define FEATURE(name, meaning) name,
#include "clean/features.def"
#undef FEATURE
  count
};

static_assert(static_cast<int>(Feature::count) <= 64);

struct Observation {
  uint64_t bits = 0;
  std::optional<NoiseReason> reason;  // what the strongest phrase of furniture in it would make it

  bool has(Feature f) const { return (bits >> static_cast<int>(f) & 1) != 0; }
  void set(Feature f, bool on = true) { bits |= static_cast<uint64_t>(on) << static_cast<int>(f); }
};

// One observation a sentence, in order.
std::vector<Observation> observe(const Document& document);

// Above zero: rather furniture. Hundredths of a logit.
int score(const Observation& observation);

}  // namespace keyline::clean
