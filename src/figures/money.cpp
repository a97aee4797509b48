#include "figures/money.hpp"

#include "figures/cues.hpp"

namespace keyline::figures {
namespace {

using lexicon::Currency;

struct Match {
  const Currency* currency = nullptr;
  uint32_t size = 0;
  int power = 0;  // of ten, within the code: "MUSD"
};

// Letters and the "$" behind them have to touch: "A $5m fund" is no Australian one. Where the sign does not touch its
// number either, all tokens of the text stand apart: "hk $ 10".
bool glued_together(const Context& in, uint32_t at, uint32_t size) {
  const Token& letters = in.tokens[at];
  const bool apart = in.is_number(at + size) && !in.glued(at + size) && in.is_word(at) && !letters.has(kCapital);
  if (apart && (letters.size() == 2 ? !letters.glued() : in.slice(at) == "c")) return true;
  for (uint32_t i = at + 1; i < at + size; ++i)
    if (!in.glued(i) && !in.is_word(i)) return false;
  return true;
}

// "12 euro zone countries"
bool names_a_region(const Context& in, uint32_t at) {
  return in.is(at, w::zone) || in.is(at, w::area) || in.is(at, w::bloc);
}

// A sign of one letter ("R") says something only as a capital that touches a number of two digits or more: "R2" is a
// name.
bool strong_enough(const Context& in, uint32_t at, uint32_t size) {
  const Token& t = in.tokens[at];
  return size > 1 || !t.is_word() || t.size() > 1 ||
         (t.has(kCapital) && in.glued(at + 1) && in.tokens[at + 1].size() > 1);
}

Match sign(const Context& in, uint32_t at) {
  if (!in.inside(at) || !in.lexicon.currency_signs.begins_with(in.tokens[at].word)) return {};
  const auto match = in.lexicon.currency_signs.match(in.tokens, at, in.last);
  const bool whole = match && glued_together(in, at, match.size) && !names_a_region(in, at + match.size);
  return whole ? Match{match.row, match.size} : Match{};
}

const Currency* code_of(const Context& in, std::string_view letters) {
  return in.lexicon.currency_codes.find(in.lexicon.vocabulary.find(letters));
}

// "MUSD", "KSEK", "TEUR", "USDm", "EURbn": a code with its scale in one word.
Match scaled_code(const Context& in, uint32_t at) {
  const std::string_view word = in.slice(at);
  if (word.size() == 4 && in.tokens[at].has(kAllCapitals)) {
    const int power = word[0] == 'M' ? 6 : word[0] == 'K' || word[0] == 'T' ? 3 : 0;
    const Currency* currency = power != 0 ? code_of(in, word.substr(1)) : nullptr;
    if (currency != nullptr) return {currency, 1, power};
  }
  if (word.size() < 4 || word.size() > 5 || !in.tokens[at].has(kCapital)) return {};
  const std::string_view scale = word.substr(3);
  const int power = scale == "m" ? 6 : scale == "bn" ? 9 : 0;
  const Currency* currency = power != 0 && word[2] <= 'Z' ? code_of(in, word.substr(0, 3)) : nullptr;
  return currency != nullptr ? Match{currency, 1, power} : Match{};
}

Match code(const Context& in, uint32_t at) {
  if (!in.is_word(at)) return {};
  const Token& token = in.tokens[at];
  if (token.word == 0) return scaled_code(in, at);
  if (!token.has(kAllCapitals)) return {};
  const Currency* currency = in.lexicon.currency_codes.find(token.word);
  return currency != nullptr ? Match{currency, 1} : Match{};
}

// Codes that are English words or names in capitals: "ALL 5 answers", "AMD 7950".
bool is_common_word(std::string_view code) {
  constexpr std::string_view kWords[] = {"ALL", "AMD", "ANG", "BAM", "BOB", "COP", "CUP", "GEL",
                                         "LAK", "MAD", "MOP", "PEN", "RON", "SOS", "TOP", "TRY"};
  for (const std::string_view word : kWords)
    if (code == word) return true;
  return false;
}

// May a number follow the code at `at` as its amount? Behind a common word it has to look like a sum.
bool sums_up(const Context& in, uint32_t at) {
  if (!is_common_word(in.slice(at)) || !in.is_number(at + 1)) return true;
  if (in.slice(at + 1).find_first_of(",.") != std::string_view::npos) return true;
  return in.is_word(at + 2) && in.lexicon.scales.begins_with(in.tokens[at + 2].word);
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
  return money && (letters == "m" || letters == "M" || letters == "MM" || letters == "mm" || letters == "B")
             ? scale->power
             : 0;
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
  const bool sure =
      !letter || (!in.tokens[at].has(kCapital) && in.glued(at) && !(in.glued(at + 1) && in.is_word(at + 1)));
  return sure ? Match{match.row, match.size} : Match{};
}

// "40 $5 notes", "3 USD50 cards": a sign that touches the next number belongs to that, and one between two spaces does
// unless that number has its own behind it ("10 $ 30 $").
bool belongs_to_next(const Context& in, uint32_t at, uint32_t size) {
  const uint32_t next = at + size;
  if (!in.is_number(next)) return false;
  if (in.glued(next)) return true;
  if (in.glued(at)) return false;
  for (const Match own : {code(in, next + 1), sign(in, next + 1), minor_unit(in, next + 1)})
    if (own.currency != nullptr) return false;
  return true;
}

Match sign_behind(const Context& in, uint32_t at) {
  const Match m = sign(in, at);
  if (m.currency == nullptr || belongs_to_next(in, at, m.size) || !strong_enough(in, at, m.size)) return {};
  return in.is_word(at) && in.lexicon.unit_symbols.find(in.slice(at)) != nullptr ? Match{} : m;  // "10 dm"
}

Match code_behind(const Context& in, uint32_t at) {
  const Match m = code(in, at);
  return m.currency == nullptr || (in.glued(at + 1) && in.is_number(at + 1)) ? Match{} : m;
}

// "25 pounds of rice", "weighs 150 pounds", "40 pounds per square inch"; what the words beside it do not tell, the
// article does: currencies.cpp.
bool is_weight(const Context& in, const Number& number, uint32_t at, const Match& m) {
  if (m.currency->group != lexicon::CurrencyGroup::pound || m.power != 0) return false;
  const auto unit = in.lexicon.units.match(in.tokens, at, in.last);
  if (!unit) return false;
  if (unit.size > m.size) return true;
  if (number.scaled) return false;
  const bool hyphen = in.is_hyphen(at - 1) && in.glued(at);  // "a 105-pound boxer", but "a 105-pound fine"
  if (hyphen) return !cue_near(in, number.first, at + m.size, lexicon::Cue::payment);
  return in.is(at + m.size, w::of) || cue_near(in, number.first, at + m.size, lexicon::Cue::weight);
}

// The longest currency behind the number: "euro cents" before "euro".
Match after(const Context& in, const Number& number, uint32_t at, bool& minor) {
  minor = false;
  if (!in.inside(at)) return {};
  Match best = code_behind(in, at);
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

// "75 USD million": the scale behind the code.
void scale_behind(const Context& in, Amount& out) {
  if (!in.is_word(out.last) || !in.lexicon.scales.begins_with(in.tokens[out.last].word)) return;
  const auto scale = in.lexicon.scales.match(in.tokens, out.last, in.last);
  if (!scale || scale->form != lexicon::Scale::word || code(in, out.last - 1).currency == nullptr) return;
  out.number.scale(scale->power);
  ++out.last;
}

}  // namespace

uint32_t read_currency_before(const Context& in, uint32_t at, Amount& out) {
  if (!in.inside(at)) return at;
  Match m = code(in, at);
  uint32_t next = at;
  if (m.currency != nullptr) {
    if (!sums_up(in, at)) return at;
    next = over_second_sign(in, at + m.size);
  } else {
    m = sign(in, at);
    if (m.currency == nullptr || !strong_enough(in, at, m.size)) return at;
    next = at + m.size;
  }
  if (!in.inside(next) || in.tokens[next].has(kBlankLine)) return at;
  out.currency = m.currency;
  out.code_power = m.power;
  out.kind = AmountKind::money;
  return next;
}

uint32_t read_currency(const Context& in, uint32_t at, Amount& out) {
  if (!in.inside(at)) return at;
  Match best = code(in, at);
  for (const Match m : {sign(in, at), name(in, at)})
    if (m.size > best.size) best = m;
  if (const auto minor = in.lexicon.currency_minors.match(in.tokens, at, in.last); minor && minor.size > best.size) {
    best = {minor.row, minor.size};
    out.minor = true;
  }
  if (best.currency == nullptr) return at;
  out.currency = best.currency;
  out.code_power = best.power;
  return at + best.size;
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
  out.named = m.size != 0 && in.is_word(at) && m.currency->group == lexicon::CurrencyGroup::pound;
  out.hyphenated = hyphen;
  if (m.power != 0) out.number.scale(m.power);
  out.last = at + m.size;
  if (!minor && !hyphen && !out.number.scaled) scale_behind(in, out);
  return true;
}

}  // namespace keyline::figures
