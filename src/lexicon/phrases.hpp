// A table of the lexicon made searchable: phrases of one or more words, found in the tokens by their word ids. A phrase
// is spelt as the tokeniser cuts it: "year-on-year" is five tokens, "U.S." one.
#pragma once
#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "lexicon/vocabulary.hpp"
#include "model/token.hpp"

namespace keyline::lexicon {

class Phrases {
 public:
  static constexpr uint32_t kLongest = 8;  // tokens

  struct Match {
    uint16_t row = 0;
    uint32_t size = 0;  // tokens; 0 = nothing matched

    explicit operator bool() const { return size != 0; }
  };

  // Adds the words to the vocabulary. Of the same phrase given twice the first row counts.
  void add(Vocabulary& vocabulary, std::string_view phrase, uint16_t row);

  // The longest phrase that begins at `tokens[at]`, all of it before `last`.
  Match match(const std::vector<Token>& tokens, uint32_t at, uint32_t last) const {
    last = std::min(last, static_cast<uint32_t>(tokens.size()));
    return at < last && begins_with(tokens[at].word) ? longest(&tokens[at], last - at) : Match{};
  }

  // The phrase that is this one word.
  Match find(WordId word) const {
    if (!begins_with(word)) return {};
    uint16_t i = heads_[word];
    while (i != 0 && entries_[i].size > 1) i = entries_[i].next;
    return i == 0 ? Match{} : Match{entries_[i].row, 1};
  }

  // The longest phrase that ends just before `tokens[end]`, all of it at or after `first`.
  Match match_before(const std::vector<Token>& tokens, uint32_t end, uint32_t first) const;

  bool begins_with(WordId word) const { return word < heads_.size() && heads_[word] != 0; }

  // Calls visit(first word, second word) for every phrase; the second is 0 for a phrase of one word.
  template <class Visit>
  void visit_beginnings(Visit visit) const {
    for (size_t i = 1; i < entries_.size(); ++i) visit(entries_[i].words[0], entries_[i].words[1]);
  }

 private:
  struct Entry {
    std::array<WordId, kLongest> words{};
    uint8_t size = 0;
    uint16_t row = 0;
    uint16_t next = 0;         // the next entry with the same first word, shorter or equal; 0 = none
    uint16_t next_before = 0;  // the same for the last word
  };

  Match longest(const Token* from, uint32_t count) const;

  std::vector<Entry> entries_{Entry{}};  // entry 0 stands for "none"
  std::vector<uint16_t> heads_;          // by first word: its first (longest) entry
  std::vector<uint16_t> tails_;          // by last word
};

}  // namespace keyline::lexicon
