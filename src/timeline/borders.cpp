#include "timeline/borders.hpp"

#include "lexicon/lexicon.hpp"

namespace keyline::timeline {

using namespace lexicon;

bool Borders::parts(uint32_t at) const { return d_.tokens[at].kind == TokenKind::punct && word(at) != w::hyphen; }

bool Borders::is_mark(uint32_t at) const {
  const WordId id = word(at);
  return id == w::comma || id == w::semicolon || id == w::colon || is_dash(at);
}

bool Borders::is_dash(uint32_t at) const {
  const WordId id = word(at);
  if (id == w::em_dash) return true;
  if (id == w::en_dash) return d_.tokens[at].has(kSpaceBefore);
  return id == w::hyphen && d_.tokens[at].has(kSpaceBefore) && at + 1 < sentence_.last &&
         (d_.tokens[at + 1].has(kSpaceBefore) || word(at + 1) == w::hyphen);
}

bool Borders::subordinates(uint32_t at) const {
  switch (word(at)) {
    case w::when:
    case w::though:
    case w::although:
    case w::while_:
    case w::because:
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

bool Borders::is_relative(uint32_t at) const {
  if (at + 1 < sentence_.last && d_.tags[at] == Pos::adp) ++at;
  switch (word(at)) {
    case w::which:
    case w::who:
    case w::whom:
    case w::whose:
    case w::where:
      return true;
    case w::that:
      return d_.tags[at] == Pos::pron || (at + 1 < sentence_.last && is_finite(d_.tags[at + 1]));
    default:
      return false;
  }
}

bool Borders::nominal(uint32_t at) const {
  switch (d_.tags[at]) {
    case Pos::noun:
    case Pos::propn:
    case Pos::adj:
    case Pos::det:
    case Pos::num:
    case Pos::sym:
      return true;
    case Pos::part:
      return word(at) == w::s_clitic;
    case Pos::adp:
      return word(at) == w::of;
    default:
      return word(at) == w::hyphen;
  }
}

bool Borders::lists(uint32_t at) const {
  constexpr uint32_t kItems = 16;  // tokens from the comma to the last item's "and"
  if (word(at) != w::comma || at == sentence_.first || at + 1 >= sentence_.last) return false;
  const Pos before = d_.tags[at - 1], after = d_.tags[at + 1];
  if (before == Pos::adj && (after == Pos::adj || after == Pos::noun)) return true;
  if (before == Pos::num && after == Pos::num) return true;
  const bool names =
      before == Pos::propn && after == Pos::propn && !(at + 2 < sentence_.last && is_verb(d_.tags[at + 2]));
  for (uint32_t i = at + 1, stop = std::min(sentence_.last, at + kItems); i < stop; ++i) {
    if (word(i) == w::and_ || word(i) == w::or_) return i > at + 1 ? nominal(at + 1) : i + 1 < stop && nominal(i + 1);
    if (word(i) == w::comma) {
      if (names && i <= at + 3) return true;
      continue;
    }
    if (!nominal(i)) return names && i <= at + 3;
  }
  return names;
}

bool Borders::hangs(uint32_t at) const {
  const Pos tag = d_.tags[at];
  const WordId id = word(at);
  if (tag == Pos::det || tag == Pos::cconj || tag == Pos::sconj || id == w::which) return true;
  if (at + 1 >= sentence_.last) return false;
  const Token& next = d_.tokens[at + 1];
  const bool quoted = next.word == w::open_quote || (next.word == w::quote && next.has(kSpaceBefore));
  if (parts(at + 1) && !quoted) return false;
  return tag == Pos::adp || tag == Pos::aux || id == w::to || id == w::that || id == w::s_clitic;
}

// A word that joins clauses or phrases: the sentence may be cut before it.
bool Borders::links(uint32_t at) const {
  const Pos tag = d_.tags[at];
  return tag == Pos::sconj || tag == Pos::cconj || tag == Pos::adp || subordinates(at) || is_relative(at);
}

bool Borders::ends(uint32_t at) const { return at >= sentence_.last || (parts(at) && !lists(at)) || links(at); }

bool Borders::splits(uint32_t at) const {
  if (at == sentence_.first || at >= sentence_.last || !d_.tokens[at].glued()) return false;
  const auto part = [&](uint32_t i) { return d_.tokens[i].kind != TokenKind::punct || word(i) == w::hyphen; };
  return part(at - 1) && part(at);
}

bool is_finite(Pos tag) { return tag == Pos::verb_past || tag == Pos::verb_present || tag == Pos::aux; }

bool says(const Document& d, const words::VerbGroup& verb) {
  const auto match = lexicon::lexicon().verbs.match(d.tokens, verb.head, verb.last);
  return match && match->type == VerbClass::say;
}

bool only_reports(const Cutting& c, uint32_t last) {
  const Document& d = c.document;
  if (!says(d, c.verb())) return false;
  const bool addressed = d.tokens[c.verb().head].word == w::told;  // whom is told is not what is told
  for (uint32_t i = c.verb().last; i < last; ++i) {
    const Pos tag = d.tags[i];
    const bool names = !addressed && (tag == Pos::noun || tag == Pos::propn || tag == Pos::num);
    if ((names || is_verb(tag)) && !c.date.contains(i)) return false;
  }
  return true;
}

}  // namespace keyline::timeline
