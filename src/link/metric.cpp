#include "link/metric.hpp"

#include <algorithm>

#include "lexicon/lexicon.hpp"
#include "link/metric_sources.hpp"
#include "link/nouns.hpp"

namespace keyline::link {
namespace {

namespace w = lexicon::w;

// Is the change at `at` an apposition to the figure before ("81,302 cars, up 197%", "2.4m vehicles, an increase of
// 4%")?
bool apposition(const Scope& s, uint32_t at, uint32_t change) {
  const uint32_t before = s.figure_before(std::min(at, change));
  if (before == kNone || at - before > kMetricReach) return false;
  bool parted = false;
  for (uint32_t j = before + 1; j < std::min(at, change); ++j) {
    const Piece& p = s.pieces[j];
    if (p.kind == PieceKind::comma || p.kind == PieceKind::stop || p.kind == PieceKind::open)
      parted = true;
    else if ((p.kind == PieceKind::verb && !p.participle) || p.kind == PieceKind::subordinator ||
             p.kind == PieceKind::conjunction)
      return false;
    else if (p.kind == PieceKind::noun && parted && !s.is(j - 1, PieceKind::preposition))
      return false;
  }
  return parted;
}

Found by_change_noun(const Scope& s, uint32_t at, uint32_t change) {
  const Piece& p = s.pieces[change];
  if (const uint32_t n = behind_preposition(s, change); n != kNone && !s.is_change(n, ChangeUse::noun))
    return noun(s, n);
  if (p.compound.size() != 0 && metric_row(s.document(), p.compound) != nullptr) return words(s, p.compound);
  if (s.is_word(change + 1, PieceKind::preposition, w::to))  // "a boost to revenues"
    if (const uint32_t n = noun_after(s, change + 1); known(s, n)) return noun(s, n);
  if (change < at) {  // "a rise of 14% in profit", "an addition of 100 sales centres"
    if (s.is_word(at + 1, PieceKind::preposition, w::in) || s.is_word(at + 1, PieceKind::preposition, w::of))
      if (const uint32_t n = noun_after(s, at + 1); n != kNone) return noun(s, n);
    if (s.figure(at).kind == FigureKind::count && s.figure(at).role == Role::change && !apposition(s, at, change))
      if (const uint32_t n = counted(s, at); n != kNone) return noun(s, n);
  }
  if (apposition(s, at, change))
    if (const Found before = of_figure_before(s, at)) return before;
  if (p.change->sense == lexicon::ChangeSense::growth) return noun(s, change);
  if (const uint32_t verb = verb_before(s, std::min(at, change)); verb != kNone) {
    if (const uint32_t object = noun_after(s, verb); object != kNone && object < std::min(at, change))
      return noun(s, object);
    if (const Found subject = subject_metric(s, at, verb)) return subject;
  }
  if (p.compound.size() != 0) return words(s, p.compound);
  return of_figure_before(s, at);
}

Found by_change_verb(const Scope& s, uint32_t at, uint32_t change) {
  const bool factor = change == at + 1;  // "doubled"
  if (const uint32_t object = noun_after(s, change);
      object != kNone && (object < at || factor) && !adjective(s, object))
    return noun(s, object);
  const uint32_t subject = subject_of(s, change).noun;
  const uint32_t unit = s.figure(at).kind == FigureKind::count ? counted(s, at) : kNone;
  if (unit != kNone && change + 1 == at && !known(s, subject)) return noun(s, unit);
  return subject_metric(s, at, change);
}

Found by_change_adverb(const Scope& s, uint32_t at, uint32_t change) {
  if (change > at && s.is(change + 1, PieceKind::noun)) return noun(s, change + 1);
  const uint32_t front = std::min(at, change);
  if (front > 0 && s.is(front - 1, PieceKind::verb) &&
      s.pieces[front - 1].participle)  // "rose before closing 2% higher"
    for (uint32_t j = front - 1; j-- > 0 && front - j <= 2 * kMetricReach;)
      if ((s.is(j, PieceKind::verb) || s.is_change(j, ChangeUse::verb)) && !s.pieces[j].participle)
        return subject_metric(s, at, j);
  if (apposition(s, at, std::min(at, change)))
    if (const Found before = of_figure_before(s, at)) return before;
  return subject_metric(s, at, std::min(at, change));
}

Found by_measure(const Scope& s, uint32_t at, uint32_t verb) {
  const uint32_t subject = subject_of(s, verb).noun;
  const uint32_t unit = s.figure(at).kind == FigureKind::count ? counted(s, at) : kNone;
  if (unit != kNone && !known(s, subject)) return noun(s, unit);
  if (subject == kNone && s.pieces[verb].participle) return of_figure_before(s, at);
  return subject_metric(s, at, verb);
}

Found find(const Scope& s, uint32_t at) {
  const Governor& g = s.governors[at];
  switch (g.construction) {
    case Construction::conversion:
      return {};
    case Construction::base:
      return noun_of(s, at);
    case Construction::change_noun:
      return by_change_noun(s, at, g.piece);
    case Construction::change_verb:
      return by_change_verb(s, at, g.piece);
    case Construction::change_adverb:
      return by_change_adverb(s, at, g.piece);
    case Construction::measure:
      if (const Found found = by_measure(s, at, g.piece)) return found;
      return noun_beside(s, at);
    case Construction::none:
      return by_neighbours(s, at);
  }
  return {};
}

// "This comes after a 5% decline": a change is always one of something, so of what was spoken of before. "38% more
// likely" is none.
bool moved(const Scope& s, uint32_t at) {
  const Construction c = s.governors[at].construction;
  if (c == Construction::change_verb && s.figure(at).kind != FigureKind::percent) return false;
  if (c == Construction::change_adverb && s.is(at + 2, PieceKind::noun) && adjective(s, at + 2)) return false;
  return c == Construction::change_noun || c == Construction::change_verb || c == Construction::change_adverb;
}

void set(Figure& f, const Found& found) {
  f.metric = found.phrase;
  if (found.inferred && found) f.inferred |= kInferredMetric;
}

// A comparand measures what its partner does.
void share_with_bases(Scope& s) {
  for (const Piece& p : s.pieces) {
    if (p.kind != PieceKind::figure) continue;
    const Figure& f = s.reading.figures[p.index];
    const auto give = [&](uint32_t base) {
      Figure& b = s.reading.figures[base];
      if (!b.metric.empty()) return;
      b.metric = f.metric;
      b.inferred = static_cast<uint8_t>(b.inferred | (f.inferred & kInferredMetric));
    };
    if (f.base) give(*f.base);
    for (const uint32_t base : f.bases) give(base);
  }
}

// "Improved" losses go down.
void turn_losses(Scope& s, uint32_t at) {
  const Governor& g = s.governors[at];
  if (g.piece == kNone || s.pieces[g.piece].kind != PieceKind::change) return;
  if (s.pieces[g.piece].change->sense != lexicon::ChangeSense::quality) return;
  Figure& f = s.figure(at);
  if (f.base && f.role == Role::level) {  // "improved to 48.6% from 51.9%"
    const double base = s.reading.figures[*f.base].value;
    if (f.value != base) f.direction = f.value > base ? Direction::up : Direction::down;
    return;
  }
  if (f.metric.empty()) return;
  uint32_t last = 0;
  for (const Piece& p : s.pieces)
    for (uint32_t t = p.tokens.first; t < p.tokens.last; ++t)
      if (s.document().tokens[t].end == f.metric.span.end) last = t + 1;
  if (last == 0) return;
  const lexicon::Metric* row = metric_row(s.document(), {s.pieces.front().tokens.first, last});
  if (row != nullptr && row->loss) f.direction = f.direction == Direction::up ? Direction::down : Direction::up;
}

}  // namespace

void attach_metrics(Scope& s) {
  for (uint32_t at = 0; at < s.size(); ++at) {
    if (!s.is(at, PieceKind::figure)) continue;
    Found found = find(s, at);
    if (!found && moved(s, at)) found = remembered(s);
    set(s.figure(at), found);
    turn_losses(s, at);
    const Figure& f = s.figure(at);
    const bool points = f.kind == FigureKind::count && f.unit == "point";  // how far, of what was spoken of before
    if (!f.metric.empty() && f.kind != FigureKind::duration && !points) s.memory.metric = f.metric;
  }
  share_with_bases(s);
  for (uint32_t at = 0; at < s.size(); ++at)  // "it compares with 20bn yen in trade"
    if (s.is(at, PieceKind::figure) && s.governors[at].construction == Construction::base &&
        s.figure(at).metric.empty())
      set(s.figure(at), by_neighbours(s, at));
}

}  // namespace keyline::link
