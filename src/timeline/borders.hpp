// Where words of a sentence may be cut: at marks, before and after linking words, but not within what hangs together.
#pragma once
#include "model/document.hpp"

namespace keyline::timeline {

class Borders {
 public:
  Borders(const Document& document, TokenRange sentence) : d_(document), sentence_(sentence) {}

  // Comma, semicolon, colon or dash.
  bool is_mark(uint32_t at) const;

  // "when", "as", "before" and their like before a clause.
  bool subordinates(uint32_t at) const;

  // May a headline begin with this token, or end before it?
  bool begins(uint32_t at) const;
  bool ends(uint32_t at) const;
  bool ends_clause(uint32_t at) const;  // and no phrase of the same clause follows

  // A word that hangs on what follows it. A preposition before a mark is the particle of its verb.
  bool hangs(uint32_t at) const;

 private:
  bool links(uint32_t at) const;
  bool parts(uint32_t at) const;

  const Document& d_;
  TokenRange sentence_;
};

}  // namespace keyline::timeline
