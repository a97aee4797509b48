#include "link/direction.hpp"

#include <algorithm>

#include "link/nouns.hpp"

namespace keyline::link {
namespace {

constexpr uint32_t kReach = 14;    // pieces
constexpr uint32_t kExpected = 5;  // pieces from "than" to who expected it

// "fewer | than the 125,000 economists had forecast": off the mark, but not moved.
bool forecast(const Scope& s, uint32_t at) {
  if (!s.is(at, PieceKind::preposition) && !s.is(at, PieceKind::comparison)) return false;
  for (uint32_t j = at + 1; j < s.size() && j <= at + kExpected; ++j)
    if (forecaster(s, j)) return true;
  return false;
}

// The way in which a level was reached, told behind it: "64,120 boxes, up 25%", "$2.2bn - an increase of 9%".
Direction told_behind(const Scope& s, uint32_t at) {
  const uint32_t last = std::min(s.size(), at + kReach);
  bool parted = false;  // by a comma, a dash, a bracket
  for (uint32_t j = at + 1; j < last; ++j) {
    const Piece& p = s.pieces[j];
    switch (p.kind) {
      case PieceKind::comparison:
        return p.comparison->direction;
      case PieceKind::comma:
      case PieceKind::stop:
      case PieceKind::open:
        parted = true;
        break;
      case PieceKind::change:
        if (p.use == ChangeUse::verb && !p.participle) return Direction::none;
        if (p.use == ChangeUse::adverb && parted && !s.is(j + 1, PieceKind::figure))
          return forecast(s, j + 1) ? Direction::none : p.change->direction;
        break;
      case PieceKind::verb:
        if (!p.participle) return Direction::none;
        break;
      case PieceKind::subordinator:
      case PieceKind::relative:
      case PieceKind::conjunction:
        return Direction::none;
      case PieceKind::figure:
        if (s.governors[j].construction == Construction::conversion) break;
        return parted && s.figure(j).role == Role::change && s.figure(j).kind != FigureKind::duration
                   ? s.figure(j).direction
                   : Direction::none;
      case PieceKind::noun:
        if (parted && !s.is(j - 1, PieceKind::preposition)) return Direction::none;
        break;
      default:
        break;
    }
  }
  return Direction::none;
}

// "a 30.5% increase in revenue during the quarter, reaching 87bn": the level that a change before it led to.
Direction told_before(const Scope& s, uint32_t at) {
  const Governor& g = s.governors[at];
  if (g.construction != Construction::measure || !s.pieces[g.piece].participle) return Direction::none;
  const uint32_t before = s.figure_before(at);
  return before != kNone && s.figure(before).role == Role::change ? s.figure(before).direction : Direction::none;
}

}  // namespace

void attach_directions(Scope& s) {
  for (uint32_t at = 0; at < s.size(); ++at) {
    if (s.pieces[at].kind != PieceKind::figure) continue;
    Figure& f = s.figure(at);
    if (f.role != Role::level || f.direction != Direction::none || f.kind == FigureKind::duration ||
        f.kind == FigureKind::rank)
      continue;
    f.direction = told_before(s, at);
    if (f.direction == Direction::none) f.direction = told_behind(s, at);
  }
}

}  // namespace keyline::link
