// The metric of a figure that no construction governs, by what stands around it.
#include "lexicon/lexicon.hpp"
#include "link/metric_sources.hpp"
#include "link/nouns.hpp"

namespace keyline::link {

namespace w = lexicon::w;
using lexicon::VerbClass;

namespace {

// "Sales came to a level of", "it expects sales in the range of": what the verb is said of.
Found behind_generic(const Scope& s, uint32_t at, uint32_t generic) {
  const uint32_t verb = verb_before(s, at);
  if (verb == kNone) return {};
  const uint32_t object = s.is_word(generic - 1, PieceKind::preposition, w::in) ? noun_before(s, generic - 1) : kNone;
  if (object != kNone && object > verb) return noun(s, object);
  const bool measured = s.is_change(verb, ChangeUse::verb) ||
                        (s.pieces[verb].verb != nullptr && s.pieces[verb].verb->type == VerbClass::measure);
  const bool reached = s.is(generic - 1, PieceKind::preposition) && s.pieces[generic - 1].word != w::for_;
  return measured || reached || s.pieces[generic - 1].possessive ? subject_metric(s, at, verb) : Found{};
}

// "A level of", "in the range of" say nothing of what is measured.
bool measures_nothing(const Scope& s, uint32_t noun) {
  if (!s.is(noun, PieceKind::noun) || s.pieces[noun].tokens.size() > 1) return false;
  switch (s.pieces[noun].word) {
    case w::range:
      return noun > 0 && s.is(noun - 1, PieceKind::preposition);
    case w::level:
    case w::levels:
    case w::total:
    case w::amount:
    case w::average:
    case w::median:
      return true;
    default:
      return false;
  }
}

}  // namespace

// "net income of $104m", "profit for the year of 4m".
Found noun_of(const Scope& s, uint32_t at) {
  if (at < 2 || !s.is_word(at - 1, PieceKind::preposition, w::of)) return {};
  const uint32_t head = noun_before(s, at - 1);
  if (head == kNone) return {};
  if (measures_nothing(s, at - 2))
    if (const Found found = behind_generic(s, at, at - 2)) return found;
  const Piece& p = s.pieces[at - 2];
  return p.kind == PieceKind::noun ? noun(s, at - 2) : noun(s, head);
}

Found noun_beside(const Scope& s, uint32_t at) {
  if (const uint32_t unit = counted(s, at); unit != kNone) return noun(s, unit);
  if (const uint32_t n = behind_preposition(s, at); n != kNone) return noun(s, n);
  return {};
}

namespace {

// "Revenue: $5m", "Revenue $5m", "revenue ($5m)".
Found noun_in_front(const Scope& s, uint32_t at) {
  if (at == 0) return {};
  const uint32_t j = s.is(at - 1, PieceKind::stop) || s.is(at - 1, PieceKind::open) ? at - 1 : at;
  return j > 0 && s.is(j - 1, PieceKind::noun) ? noun(s, j - 1) : Found{};
}

// "bought the mill for $5m", "agreed a deal worth $5m": what the price is of.
Found priced(const Scope& s, uint32_t at) {
  if (at < 2 || !s.is_word(at - 1, PieceKind::preposition, w::for_)) return {};
  return noun(s, noun_before(s, at - 1));
}

// "The survey put the magnitude at 6.8".
Found placed(const Scope& s, uint32_t at) {
  if (at < 3 || !s.is_word(at - 1, PieceKind::preposition, w::at)) return {};
  const uint32_t head = noun_before(s, at - 1);
  if (head == kNone || head == 0) return {};
  const uint32_t verb = s.pieces[head - 1].tokens.first;
  const auto cue = lexicon::lexicon().cues.match(s.document().tokens, verb, s.pieces[head - 1].tokens.last);
  return cue && cue->kind == lexicon::Cue::placing ? noun(s, head) : Found{};
}

// The nearest known metric of the clause, before or behind.
Found nearest_known(const Scope& s, uint32_t at) {
  for (uint32_t j = at; j-- > 0 && at - j <= kMetricReach && s.pieces[j].clause == s.pieces[at].clause;)
    if (s.is(j, PieceKind::noun) && known(s, j)) return noun(s, j);
  for (uint32_t j = at + 1; j < s.size() && j - at <= kMetricReach && s.pieces[j].clause == s.pieces[at].clause; ++j) {
    if (s.is(j, PieceKind::figure) || s.is_word(j, PieceKind::preposition, w::on)) break;
    if (s.is(j, PieceKind::noun) && known(s, j)) return noun(s, j);
  }
  return {};
}

// "A term of six years", "eight hours of sleep", "age 56"; what else stands around a duration is not measured by it.
Found beside_duration(const Scope& s, uint32_t at) {
  if (const Found found = noun_of(s, at)) return found;
  if (s.is_word(at + 1, PieceKind::preposition, w::of)) return noun(s, noun_after(s, at + 1));
  const uint32_t front = at > 0 && s.is(at - 1, PieceKind::stop) ? at - 1 : at;
  return front > 0 && s.is(front - 1, PieceKind::noun) && known(s, front - 1) ? noun(s, front - 1) : Found{};
}

// "opened 9 stores and closed 16 in Wales": the noun is told by the count before.
Found of_same_unit(const Scope& s, uint32_t at) {
  const uint32_t before = s.figure_before(at);
  const Figure& f = s.figure(at);
  if (before == kNone || f.unit.empty() || counted(s, at) != kNone || !same_measure(s.figure(before), f)) return {};
  const bool told = s.is(at + 1, PieceKind::verb) || s.is(at + 1, PieceKind::auxiliary);  // "and 57 are missing"
  if (!told) return {s.figure(before).metric, (s.figure(before).inferred & kInferredMetric) != 0};
  for (uint32_t j = before; j != kNone && at - j <= 2 * kMetricReach; j = s.figure_before(j)) {
    const Figure& other = s.figure(j);
    const bool named =
        !other.metric.empty() && other.metric.span.begin > other.span.begin && s.is(j + 1, PieceKind::noun);
    if (same_measure(other, f) && named) return {other.metric, false};
  }
  return {};
}

}  // namespace

Found by_neighbours(const Scope& s, uint32_t at) {
  const FigureKind kind = s.figure(at).kind;
  if (const uint32_t unit = counted(s, at); unit != kNone && (kind != FigureKind::duration || !name(s, unit)))
    if (const Found found = noun(s, unit)) return found;
  if (kind == FigureKind::duration) return beside_duration(s, at);
  if (kind == FigureKind::count) {
    if (const Found counted = of_same_unit(s, at)) return counted;
    const bool measured = s.figure(at).last_digit < 1 && s.figure(at).unit.empty();  // "of magnitude 7.1 in the north"
    if (const Found front = measured ? noun_in_front(s, at) : Found{}) return front;
    if (const Found put = placed(s, at)) return put;
    if (const Found unit = noun_beside(s, at)) return unit;
  }
  for (const auto rule : {noun_of, placed, noun_beside, noun_in_front, priced, nearest_known})
    if (const Found found = rule(s, at)) return found;
  return {};
}

}  // namespace keyline::link
