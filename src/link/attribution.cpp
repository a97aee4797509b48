#include "link/attribution.hpp"

#include <algorithm>

#include "lexicon/vocabulary.hpp"
#include "link/nouns.hpp"
#include "link/speakers.hpp"

namespace keyline::link {
namespace {

namespace w = lexicon::w;

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
  if (first == 0 || !speaks(s, outer)) return false;
  const uint32_t teller = speaker(s, outer);
  return teller != kNone && !name_of(s, teller).empty();
}

void attribute(const Scope& s, Figure& f, const Phrase& phrase) {
  f.attribution = phrase;
  const Sentence& sentence = s.document().sentences[s.sentence];
  const bool here = phrase.span.begin >= s.document().tokens[sentence.first].begin;
  f.inferred = static_cast<uint8_t>(here ? f.inferred & ~kInferredAttribution : f.inferred | kInferredAttribution);
}

}  // namespace

// Whoever speaks of a figure alone is heard before who speaks of the whole sentence.
void attach_attributions(Scope& s) {
  for (const Reach reach : {Reach::all, Reach::behind, Reach::before}) {
    for (uint32_t verb = 0; verb < s.size(); ++verb) {
      const uint32_t source = speaks(s, verb) ? speaker(s, verb) : kNone;
      if (source == kNone || is_told(s, verb, source) || reach_of(s, verb, source) != reach) continue;
      const Phrase phrase = name_of(s, source);
      if (phrase.empty()) continue;
      const uint32_t from = reach == Reach::all ? 0 : reach == Reach::before ? std::min(verb, source) - 1 : verb;
      const uint32_t to = reach == Reach::before ? std::min(verb, source) : s.size();
      for (uint32_t at = from; at < to; ++at)
        if (s.is(at, PieceKind::figure) && !phrase.span.overlaps(s.figure(at).metric.span))
          attribute(s, s.figure(at), phrase);
    }
  }
}

}  // namespace keyline::link
