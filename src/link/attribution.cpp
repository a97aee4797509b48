#include "link/attribution.hpp"

#include "lexicon/lexicon.hpp"
#include "link/nouns.hpp"

namespace keyline::link {
namespace {

using lexicon::VerbClass;
namespace w = lexicon::w;

constexpr uint32_t kReach = 14;  // pieces between a participle and its verb

// The subject of the finite verb that a participle hangs on: "Kuo discussed it, saying that ...".
Subject subject_of_main(const Scope& s, uint32_t verb) {
  for (uint32_t j = verb; j-- > 0 && verb - j <= kReach;)
    if (s.is(j, PieceKind::verb) && !s.pieces[j].participle) return subject_of(s, j);
  return {};
}

bool is_name(const Scope& s, uint32_t at) {
  return s.is(at, PieceKind::noun) && s.document().tokens[s.pieces[at].tokens.first].has(kCapital);
}

// "according to X", "X said", "..., said X", "X spoke, saying".
uint32_t speaker(const Scope& s, uint32_t verb) {
  const Piece& p = s.pieces[verb];
  const bool noun_behind = s.is(verb + 1, PieceKind::noun);
  if (p.word == w::to && noun_behind) return verb + 1;  // "according to"
  if (verb > 0 && s.is(verb - 1, PieceKind::comma) && is_name(s, verb + 1)) return verb + 1;
  const auto [before, pronoun] = p.participle ? subject_of_main(s, verb) : subject_of(s, verb);
  if (before != kNone && s.is(before, PieceKind::noun)) return before;
  return pronoun == kNone && !p.participle && noun_behind ? verb + 1 : kNone;
}

// "The league added three members": what is added is no speech.
bool speaks(const Scope& s, uint32_t at) {
  if (!s.is(at, PieceKind::verb) || s.pieces[at].verb == nullptr || s.pieces[at].verb->type != VerbClass::say)
    return false;
  const Pos pos = s.document().tags[s.pieces[at].tokens.first];
  if (pos == Pos::noun || pos == Pos::adj) return false;  // "raised its full-year forecast on Friday"
  if (passive(s, at)) return false;                       // "more snow is expected"
  return s.pieces[at].word != w::added || !(s.is(at + 1, PieceKind::figure) || s.is(at + 1, PieceKind::noun));
}

}  // namespace

void attach_attributions(Scope& s) {
  uint32_t source = kNone;
  for (uint32_t at = 0; at < s.size() && source == kNone; ++at)
    if (speaks(s, at)) source = speaker(s, at);
  if (source == kNone) return;
  const TokenRange name = owner_part(s.document(), s.pieces[source].tokens);
  if (name.size() == 0) return;
  const Phrase phrase = s.document().phrase(name);
  for (const Piece& p : s.pieces)
    if (p.kind == PieceKind::figure && !phrase.span.overlaps(s.reading.figures[p.index].metric.span))
      s.reading.figures[p.index].attribution = phrase;
}

}  // namespace keyline::link
