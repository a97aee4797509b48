#include "summary/openings.hpp"

#include <algorithm>

#include "lexicon/lexicon.hpp"

namespace keyline::summary {

namespace {

bool is_finite(Pos tag) { return tag == Pos::aux || tag == Pos::verb_past || tag == Pos::verb_present; }

// "In other words, this is ...", "For years, these mills ...": what opens the clause behind an introduction points back
// all the same. "In Oslo, this week ..." does not.
bool leans_behind_introduction(const Document& document, uint32_t at, uint32_t last) {
  constexpr uint32_t kIntroduction = 12;  // tokens
  for (uint32_t i = at; i + 1 < std::min(at + kIntroduction, last); ++i) {
    if (document.tokens[i].word != lexicon::w::comma) continue;
    const WordId next = document.tokens[i + 1].word;
    if (next == lexicon::w::these || next == lexicon::w::those) return true;
    return next == lexicon::w::this_ && i + 2 < last && is_finite(document.tags[i + 2]);
  }
  return false;
}

}  // namespace

// A pronoun or a connective as the first word, quotation marks and brackets aside; "also" soon after it; or "this" as
// the first word behind an introduction.
bool leans_back(const Document& document, const Sentence& sentence) {
  constexpr uint32_t kOpening = 4;  // tokens in which "also" still points backwards
  uint32_t at = sentence.first;
  while (at < sentence.last && !document.tokens[at].is_word() && !document.tokens[at].is_number()) ++at;
  if (lexicon::lexicon().openings.match(document.tokens, at, sentence.last)) return true;
  for (uint32_t i = at; i < std::min(at + kOpening, sentence.last); ++i)
    if (document.tokens[i].word == lexicon::w::also) return true;
  return leans_behind_introduction(document, at, sentence.last);
}

}  // namespace keyline::summary
