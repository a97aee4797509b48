// The content words of sentences as numbers, for telling what an article is about and what has been said already.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "model/document.hpp"

namespace keyline::summary {

// A content word, the same number wherever it stands, whatever its capitals and plural. Two words share one by chance
// now and then; a comparison of sentences bears that.
using Term = uint16_t;

class Content {
 public:
  explicit Content(const Document& document);

  // Sorted, each term once; no function words; the first few dozen of a long sentence. Furniture has none.
  std::span<const Term> of(uint32_t sentence) const {
    return {terms_.data() + starts_[sentence], starts_[sentence + 1] - starts_[sentence]};
  }

  // Sentences of the article that hold the term.
  uint32_t frequency(Term term) const { return frequency_[term]; }

 private:
  std::vector<Term> terms_;
  std::vector<uint32_t> starts_;
  std::vector<uint32_t> frequency_;
};

// The terms of any run of tokens.
std::vector<Term> terms(const Document& document, TokenRange range);

// What share of the shorter list stands in both.
double overlap(std::span<const Term> a, std::span<const Term> b);

}  // namespace keyline::summary
