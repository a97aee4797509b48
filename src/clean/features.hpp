// What is observed of each sentence to tell the article from its furniture: one bit a feature, one row a feature in
// features.def; its weight stands in weights.def.
#pragma once
#include <array>
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

static_assert(static_cast<int>(Feature::count) <= 128);

struct Observation {
  std::array<uint64_t, 2> bits{};
  uint32_t words = 0;
  std::optional<NoiseReason> reason;  // what the strongest phrase of furniture in it would make it

  bool has(Feature f) const { return (bits[static_cast<size_t>(f) / 64] >> static_cast<size_t>(f) % 64 & 1) != 0; }
  void set(Feature f, bool on = true) {
    bits[static_cast<size_t>(f) / 64] |= static_cast<uint64_t>(on) << static_cast<size_t>(f) % 64;
  }
};

// The first look: one observation a sentence, in order.
std::vector<Observation> observe(const Document& document);

// By its own looks, wherever it stands.
bool could_be_title(const Observation& observation);

// The second look: adds what the first one says about each sentence's surroundings. `scores`: of the first look.
void observe_surroundings(const Document& document, const std::vector<int>& scores, std::vector<Observation>& seen);

enum class Look : uint8_t { first, second };

// Above zero: rather furniture. Hundredths of a logit.
int score(const Observation& observation, Look look);

}  // namespace keyline::clean
