// Shares and multiples: kind ratio, and for a share the noun of which it is one.
#include "figures/nouns.hpp"
#include "figures/number_words.hpp"
#include "figures/refused.hpp"
#include "figures/rules.hpp"

namespace keyline::figures {
namespace {

constexpr uint64_t kSmallWhole = 100;   // "6,120 of the 24,400" are two counts
constexpr uint32_t kMeasureWindow = 4;  // tokens: "last year's annual sales"

bool put(Found& found, uint32_t first, uint32_t last, double value, std::string unit = "ratio") {
  Figure& f = found.figure;
  f.kind = FigureKind::ratio;
  f.value = value;
  f.last_digit = 0.01;
  f.unit = unit.empty() ? "ratio" : std::move(unit);
  f.first_token = first;
  f.last_token = last;
  return true;
}

// The noun behind "of" that a share is taken of; only a plural is sure to be the noun.
std::string whole(const Context& in, uint32_t at) {
  if (!in.is(at, w::of)) return {};
  return counted_noun(in, at, false).singular;
}

bool is_any(const Context& in, uint32_t at, std::initializer_list<WordId> ids) {
  return figures::is_any(in.word(at), ids);
}

bool before_any(const Context& in, uint32_t at, std::initializer_list<WordId> ids) {
  const WordId word = in.before(at);
  for (const WordId id : ids)
    if (word != 0 && word == id) return true;
  return false;
}

bool hedged(const Context& in, uint32_t at) {
  return static_cast<bool>(in.lexicon.hedges.match_before(in.tokens, at, in.first));
}

// "three times annual revenue", "four times last year's sales": what is multiplied is a measure.
bool multiplies_measure(const Context& in, uint32_t at) {
  for (uint32_t i = at; i < at + kMeasureWindow && in.is_word(i); ++i) {
    if (in.lexicon.metrics.match(in.tokens, i, in.last)) return true;
    const bool goes_on = !in.lexicon.breaks.match(in.tokens, i, i + 1) ||
                         is_any(in, i, {w::the, w::its, w::their, w::his, w::her, w::last, w::this_, w::s_clitic});
    if (!goes_on) return false;
  }
  return false;
}

// The number in "nine of their last 10", "seven of the 12": where it begins, 0 = none.
uint32_t whole_after_of(const Context& in, uint32_t at) {
  if (!in.is(at, w::of)) return 0;
  uint32_t next = at + 1;
  if (!is_any(in, next, {w::the, w::its, w::their, w::his, w::her, w::our, w::those, w::these})) return 0;
  ++next;
  const bool adjective =
      is_any(in, next, {w::last, w::past, w::previous}) || (in.is_word(next) && in.slice(next) == "top");
  return adjective ? next + 1 : next;
}

// "the bottom half of the list" is a place.
bool is_place(std::string_view word) {
  for (const std::string_view place :
       {"bottom", "top", "upper", "lower", "back", "front", "northern", "southern", "eastern", "western"})
    if (word == place) return true;
  return false;
}

// "half of", "half the", "more than half"; not "half-year", "half a million", "half time", "the first half of".
bool half(const Question& q, Found& found) {
  const Context& in = q.in;
  const bool one = in.is(q.at, w::one);  // "one half of", "one-half of"
  const uint32_t noun = one ? q.at + 1 + in.is_hyphen(q.at + 1) : q.at;
  if (!in.is(noun, w::half)) return false;
  if (q.at > in.first && is_place(in.slice(q.at - 1))) return false;
  const uint32_t next = noun + 1;
  const bool part =
      is_any(in, next, {w::of, w::the, w::its, w::their, w::his, w::her, w::all, w::that, w::those, w::as});
  if (before_any(in, q.at, {w::the, w::this_, w::last, w::previous, w::next}) && !before_any(in, q.at, {w::in}))
    return false;
  const bool alone = hedged(in, q.at) && !in.is_hyphen(next) && !in.is(next, w::a) && !in.is(next, w::an);
  if (!part && !alone && !before_any(in, q.at, {w::by, w::in})) return false;
  if (!part && !alone && in.is_word(next) && !in.lexicon.breaks.match(in.tokens, next, in.last)) return false;
  return put(found, q.at, next, 0.5, whole(in, next));
}

// "a drop of a third", "fell a third".
bool moves(const Context& in, uint32_t at) {
  const bool of = at > in.first && in.before(at) == w::of;
  const auto change = in.lexicon.change_words.match_before(in.tokens, of ? at - 1 : at, in.first);
  if (!change) return false;
  return change->form == lexicon::ChangeForm::ambiguous ||
         change->form == (of ? lexicon::ChangeForm::noun : lexicon::ChangeForm::verb);
}

// "both halves", "the doubles", "halves of": the thing and not the verb.
bool is_noun_of_number(const Context& in, uint32_t at) {
  if (in.slice(at).back() != 's') return false;
  return in.is(at + 1, w::of) || (at > in.first && (in.document.tags[at - 1] == Pos::det || in.is_number(at - 1)));
}

}  // namespace

bool multiplier(const Question& q, Found& found) {
  const Context& in = q.in;
  if (const auto match = in.lexicon.multipliers.match(in.tokens, q.at, in.last); match && !is_noun_of_number(in, q.at))
    return put(found, q.at, q.at + match.size, match->value);
  if (q.amount && q.amount->kind == AmountKind::bare) {
    const uint32_t at = q.amount->last;
    const bool x = q.amount->number.digits && in.glued(at) && (in.is(at, w::x_letter) || in.is(at, w::times)) &&
                   !(in.glued(at + 1) && (in.is_word(at + 1) || in.is_number(at + 1)));
    const bool times =
        in.is(at, w::times_word) && is_any(in, at + 1,
                                           {w::as, w::more, w::the, w::higher, w::its, w::their, w::that, w::larger,
                                            w::greater, w::bigger, w::faster, w::earnings, w::sales, w::revenue});
    const bool decimal = in.is(at, w::times_word) && q.amount->number.value.power < 0;  // "1.9 times"
    if (!x && !times && !decimal && !(in.is(at, w::times_word) && multiplies_measure(in, at + 1))) return false;
    put(found, q.amount->first, at + 1, value_of(*q.amount));
    found.figure.last_digit = last_digit_of(*q.amount);
    return true;
  }
  return in.is(q.at, w::twice) && is_any(in, q.at + 1, {w::as, w::the, w::its, w::their, w::that}) &&
         put(found, q.at, q.at + 1, 2);
}

bool proportion(const Question& q, Found& found) {
  if (!q.amount || q.amount->kind != AmountKind::bare) return false;
  const Context& in = q.in;
  const uint32_t at = q.amount->last;
  const bool to_one = in.is(at, w::to) && (in.is(at + 1, w::one) || (in.is_number(at + 1) && in.slice(at + 1) == "1"));
  const bool odds = to_one && !before_any(in, q.at, {w::from}) && counted_noun(in, at + 2, true).singular.empty();
  if (q.amount->number.value.power != 0 && !odds) return false;
  uint32_t next = 0;
  if (in.is(at, w::out) && in.is(at + 1, w::of)) next = at + 2;
  if (in.is(at, w::in) && (in.is_word(at + 1) || q.amount->number.value.digits < 10) && !in.glued(at + 1))
    next = at + 1;
  if (in.is(at, w::colon) && in.glued(at) && in.glued(at + 1) && before_any(in, q.at, {w::of})) next = at + 1;
  if (in.is_hyphen(at) && in.is(at + 1, w::to) && in.is_hyphen(at + 2)) next = at + 3;
  if (odds) next = at + 1;
  const uint32_t whole_at = whole_after_of(in, at);
  if (whole_at != 0) next = whole_at;
  if (next == 0) return false;
  if (is_any(in, next, {w::every, w::the})) ++next;
  const auto of = read_number(in, next);
  if (!of || of->value.power != 0 || of->value.digits == 0 || of->last_digit != 0 || of->article) return false;
  const bool share_of = !in.is(at, w::colon) && !in.is_hyphen(at) && !odds;
  if (share_of && q.amount->number.value.digits >= of->value.digits) return false;
  if (whole_at != 0 && of->value.digits > kSmallWhole) return false;
  if (in.is(at, w::in) && of->value.digits > 1900 && of->plain) return false;  // "five in 2024"
  Amount whole_amount;
  whole_amount.number = *of;
  whole_amount.first = of->first;
  whole_amount.last = of->last;
  if (refused_after(in, whole_amount) != 0) return false;
  std::string unit = share_of ? counted_noun(in, of->last, false).singular : std::string();
  return put(found, q.amount->first, of->last, value_of(*q.amount) / to_double(of->value), std::move(unit));
}

bool fraction(const Question& q, Found& found) {
  const Context& in = q.in;
  if (q.amount && q.amount->kind == AmountKind::unit && q.amount->number.divisor > 1)
    return false;  // "half a mile", "a quarter of a percentage point"
  if (half(q, found)) return true;
  if (q.amount && q.amount->kind == AmountKind::bare && q.amount->number.digits && q.amount->number.divisor > 1 &&
      q.amount->number.value.digits < q.amount->number.divisor && in.is(q.amount->last, w::of))
    return put(found, q.amount->first, q.amount->last, value_of(*q.amount), whole(in, q.amount->last));
  const Part part = part_at(in, q.at);
  if (part.denominator < 3 || part.end == q.at + 1) return false;
  const uint32_t end = part.end;
  const bool hyphen = in.is_hyphen(q.at + 1), plural = part.numerator > 1;
  if (in.is_hyphen(end) && in.glued(end)) return false;  // "a fourth-quarter charge"
  const bool of = in.is(end, w::of) || is_any(in, end, {w::more, w::less, w::fewer, w::higher, w::lower});
  const bool change = before_any(
      in, q.at, {w::by, w::than, w::about, w::nearly, w::almost, w::only, w::just, w::to, w::up, w::down, w::exactly});
  const bool moved = moves(in, q.at);
  const bool noun = in.is_word(end) && !in.lexicon.breaks.match(in.tokens, end, in.last);
  const bool stated =
      plural ? !(part.denominator == 4 && !of && !hyphen) : of || hyphen || ((change || moved) && !noun);
  if (!stated) return false;
  return put(found, q.at, end, static_cast<double>(part.numerator) / part.denominator, whole(in, end));
}

}  // namespace keyline::figures
