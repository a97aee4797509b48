// A sentence's pieces into clauses.
#include <algorithm>

#include "link/cutter.hpp"

namespace keyline::link {
namespace {

constexpr uint32_t kLookAhead = 10;  // pieces that the search for a clause's verb may read

// Past the name that explains a subject: "the minister, | Carla Berg, | will visit".
size_t past_apposition(const Pieces& pieces, size_t comma) {
  for (size_t i = comma + 1; i < pieces.size() && i <= comma + 3; ++i) {
    if (pieces[i].kind == PieceKind::comma) return i > comma + 1 ? i : comma;
    if (pieces[i].kind != PieceKind::noun && pieces[i].kind != PieceKind::preposition) break;
  }
  return comma;
}

bool subject_and_verb(const Pieces& pieces, uint32_t at) {
  bool subject = false;
  const auto last = std::min<size_t>(pieces.size(), at + kLookAhead);
  for (size_t i = at; i < last; ++i) {
    const Piece& p = pieces[i];
    switch (p.kind) {
      case PieceKind::figure:  // "and 140 are missing", "and three quarters of the days are sold"
        if (i != at || pieces[at - 1].kind == PieceKind::comma) return false;
        subject = true;
        break;
      case PieceKind::comma: {
        const size_t close = subject ? past_apposition(pieces, i) : i;
        if (close == i) return false;
        i = close;
        break;
      }
      case PieceKind::noun:
      case PieceKind::pronoun:
        subject = true;
        break;
      case PieceKind::date:
      case PieceKind::auxiliary:
      case PieceKind::negation:
        break;
      case PieceKind::preposition:
        break;
      case PieceKind::verb:
        return subject && !p.participle;
      case PieceKind::change:
        if (p.use == ChangeUse::verb) return subject && !p.participle;
        break;
      default:
        return false;
    }
  }
  return false;
}

}  // namespace

// A clause begins at a stop, a subordinator or a relative, and at a comma or conjunction with a subject and a verb of
// its own behind it.
void number_clauses(Pieces& pieces) {
  uint32_t clause = 0;
  for (uint32_t i = 0; i < pieces.size(); ++i) {
    const PieceKind kind = pieces[i].kind;
    const bool hard = kind == PieceKind::stop || kind == PieceKind::subordinator || kind == PieceKind::relative;
    const bool soft = (kind == PieceKind::comma || kind == PieceKind::conjunction) && subject_and_verb(pieces, i + 1);
    if (i > 0 && (hard || soft)) ++clause;
    pieces[i].clause = clause;
  }
}

}  // namespace keyline::link
