#include "link/base.hpp"

#include "lexicon/lexicon.hpp"

namespace keyline::link {
namespace {

namespace w = lexicon::w;

constexpr uint32_t kFigures = 8;  // figures before a comparand that may be its partner

bool can_be_compared(const Figure& f) { return f.role != Role::base && !f.conversion_of; }

// "from X to Y": the level that follows, of the same unit.
uint32_t partner_behind(const Scope& s, uint32_t at) {
  const uint32_t next = s.figure_after(at);
  if (next == kNone || next - at > 6 || !s.is_word(next - 1, PieceKind::preposition, w::to)) return kNone;
  return s.is_word(s.governors[at].piece, PieceKind::preposition, w::from) && same_pair(s.figure(at), s.figure(next))
             ? next
             : kNone;
}

// The nearest figure before in the same unit; a level before a change, a sum by the share before one that is none.
uint32_t partner_before(const Scope& s, uint32_t at) {
  uint32_t change = kNone, level = kNone, seen = 0;
  for (uint32_t j = s.figure_before(at); j != kNone && ++seen <= kFigures; j = s.figure_before(j)) {
    const Figure& f = s.figure(j);
    if (!can_be_compared(f) || !same_pair(s.figure(at), f)) continue;
    if (f.role == Role::level && f.per == s.figure(at).per) return j;
    if (f.role == Role::level && level == kNone) level = j;
    if (change == kNone) change = j;
  }
  return level != kNone ? level : change;
}

}  // namespace

void attach_bases(Scope& s) {
  for (uint32_t at = 0; at < s.size(); ++at) {
    if (!s.is(at, PieceKind::figure) || s.figure(at).role != Role::base || s.figure(at).conversion_of) continue;
    const bool paired = at >= 2 && s.is(at - 2, PieceKind::figure) && same_measure(s.figure(at - 2), s.figure(at));
    uint32_t partner = paired ? kNone : partner_behind(s, at);  // "to 4.0% from 4.4%"
    if (partner == kNone) partner = partner_before(s, at);
    if (partner == kNone) continue;
    Figure& f = s.figure(partner);
    const uint32_t base = s.pieces[at].index;
    if (!f.base)
      f.base = base;
    else
      f.bases.push_back(base);
  }
}

}  // namespace keyline::link
