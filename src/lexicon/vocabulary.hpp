// Every word that any table of the lexicon names, as a small integer. The tokeniser looks each token up once; after
// that rules compare integers. Case is folded (ASCII), and ’ reads as '.
#pragma once
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "model/token.hpp"

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

  WordId add(std::string_view word);         // the id of the word, new or known
  WordId find(std::string_view word) const;  // 0 = unknown
  std::string_view spelling(WordId id) const { return spellings_[id]; }
  size_t size() const { return spellings_.size(); }

 private:
  size_t slot(std::string_view folded, uint32_t hash) const;
  void grow();

  std::deque<std::string> spellings_;  // by id; addresses stay
  std::vector<uint32_t> hashes_;       // by id
  std::vector<WordId> slots_;          // open addressing, a power of two, at most half full
};

}  // namespace keyline::lexicon
