#include "figures/rules.hpp"

#include "figures/hedges.hpp"
#include "figures/nouns.hpp"
#include "figures/refused.hpp"
#include "figures/units.hpp"

namespace keyline::figures {
namespace {

constexpr Rule kRules[] = {
    {"rank", rank, Rule::anyhow},
    {"age", age, Rule::with_amount},
    {"multiplier", multiplier, Rule::anyhow},
    {"proportion", proportion, Rule::with_amount},
    {"fraction", fraction, Rule::anyhow},
    {"range", range, Rule::with_amount},
    {"elided_unit", elided_unit, Rule::with_amount},
    {"money_and_cents", money_and_cents, Rule::with_amount},
    {"money", money, Rule::with_amount},
    {"percent", share, Rule::with_amount},
    {"duration", duration, Rule::with_amount},
    {"measure", measure, Rule::with_amount},
    {"count", count, Rule::with_amount},
    {"elided_noun", elided_noun, Rule::with_amount},
};

bool of_kind(const Question& q, Found& found, FigureKind kind) {
  if (!q.amount || q.amount->kind != AmountKind::unit || q.amount->unit->kind != kind) return false;
  fill(found, *q.amount);
  return true;
}

// May a number without a noun stand alone here: "rose to 81,302", "about 2.4 million"? Behind a verb or preposition of
// measure it may, or when its form alone says that it is an amount.
bool stands_alone(const Question& q) {
  const Number& number = q.amount->number;
  const uint32_t verb = q.amount->last;
  const bool subject = q.in.is(verb, w::were) || q.in.is(verb, w::are) || q.in.is(verb, w::have);
  if (subject && number.value.digits > 1) return true;  // "four were sent"
  if (behind_margin_sign(q.in, q.amount->first)) return false;
  if (number.scaled) return true;
  if (number.digits && !number.plain && number.divisor == 1)
    return q.in.slice(number.first)[0] != '.';  // ".699": a table
  if (q.in.lexicon.hedges.match_before(q.in.tokens, q.amount->first, q.in.first)) return number.value.digits > 9;
  // "10 of which", "four of them"
  if (q.in.is(q.amount->last, w::of) && (q.in.is(q.amount->last + 1, w::which) ||
                                         q.in.is(q.amount->last + 1, w::them) || q.in.is(q.amount->last + 1, w::those)))
    return true;
  if (!number.digits) return number.value.digits > 100 && number.value.power == 0;  // "a hundred and two of those"
  const WordId before = q.in.before(q.amount->first);
  for (const WordId id : {w::to, w::from, w::than, w::by})
    if (before == id) return true;
  return false;
}

// "one" is mostly a determiner: it counts only where the text insists.
bool is_determiner(const Question& q) {
  const Number& number = q.amount->number;
  if (number.digits || number.scaled || number.value.digits != 1 || number.value.power != 0) return false;
  const WordId before = q.in.before(q.amount->first);
  for (const WordId id : {w::only, w::just, w::least, w::than})
    if (before == id) return false;
  return true;
}

// "15 dollars 50", "thirteen dollars forty-five": cents that only their place tells.
bool bare_cents(const Question& q, const Amount& cents) {
  const Context& in = q.in;
  const bool joined =
      cents.first == q.amount->last || (!in.inside(cents.last) || in.tokens[cents.last].kind == TokenKind::punct);
  const bool named = !q.amount->prefixed && in.is_word(q.amount->last - 1) && joined;
  if (!named || cents.kind != AmountKind::bare || cents.number.value.power != 0 || cents.number.divisor != 1)
    return false;
  if (cents.number.digits ? !cents.number.plain || in.tokens[cents.first].size() != 2 : cents.number.value.digits < 10)
    return false;
  return cents.number.value.digits <= 99 && counted_noun(in, cents.last, true).singular.empty() &&
         refused_after(in, cents) == 0;
}

}  // namespace

std::span<const Rule> rules() { return kRules; }

bool money(const Question& q, Found& found) {
  if (!q.amount || q.amount->kind != AmountKind::money) return false;
  fill(found, *q.amount);
  return true;
}

bool money_and_cents(const Question& q, Found& found) {
  if (!q.amount || q.amount->kind != AmountKind::money || q.amount->minor || q.amount->number.scaled) return false;
  const uint32_t at = q.amount->last + q.in.is(q.amount->last, w::and_);
  if (!q.in.is_number(at) && !q.in.is_word(at)) return false;
  const auto cents = read_amount(q.in, at);
  if (!cents || cents->number.value.power != 0 || cents->number.value.digits > 99) return false;
  if (!cents->minor && !bare_cents(q, *cents)) return false;
  Amount whole = *q.amount;
  const auto value = sum(whole.number.value, cents->number.value.scaled(-2));
  if (!value) return false;
  whole.number.value = *value;
  whole.number.last_digit = -2;
  whole.last = cents->last;
  fill(found, whole);
  return true;
}

bool share(const Question& q, Found& found) { return of_kind(q, found, FigureKind::percent); }

bool duration(const Question& q, Found& found) { return of_kind(q, found, FigureKind::duration); }

bool measure(const Question& q, Found& found) { return of_kind(q, found, FigureKind::quantity); }

bool count(const Question& q, Found& found) {
  if (!q.amount || q.amount->kind != AmountKind::bare || q.amount->number.decimal_comma) return false;
  if (is_name(q.in, *q.amount) || is_determiner(q)) return false;
  const Number& number = q.amount->number;
  const bool one = number.value.power == 0 &&
                   (number.divisor == 1 ? number.value.digits == 1 : number.value.digits < number.divisor);
  const uint32_t at = over_hedge(q.in, q.amount->last);
  const bool hyphen = q.in.is_hyphen(at) && q.in.glued(at) && q.in.is_word(at + 1) && q.in.glued(at + 1);
  // "3-in-1", "four-of-five": the hyphen joins no noun.
  if (hyphen && (q.in.is(at + 1, w::in) || q.in.is(at + 1, w::of) || q.in.is(at + 1, w::on))) return false;
  CountedNoun noun;
  if (hyphen && q.in.is(at + 1, w::strong))
    noun = counted_noun(q.in, at + 2, true);
  else if (hyphen && !q.in.tokens[at + 1].has(kCapital))
    noun = {singular(q.in, at + 1), at + 2};
  else if (!hyphen && one && number.divisor != 1 && q.in.is_word(at))
    noun = {singular(q.in, at), at + 1};  // "1/2 cup olive oil"
  else if (!hyphen)
    noun = counted_noun(q.in, at, one);
  if (noun.singular.empty() && !stands_alone(q)) return false;
  if (noun.singular.empty()) noun.singular = noun_of_whole(q.in, *q.amount);
  fill(found, *q.amount);
  found.unitless = noun.singular.empty();
  found.figure.unit = found.unitless && !number.scaled ? counted_noun_before(q.in, q.amount->first) : noun.singular;
  found.noun_end = noun.end;
  return true;
}

}  // namespace keyline::figures
