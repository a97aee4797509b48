#include "link/speakers.hpp"

#include "lexicon/lexicon.hpp"
#include "link/cutter.hpp"
#include "link/nouns.hpp"

namespace keyline::link {
namespace {

using lexicon::VerbClass;
namespace w = lexicon::w;

constexpr uint32_t kReach = 14;     // pieces between a participle and its verb
constexpr uint32_t kSentences = 2;  // that a pronoun may look back

// The subject of the finite verb that a participle hangs on: "Kuo discussed it, saying that ...".
Subject subject_of_main(const Scope& s, uint32_t verb) {
  for (uint32_t j = verb; j-- > 0 && verb - j <= kReach;)
    if (s.is(j, PieceKind::verb) && !s.pieces[j].participle) return subject_of(s, j);
  return {};
}

bool is_name(const Scope& s, uint32_t at) {
  return s.is(at, PieceKind::noun) && s.document().tokens[s.pieces[at].tokens.first].has(kCapital);
}

// "he", "she"; of others nobody can tell who they are.
uint32_t person(const Scope& s, uint32_t pronoun) {
  const bool told = s.is_word(pronoun, PieceKind::pronoun, w::he) || s.is_word(pronoun, PieceKind::pronoun, w::she);
  return told ? pronoun : kNone;
}

// "The head of sales, | Ana Berg, | said": a name in apposition says more than what it stands beside.
uint32_t named(const Scope& s, uint32_t noun) {
  uint32_t comma = noun + 1;
  while (s.is_word(comma, PieceKind::preposition, w::of) && s.is(comma + 1, PieceKind::noun)) comma += 2;
  const bool apposed =
      !is_name(s, noun) && s.is(comma, PieceKind::comma) && is_name(s, comma + 1) && s.is(comma + 2, PieceKind::comma);
  return apposed ? comma + 1 : noun;
}

}  // namespace

// "according to X", "X said", "..., said X", "X spoke, saying".
uint32_t speaker(const Scope& s, uint32_t verb) {
  const Piece& p = s.pieces[verb];
  const bool told = p.word == w::told || p.word == w::tells;  // what stands behind hears it
  const bool noun_behind = !told && s.is(verb + 1, PieceKind::noun);
  if (p.word == w::to && noun_behind) return verb + 1;  // "according to"
  if (!told && verb > 0 && s.is(verb - 1, PieceKind::comma) && is_name(s, verb + 1)) return verb + 1;
  const auto [before, pronoun] = p.participle ? subject_of_main(s, verb) : subject_of(s, verb);
  if (before != kNone && s.is(before, PieceKind::noun)) return named(s, before);
  return pronoun == kNone && !p.participle && noun_behind ? verb + 1 : person(s, pronoun);
}

// "The league added three members": what is added is no speech.
bool speaks(const Scope& s, uint32_t at) {
  if (!s.is(at, PieceKind::verb) || s.pieces[at].verb == nullptr || s.pieces[at].verb->type != VerbClass::say)
    return false;
  const Pos pos = s.document().tags[s.pieces[at].tokens.first];
  const bool perfect =
      at > 0 && s.is(at - 1, PieceKind::verb) && is_auxiliary(s.pieces[at - 1].word);  // "had forecast"
  if ((pos == Pos::noun && !perfect) || pos == Pos::adj) return false;  // "raised its full-year forecast on Friday"
  if (passive(s, at)) return false;                                     // "more snow is expected"
  return s.pieces[at].word != w::added || !(s.is(at + 1, PieceKind::figure) || s.is(at + 1, PieceKind::noun));
}

namespace {

bool is_persons_name(const Scope& s, uint32_t at) {
  const Document& d = s.document();
  const TokenRange words = s.pieces[at].tokens;
  return !s.pieces[at].determiner && d.tokens[words.last - 1].has(kCapital) && d.tags[words.last - 1] == Pos::propn;
}

// The name that the pieces before `end` tell of last as speaking, or kNone.
uint32_t last_named(const Scope& s, uint32_t end) {
  for (uint32_t verb = end; verb-- > 0;) {
    if (!speaks(s, verb)) continue;
    const uint32_t source = speaker(s, verb);
    if (source < end && s.is(source, PieceKind::noun) && is_persons_name(s, source)) return source;
  }
  return kNone;
}

// Whom "she" stands for: told in this sentence or in one of the last.
Phrase named_before(const Scope& s, uint32_t pronoun) {
  if (const uint32_t here = last_named(s, pronoun); here != kNone)
    return s.document().phrase(owner_part(s.document(), s.pieces[here].tokens));
  Scope before{.reading = s.reading, .sentence = s.sentence, .pieces = {}, .governors = {}, .memory = {}};
  for (uint32_t n = 0; n < kSentences && before.sentence-- > 0; ++n) {
    if (s.document().sentences[before.sentence].noise) continue;
    cut(s.reading, before.sentence, {}, {}, before.pieces);
    if (const uint32_t there = last_named(before, before.size()); there != kNone)
      return s.document().phrase(owner_part(s.document(), before.pieces[there].tokens));
  }
  return {};
}

}  // namespace

Phrase name_of(const Scope& s, uint32_t source) {
  if (s.is(source, PieceKind::pronoun)) return named_before(s, source);
  const TokenRange name = owner_part(s.document(), s.pieces[source].tokens);
  return name.size() == 0 ? Phrase{} : s.document().phrase(name);
}

}  // namespace keyline::link
