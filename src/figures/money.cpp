#include "figures/money.hpp"

namespace keyline::figures {
namespace {

using lexicon::Currency;

struct Match {
  const Currency* currency = nullptr;
  uint32_t size = 0;
};

// Letters and the "$" behind them have to touch: "A $5m fund" is no Australian one.
bool glued_together(const Context& in, uint32_t at, uint32_t size) {
  for (uint32_t i = at + 1; i < at + size; ++i)
    if (!in.glued(i) && !in.is_word(i)) return false;
  return true;
}

// "12 euro zone countries"
bool names_a_region(const Context& in, uint32_t at) { return in.is(at, w::zone) || in.is(at, w::area) || in.is(at, w::bloc); }

// A sign of one letter ("R") says something only as a capital that touches the number.
bool strong_enough(const Context& in, uint32_t at, uint32_t size) {
  const Token& t = in.tokens[at];
  return size > 1 || !t.is_word() || t.size() > 1 || (t.has(kCapital) && in.glued(at + 1));
}

Match sign(const Context& in, uint32_t at) {
  if (!in.inside(at) || !in.lexicon.currency_signs.begins_with(in.tokens[at].word)) return {};
  const auto match = in.lexicon.currency_signs.match(in.tokens, at, in.last);
  const bool whole = match && glued_together(in, at, match.size) && !names_a_region(in, at + match.size);
  return whole ? Match{match.row, match.size} : Match{};
}

Match code(const Context& in, uint32_t at) {
  if (!in.is_word(at) || !in.tokens[at].has(kAllCapitals)) return {};
  const auto match = in.lexicon.currency_codes.match(in.tokens, at, in.last);
  return match ? Match{match.row, match.size} : Match{};
}

// "USD$5m", "CAD $5": a code may be followed by the sign of the same money.
uint32_t over_second_sign(const Context& in, uint32_t at) { return in.is(at, w::dollar_sign) ? at + 1 : at; }

// A letter that scales: "5m", "$5 m", "€4.5B"; 0 = none at number.last.
int letter_scale(const Context& in, const Number& number, bool money) {
  const uint32_t at = number.last;
  if (!in.is_word(at) || number.scaled || !number.digits) return 0;
  const auto scale = in.lexicon.scales.match(in.tokens, at, in.last);
  if (!scale || scale->form != lexicon::Scale::letter) return 0;
  if (in.glued(at + 1) && (in.is_number(at + 1) || in.is_word(at + 1))) return 0;  // "5m2", "4k60"
  if (in.glued(at)) return scale->power;
  const std::string_view letters = in.slice(at);
  return money && (letters == "m" || letters == "M" || letters == "MM" || letters == "mm" || letters == "B") ? scale->power : 0;
}

Match name(const Context& in, uint32_t at) {
  const auto match = in.lexicon.currency_names.match(in.tokens, at, in.last);
  return match && !names_a_region(in, at + match.size) ? Match{match.row, match.size} : Match{};
}

// Cents and pence; as a letter ("45p", "11c") only a small one that touches the number.
Match minor_unit(const Context& in, uint32_t at) {
  const auto match = in.lexicon.currency_minors.match(in.tokens, at, in.last);
  if (!match) return {};
  const bool letter = in.tokens[at].size() == 1 && in.tokens[at].is_word();
  const bool sure = !letter || (!in.tokens[at].has(kCapital) && in.glued(at) && !(in.glued(at + 1) && in.is_word(at + 1)));
  return sure ? Match{match.row, match.size} : Match{};
}

// "40 $5 notes": a sign that touches the next number belongs to that.
Match sign_behind(const Context& in, uint32_t at) {
  const Match m = sign(in, at);
  const bool next = in.is_number(at + m.size) && (!in.glued(at) || in.glued(at + m.size));
  return m.currency == nullptr || next || !strong_enough(in, at, m.size) ? Match{} : m;
}

// "25 pounds of rice", "weighs 150 pounds", "40 pounds per square inch".
bool is_weight(const Context& in, const Number& number, uint32_t at, const Match& m) {
  if (m.currency->group != lexicon::CurrencyGroup::pound) return false;
  const auto unit = in.lexicon.units.match(in.tokens, at, in.last);
  if (unit && unit.size > m.size) return true;
  if (number.scaled) return false;
  if (in.is(at + m.size, w::of)) return true;
  const uint32_t stop = number.first > in.first + 4 ? number.first - 4 : in.first;
  for (uint32_t i = number.first; i-- > stop;)
    for (const WordId id : {w::weigh, w::weighs, w::weighed, w::weighing})
      if (in.is(i, id)) return true;
  return false;
}

// The longest currency behind the number: "euro cents" before "euro".
Match after(const Context& in, const Number& number, uint32_t at, bool& minor) {
  minor = false;
  if (!in.inside(at)) return {};
  Match best = code(in, at);
  for (const Match m : {sign_behind(in, at), name(in, at)})
    if (m.size > best.size) best = m;
  if (const Match m = minor_unit(in, at); m.size > best.size) {
    best = m;
    minor = true;
  }
  return best.currency == nullptr || is_weight(in, number, at, best) ? Match{} : best;
}

// Is the currency after the number only another way to say the one before it ("$5 million USD")?
bool same_money(const Currency& before, const Currency& behind) {
  return before.code == behind.code || before.group != lexicon::CurrencyGroup::none;
}

}  // namespace

uint32_t read_currency_before(const Context& in, uint32_t at, Amount& out) {
  if (!in.inside(at)) return at;
  Match m = code(in, at);
  uint32_t next = at;
  if (m.currency != nullptr) {
    next = over_second_sign(in, at + m.size);
  } else {
    m = sign(in, at);
    if (m.currency == nullptr || !strong_enough(in, at, m.size)) return at;
    next = at + m.size;
  }
  if (!in.inside(next) || in.tokens[next].has(kBlankLine)) return at;
  out.currency = m.currency;
  out.kind = AmountKind::money;
  return next;
}

bool read_currency_after(const Context& in, Amount& out) {
  Number number = out.number;
  const bool prefixed = out.kind == AmountKind::money;
  if (const int power = letter_scale(in, number, prefixed)) {
    number.scale(power);
    ++number.last;
  }
  uint32_t at = number.last;
  const bool hyphen = in.is_hyphen(at) && in.glued(at) && in.glued(at + 1);
  at += hyphen;
  bool minor = false;
  const Match m = in.inside(at) && !in.tokens[at].has(kBlankLine) ? after(in, number, at, minor) : Match{};
  if (prefixed) {
    out.number = number;
    out.last = number.last;
    if (m.currency != nullptr && !minor && same_money(*out.currency, *m.currency)) {
      if (m.currency->group == lexicon::CurrencyGroup::none) out.currency = m.currency;
      out.last = at + m.size;
    }
    return true;
  }
  if (m.currency == nullptr) return false;
  out.number = number;
  out.kind = AmountKind::money;
  out.currency = m.currency;
  out.minor = minor;
  out.last = at + m.size;
  return true;
}

}  // namespace keyline::figures
