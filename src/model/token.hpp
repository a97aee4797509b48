// What the one scan over the text leaves: words, numbers, punctuation and symbols as twelve bytes each.
#pragma once
#include <cstdint>
#include <type_traits>

#include "model/span.hpp"

namespace keyline {

// Index of a word of the lexicon (lexicon/vocabulary.hpp), the same for every spelling in capitals; 0 = not a word of
// it.
using WordId = uint16_t;

enum class TokenKind : uint8_t {
  word,    // a run of letters, a clitic ("'s", "n't"), dotted initials ("U.S."): see words/tokenise.hpp
  number,  // digits with the separators between them: "81,302", "2.593", "2025"
  punct,   // one mark: . , ; : ! ? ( ) [ ] quotes, dashes, the apostrophe of a clitic
  symbol,  // one sign that means something by itself: $ € £ % & + / = ° ² ½ ...
};

// Properties of a token that rules ask for all the time, one bit each.
enum TokenFlag : uint8_t {
  kSpaceBefore = 1,   // white space (or the text's start) stands before it; without it the token is glued
  kNewLine = 2,       // at least one line break stands before it (set on the first token too)
  kBlankLine = 4,     // an empty line stands before it (set on the first token too)
  kCapital = 8,       // begins with an upper-case letter
  kAllCapitals = 16,  // two letters or more, all upper case
  kNonAscii = 32,     // holds a byte above 0x7F
};

struct Token {
  uint32_t begin = 0;  // bytes of the text
  uint32_t end = 0;
  WordId word = 0;  // of words and of punctuation that rules name; numbers have none
  TokenKind kind = TokenKind::word;
  uint8_t flags = 0;

  Span span() const { return {begin, end}; }
  uint32_t size() const { return end - begin; }
  bool has(TokenFlag flag) const { return (flags & flag) != 0; }
  bool glued() const { return !has(kSpaceBefore); }
  bool is_word() const { return kind == TokenKind::word; }
  bool is_number() const { return kind == TokenKind::number; }
};

static_assert(sizeof(Token) == 12 && std::is_trivially_copyable_v<Token>);

}  // namespace keyline
