#include "figures/cues.hpp"

#include <algorithm>

namespace keyline::figures {
namespace {

constexpr uint32_t kBefore = 8;  // tokens
constexpr uint32_t kBehind = 2;

}  // namespace

bool is_cue(const Context& in, uint32_t at, lexicon::Cue::Kind kind) {
  if (!in.inside(at) || !in.lexicon.cues.begins_with(in.tokens[at].word)) return false;
  const auto cue = in.lexicon.cues.match(in.tokens, at, in.last);
  return cue && cue->kind == kind;
}

bool cue_near(const Context& in, uint32_t first, uint32_t end, lexicon::Cue::Kind kind) {
  const uint32_t begin = first > in.first + kBefore ? first - kBefore : in.first;
  for (uint32_t i = begin; i < first; ++i)
    if (is_cue(in, i, kind)) return true;
  for (uint32_t i = end; i < std::min(in.last, end + kBehind); ++i)
    if (is_cue(in, i, kind)) return true;
  return false;
}

}  // namespace keyline::figures
