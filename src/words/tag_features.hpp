// What the tagger looks at: the traits of a word, and the features of a place in a sentence as hashed integers. The
// trainer (tools/train_tagger.cpp) and the runtime (words/tag.cpp) share this file, so that they cannot part.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

#include "model/pos.hpp"
#include "model/token.hpp"

namespace keyline::words {

// Bits of WordTraits::shape.
enum Shape : uint8_t { kInitialCapital = 1, kCapitals = 2, kDigits = 4, kHyphen = 8, kOther = 16, kLower = 32 };

struct WordTraits {
  uint32_t hash = 0;    // of the word in lower case, with ' for ’
  uint32_t suffix = 0;  // its last four bytes, the last one lowest
  uint32_t prefix = 0;  // its first two bytes
  uint32_t form = 0;    // the hash where the tagger's lexicon knows the word, else 0
  uint8_t shape = 0;
  uint8_t klass = 0;  // the lexicon's ambiguity class as features see it; 0 = unknown
};

// Traits that need no lexicon; `form` and `klass` are left 0.
WordTraits describe(std::string_view word);

// What stands before and after a sentence.
inline constexpr WordTraits kBeforeSentence{.form = 1, .shape = 64, .klass = 254};
inline constexpr WordTraits kAfterSentence{.form = 2, .shape = 65, .klass = 255};

// The tags given so far, as far as features look back; kPosCount and above where there is none.
class TagHistory {
 public:
  void add(Pos pos) {
    before2 = before;
    before = static_cast<uint8_t>(pos);
    const bool verb = is_verb(pos) || pos == Pos::aux;
    since_verb_ = verb ? 0 : since_verb_ + 1;
    if (verb) last_verb = before;
    if (since_verb_ >= kVerbReach) last_verb = kPosCount;
  }

  uint8_t before = kPosCount;
  uint8_t before2 = kPosCount + 1;
  uint8_t last_verb = kPosCount;  // the nearest verb or auxiliary of the seven words before

 private:
  static constexpr int kVerbReach = 7;
  int since_verb_ = 0;
};

inline constexpr int kFeatures = 32;
using Features = std::array<uint32_t, kFeatures>;

// `window` holds the traits of the word in its middle, of two words before it and two after it.
void features(const std::array<WordTraits, 5>& window, const TagHistory& tags, bool first, Features& out);

// The tags between which features decide, bit n = Pos n. `known` are those of the word's class, 0 = not in the lexicon.
uint32_t candidates(const WordTraits& word, TokenKind kind, bool first, uint32_t known);

// Where the weight of a feature for a tag lies: in one of 65,536 slots. A slot belongs to one feature and tag, and says
// by four bits to which; others that fall on it find nothing (or, one time in 16, a stranger).
struct WeightSlot {
  uint32_t slot;
  uint32_t check;
};

inline WeightSlot slot_of(uint32_t feature, int tag) {
  const uint32_t hash = (feature + static_cast<uint32_t>(tag) * 0x9E3779B1u) * 0x85ebca6bu;
  return {hash >> 16, hash >> 12 & 15};
}

}  // namespace keyline::words
