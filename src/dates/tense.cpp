#include "dates/tense.hpp"

#include <algorithm>

namespace keyline::dates {
namespace {

constexpr uint32_t kReach = 40;  // tokens

// "announced": a verb of the past by its ending.
bool ends_in_ed(const Source& s, uint32_t at) {
  const std::string_view text = s.text(at);
  return text.size() > 4 && text.substr(text.size() - 2) == "ed" && s.token(at).is_word() && !s.has(at, kCapital);
}

Direction cue(const Source& s, uint32_t at) {
  if (const auto row = s.match(tables().tenses, at)) return static_cast<Direction>(row->direction);
  return ends_in_ed(s, at) ? Direction::past : Direction::unknown;
}

// A participle after "be": "will be held", "to be announced". The word before "be" tells.
bool after_be(const Source& s, uint32_t at) { return s.is(at - 1, w::be) || s.is(at - 2, w::be); }

}  // namespace

Direction direction_of(const Source& s, uint32_t first, uint32_t last) {
  const uint32_t stop = first > s.first() + kReach ? first - kReach : s.first();
  for (uint32_t at = first; at-- > stop;) {
    if (s.is(at, w::semicolon)) break;
    const Direction d = cue(s, at);
    if (d == Direction::unknown || (d == Direction::past && after_be(s, at))) continue;
    return d;
  }
  for (uint32_t at = last; at < std::min(s.last(), last + kReach); ++at) {
    if (s.is(at, w::semicolon)) break;
    if (const Direction d = cue(s, at); d != Direction::unknown) return d;
  }
  return Direction::unknown;
}

}  // namespace keyline::dates
