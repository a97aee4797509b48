#include "link/metric.hpp"

#include "lexicon/lexicon.hpp"
#include "link/nouns.hpp"

namespace keyline::link {
namespace {

using lexicon::VerbClass;
namespace w = lexicon::w;

constexpr uint32_t kReach = 10;   // pieces that a search may pass
constexpr uint32_t kFigures = 6;  // figures before one that may lend it their metric

// A metric and where it came from; `inferred` = from an earlier sentence.
struct Found {
  Phrase phrase;
  bool inferred = false;

  explicit operator bool() const { return !phrase.empty(); }
};

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

// "It" and "they" can be something measured, a person is none.
bool stands_for_thing(const Scope& s, uint32_t pronoun) {
  const WordId word = s.pieces[pronoun].word;
  return word == w::it || word == w::they || word == w::there;
}

// The subject of the verb at `verb`; a pronoun stands for what was measured before.
Found subject_metric(const Scope& s, uint32_t at, uint32_t verb) {
  const auto [head, pronoun] = subject_of(s, verb);
  if (pronoun != kNone && !stands_for_thing(s, pronoun)) return {};
  if (head != kNone) {
    const Piece& p = s.pieces[head];  // "revenue growth was": the growth of revenue
    if (p.kind == PieceKind::change && p.compound.size() != 0 && metric_row(s.document(), p.compound) != nullptr)
      return words(s, p.compound);
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

// "In the half", "in the season": no more than when.
bool names_time(const Scope& s, uint32_t noun) {
  if (s.pieces[noun].tokens.size() > 2) return false;
  switch (s.pieces[noun].word) {
    case w::half:
    case w::quarter:
    case w::period:
    case w::year:
    case w::month:
    case w::week:
    case w::season:
      return true;
    default:
      return false;
  }
}

// "in profit", "of sales" behind `at`.
uint32_t behind_preposition(const Scope& s, uint32_t at) {
  if (!s.is(at + 1, PieceKind::preposition) || s.pieces[at + 1].tokens.size() != 1) return kNone;  // not "south of"
  const bool link = s.is_word(at + 1, PieceKind::preposition, w::in) ||
                    s.is_word(at + 1, PieceKind::preposition, w::of) ||
                    s.is_word(at + 1, PieceKind::preposition, w::for_);
  const uint32_t n = link ? noun_after(s, at + 1) : kNone;
  if (n == kNone || (s.is(n, PieceKind::noun) && names_time(s, n))) return kNone;
  const bool place = s.figure(at).kind == FigureKind::count && s.pieces[at + 1].word == w::in && name(s, n);
  return place ? kNone : n;  // "14 in Brigg"
}

// Is the change at `at` an apposition to the figure before ("81,302 cars, up 197%", "2.4m vehicles, an increase of
// 4%")?
bool apposition(const Scope& s, uint32_t at, uint32_t change) {
  const uint32_t before = s.figure_before(std::min(at, change));
  if (before == kNone || at - before > kReach) return false;
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

// The verb that governs the clause of `at`, looking left; kNone where there is none.
uint32_t verb_before(const Scope& s, uint32_t at) {
  for (uint32_t j = at; j-- > 0 && at - j <= kReach;) {
    if (s.pieces[j].clause != s.pieces[at].clause) return kNone;
    if (s.pieces[j].kind == PieceKind::verb || s.is_change(j, ChangeUse::verb)) return j;
  }
  return kNone;
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
    for (uint32_t j = front - 1; j-- > 0 && front - j <= 2 * kReach;)
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

// The nearest known metric of the clause, before or behind.
Found nearest_known(const Scope& s, uint32_t at) {
  for (uint32_t j = at; j-- > 0 && at - j <= kReach && s.pieces[j].clause == s.pieces[at].clause;)
    if (s.is(j, PieceKind::noun) && known(s, j)) return noun(s, j);
  for (uint32_t j = at + 1; j < s.size() && j - at <= kReach && s.pieces[j].clause == s.pieces[at].clause; ++j) {
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
  for (uint32_t j = before; j != kNone && at - j <= 2 * kReach; j = s.figure_before(j)) {
    const Figure& other = s.figure(j);
    const bool named =
        !other.metric.empty() && other.metric.span.begin > other.span.begin && s.is(j + 1, PieceKind::noun);
    if (same_measure(other, f) && named) return {other.metric, false};
  }
  return {};
}

Found by_neighbours(const Scope& s, uint32_t at) {
  const FigureKind kind = s.figure(at).kind;
  if (const uint32_t unit = counted(s, at); unit != kNone && (kind != FigureKind::duration || !name(s, unit)))
    if (const Found found = noun(s, unit)) return found;
  if (kind == FigureKind::duration) return beside_duration(s, at);
  if (kind == FigureKind::count) {
    if (const Found counted = of_same_unit(s, at)) return counted;
    const bool measured = s.figure(at).last_digit < 1 && s.figure(at).unit.empty();  // "of magnitude 7.1 in the north"
    if (const Found front = measured ? noun_in_front(s, at) : Found{}) return front;
    if (const Found unit = noun_beside(s, at)) return unit;
  }
  for (const auto rule : {noun_of, noun_beside, noun_in_front, priced, nearest_known})
    if (const Found found = rule(s, at)) return found;
  return {};
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
    if (!f.metric.empty() && f.kind != FigureKind::duration) s.memory.metric = f.metric;
  }
  share_with_bases(s);
  for (uint32_t at = 0; at < s.size(); ++at)  // "it compares with 20bn yen in trade"
    if (s.is(at, PieceKind::figure) && s.governors[at].construction == Construction::base &&
        s.figure(at).metric.empty())
      set(s.figure(at), by_neighbours(s, at));
}

}  // namespace keyline::link
