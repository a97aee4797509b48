// How old: a duration in years (months, weeks, days) with the words that make it an age.
#include <string_view>

#include "figures/rules.hpp"

namespace keyline::figures {
namespace {

constexpr uint64_t kOldest = 120;  // years, of a bare number behind a name

const lexicon::Unit* year_unit() {
  for (const lexicon::Unit& unit : lexicon::kUnits)
    if (unit.name == "year") return &unit;
  return nullptr;
}

// "-old", "-olds", " old", " of age" behind the unit; the end of the age, or 0.
uint32_t old(const Context& in, uint32_t at) {
  const uint32_t word = at + (in.is_hyphen(at) ? 1u : 0u);
  if (in.is(word, w::old) || in.is(word, w::olds)) return word + 1;
  return in.is(at, w::of) && in.is(at + 1, w::age) ? at + 2 : 0;
}

// A bare number as years.
bool in_years(const Question& q, Found& found) {
  Amount years = *q.amount;
  years.kind = AmountKind::unit;
  years.unit = year_unit();
  fill(found, years);
  return true;
}

}  // namespace

bool age(const Question& q, Found& found) {
  if (!q.amount) return false;
  const Context& in = q.in;
  const Amount& amount = *q.amount;
  if (amount.kind == AmountKind::unit && amount.unit->kind == FigureKind::duration) {
    const uint32_t end = old(in, amount.last);
    if (end == 0) return false;
    fill(found, amount);
    found.figure.last_token = end;
    return true;
  }
  if (amount.kind != AmountKind::bare || !amount.number.plain || amount.number.value.digits > kOldest) return false;
  const WordId before = in.before(amount.first);
  if (before != 0 && (before == w::aged || before == w::age || before == w::ages)) return in_years(q, found);
  const bool commas = before == w::comma && in.is(amount.last, w::comma) && amount.first >= in.first + 2;
  if (!commas || amount.number.value.digits < 16) return false;
  const Token& name = in.tokens[amount.first - 2];
  return name.is_word() && name.has(kCapital) && !name.has(kAllCapitals) && in_years(q, found);
}

}  // namespace keyline::figures
