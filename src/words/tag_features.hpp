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

// An ambiguity class of the tagger's lexicon: words that can have the same tags.
struct WordClass {
  uint32_t tags = 0;    // bit n = Pos n; 0 = the lexicon does not know the word
  uint8_t feature = 0;  // how features name the class
  bool common = false;  // its words were met often enough to be judged without a look at their spelling
};

struct WordTraits {
  uint32_t hash = 0;    // of the word, whatever its case
  uint32_t word = 0;    // the hash of a word that the lexicon knows; the last three bytes of another
  uint32_t suffix = 0;  // the last four bytes in lower case, the last one highest
  uint16_t prefix = 0;  // the first two
  uint8_t shape = 0;
  WordClass klass;
};

// The traits of text[begin, end) that need no lexicon.
WordTraits describe(std::string_view text, size_t begin, size_t end);

// With what the lexicon says of it.
inline void classify(WordTraits& word, const WordClass& klass) {
  word.klass = klass;
  if (klass.tags != 0) word.word = word.hash;
}

// What stands before and after a sentence.
inline constexpr WordTraits kBeforeSentence{.word = 1, .shape = 64, .klass = {.feature = 254}};
inline constexpr WordTraits kAfterSentence{.word = 2, .shape = 65, .klass = {.feature = 255}};

// The two tags before a word; kPosCount and above where there is none.
struct TagHistory {
  uint32_t before = kPosCount;
  uint32_t before2 = kPosCount + 1;

  void add(Pos pos) {
    before2 = before;
    before = static_cast<uint32_t>(pos);
  }
};

// The words about a place: two before it, itself, two after it.
struct Window {
  const WordTraits& left2;
  const WordTraits& left;
  const WordTraits& word;
  const WordTraits& right;
  const WordTraits& right2;
};

struct Features {
  static constexpr uint32_t kContext = 13;  // of a common word
  static constexpr uint32_t kAll = 18;      // with those of its spelling
  std::array<uint32_t, kAll> values;        // hashed
  uint32_t count = 0;
};

// `first`: the word begins its sentence.
void features(const Window& window, const TagHistory& tags, bool first, Features& out);

// The tags between which features decide, bit n = Pos n.
uint32_t candidates(const WordTraits& word, TokenKind kind, bool first);

}  // namespace keyline::words
