#include "figures/found.hpp"

namespace keyline::figures {

double value_of(const Amount& amount) {
  const Decimal value = amount.minor ? amount.number.value.scaled(-2) : amount.number.value;
  const double out = to_double(value, amount.number.divisor);
  return amount.negative && out != 0 ? -out : out;
}

double last_digit_of(const Amount& amount) { return to_double({1, amount.number.last_digit - (amount.minor ? 2 : 0)}); }

void fill(Found& found, const Amount& amount) {
  Figure& f = found.figure;
  f.value = value_of(amount);
  f.last_digit = last_digit_of(amount);
  f.first_token = amount.first;
  f.last_token = amount.last;
  found.scaled = amount.number.scaled;
  switch (amount.kind) {
    case AmountKind::money:
      f.kind = FigureKind::money;
      f.unit = amount.currency->code;
      found.group = amount.currency->group;
      found.minor = amount.minor;
      break;
    case AmountKind::unit:
      f.kind = amount.unit->kind;
      f.unit = amount.unit->name;
      if (amount.rate != nullptr) f.unit.append(" per ").append(amount.rate->name);
      break;
    case AmountKind::bare:
      f.kind = FigureKind::count;
      break;
  }
}

}  // namespace keyline::figures
