// Where words of a sentence may be cut: at marks, before and after linking words, but not within what hangs together.
#pragma once
#include "model/document.hpp"
#include "timeline/cutting.hpp"

namespace keyline::timeline {

class Borders {
 public:
  Borders(const Document& document, TokenRange sentence) : d_(document), sentence_(sentence) {}

  // Any mark that is no part of a word or number.
  bool parts(uint32_t at) const;

  // Comma, semicolon, colon or dash.
  bool is_mark(uint32_t at) const;

  // A dash between words, not within one.
  bool is_dash(uint32_t at) const;

  // "when", "as", "before" and their like before a clause.
  bool subordinates(uint32_t at) const;

  // "which", "who", "where", or "that" for one of them; a preposition before it counts ("in which").
  bool is_relative(uint32_t at) const;

  // A comma (or "and") between the items of a list, or within a name: "Leith, Scotland", "cold, wet days".
  bool lists(uint32_t at) const;

  // A word that hangs on what follows it. A preposition before a mark is the particle of its verb.
  bool hangs(uint32_t at) const;

  // May words be cut before this token at all?
  bool ends(uint32_t at) const;

  // Does a word go on across the border before this token: "second|-quarter", "SU|7"?
  bool splits(uint32_t at) const;

 private:
  bool links(uint32_t at) const;
  bool nominal(uint32_t at) const;
  WordId word(uint32_t at) const { return d_.tokens[at].word; }

  const Document& d_;
  TokenRange sentence_;
};

// The verb of a clause that says, and nothing of what is said stands behind it before `last`.
bool only_reports(const Cutting& cutting, uint32_t last);

// The form that a clause of its own has.
bool is_finite(Pos tag);

// Is the group's main verb one of saying?
bool says(const Document& document, const words::VerbGroup& verb);

}  // namespace keyline::timeline
