// What the model of split/unmarked.hpp looks at where a sentence may end without a mark: the words on both sides, their
// shapes and endings, how long the sentence is already and how far the next mark. Each feature is one hash.
#pragma once
#include <array>
#include <cstdint>
#include <span>

#include "model/document.hpp"

namespace keyline::split {

// The first few are cheap and decide most places alone.
inline constexpr uint32_t kQuickFeatures = 5;
inline constexpr uint32_t kFeatures = 26;

struct UnmarkedPlace {
  const Document* document = nullptr;
  TokenRange block;
  uint32_t open = 0;  // first token of the sentence that is open
  uint32_t at = 0;    // the token that may begin the next one
};

// Could a sentence begin at `at` although no mark stands before it? A capital, a number or a sign may begin one, a
// lower-case word only after something that is no word.
bool may_begin(const Document& document, uint32_t at);

void quick_features(const UnmarkedPlace& place, std::span<uint32_t, kQuickFeatures> out);
// All but the quick ones.
void more_features(const UnmarkedPlace& place, std::span<uint32_t, kFeatures - kQuickFeatures> out);

}  // namespace keyline::split
