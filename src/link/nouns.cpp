#include "link/nouns.hpp"

#include <algorithm>

#include "lexicon/lexicon.hpp"

namespace keyline::link {
namespace {

namespace w = lexicon::w;

constexpr uint32_t kReach = 12;    // pieces that a search may pass
constexpr uint32_t kLongest = 10;  // tokens of a metric

bool heads(const Scope& s, uint32_t at) { return s.is(at, PieceKind::noun) || s.is_change(at, ChangeUse::noun); }

// Steps left over a date and the preposition before it: "net income for 2004 | was".
uint32_t before_dates(const Scope& s, uint32_t at) {
  while (at > 0 && s.is(at - 1, PieceKind::date)) {
    --at;
    const bool list = at > 1 && (s.is(at - 1, PieceKind::conjunction) || s.is(at - 1, PieceKind::comma)) &&
                      (s.is(at - 2, PieceKind::date) || s.is(at - 2, PieceKind::comma));
    if (list) at -= s.is(at - 2, PieceKind::date) ? 1 : 2;  // "for 2003, 2002 and 2001"
    if (at > 1 && s.is(at - 1, PieceKind::preposition)) --at;
  }
  return at;
}

// Past a bracket or an insertion between commas that ends just before `at`: "profit, without one-offs, | rose".
uint32_t before_insertion(const Scope& s, uint32_t at) {
  if (at == 0) return at;
  const PieceKind closing = s.pieces[at - 1].kind;
  if (closing != PieceKind::close && closing != PieceKind::comma && closing != PieceKind::stop) return at;
  const PieceKind opening = closing == PieceKind::close ? PieceKind::open : closing;
  for (uint32_t j = at - 1; j-- > 0 && at - j <= kReach;)
    if (s.is(j, opening)) return j;
  return closing == PieceKind::comma ? at - 1 : at;  // "the deal, | valued at"
}

bool passes_verb(const Piece& p) {
  return p.kind == PieceKind::auxiliary || p.kind == PieceKind::negation || p.kind == PieceKind::pace ||
         p.kind == PieceKind::verb;
}

// Words that neither begin nor end a name: "'ve", "n't", "they", "quickly".
bool small(Pos pos) {
  return pos == Pos::pron || pos == Pos::aux || pos == Pos::part || pos == Pos::cconj || pos == Pos::sconj ||
         pos == Pos::adp || pos == Pos::adv;
}

}  // namespace

TokenRange name_part(const Document& document, TokenRange range) {
  const std::vector<Pos>& tags = document.tags;
  while (range.size() != 0 && small(tags[range.last - 1])) --range.last;
  while (range.size() != 0 && small(tags[range.first])) ++range.first;
  return range;
}

TokenRange owner_part(const Document& document, TokenRange range) {
  range = name_part(document, range);
  if (range.size() == 0) return range;
  const Pos head = document.tags[range.last - 1];
  const bool none =
      head == Pos::adj || head == Pos::verb_past || head == Pos::verb_participle || head == Pos::verb_gerund;
  return none && !document.tokens[range.last - 1].has(kCapital) ? TokenRange{} : range;
}

uint32_t noun_before(const Scope& s, uint32_t at) {
  uint32_t j = before_dates(s, at);
  if (j == 0 || !heads(s, j - 1)) return kNone;
  uint32_t head = j - 1;
  while (head >= 2 && at - head <= kReach) {
    uint32_t first = head;  // the phrase with its possessor: "of | Xiaomi's businesses"
    while (first > 0 && s.is(first - 1, PieceKind::noun) && s.pieces[first - 1].possessive) --first;
    if (first < 2 || !s.is(first - 1, PieceKind::preposition)) break;
    const uint32_t before = before_dates(s, first - 1);
    if (before == 0 || !heads(s, before - 1)) break;
    head = before - 1;
  }
  return head;
}

uint32_t subject_of(const Scope& s, uint32_t verb, bool* pronoun) {
  *pronoun = false;
  uint32_t j = verb;
  if (j > 0 && s.is(j - 1, PieceKind::figure) && s.pieces[j - 1].tokens.first == s.pieces[j].tokens.first)
    --j;  // "doubled"
  for (uint32_t steps = 0; j > 0 && steps < kReach; ++steps) {
    const Piece& p = s.pieces[j - 1];
    const bool infinitive =
        p.kind == PieceKind::preposition && p.word == w::to && (j == verb || (j >= 2 && s.is(j - 2, PieceKind::verb)));
    if (!passes_verb(p) && !infinitive) break;
    --j;
  }
  const uint32_t inserted = before_insertion(s, before_dates(s, j));
  if (j > 0 && s.is(j - 1, PieceKind::relative)) {
    --j;
    if (j > 0 && s.is(j - 1, PieceKind::comma)) --j;
  } else {
    j = inserted;
  }
  if (j > 0 && s.is(j - 1, PieceKind::pronoun)) *pronoun = true;
  return noun_before(s, j);
}

uint32_t noun_after(const Scope& s, uint32_t at) {
  uint32_t j = at + 1;
  while (s.is(j, PieceKind::date) || (s.is(j, PieceKind::noun) && s.pieces[j].possessive)) ++j;
  return heads(s, j) ? j : kNone;
}

TokenRange phrase_of(const Scope& s, uint32_t noun) {
  const Piece& p = s.pieces[noun];
  TokenRange range = p.tokens;
  if (p.kind == PieceKind::change && p.compound.size() != 0) range.first = p.compound.first;
  if (s.is_word(noun + 1, PieceKind::preposition, w::of) && heads(s, noun + 2)) {
    uint32_t last = noun + 2;
    if (s.pieces[last].possessive && s.is(last + 1, PieceKind::noun)) ++last;
    range.last = s.pieces[last].tokens.last;
  }
  if (range.size() > kLongest) range = p.tokens;
  if (range.size() > kLongest) range.first = range.last - kLongest;
  return p.kind == PieceKind::noun ? name_part(s.document(), range) : range;
}

const lexicon::Metric* metric_row(const Document& document, TokenRange phrase) {
  const auto m = lexicon::lexicon().metrics.match_before(document.tokens, phrase.last, phrase.first);
  return m.row;
}

}  // namespace keyline::link
