#include "link/conversion.hpp"

#include "lexicon/lexicon.hpp"

namespace keyline::link {
namespace {

namespace w = lexicon::w;

constexpr uint32_t kReach = 6;  // pieces between an amount and its conversion

// The currencies or measures of one amount: same kind, another unit.
bool convertible(const Figure& a, const Figure& b) {
  return a.kind == b.kind && (a.kind == FigureKind::money || a.kind == FigureKind::quantity) && a.unit != b.unit &&
         !a.unit.empty() && !b.unit.empty() && a.per.empty() == b.per.empty();
}

// Inside a bracket right behind an amount: "116bn yuan ($16.2bn; £12bn)".
uint32_t bracketed(const Scope& s, uint32_t at) {
  for (uint32_t j = at; j-- > 0 && at - j <= kReach;) {
    switch (s.pieces[j].kind) {
      case PieceKind::open:
        return j > 0 && s.is(j - 1, PieceKind::figure) ? j - 1 : kNone;
      case PieceKind::figure:
      case PieceKind::comma:
      case PieceKind::stop:
      case PieceKind::conjunction:
        break;
      default:
        return kNone;
    }
  }
  return kNone;
}

// "116bn yuan, or $16.2bn", "116bn yuan, about $16.2bn".
uint32_t restated(const Scope& s, uint32_t at) {
  if (at < 2) return kNone;
  uint32_t j = at - 1;
  const bool named = s.is_word(j, PieceKind::conjunction, w::or_);
  if (named) --j;
  if (s.is(j, PieceKind::comma) && j > 0)
    --j;
  else if (!named)
    return kNone;
  return s.is(j, PieceKind::figure) && (named || s.figure(at).approx == Approx::about) ? j : kNone;
}

}  // namespace

uint32_t converted_figure(const Scope& s, uint32_t at) {
  for (const auto rule : {bracketed, restated}) {
    const uint32_t original = rule(s, at);
    if (original != kNone && convertible(s.figure(original), s.figure(at))) return original;
  }
  return kNone;
}

void attach_conversions(Scope& s) {
  for (uint32_t at = 0; at < s.size(); ++at)
    if (s.is(at, PieceKind::figure) && s.governors[at].construction == Construction::conversion)
      s.figure(at).conversion_of = s.pieces[s.governors[at].piece].index;
}

void copy_to_conversions(Scope& s) {
  for (const Piece& p : s.pieces) {
    if (p.kind != PieceKind::figure) continue;
    Figure& f = s.reading.figures[p.index];
    if (!f.conversion_of) continue;
    const Figure& original = s.reading.figures[*f.conversion_of];
    f.role = original.role;
    f.direction = original.direction;
    f.metric = original.metric;
    f.subject = original.subject;
    f.period = original.period;
    f.period_text = original.period_text;
    f.attribution = original.attribution;
    f.inferred = static_cast<uint8_t>(f.inferred | (original.inferred & ~kInferredUnit));
  }
}

}  // namespace keyline::link
