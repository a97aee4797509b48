#include "link/attribution.hpp"

#include "lexicon/lexicon.hpp"
#include "link/nouns.hpp"

namespace keyline::link {
namespace {

using lexicon::VerbClass;
namespace w = lexicon::w;

// "according to X", "X said", "said X".
uint32_t speaker(const Scope& s, uint32_t verb) {
  const Piece& p = s.pieces[verb];
  if (p.word == w::to && s.is(verb + 1, PieceKind::noun)) return verb + 1;  // "according to"
  bool pronoun = false;
  const uint32_t before = subject_of(s, verb, &pronoun);
  if (before != kNone && s.is(before, PieceKind::noun)) return before;
  return !pronoun && s.is(verb + 1, PieceKind::noun) ? verb + 1 : kNone;
}

}  // namespace

void attach_attributions(Scope& s) {
  uint32_t source = kNone;
  for (uint32_t at = 0; at < s.size() && source == kNone; ++at)
    if (s.is(at, PieceKind::verb) && s.pieces[at].verb != nullptr && s.pieces[at].verb->type == VerbClass::say)
      source = speaker(s, at);
  if (source == kNone) return;
  const Phrase phrase = s.document().phrase(s.pieces[source].tokens);
  for (const Piece& p : s.pieces)
    if (p.kind == PieceKind::figure && !phrase.span.overlaps(s.reading.figures[p.index].metric.span))
      s.reading.figures[p.index].attribution = phrase;
}

}  // namespace keyline::link
