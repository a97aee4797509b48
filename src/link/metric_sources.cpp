#include "link/metric_sources.hpp"

#include <algorithm>

#include "lexicon/lexicon.hpp"
#include "link/nouns.hpp"

namespace keyline::link {

namespace w = lexicon::w;

constexpr uint32_t kFigures = 6;  // figures before one that may lend it their metric

Found words(const Scope& s, TokenRange range) {
  return range.size() == 0 ? Found{} : Found{s.document().phrase(range), false};
}

Found noun(const Scope& s, uint32_t at) { return at == kNone ? Found{} : words(s, phrase_of(s, at)); }

bool known(const Scope& s, uint32_t at) {
  if (at == kNone) return false;
  const Piece& p = s.pieces[at];
  return metric_row(s.document(), p.tokens) != nullptr || p.kind == PieceKind::change;
}

bool name(const Scope& s, uint32_t at) { return s.document().tokens[s.pieces[at].tokens.first].has(kCapital); }

// The metric of the figure before in this sentence, of one in the same unit if there is one.
Found of_figure_before(const Scope& s, uint32_t at) {
  uint32_t before = s.figure_before(at), seen = 0;
  while (before != kNone && s.figure(before).kind == FigureKind::duration && s.figure(before).metric.empty())
    before = s.figure_before(before);  // "sales of $5m for the 16 weeks, up 4%"
  for (uint32_t j = before; j != kNone && ++seen <= kFigures; j = s.figure_before(j))
    if (same_measure(s.figure(j), s.figure(at)) && !s.figure(j).metric.empty()) {
      before = j;
      break;
    }
  return before == kNone ? Found{} : Found{s.figure(before).metric, (s.figure(before).inferred & kInferredMetric) != 0};
}

Found remembered(const Scope& s) { return {s.memory.metric, true}; }

namespace {

// "It" and "they" can be something measured, a person is none.
bool stands_for_thing(const Scope& s, uint32_t pronoun) {
  const WordId word = s.pieces[pronoun].word;
  return word == w::it || word == w::they || word == w::there;
}

}  // namespace

// The subject of the verb at `verb`; a pronoun stands for what was measured before.
Found subject_metric(const Scope& s, uint32_t at, uint32_t verb) {
  const auto [head, pronoun] = subject_of(s, verb);
  if (pronoun != kNone && !stands_for_thing(s, pronoun)) return {};
  if (head != kNone) {
    const Piece& p = s.pieces[head];  // "revenue growth was": the growth of revenue
    if (p.kind == PieceKind::change && p.compound.size() != 0 && metric_row(s.document(), p.compound) != nullptr)
      return words(s, p.compound);
    if (p.kind == PieceKind::change)  // "a rise in revenue, reaching"
      if (const Found moved = noun(s, behind_preposition(s, head))) return moved;
    return noun(s, head);
  }
  if (const Found before = of_figure_before(s, at)) return before;
  return pronoun != kNone ? remembered(s) : Found{};
}

// The noun behind a count ("575,000 units", "335 locations", "nine low-cost, basic drones") or in front of which a
// share stands ("a 44% stake"). Behind a determiner another phrase begins: "for $8,000 a little over".
uint32_t counted(const Scope& s, uint32_t at) {
  uint32_t j = at + 1;
  for (uint32_t skipped = 0; skipped < 2 && s.is(j, PieceKind::noun) && adjective(s, j); ++skipped) {
    const bool link = s.is(j + 1, PieceKind::comma) || s.is_word(j + 1, PieceKind::conjunction, w::and_);
    if (!s.is(link ? j + 2 : j + 1, PieceKind::noun)) break;
    j += link ? 2 : 1;
  }
  if (s.is_change(j, ChangeUse::noun)) return j;
  const bool half = s.figure(at).kind == FigureKind::ratio || s.figure(at).kind == FigureKind::percent;
  return s.is(j, PieceKind::noun) && (half || !s.pieces[j].determiner) && !forecaster(s, j) ? j : kNone;
}

namespace {

// "In the half", "in the season": no more than when.
bool names_time(const Scope& s, uint32_t noun) {
  if (s.pieces[noun].tokens.size() > 2) return false;
  switch (s.pieces[noun].word) {
    case w::half:
    case w::quarter:
    case w::period_word:
    case w::year:
    case w::month:
    case w::week:
    case w::season:
      return true;
    default:
      return false;
  }
}

}  // namespace

// "in profit", "of sales" behind `at`.
uint32_t behind_preposition(const Scope& s, uint32_t at) {
  if (!s.is(at + 1, PieceKind::preposition) || s.pieces[at + 1].tokens.size() != 1) return kNone;  // not "south of"
  const bool link = s.is_word(at + 1, PieceKind::preposition, w::in) ||
                    s.is_word(at + 1, PieceKind::preposition, w::of) ||
                    s.is_word(at + 1, PieceKind::preposition, w::for_);
  const uint32_t n = link ? noun_after(s, at + 1) : kNone;
  const uint32_t every = s.pieces[at + 1].tokens.last;  // "71p in every pound"
  if (every < s.document().tokens.size() && s.document().tokens[every].word == w::every) return kNone;
  if (n == kNone || (s.is(n, PieceKind::noun) && names_time(s, n))) return kNone;
  const bool place = s.figure(at).kind == FigureKind::count && s.pieces[at + 1].word == w::in && name(s, n);
  return place ? kNone : n;  // "14 in Brigg"
}

// The verb that governs the clause of `at`, looking left; kNone where there is none.
uint32_t verb_before(const Scope& s, uint32_t at) {
  for (uint32_t j = at; j-- > 0 && at - j <= kMetricReach;) {
    if (s.pieces[j].clause != s.pieces[at].clause) return kNone;
    if (s.pieces[j].kind == PieceKind::verb || s.is_change(j, ChangeUse::verb)) return j;
  }
  return kNone;
}

}  // namespace keyline::link
