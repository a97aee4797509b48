// What every rule may look at: the tokens of one sentence, up to the next date, and the lexicon.
#pragma once
#include <algorithm>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "figures/decimal.hpp"
#include "lexicon/lexicon.hpp"
#include "model/document.hpp"

namespace keyline::figures {

namespace w = lexicon::w;

// Is the word one of `ids`? A word of no lexicon is none.
inline bool is_any(WordId word, std::initializer_list<WordId> ids) {
  return word != 0 && std::find(ids.begin(), ids.end(), word) != ids.end();
}

struct Context {
  const Document& document;
  const std::vector<Token>& tokens;
  const lexicon::Lexicon& lexicon;
  uint32_t first = 0;  // tokens of the sentence
  uint32_t last = 0;   // exclusive; the next date ends the sentence for us

  bool inside(uint32_t at) const { return at >= first && at < last; }
  // The token's word, 0 outside the sentence.
  WordId word(uint32_t at) const { return inside(at) ? tokens[at].word : WordId{0}; }
  bool is(uint32_t at, WordId id) const { return word(at) == id; }
  bool is_number(uint32_t at) const { return inside(at) && tokens[at].is_number(); }
  bool is_word(uint32_t at) const { return inside(at) && tokens[at].is_word(); }
  bool glued(uint32_t at) const { return inside(at) && tokens[at].glued(); }
  // The word before `at`, seen from a rule that may stand at the sentence's first token.
  WordId before(uint32_t at) const { return at > first ? tokens[at - 1].word : WordId{0}; }
  std::string_view slice(uint32_t at) const { return document.slice(tokens[at]); }
  // The digits of the token, as the article's language writes them.
  std::optional<Digits> digits(uint32_t at) const {
    return document.english ? read_digits(slice(at)) : read_continental_digits(slice(at));
  }
  bool is_hyphen(uint32_t at) const {
    const WordId id = word(at);
    return id != 0 && (id == w::hyphen || id == w::unicode_hyphen || id == w::no_break_hyphen);
  }
  bool is_dash(uint32_t at) const {
    const WordId id = word(at);
    return is_hyphen(at) || (id != 0 && (id == w::en_dash || id == w::minus || id == w::figure_dash));
  }
};

}  // namespace keyline::figures
