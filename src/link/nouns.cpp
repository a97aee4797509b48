#include "link/nouns.hpp"

#include <algorithm>

#include "lexicon/lexicon.hpp"
#include "link/cutter.hpp"

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

// "people", "visitors": several of a kind.
bool plural(const Document& document, uint32_t at) {
  const std::string_view word = document.slice(document.tokens[at]);
  return word.size() > 3 && (word.back() == 's' || word == "people" || word.substr(word.size() - 3) == "men");
}

// A word that describes and is no thing: "capable", "suspended", "for robbing".
bool describes(const Document& document, TokenRange range) {
  const uint32_t last = range.last - 1;
  const Pos pos = document.tags[last];
  if (document.tokens[last].has(kCapital) || metric_row(document, range) != nullptr) return false;
  if (pos == Pos::verb_gerund) {  // not "heavy trading", "the crossing"
    if (range.size() > 1) return plural(document, last - 1);
    return last > 0 && (document.tags[last - 1] == Pos::adp || document.tags[last - 1] == Pos::sconj);
  }
  return pos == Pos::adj || pos == Pos::verb_past || pos == Pos::verb_participle;
}

}  // namespace

TokenRange name_part(const Document& document, TokenRange range) {
  const std::vector<Pos>& tags = document.tags;
  while (range.size() != 0 && small(tags[range.last - 1])) --range.last;
  const auto joined = [&](uint32_t at) {  // "Pre-tax profit"
    return at + 1 < range.last && document.tokens[at + 1].word == w::hyphen && document.tokens[at + 1].glued();
  };
  while (range.size() != 0 && small(tags[range.first]) && !joined(range.first)) ++range.first;
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

TokenRange thing_part(const Document& document, TokenRange range) {
  range = name_part(document, range);
  while (range.size() != 0 && document.tokens[range.last - 1].kind == TokenKind::punct) --range.last;
  for (uint32_t t = range.first + 1; t + 1 < range.last; ++t)  // "women | taking it": not "oil producing countries"
    if (document.tags[t] == Pos::verb_gerund && plural(document, t - 1)) range.last = t;
  while (range.size() != 0 && describes(document, range)) range = name_part(document, {range.first, range.last - 1});
  return range.size() == 0 || document.tokens[range.first].is_number() ? TokenRange{} : range;
}

namespace {

// "the yield on the | 10-year | note", "sales at its | 214 | cafés": the figure is a word of its noun's phrase.
bool modifies(const Scope& s, uint32_t at) {
  if (!s.is(at, PieceKind::figure) || !s.is(at + 1, PieceKind::noun)) return false;
  if (at > 0 && s.figure(at).kind == FigureKind::count && s.pieces[at].determiner) return true;
  const TokenRange& tokens = s.pieces[at].tokens;
  for (uint32_t t = tokens.first; t < tokens.last; ++t)
    if (s.document().tokens[t].word == w::hyphen) return true;
  return false;
}

}  // namespace

uint32_t noun_before(const Scope& s, uint32_t at) {
  uint32_t j = before_dates(s, at);
  if (j == 0 || !heads(s, j - 1)) return kNone;
  uint32_t head = j - 1;
  while (head >= 2 && at - head <= kReach) {
    uint32_t first = head;  // the phrase with its possessor: "of | Xiaomi's businesses"
    while (first > 0 &&
           ((s.is(first - 1, PieceKind::noun) && s.pieces[first - 1].possessive) || modifies(s, first - 1)))
      --first;
    if (first < 2 || !s.is(first - 1, PieceKind::preposition) || s.pieces[first - 1].word == w::after)
      break;  // "raised its forecast after | revenue rose"
    const uint32_t before = before_dates(s, first - 1);
    if (before == 0 || !heads(s, before - 1)) break;
    head = before - 1;
  }
  return head;
}

namespace {

// "The number of people | killed | by the quake | rose": what a participle tells of the subject is not the subject.
uint32_t before_participle(const Scope& s, uint32_t head) {
  if (head == kNone) return head;
  uint32_t first = head;
  while (first > 0 &&
         ((s.is(first - 1, PieceKind::noun) && s.pieces[first - 1].possessive) || s.is(first - 1, PieceKind::date)))
    --first;
  if (first < 3 || !s.is(first - 1, PieceKind::preposition) || !s.is(first - 2, PieceKind::verb)) return head;
  const Piece& verb = s.pieces[first - 2];
  const Pos pos = s.document().tags[verb.tokens.first];
  const bool past = pos == Pos::verb_participle || pos == Pos::verb_past;
  const bool says = verb.verb != nullptr && verb.verb->type == lexicon::VerbClass::say;
  if (!past || says || verb.tokens.size() != 1 || !heads(s, first - 3)) return head;
  const uint32_t before = noun_before(s, first - 2);
  return before != kNone ? before : head;
}

}  // namespace

Subject subject_of(const Scope& s, uint32_t verb) {
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
  if (j > 0 && s.is(j - 1, PieceKind::pronoun)) return {kNone, j - 1};
  return {before_participle(s, noun_before(s, j)), kNone};
}

bool adjective(const Scope& s, uint32_t noun) {
  const TokenRange range = s.pieces[noun].tokens;
  if (thing_part(s.document(), range).size() == 0) return true;
  const std::vector<Token>& tokens = s.document().tokens;
  if (range.size() < 3 || !s.is(noun + 1, PieceKind::comma) || tokens[range.first].has(kCapital)) return false;
  for (uint32_t t = range.first + 1; t < range.last; ++t)  // "low-cost, basic drones"
    if (!tokens[t].glued()) return false;
  return true;
}

bool passive(const Scope& s, uint32_t verb) {
  const uint32_t t = s.pieces[verb].tokens.first;
  const Pos pos = s.document().tags[t];
  if (verb == 0 || s.pieces[verb].participle || (pos != Pos::verb_participle && pos != Pos::verb_past)) return false;
  uint32_t j = verb - 1;
  while (j > 0 && s.is(j, PieceKind::negation)) --j;
  if (!s.is(j, PieceKind::verb)) return false;
  const WordId word = s.pieces[j].word;
  return word == w::is || word == w::are || word == w::was || word == w::were || word == w::be || word == w::been;
}

bool forecaster(const Scope& s, uint32_t noun) {
  if (!s.is(noun, PieceKind::noun) || noun < 2 || !s.is(noun - 1, PieceKind::figure)) return false;
  if (!s.is(noun - 2, PieceKind::comparison) && !s.is_word(noun - 2, PieceKind::preposition, w::than)) return false;
  uint32_t verb = noun + 1;
  if (s.is(verb, PieceKind::verb) && is_auxiliary(s.pieces[verb].word)) ++verb;
  return s.is(verb, PieceKind::verb) && s.pieces[verb].verb != nullptr &&
         s.pieces[verb].verb->type == lexicon::VerbClass::say;
}

uint32_t noun_after(const Scope& s, uint32_t at) {
  uint32_t j = at + 1;
  while (s.is(j, PieceKind::date) || (s.is(j, PieceKind::noun) && s.pieces[j].possessive)) ++j;
  return heads(s, j) ? j : kNone;
}

TokenRange phrase_of(const Scope& s, uint32_t noun) {
  const Piece& p = s.pieces[noun];
  TokenRange range = p.kind == PieceKind::noun ? thing_part(s.document(), p.tokens) : p.tokens;
  if (range.size() == 0) return range;
  if (p.kind == PieceKind::change && p.compound.size() != 0) range.first = p.compound.first;
  const TokenRange alone = range;
  if (range.last == p.tokens.last && s.is_word(noun + 1, PieceKind::preposition, w::of) && heads(s, noun + 2)) {
    uint32_t last = noun + 2;
    if (s.pieces[last].possessive && s.is(last + 1, PieceKind::noun)) ++last;
    const TokenRange whole = thing_part(s.document(), s.pieces[last].tokens);
    if (whole.size() != 0) range.last = whole.last;
  }
  if (range.size() > kLongest) range = alone;
  if (range.size() > kLongest) range.first = range.last - kLongest;
  return range;
}

const lexicon::Metric* metric_row(const Document& document, TokenRange phrase) {
  const auto m = lexicon::lexicon().metrics.match_before(document.tokens, phrase.last, phrase.first);
  return m.row;
}

}  // namespace keyline::link
