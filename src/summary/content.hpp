// The content words of sentences, and the pairs in which they stand side by side, as numbers: for telling what an
// article is about and what has been said already.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "model/document.hpp"

namespace keyline::summary {

// A content word or a pair of them; the same number wherever it stands in the article, whatever its capitals and
// plural. Two words share one by chance now and then; a comparison of sentences bears that.
using Term = uint16_t;

class Content {
 public:
  explicit Content(const Document& document);

  // Sorted, each once; no function words; the first few dozen of a long sentence. Furniture has none.
  std::span<const Term> words(uint32_t sentence) const {
    return slice(starts_[2 * sentence], starts_[2 * sentence + 1]);
  }

  // The words, then the pairs.
  std::span<const Term> terms(uint32_t sentence) const {
    return slice(starts_[2 * sentence], starts_[2 * sentence + 2]);
  }

  // The words of any run of tokens.
  std::vector<Term> words_of(TokenRange range);

  size_t count() const { return frequency_.size(); }                // terms are below it
  uint32_t frequency(Term term) const { return frequency_[term]; }  // sentences of the article that hold it
  bool is_pair(Term term) const { return is_pair_[term]; }

 private:
  std::span<const Term> slice(uint32_t begin, uint32_t end) const { return {terms_.data() + begin, end - begin}; }
  void read(TokenRange range);
  Term number_of(uint32_t hash, bool is_pair);

  const Document& document_;
  std::vector<Term> slots_;       // by hash: the term's number and one; 0 = none yet
  std::vector<Term> in_order_;    // the words of the run that was read last
  std::vector<uint32_t> hashes_;  // and theirs
  std::vector<Term> terms_;
  std::vector<uint32_t> starts_;  // into terms_: of each sentence its words and its pairs
  std::vector<uint32_t> frequency_;
  std::vector<bool> is_pair_;
};

// What share of the shorter list stands in both.
double overlap(std::span<const Term> a, std::span<const Term> b);

}  // namespace keyline::summary
