#include "figures/number.hpp"

#include <array>

#include "figures/number_words.hpp"
#include "text/utf8.hpp"

namespace keyline::figures {
namespace {

constexpr int kMostScales = 2;  // "lakh crore", "thousand billion"
constexpr int kMostGroups = 6;  // of digits parted by spaces

struct VulgarFraction {
  std::string_view sign;
  uint32_t numerator, denominator;
};

constexpr VulgarFraction kVulgarFractions[] = {
    {"½", 1, 2}, {"⅓", 1, 3}, {"⅔", 2, 3}, {"¼", 1, 4}, {"¾", 3, 4}, {"⅕", 1, 5}, {"⅖", 2, 5}, {"⅗", 3, 5},
    {"⅘", 4, 5}, {"⅙", 1, 6}, {"⅚", 5, 6}, {"⅛", 1, 8}, {"⅜", 3, 8}, {"⅝", 5, 8}, {"⅞", 7, 8},
};

const VulgarFraction* vulgar_fraction(const Context& in, uint32_t at) {
  if (!in.inside(at) || in.tokens[at].kind != TokenKind::symbol || !in.tokens[at].has(kNonAscii)) return nullptr;
  for (const VulgarFraction& f : kVulgarFractions)
    if (in.slice(at) == f.sign) return &f;
  return nullptr;
}

// number + numerator/denominator, kept exact.
void add_fraction(Number& number, uint32_t numerator, uint32_t denominator) {
  number.value.digits = number.value.digits * denominator + numerator;
  number.divisor = denominator;
  number.plain = false;
}

bool small_whole(const Digits& d) {
  return d.value.power == 0 && d.grouping == Grouping::none && d.value.digits < 1000;
}

// "1/2" behind a number and a space; no other slash behind it ("3 1/2/2024" is a date).
bool mixed_fraction(const Context& in, Number& number) {
  const uint32_t at = number.last;
  if (!in.is_number(at) || in.glued(at) || !in.is(at + 1, w::slash) || !in.glued(at + 1) || !in.is_number(at + 2) ||
      !in.glued(at + 2) || (in.is(at + 3, w::slash) && in.glued(at + 3)))
    return false;
  const auto numerator = in.digits(at), denominator = in.digits(at + 2);
  if (!numerator || !denominator || !small_whole(*numerator) || !small_whole(*denominator)) return false;
  if (numerator->value.digits >= denominator->value.digits || denominator->value.digits > 64) return false;
  add_fraction(number, static_cast<uint32_t>(numerator->value.digits),
               static_cast<uint32_t>(denominator->value.digits));
  number.last = at + 3;
  return true;
}

// "1/2 cup", "1/4 of them", "a 3/4 mile walk": a fraction only before a unit or "of", else a score, a date, a share of
// a list.
bool slash_fraction(const Context& in, Number& number) {
  const uint32_t at = number.last;
  if (!in.is(at, w::slash) || !in.glued(at) || !in.is_number(at + 1) || !in.glued(at + 1)) return false;
  if (in.is(at + 2, w::slash) || number.value.digits == 0 || in.tokens[at + 1].size() > 2) return false;
  const auto denominator = in.digits(at + 1);
  if (!denominator || !small_whole(*denominator) || denominator->value.digits <= number.value.digits) return false;
  const uint32_t behind = at + 2 + (in.is_hyphen(at + 2) && in.glued(at + 2) ? 1u : 0u);
  const bool measured = in.is_word(behind) && (in.lexicon.units.begins_with(in.tokens[behind].word) ||
                                               in.lexicon.unit_symbols.find(in.slice(behind)) != nullptr);
  const bool cups =
      in.is_word(behind) && (in.slice(behind) == "cup" || in.slice(behind) == "cups");      // no unit: cups are counted
  const bool ranges = behind != at + 2 && (in.is(behind, w::to) || in.is(behind, w::or_));  // "1/8- to 1/4-inch"
  if (!measured && !cups && !ranges && !in.is(at + 2, w::of)) return false;
  number.divisor = static_cast<uint32_t>(denominator->value.digits);
  number.plain = false;
  number.last = at + 2;
  return true;
}

// Does one space part the token from the one before: a plain one, or one that does not break (two or three bytes)?
bool one_space(const Context& in, uint32_t at) {
  const uint32_t begin = in.tokens[at - 1].end, size = in.tokens[at].begin - begin;
  if (size == 1) return in.document.text[begin] == ' ';
  return (size == 2 || size == 3) && text::decode(in.document.text, begin).size == size;
}

// "Group 2 100 students", "Type 3 250 cells": a name with a number, and another number.
bool is_label(const Context& in, uint32_t at) {
  return at > in.first + 1 && in.is_word(at - 1) && in.tokens[at - 1].has(kCapital) && in.tokens[at].size() == 1 &&
         !in.tokens[at - 1].has(kAllCapitals);
}

// "1 234 567": groups of three behind a first of one to three digits, one space between.
void space_groups(const Context& in, Number& number) {
  if (in.tokens[number.first].size() > 3 || number.value.digits == 0 || is_label(in, number.first)) return;
  for (int n = 1; n < kMostGroups && in.is_number(number.last); ++n) {
    const Token& next = in.tokens[number.last];
    const std::string_view digits = in.slice(number.last);
    if (next.has(kNewLine) || next.glued() || !one_space(in, number.last)) return;
    if (digits.size() < 3 || (digits.size() > 3 && digits[3] != '.') || digits.find_first_of(",'") != digits.npos)
      return;
    if (digits.find('.') != digits.rfind('.')) return;
    const size_t decimals = digits.size() > 3 ? digits.size() - 4 : 0;
    for (const char c : digits)
      if (c != '.') {
        if (number.value.digits > UINT64_MAX / 100) return;
        number.value.digits = number.value.digits * 10 + static_cast<uint64_t>(c - '0');
      }
    number.value.power = -static_cast<int>(decimals);
    number.plain = false;
    ++number.last;
    if (decimals != 0) return;
  }
}

// "500 ,000 ,000": groups whose commas stand apart, as some converters leave them.
void loose_groups(const Context& in, Number& number) {
  if (in.tokens[number.first].size() > 3 || number.value.digits == 0) return;
  for (int n = 1; n < kMostGroups && in.is(number.last, w::comma) && !in.glued(number.last); ++n) {
    const uint32_t at = number.last + 1;
    if (!in.is_number(at) || !in.glued(at) || in.tokens[at].size() != 3 || number.value.digits > UINT64_MAX / 10000)
      return;
    const auto group = in.digits(at);
    const std::string_view text = in.slice(at);
    if (!group && text != "000" && text[0] != '0') return;
    number.value.digits = number.value.digits * 1000 +
                          static_cast<uint64_t>((text[0] - '0') * 100 + (text[1] - '0') * 10 + (text[2] - '0'));
    number.plain = false;
    number.last = at + 1;
  }
}

// "2.4×10^6", "2.4 × 10−5": a power of ten with a caret or a sign.
void times_power(const Context& in, Number& number) {
  uint32_t at = number.last;
  if (!in.is(at, w::times) && !in.is(at, w::x_letter)) return;
  if (!in.is_number(at + 1) || in.slice(at + 1) != "10" || !in.inside(at + 2) || !in.glued(at + 2)) return;
  at += 2;
  const bool caret = in.slice(at) == "^";
  at += caret;
  const bool minus = in.is(at, w::minus) || (caret && in.is_dash(at));
  at += minus;
  if (!(caret || minus) || !in.is_number(at) || !in.glued(at) || in.tokens[at].size() > 2) return;
  const auto digits = in.digits(at);
  if (!digits || digits->value.power != 0) return;
  number.value.power += minus ? -static_cast<int>(digits->value.digits) : static_cast<int>(digits->value.digits);
  number.plain = false;
  number.last = at + 1;
}

// "4e14", "1.6e-19": three or four tokens that touch.
void exponent(const Context& in, Number& number) {
  const uint32_t at = number.last;
  if (!in.is_word(at) || !in.glued(at) || (in.slice(at) != "e" && in.slice(at) != "E")) return;
  const bool minus = in.is_dash(at + 1) && in.glued(at + 1);
  const uint32_t digits_at = at + 1 + minus;
  if (!in.is_number(digits_at) || !in.glued(digits_at) || in.tokens[digits_at].size() > 2) return;
  const auto digits = in.digits(digits_at);
  if (!digits || digits->value.power != 0) return;
  number.value.power += minus ? -static_cast<int>(digits->value.digits) : static_cast<int>(digits->value.digits);
  number.plain = false;
  number.last = digits_at + 1;
}

std::optional<Number> in_digits(const Context& in, uint32_t at) {
  const auto digits = in.digits(at);
  if (!digits) return std::nullopt;
  Number number;
  number.value = digits->value;
  number.first = at;
  number.last = at + 1;
  number.digits = true;
  number.plain = digits->value.power == 0 && digits->grouping == Grouping::none;
  number.decimal_comma = digits->grouping == Grouping::decimal_comma;
  if (number.plain) space_groups(in, number);
  if (number.plain) loose_groups(in, number);
  exponent(in, number);
  times_power(in, number);
  number.last_digit = number.value.power;
  if (number.value.power != 0 || number.value.digits > 1000000) return number;
  if (const VulgarFraction* f = vulgar_fraction(in, number.last); f != nullptr && in.glued(number.last)) {
    add_fraction(number, f->numerator, f->denominator);
    ++number.last;
  } else if (number.plain && !mixed_fraction(in, number)) {
    slash_fraction(in, number);
  }
  return number;
}

// "million" behind "2.5", "2-" or "two": the token of the scale word, or 0.
uint32_t scale_word_at(const Context& in, uint32_t at) {
  if (in.is_hyphen(at) && in.glued(at) && in.glued(at + 1)) ++at;
  if (!in.is_word(at) || !in.lexicon.scales.begins_with(in.tokens[at].word)) return 0;
  return at;
}

}  // namespace

void read_scales(const Context& in, Number& number) {
  for (int n = 0; n < kMostScales; ++n) {
    const bool plus = number.digits && in.is(number.last, w::plus) && in.glued(number.last);  // "50+ million"
    const uint32_t at = scale_word_at(in, number.last + plus);
    if (at == 0) return;
    const auto scale = in.lexicon.scales.match(in.tokens, at, in.last);
    if (!scale || scale->form != lexicon::Scale::word) return;
    number.scale(scale->power);
    number.last = at + 1;
  }
}

std::optional<Number> read_number(const Context& in, uint32_t at) {
  std::optional<Number> number;
  if (in.is_number(at)) {
    number = in_digits(in, at);
    if (number && in.is(number->last, w::hundred)) {
      number->scale(2);
      ++number->last;
    }
  } else if (const VulgarFraction* f = vulgar_fraction(in, at)) {
    number.emplace();
    number->first = at;
    number->last = at + 1;
    number->digits = true;
    add_fraction(*number, f->numerator, f->denominator);
  } else {
    number = read_number_words(in, at);
  }
  if (number) read_scales(in, *number);
  return number;
}

}  // namespace keyline::figures
