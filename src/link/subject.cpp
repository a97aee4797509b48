#include "link/subject.hpp"

#include "lexicon/lexicon.hpp"
#include "link/nouns.hpp"

namespace keyline::link {
namespace {

using lexicon::VerbClass;
namespace w = lexicon::w;

constexpr uint32_t kReach = 14;  // pieces

bool is_name(const Scope& s, const Piece& p) { return s.document().tokens[p.tokens.last - 1].has(kCapital); }

// The possessor right before the metric: "Fiat's shares".
uint32_t possessor(const Scope& s, const Figure& f) {
  for (uint32_t j = 0; j + 1 < s.size(); ++j)
    if (s.is(j, PieceKind::noun) && s.pieces[j].possessive &&
        s.document().tokens[s.pieces[j + 1].tokens.first].begin <= f.metric.span.begin &&
        f.metric.span.begin < s.document().tokens[s.pieces[j + 1].tokens.last - 1].end)
      return j;
  return kNone;
}

// The subject of the verb of reporting or acting that leads to the figure: "Ford reported", "the trust owns". Behind a
// comma or a preposition a participle or an infinitive lends the one of the main verb: "the film hit theatres,
// grossing".
uint32_t agent(const Scope& s, uint32_t at) {
  uint32_t nearest = kNone;
  for (uint32_t j = at; j-- > 0 && at - j <= kReach;) {
    const Piece& p = s.pieces[j];
    if (p.clause != s.pieces[at].clause) break;
    if (p.kind != PieceKind::verb) continue;
    if (p.verb != nullptr && p.verb->type == VerbClass::say) return kNone;
    if (p.verb != nullptr && p.verb->type == VerbClass::measure && nearest == kNone) return kNone;
    if (passive(s, j)) return kNone;
    const uint32_t head = subject_of(s, j).noun;
    const uint32_t found = head != kNone && s.is(head, PieceKind::noun) ? head : kNone;
    const bool infinitive = j > 0 && s.is_word(j - 1, PieceKind::preposition, w::to);
    const bool lent = p.participle && j > 0 && (s.is(j - 1, PieceKind::comma) || s.is(j - 1, PieceKind::preposition));
    if (!infinitive && !lent) return found;
    if (lent && nearest == kNone && s.is(j - 1, PieceKind::comma)) nearest = found;
  }
  return nearest;
}

}  // namespace

void attach_subjects(Scope& s) {
  for (uint32_t at = 0; at < s.size(); ++at) {
    if (!s.is(at, PieceKind::figure)) continue;
    Figure& f = s.figure(at);
    uint32_t owner = f.metric.empty() ? kNone : possessor(s, f);
    if (owner == kNone) owner = agent(s, at);
    if (owner != kNone) {
      const TokenRange words = owner_part(s.document(), s.pieces[owner].tokens);
      if (words.size() == 0) continue;
      const Phrase phrase = s.document().phrase(words);
      if (phrase.span.overlaps(f.metric.span)) continue;
      f.subject = phrase;
      if (is_name(s, s.pieces[owner])) s.memory.subject = phrase;
    } else if (const uint32_t before = s.figure_before(at);
               before != kNone && s.figure(before).metric.span == f.metric.span) {
      f.subject = s.figure(before).subject;
      f.inferred = static_cast<uint8_t>(f.inferred | (s.figure(before).inferred & kInferredSubject));
    }
  }
}

}  // namespace keyline::link
