// Two numbers that share what one of them states. A range is one figure; a pair is two, of which the first borrows
// here.
#include "figures/nouns.hpp"
#include "figures/refused.hpp"
#include "figures/rules.hpp"

namespace keyline::figures {
namespace {

constexpr uint32_t kClause = 12;   // tokens before "from"
constexpr double kMostApart = 20;  // a shared scale leaves the two numbers of one order

enum class Joint : uint8_t { none, dash, to, and_, or_, margin };

struct Link {
  Joint joint = Joint::none;
  uint32_t next = 0;  // where the second amount begins
};

Link link_after(const Context& in, uint32_t at) {
  if (in.is_hyphen(at) && in.glued(at) && !in.glued(at + 1)) {  // "8- to 16-metre", "two- or three-year"
    if (in.is(at + 1, w::to)) return {Joint::to, at + 2};
    if (in.is(at + 1, w::or_)) return {Joint::or_, at + 2};
    if (in.is(at + 1, w::and_)) return {Joint::and_, at + 2};
  }
  if (in.is_dash(at)) return {Joint::dash, at + 1};
  if (const uint32_t margin = over_margin_sign(in, at); margin != at) return {Joint::margin, margin};
  if (in.is(at, w::to)) return {Joint::to, at + 1};
  if (in.is(at, w::and_)) return {Joint::and_, at + 1};
  if (in.is(at, w::or_)) return {Joint::or_, at + 1};
  if (in.is_hyphen(at) && in.is(at + 1, w::to) && in.is_hyphen(at + 2)) return {Joint::to, at + 3};
  return {};
}

bool same_unit(const Amount& a, const Amount& b) {
  if (a.kind != b.kind) return false;
  if (a.kind == AmountKind::money)
    return (a.currency->code == b.currency->code || a.currency->group == b.currency->group) && a.minor == b.minor;
  return a.unit == b.unit && a.rate == b.rate;
}

bool less(const Amount& a, const Amount& b) { return value_of(a) < value_of(b); }

// "by", "rose", "fell", "up" before the first: it is a change, and what follows "to" the level.
bool is_change(const Context& in, uint32_t first) {
  const WordId before = in.before(first);
  if (before != 0 && (before == w::by || before == w::from)) return true;
  return static_cast<bool>(in.lexicon.change_words.match_before(in.tokens, first, in.first));
}

// The word before, over a hedge: "from about 3 to 5%".
uint32_t before_hedge(const Context& in, uint32_t first) {
  const auto hedge = in.lexicon.hedges.match_before(in.tokens, first, in.first);
  return hedge ? first - hedge.size : first;
}

// Verbs that move nothing.
bool is_static(const Context& in, uint32_t at) {
  const WordId word = in.word(at);
  for (const WordId id : {w::cost, w::costs, w::range, w::ranges, w::ranged})
    if (word != 0 && word == id) return true;
  return false;
}

bool ranging(const Context& in, uint32_t from) {
  const WordId before = from > in.first + 1 ? in.tokens[from - 2].word : WordId{0};
  for (const WordId id : {w::range, w::ranges, w::ranged, w::ranging})
    if (before != 0 && before == id) return true;
  return false;
}

// "prices from $5 to $10": nothing moves in the clause before "from".
bool stays(const Context& in, uint32_t from) {
  if (from == in.first || in.document.tags[from - 1] >= Pos::verb_base) return false;
  const uint32_t begin = from > in.first + kClause ? from - kClause : in.first;
  for (uint32_t i = from; i-- > begin;) {
    if (in.document.tags[i] >= Pos::verb_base && !is_static(in, i)) return false;
    if (in.lexicon.change_words.begins_with(in.tokens[i].word)) return false;
  }
  return true;
}

// Is "A joint B" one range, given that both are amounts of one unit?
bool is_range(const Context& in, const Amount& a, const Amount& b, Joint joint) {
  const uint32_t first = before_hedge(in, a.first);
  const WordId before = in.before(first);
  const bool between = before != 0 && before == w::between;
  switch (joint) {
    case Joint::none:
    case Joint::margin:
      return false;
    case Joint::dash:
      return less(a, b);
    case Joint::and_:
      return between && less(a, b);
    case Joint::or_:
      return less(a, b) && value_of(b) <= 2 * value_of(a) && !b.number.scaled;
    case Joint::to:
      break;
  }
  if (before != 0 && before == w::from)
    return ranging(in, first) ? value_of(a) != value_of(b) : stays(in, first - 1) && less(a, b);
  return less(a, b) && !is_change(in, first);
}

std::optional<Amount> second(const Context& in, const Link& link) {
  if (link.joint == Joint::none || !in.inside(link.next) || in.tokens[link.next].has(kBlankLine)) return std::nullopt;
  auto b = read_amount(in, link.next);
  if (!b || b->number.article) return std::nullopt;
  if (b->negative && link.joint == Joint::dash) return std::nullopt;
  if (refused_after(in, *b) != 0) return std::nullopt;
  return b;
}

// "Marrowfield 2-3 Castle Rovers": the score of a match stands between the two that played.
bool between_names(const Context& in, uint32_t first, uint32_t last) {
  const auto name = [&](uint32_t at) {
    return in.is_word(at) && in.tokens[at].has(kCapital) && in.document.tags[at] == Pos::propn;
  };
  return first > in.first && name(first - 1) && in.inside(last) && name(last) && !in.glued(last);
}

// Both are bare: a range of counts, if a noun follows and no name, score or year is meant.
bool bare_range(const Context& in, const Amount& a, const Amount& b, Joint joint, Found& found) {
  if (is_name(in, a) || is_name(in, b)) return false;
  if (joint == Joint::dash && between_names(in, a.first, b.last)) return false;
  const uint32_t at = b.last;
  const bool hyphen = in.is_hyphen(at) && in.glued(at) && in.is_word(at + 1);
  const CountedNoun noun = hyphen ? CountedNoun{singular(in, at + 1), at + 2} : counted_noun(in, at, false);
  const bool loose = joint == Joint::and_ || joint == Joint::to || b.number.scaled || !b.number.plain;
  if (noun.singular.empty() && !loose) return false;
  found.figure.unit = noun.singular;
  found.unitless = noun.singular.empty();
  return true;
}

// "$26 and $31 million": how many powers of ten the partner's scale words are worth for a number without any.
int shared_scale(const Context& in, const Amount& a, const Amount& b) {
  if (a.number.scaled || !b.number.scaled || !a.number.digits || a.minor || a.number.divisor != 1) return 0;
  const auto digits = in.is_number(b.number.first) ? in.digits(b.number.first) : std::nullopt;
  if (!digits) return 0;
  const int power = b.number.value.power - digits->value.power;
  const double scaled = to_double(a.number.value.scaled(power));
  const double partner = to_double(b.number.value);
  return scaled < kMostApart * partner ? power : 0;  // not "$900 to $1.2 million", "500,000 to 1 million"
}

// Lends each of the two what only the other states: the unit, the currency, the scale. False where they do not match.
bool align(const Context& in, Amount& a, Amount& b) {
  if (a.kind == AmountKind::money && a.prefixed && b.kind == AmountKind::bare) {  // "$5-6m"
    b.kind = AmountKind::money;
    b.currency = a.currency;
  } else if (a.kind == AmountKind::bare && b.kind != AmountKind::bare && !b.prefixed) {
    a.kind = b.kind;
    a.currency = b.currency;
    a.minor = b.minor;
    a.unit = b.unit;
    a.rate = b.rate;
  }
  if (!same_unit(a, b)) return false;
  if (const int power = shared_scale(in, a, b)) a.number.scale(power);
  return true;
}

// "45 and 50 cases": the first of two counts borrows the noun.
bool shared_noun(const Context& in, const Amount& a, const Amount& b, Found& found) {
  if (a.kind != AmountKind::bare || a.number.digits != b.number.digits) return false;
  if (a.number.scaled || b.number.scaled || a.number.divisor != 1 || a.number.value.power != b.number.value.power)
    return false;
  if (is_name(in, a) || is_name(in, b)) return false;
  const CountedNoun noun = counted_noun(in, b.last, false);
  if (noun.singular.empty()) return false;
  fill(found, a);
  found.figure.unit = noun.singular;
  return true;
}

}  // namespace

bool range(const Question& q, Found& found) {
  if (!q.amount) return false;
  const Context& in = q.in;
  Amount a = *q.amount;
  const Link link = link_after(in, a.last);
  auto b = second(in, link);
  if (!b || !align(in, a, *b)) return false;
  if (link.joint == Joint::dash && !in.glued(a.last) && in.is_hyphen(a.last)) return false;  // "up 5% - 20 of them"
  if (!is_range(in, a, *b, link.joint)) return false;
  if (a.kind == AmountKind::bare && !bare_range(in, a, *b, link.joint, found)) return false;
  const std::string unit = found.figure.unit;
  fill(found, a);
  if (a.kind == AmountKind::bare) found.figure.unit = unit;
  found.figure.value2 = value_of(*b);
  found.figure.last_token = b->last;
  return true;
}

bool elided_unit(const Question& q, Found& found) {
  if (!q.amount || q.amount->number.article) return false;
  const Context& in = q.in;
  const Link link = link_after(in, q.amount->last);
  if (link.joint == Joint::none || link.joint == Joint::dash) return false;
  auto b = second(in, link);
  if (b && b->kind == AmountKind::bare) return shared_noun(in, *q.amount, *b, found);
  if (!b) return false;
  Amount a = *q.amount;
  const Amount before = a;
  if (!align(in, a, *b)) return false;
  if (before.kind == AmountKind::bare &&
      (is_name(in, before) || (b->kind == AmountKind::unit && b->hyphenated && !in.is_hyphen(before.last))))
    return false;
  const bool changed = before.kind != a.kind || a.number.scaled != before.number.scaled;
  if (!changed) return false;
  fill(found, a);
  return true;
}

}  // namespace keyline::figures
