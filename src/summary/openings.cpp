#include "summary/openings.hpp"

#include <algorithm>

#include "lexicon/lexicon.hpp"

namespace keyline::summary {

// A pronoun or a connective as the first word, quotation marks and brackets aside; or "also", "too" soon after it.
bool leans_back(const Document& document, const Sentence& sentence) {
  constexpr uint32_t kOpening = 4;  // tokens in which "also" still points backwards
  uint32_t at = sentence.first;
  while (at < sentence.last && !document.tokens[at].is_word() && !document.tokens[at].is_number()) ++at;
  if (lexicon::lexicon().openings.match(document.tokens, at, sentence.last)) return true;
  for (uint32_t i = at; i < std::min(at + kOpening, sentence.last); ++i)
    if (document.tokens[i].word == lexicon::w::also) return true;
  return false;
}

}  // namespace keyline::summary
