#include "link/role.hpp"

#include <iterator>

#include "lexicon/lexicon.hpp"
#include "link/conversion.hpp"
#include "link/nouns.hpp"
#include "link/verdict.hpp"

namespace keyline::link {
namespace {

using lexicon::ChangeSense;
namespace w = lexicon::w;

// "($16.2bn)", "or $16.2bn" after a sum in another currency.
Verdict conversion(const Scope& s, uint32_t at) {
  const uint32_t original = converted_figure(s, at);
  if (original == kNone) return {};
  const Figure& f = s.figure(original);
  return verdict(Construction::conversion, original, f.role, f.direction);
}

// "23.2% in Q1 and 15.4% a year ago" after "up from"; "4.0% from 4.4% this year and 2.1% from 2.8% in 2005".
Verdict coordinate(const Scope& s, uint32_t at) {
  if (at == 0 || !(s.is(at - 1, PieceKind::conjunction) || s.is(at - 1, PieceKind::comma))) return {};
  uint32_t before = s.figure_before(at);
  if (before == kNone || at - before > 6) return {};
  for (uint32_t j = before + 1; j < at; ++j) {
    const PieceKind kind = s.pieces[j].kind;
    if (kind == PieceKind::verb || kind == PieceKind::change || kind == PieceKind::stop) return {};
  }
  for (uint32_t j = before; j < at; ++j)
    if (s.is(j, PieceKind::close) || s.is(j, PieceKind::open)) return {};
  const bool pair = preposition(s, at + 1, w::from) && s.is(at + 2, PieceKind::figure);
  if (pair)
    while (before != kNone && (s.figure(before).role == Role::base || s.figure(before).conversion_of))
      before = s.figure_before(before);
  if (before == kNone) return {};
  const Figure& f = s.figure(before);
  const Governor& g = s.governors[before];
  if (g.construction == Construction::none || g.construction == Construction::conversion) return {};
  const bool restated = s.is_word(at - 1, PieceKind::conjunction, w::or_);
  if (!same_measure(f, s.figure(at)) && !(restated && f.role == Role::change)) return {};
  if (s.is(at - 1, PieceKind::comma) && !same_measure(f, s.figure(at))) return {};
  return verdict(g.construction, g.piece, f.role, f.direction, true);
}

// "a $411 million or 23% decline", "the $48, or 42%, increase": behind the second figure.
uint32_t past_restatement(const Scope& s, uint32_t at) {
  uint32_t j = at;
  if (s.is(j, PieceKind::comma)) ++j;
  if (!s.is_word(j, PieceKind::conjunction, w::or_) || !s.is(j + 1, PieceKind::figure)) return at;
  j += 2;
  return s.is(j, PieceKind::comma) ? j + 1 : j;
}

// "doubled": the figure is the word of change itself.
Verdict factor(const Scope& s, uint32_t at) {
  if (!s.is(at + 1, PieceKind::change) || s.pieces[at + 1].tokens.first != s.pieces[at].tokens.first) return {};
  return verdict(Construction::change_verb, at + 1, Role::change, s.pieces[at + 1].change->direction);
}

// "$48 million (24%)" behind a change.
Verdict bracketed_change(const Scope& s, uint32_t at) {
  if (at < 2 || !s.is(at - 1, PieceKind::open) || !s.is(at - 2, PieceKind::figure) ||
      s.figure(at).kind != FigureKind::percent)
    return {};
  const Figure& f = s.figure(at - 2);
  if (f.role != Role::change) return {};
  return verdict(s.governors[at - 2].construction, s.governors[at - 2].piece, Role::change, f.direction, true);
}

// "from 70,000 to 104,000, or 49%", "(49%)": what a move from one level to another comes to. "Or 40% of all" is a
// share.
Verdict restated_move(const Scope& s, uint32_t at) {
  if (s.figure(at).kind != FigureKind::percent || preposition(s, at + 1, w::of)) return {};
  const bool or_ = at > 0 && s.is_word(at - 1, PieceKind::conjunction, w::or_);
  if (!or_ && !(at > 0 && s.is(at - 1, PieceKind::open))) return {};
  uint32_t level = at - 1;
  while (level > 0 && (s.is(level - 1, PieceKind::comma) || s.is(level - 1, PieceKind::noun))) --level;
  if (level < 2 || !s.is(level - 1, PieceKind::figure) || !preposition(s, level - 2, w::to)) return {};
  const Figure& to = s.figure(level - 1);
  const uint32_t from = s.figure_before(level - 1);
  if (from == kNone || s.figure(from).role != Role::base || !same_pair(s.figure(from), to) ||
      to.direction == Direction::none)
    return {};
  return verdict(s.governors[level - 1].construction, s.governors[level - 1].piece, Role::change, to.direction, true);
}

// "a 14% rise", "14% higher", "48,000 fewer mortgages".
Verdict change_after(const Scope& s, uint32_t at) {
  uint32_t j = at + 1;
  while (s.is(j, PieceKind::pace) || s.is(j, PieceKind::date) ||
         (s.is(j, PieceKind::open) && s.is(j + 1, PieceKind::pace)) ||
         (s.is(j, PieceKind::close) && s.is(j - 1, PieceKind::pace)))
    ++j;
  j = past_restatement(s, j);
  if (!s.is(j, PieceKind::change)) return {};
  const Piece& change = s.pieces[j];
  if (change.use == ChangeUse::noun && !change.determiner)
    return verdict(Construction::change_noun, j, Role::change, change.change->direction);
  if (change.use == ChangeUse::noun && change.compound.size() == 0 && change.determiner && j == at + 1) return {};
  if (change.use != ChangeUse::adverb || j != at + 1) return {};
  const bool of_next = s.is(j + 1, PieceKind::figure) || preposition(s, j + 1, w::from) || preposition(s, j + 1, w::to);
  if (of_next) return {};
  return verdict(Construction::change_adverb, j, Role::change, change.change->direction);
}

// May the search for the word of change pass over this piece?
bool passable(PieceKind kind) {
  switch (kind) {
    case PieceKind::noun:
    case PieceKind::figure:
    case PieceKind::date:
    case PieceKind::preposition:
    case PieceKind::pace:
    case PieceKind::conjunction:
    case PieceKind::comma:
    case PieceKind::open:
    case PieceKind::close:
    case PieceKind::comparison:
      return true;
    default:
      return false;
  }
}

// The nearest word of change before `at` in its clause.
uint32_t nearest_change(const Scope& s, uint32_t at) {
  for (uint32_t j = at; j-- > 0 && at - j <= kRoleReach;) {
    if (s.pieces[j].clause != s.pieces[at].clause) return kNone;
    if (s.pieces[j].kind == PieceKind::change) return j;
    if (!passable(s.pieces[j].kind)) return kNone;
  }
  return kNone;
}

Construction construction_of(ChangeUse use) {
  switch (use) {
    case ChangeUse::noun:
      return Construction::change_noun;
    case ChangeUse::adverb:
      return Construction::change_adverb;
    default:
      return Construction::change_verb;
  }
}

bool negated(const Scope& s, uint32_t change) {
  for (uint32_t j = change; j-- > 0 && change - j <= 3;) {
    if (s.pieces[j].kind == PieceKind::negation) return true;
    if (s.pieces[j].kind != PieceKind::auxiliary && s.pieces[j].kind != PieceKind::verb) return false;
  }
  return false;
}

// The "to" of "to a level of 6%".
uint32_t before_level(const Scope& s, uint32_t at) {
  const bool level = at >= 3 && preposition(s, at - 1, w::of) && s.is(at - 3, PieceKind::preposition) &&
                     (s.is_word(at - 2, PieceKind::noun, w::level) || s.is_word(at - 2, PieceKind::noun, w::levels));
  return level ? at - 3 : at - 1;
}

// "rose 14%", "rose by 14% to 5m", "a rise of 14%", "up 14%", "reaching 5m" after a rise.
Verdict change_before_figure(const Scope& s, uint32_t at) {
  const uint32_t j = at == 0 ? kNone : nearest_change(s, at);
  if (j == kNone) return {};
  const Piece& change = s.pieces[j];
  const bool counted = s.figure(at).kind == FigureKind::count && s.is(at + 1, PieceKind::noun);
  const bool adjacent = j + 1 == at || (s.is(at - 1, PieceKind::noun) && j + 2 == at && !counted) ||
                        (s.is(at - 1, PieceKind::pace) && j + 2 == at);
  const uint32_t small = before_level(s, at);
  const WordId link = s.is(small, PieceKind::preposition) ? s.pieces[small].word : WordId{w::none};
  const uint32_t first = s.pieces[at].tokens.first;
  const uint32_t front = first > 1 && s.document().tokens[first - 1].word == w::the ? first - 1 : first;
  const WordId hedge = front > 0 ? s.document().tokens[front - 1].word : WordId{w::none};  // "below the 5% mark"
  const bool to = link == w::to || link == w::at || hedge == w::below || hedge == w::above;
  const bool of = link == w::of && change.use == ChangeUse::noun;
  if (!adjacent && !to && !of && link != w::by) return {};
  if (negated(s, j)) return {};
  const bool object = j + 1 == at || (s.is(at - 1, PieceKind::noun) && adjective(s, at - 1));  // "raised an amazing $5"
  if (change.change->sense == ChangeSense::finance && object && s.figure(at).kind == FigureKind::money) return {};
  if (change.use == ChangeUse::noun && adjacent) return {};
  if (of && s.figure_before(at) != kNone && s.figure_before(at) > j) return {};
  return verdict(construction_of(change.use), j, to ? Role::level : Role::change, change.change->direction,
                 s.figure_before(at) != kNone && s.figure_before(at) > j);
}

// "Revenue growth was 232%": the growth of a known metric is a change of it.
const Piece* measured_growth(const Scope& s, uint32_t at, uint32_t verb) {
  const uint32_t head = s.figure(at).kind == FigureKind::percent ? subject_of(s, verb).noun : kNone;
  if (head == kNone || !s.is_change(head, ChangeUse::noun) || s.pieces[head].compound.size() == 0) return nullptr;
  return metric_row(s.document(), s.pieces[head].compound) != nullptr ? &s.pieces[head] : nullptr;
}

// "stood at 5m": nothing but small words between the verb and the figure.
Verdict measured(const Scope& s, uint32_t at) {
  for (uint32_t j = at; j-- > 0 && at - j <= 4;) {
    const Piece& p = s.pieces[j];
    if (p.clause != s.pieces[at].clause) return {};
    if (p.kind == PieceKind::verb) {
      if (p.verb == nullptr || p.verb->type != lexicon::VerbClass::measure) return {};
      if (const Piece* growth = measured_growth(s, at, j))
        return verdict(Construction::measure, j, Role::change, growth->change->direction);
      return verdict(Construction::measure, j, Role::level, Direction::none);
    }
    const bool small = p.kind == PieceKind::preposition || p.kind == PieceKind::date || p.kind == PieceKind::auxiliary;
    if (!small || (p.kind == PieceKind::preposition && (p.word == w::of || p.word == w::with))) return {};
  }
  return {};
}

// In this order; the first that speaks decides.
constexpr Verdict (*kRules[])(const Scope&, uint32_t) = {
    conversion,    factor,     bracketed_comparand,  foretold, comparand, change_after, bracketed_change,
    restated_move, coordinate, change_before_figure, measured,
};

}  // namespace

void attach_roles(Scope& s) {
  s.governors.assign(s.pieces.size(), {});
  for (uint32_t at = 0; at < s.size(); ++at) {
    if (s.pieces[at].kind != PieceKind::figure || s.figure(at).kind == FigureKind::rank) continue;
    Figure& f = s.figure(at);
    for (const auto rule : kRules) {
      const Verdict v = rule(s, at);
      if (!v.found) continue;
      s.governors[at] = v.governor;
      f.role = v.role;
      f.direction = v.direction;
      break;
    }
    if (f.kind == FigureKind::duration && f.role != Role::change) f.direction = Direction::none;
  }
}

}  // namespace keyline::link
