#include "timeline/borders.hpp"

#include "lexicon/vocabulary.hpp"

namespace keyline::timeline {

using namespace lexicon;

bool Borders::is_mark(uint32_t at) const {
  const WordId id = d_.tokens[at].word;
  return id == w::comma || id == w::semicolon || id == w::colon || id == w::em_dash || id == w::en_dash;
}

bool Borders::subordinates(uint32_t at) const {
  switch (d_.tokens[at].word) {
    case w::when:
    case w::though:
    case w::once:
      return true;
    case w::as:
    case w::before:
    case w::after:
    case w::since:
    case w::until:
      return d_.tags[at] == Pos::sconj;
    default:
      return false;
  }
}

// A word that joins clauses or phrases: the sentence may be cut on either side of it.
bool Borders::links(uint32_t at) const {
  const Pos tag = d_.tags[at];
  if (tag == Pos::sconj || tag == Pos::cconj || tag == Pos::adp || subordinates(at)) return true;
  switch (d_.tokens[at].word) {
    case w::which:
    case w::who:
    case w::whose:
    case w::where:
    case w::that:
    case w::how:
    case w::why:
    case w::while_:
    case w::because:
    case w::to:
      return true;
    default:
      return false;
  }
}

// A mark that is no part of a word or number.
bool Borders::parts(uint32_t at) const {
  return d_.tokens[at].kind == TokenKind::punct && d_.tokens[at].word != w::hyphen;
}

bool Borders::begins(uint32_t at) const {
  if (at <= sentence_.first || parts(at) || links(at) || parts(at - 1)) return true;
  const Pos before = d_.tags[at - 1];
  if (before == Pos::adp) return false;
  return links(at - 1) || is_verb(before) || before == Pos::aux || before == Pos::adv;
}

bool Borders::ends(uint32_t at) const { return at >= sentence_.last || parts(at) || links(at); }

bool Borders::ends_clause(uint32_t at) const {
  return ends(at) && (at >= sentence_.last || (d_.tags[at] != Pos::adp && d_.tokens[at].word != w::to));
}

bool Borders::hangs(uint32_t at) const {
  const Pos tag = d_.tags[at];
  const WordId id = d_.tokens[at].word;
  if (tag == Pos::det || tag == Pos::cconj || tag == Pos::sconj || id == w::which) return true;
  if (at + 1 >= sentence_.last) return false;
  const Token& next = d_.tokens[at + 1];
  const bool quoted = next.word == w::open_quote || (next.word == w::quote && next.has(kSpaceBefore));
  if (parts(at + 1) && !quoted) return false;
  return tag == Pos::adp || tag == Pos::aux || id == w::to || id == w::that || id == w::s_clitic;
}

}  // namespace keyline::timeline
