#include "link/attribution.hpp"

#include <algorithm>

#include "lexicon/lexicon.hpp"
#include "link/cutter.hpp"
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
  const bool perfect =
      at > 0 && s.is(at - 1, PieceKind::verb) && is_auxiliary(s.pieces[at - 1].word);  // "had forecast"
  if ((pos == Pos::noun && !perfect) || pos == Pos::adj) return false;  // "raised its full-year forecast on Friday"
  if (passive(s, at)) return false;                                     // "more snow is expected"
  return s.pieces[at].word != w::added || !(s.is(at + 1, PieceKind::figure) || s.is(at + 1, PieceKind::noun));
}

// Which figures of the sentence a speaker tells.
enum class Reach : uint8_t { all, behind, before };

// The piece behind the words of speaking: "..., said Ana Berg of the union | on Friday".
uint32_t end_of_telling(const Scope& s, uint32_t verb, uint32_t source) {
  uint32_t next = std::max(verb, source) + 1;
  while (s.pieces[verb].word == w::told && s.is(next, PieceKind::noun)) ++next;  // "told the Brigg Courier"
  while (source > verb && s.is(next, PieceKind::preposition) && s.is(next + 1, PieceKind::noun)) next += 2;
  return next;
}

bool closes(const Scope& s, uint32_t at) {
  return at >= s.size() || s.is(at, PieceKind::comma) || s.is(at, PieceKind::stop) || s.is(at, PieceKind::date) ||
         s.is(at, PieceKind::preposition);
}

// "X rose 4%, the bank said": all. "More than the $2m | analysts expected": the one before. "The bank said that": what
// follows.
Reach reach_of(const Scope& s, uint32_t verb, uint32_t source) {
  const uint32_t first = std::min(verb, source);
  if (s.pieces[verb].word == w::to) return Reach::all;
  if (first == 0) return Reach::behind;
  const bool closed = closes(s, end_of_telling(s, verb, source));
  if (closed && forecaster(s, first)) return Reach::before;
  const uint32_t before = first > 1 && s.is(first - 1, PieceKind::figure) ? first - 2 : first - 1;  // "two officials"
  const bool inserted = s.is(before, PieceKind::comma) || s.is(before, PieceKind::stop);
  return closed && inserted ? Reach::all : Reach::behind;
}

// "The bank said | that an index showed": what the index shows is what the bank says.
bool is_told(const Scope& s, uint32_t verb, uint32_t source) {
  const uint32_t first = std::min(verb, source);
  const uint32_t outer = first > 1 && s.is(first - 1, PieceKind::relative) ? first - 2 : first - 1;
  return first > 0 && speaks(s, outer) && speaker(s, outer) != kNone;
}

}  // namespace

// Whoever speaks of a figure alone is heard before who speaks of the whole sentence.
void attach_attributions(Scope& s) {
  for (const Reach reach : {Reach::all, Reach::behind, Reach::before}) {
    for (uint32_t verb = 0; verb < s.size(); ++verb) {
      const uint32_t source = speaks(s, verb) ? speaker(s, verb) : kNone;
      if (source == kNone || is_told(s, verb, source) || reach_of(s, verb, source) != reach) continue;
      const TokenRange name = owner_part(s.document(), s.pieces[source].tokens);
      if (name.size() == 0) continue;
      const Phrase phrase = s.document().phrase(name);
      const uint32_t from = reach == Reach::all ? 0 : reach == Reach::before ? std::min(verb, source) - 1 : verb;
      const uint32_t to = reach == Reach::before ? std::min(verb, source) : s.size();
      for (uint32_t at = from; at < to; ++at)
        if (s.is(at, PieceKind::figure) && !phrase.span.overlaps(s.figure(at).metric.span))
          s.figure(at).attribution = phrase;
    }
  }
}

}  // namespace keyline::link
