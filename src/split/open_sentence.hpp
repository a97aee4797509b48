// The sentence that a walk over a block has open: where it began, where the block ends, and the questions that every
// rule asks of a token in it.
#pragma once
#include <string_view>

#include "lexicon/lexicon.hpp"
#include "model/document.hpp"

namespace keyline::split {

// `first` = its first token, `last` = the end of its block.
struct OpenSentence : TokenRange {
  const Document* document = nullptr;
  uint32_t block_first = 0;  // the block's first token
  uint32_t label = 0;        // number of the last numbered sentence of the block: "2. Add water." -> 2

  const std::vector<Token>& tokens() const { return document->tokens; }
  const Token& token(uint32_t i) const { return document->tokens[i]; }
  WordId word(uint32_t i) const { return i < last ? token(i).word : WordId{0}; }
  std::string_view slice(uint32_t i) const { return document->slice(token(i)); }
  bool spaced(uint32_t i) const { return i >= last || token(i).has(kSpaceBefore); }

  // . ? ! or …
  bool is_mark(uint32_t i) const;
  bool is_dash(uint32_t i) const;
  // A dash or underscore: a stroke of a line that is drawn.
  bool is_rule(uint32_t i) const { return is_dash(i) || word(i) == lexicon::w::underscore; }
  // A quote or bracket that opens; a closing one, glued to what it closes.
  bool opens(uint32_t i) const;
  bool closes(uint32_t i) const;
  // A function word with a capital: "The", "It".
  bool begins_sentence(uint32_t i) const;
  // A name or address that begins in lower case: "iPhone", "de Marlow", "https://marlow.example".
  bool is_lower_name(uint32_t i) const;
  // "b)", "(2)", "1.": the label of an item.
  bool is_item_label(uint32_t i) const;
  bool is(uint32_t i, lexicon::BoundaryKind kind) const;
};

}  // namespace keyline::split
