// Every word that any table of the lexicon names, as a small integer. The tokeniser looks each token up once; after
// that rules compare integers. Case is folded (ASCII), and ’ reads as '.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "model/token.hpp"
#include "text/word_key.hpp"

namespace keyline::lexicon {

// Words and marks that rules name in code: lexicon/words.def. Each has the same number in every Vocabulary.
namespace w {
enum : WordId {
  none,
#define WORD(name, spelling) name,
#include "lexicon/words.def"
#undef WORD
  count
};
}  // namespace w

class Vocabulary {
 public:
  Vocabulary();  // holds the words of words.def

  WordId add(std::string_view word);  // the id of the word, new or known

  // The id of the word with this key; 0 = unknown. Half of a text's words are, so no branch asks which it is.
  WordId find(uint64_t key) const {
    const size_t mask = slots_.size() - 1;
    for (size_t at = key & mask;; at = (at + 1) & mask) {
      const Slot slot = slots_[at];
      if (((slot.word == 0) | (slot.check == check_of(key))) == 0) continue;
      if (((slot.word == 0) | (keys_[slot.word] == key)) != 0) return slot.word;
    }
  }
  WordId find(std::string_view word) const { return find(text::word_key(word)); }

  size_t size() const { return keys_.size(); }

 private:
  // The upper bits of the key beside the word spare most strangers the look at keys_.
  struct Slot {
    WordId word = 0;
    uint16_t check = 0;
  };

  static uint16_t check_of(uint64_t key) { return static_cast<uint16_t>(key >> 48); }
  void place(WordId word);

  std::vector<uint64_t> keys_;  // by id
  std::vector<Slot> slots_;     // open addressing, a power of two, at most a quarter full
};

}  // namespace keyline::lexicon
