#include "split/open_sentence.hpp"

#include <algorithm>

namespace keyline::split {

namespace w = lexicon::w;
using lexicon::BoundaryKind;
using lexicon::Language;

bool OpenSentence::is_mark(uint32_t i) const {
  const WordId at = word(i);
  return at == w::period || at == w::question || at == w::exclamation || at == w::ellipsis;
}

bool OpenSentence::is_dash(uint32_t i) const {
  const WordId at = word(i);
  return at == w::hyphen || at == w::en_dash || at == w::em_dash;
}

bool OpenSentence::opens(uint32_t i) const {
  const WordId at = word(i);
  return at == w::quote || at == w::open_quote || at == w::apostrophe || at == w::open_single || at == w::open_paren ||
         at == w::open_angle_quote || at == w::open_bracket;
}

bool OpenSentence::closes(uint32_t i) const {
  const WordId at = word(i);
  if (at == w::close_paren || at == w::close_bracket || at == w::close_quote || at == w::angle_quote) return true;
  if (at != w::quote && at != w::apostrophe) return false;
  return !token(i).has(kSpaceBefore) || spaced(i + 1);
}

bool OpenSentence::begins_sentence(uint32_t i) const {
  if (i >= last || !token(i).has(kCapital)) return false;
  if (word(i) == w::no && word(i + 1) == w::period && i + 2 < last && token(i + 2).is_number())
    return false;  // "No. 3"
  return lexicon::lexicon().is_function_word(word(i));
}

bool OpenSentence::is_lower_name(uint32_t i) const {
  constexpr uint32_t kLongest = 16;  // bytes
  if (i >= last || !token(i).is_word() || token(i).has(kCapital)) return false;
  const std::string_view letters = slice(i).substr(0, kLongest);
  if (std::any_of(letters.begin(), letters.end(), [](char c) { return c >= 'A' && c <= 'Z'; })) return true;
  if (word(i) == w::http || word(i) == w::https || word(i) == w::www) return i + 1 < last && token(i + 1).glued();
  return i + 1 < last && token(i + 1).is_word() && token(i + 1).has(kCapital) && is(i, BoundaryKind::particle);
}

bool OpenSentence::is_item_label(uint32_t i) const {
  if (i + 2 >= last || word(i + 1) != w::close_paren || token(i + 1).has(kSpaceBefore) || !spaced(i + 2)) return false;
  return token(i).is_number() ? token(i).size() <= 2 : token(i).is_word() && token(i).size() == 1;
}

bool OpenSentence::is(uint32_t i, BoundaryKind kind) const {
  if (i >= last) return false;
  const auto match = lexicon::lexicon().boundary_words.match(tokens(), i, i + 1);
  return match && match->kind == kind;
}

}  // namespace keyline::split
