#include "clean/path.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace keyline::clean {
namespace {

// All in hundredths of a logit, chosen by cross-validation (tools/train_clean.cpp prints it).
constexpr int kChangeBetweenBlocks = 30;
constexpr int kChangeInBlock = 200;
// How much must speak for furniture, and more for each word that would be lost: prose lost is worse than furniture
// kept.
constexpr int kCaution = 30;
constexpr int kCautionAToken = 6;
constexpr uint32_t kLongest = 35;  // tokens

}  // namespace

std::vector<bool> cheapest_path(const Document& document, const std::vector<int>& scores) {
  const size_t n = scores.size();
  std::vector<std::array<bool, 2>> from(n);  // the state before, by state
  std::array<int64_t, 2> cost{};             // of the best path that ends as article [0], as furniture [1]
  for (size_t i = 0; i < n; ++i) {
    const bool same_block = i > 0 && document.sentences[i].block == document.sentences[i - 1].block &&
                            document.tokens[document.sentences[i].first].has(kSpaceBefore);  // else glued by the paste
    const int change = i == 0 ? 0 : same_block ? kChangeInBlock : kChangeBetweenBlocks;
    const auto tokens = static_cast<int>(std::min(document.sentences[i].size(), kLongest));
    const int s = scores[i] - kCaution - kCautionAToken * tokens;
    std::array<int64_t, 2> next{};
    for (size_t to = 0; to < 2; ++to) {
      from[i][to] = cost[1 - to] + change < cost[to] ? to == 0 : to == 1;
      next[to] = std::min(cost[to], cost[1 - to] + change) + ((to == 1) == (s > 0) ? 0 : std::abs(s));
    }
    cost = next;
  }
  std::vector<bool> out(n);
  bool state = cost[1] < cost[0];
  for (size_t i = n; i-- > 0;) {
    out[i] = state;
    state = from[i][state];
  }
  return out;
}

}  // namespace keyline::clean
