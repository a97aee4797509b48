#include "figures/refused.hpp"

#include <algorithm>

#include "figures/cues.hpp"
#include "figures/nouns.hpp"

namespace keyline::figures {
namespace {

constexpr uint32_t kMostPhoneRuns = 8;   // runs of digits in a telephone number; more are a table
constexpr uint32_t kRunning = 5;         // tokens before a title
constexpr uint32_t kAddressWindow = 16;  // tokens of a URL or an e-mail address before a number

bool is_mark(const Context& in, uint32_t at, WordId id) { return in.is(at, id) && in.glued(at); }

// A run without a space: letters, digits and the marks that join them.
uint32_t skip_chunk(const Context& in, uint32_t at) {
  uint32_t end = at + 1;
  while (in.glued(end)) {
    const bool joins = in.is_word(end) || in.is_number(end) || in.is_dash(end) || in.is(end, w::slash) ||
                       in.is(end, w::period) || in.is(end, w::colon) || in.is(end, w::at_sign) ||
                       in.is(end, w::underscore);
    if (!joins) break;
    ++end;
  }
  return end;
}

// Does the run that `at` belongs to hold "@", "://" or "www"?
bool in_address(const Context& in, uint32_t at) {
  const uint32_t stop = at > in.first + kAddressWindow ? at - kAddressWindow : in.first;
  for (uint32_t i = at; i > stop && in.tokens[i].glued(); --i) {
    const WordId id = in.tokens[i - 1].word;
    if (id != 0 && (id == w::at_sign || id == w::www || id == w::http || id == w::https)) return true;
  }
  return false;
}

// "(020) 7946 0958", "555-0123-77", "+44 20 7946 0958", "1-800-555-0199": three runs of digits or more with nothing
// else between them. Returns the token after the last, or `at`.
uint32_t phone(const Context& in, uint32_t at) {
  uint32_t end = at, runs = 0, digits = 0, hyphens = 0;
  while (runs < kMostPhoneRuns && in.is_number(end) && in.slice(end).find_first_of(".,'") == std::string_view::npos &&
         !in.tokens[end].has(kBlankLine)) {
    digits += in.tokens[end].size();
    ++runs;
    ++end;
    const uint32_t next = end + (in.is(end, w::close_paren) || in.is_hyphen(end) ? 1u : 0u);
    hyphens += in.is_hyphen(end);
    if (!in.is_number(next)) break;
    end = next;
  }
  const bool plus = at > in.first && in.before(at) == w::plus && in.glued(at);
  const bool bracket = in.before(at) == w::open_paren && in.is(at + 1, w::close_paren) && runs > 1;
  const bool zero = in.slice(at)[0] == '0' && in.tokens[at].size() > 1;
  const bool phone_like = (hyphens >= 2 && runs >= 3) || (runs >= 2 && digits >= 9 && (plus || bracket || zero)) ||
                          (runs >= 2 && hyphens == runs - 1 && digits >= 7);
  return phone_like ? end : at;
}

// "1." or "1)" at the start of a line; "(1)", "[12]" anywhere.
bool list_or_footnote(const Context& in, uint32_t at) {
  const bool short_number = in.tokens[at].size() <= 3;
  if (!short_number) return false;
  const bool mark = is_mark(in, at + 1, w::period) || is_mark(in, at + 1, w::close_paren);
  if (at == in.first && mark && in.tokens[at].has(kNewLine) && !in.glued(at + 2)) return true;
  if (in.before(at) == w::open_bracket && in.is(at + 1, w::close_bracket)) return true;
  if (at >= in.first + 2 && is_cue(in, at - 2, lexicon::Cue::person)) return false;  // "the driver (42)"
  if (in_statistics(in, at)) return false;
  return in.before(at) == w::open_paren && in.is(at + 1, w::close_paren) && in.tokens[at].size() <= 2;
}

bool refused_digits(const Context& in, uint32_t at) {
  if (at > in.first && in.glued(at)) {
    const Token& before = in.tokens[at - 1];
    if (before.is_word() || before.is_number()) return true;  // "SU7", "B2B"
    const WordId id = before.word;
    const bool joined = at - 1 > in.first && before.glued();
    if (joined && id != 0) {
      if (id == w::at_sign || id == w::underscore || id == w::equals || id == w::hash || id == w::slash) return true;
      if (id == w::colon && in.is_number(at - 2)) return true;           // "14:05"
      if (id == w::colon && is_mark(in, at + 1, w::slash)) return true;  // "doi:10.1000/182"
      if (id == w::period && in.is_number(at - 2)) return true;
    }
    if (in_address(in, at)) return true;
  }
  return list_or_footnote(in, at) || !in.digits(at);
}

// A decade or an era: "1990s", "the 80s".
bool decade(const Context& in, const Amount& amount) {
  const uint32_t at = amount.number.first + 1;
  return amount.number.digits && in.glued(at) && in.is_word(at) && (in.slice(at) == "s" || in.is(at, w::s_clitic)) &&
         amount.number.value.digits % 10 == 0;
}

// A bare number that reads as a year of our time.
bool is_year(const Context& in, const Amount& a) {
  const Number& n = a.number;
  return n.plain && in.tokens[n.first].size() == 4 && n.value.digits >= 1900 && n.value.digits < 2100;
}

// "thirty-sixth", "twenty fifth": an ordinal in two words; "two thirds" is a fraction.
uint32_t spelt_ordinal(const Context& in, const Amount& amount) {
  if (amount.number.digits || amount.kind != AmountKind::bare || amount.number.value.digits % 10 != 0) return 0;
  const uint32_t at = amount.last + (in.is_hyphen(amount.last) && in.glued(amount.last) ? 1u : 0u);
  if (!in.is_word(at) || !in.lexicon.ordinals.begins_with(in.tokens[at].word)) return 0;
  const auto ordinal = in.lexicon.ordinals.match(in.tokens, at, in.last);
  const std::string_view word = in.slice(at);
  return ordinal && ordinal->value < 10 && !in.is(at, w::quarter) && word.back() != 's' ? at + 1 : 0;
}

// "12-for-25", "10-of-14": a score of tries.
uint32_t tries(const Context& in, const Amount& amount) {
  const uint32_t at = amount.last;
  const bool joined = in.is_hyphen(at) && in.glued(at) && (in.is(at + 1, w::for_) || in.is(at + 1, w::of)) &&
                      in.is_hyphen(at + 2) && in.is_number(at + 3);
  return joined && amount.kind == AmountKind::bare ? at + 4 : 0;
}

// "SCP-173 m", "Apollo-11 km": the number of a thing with a letter behind it; "sub-10 seconds" and "mid-5 m" are none.
bool hyphened_name(const Context& in, const Amount& amount) {
  if (amount.kind != AmountKind::unit || amount.unit->kind != FigureKind::quantity || amount.first < in.first + 2)
    return false;
  const uint32_t hyphen = amount.first - 1;
  if (!in.is_hyphen(hyphen) || !in.glued(amount.first) || !in.glued(hyphen) || !in.is_word(hyphen - 1)) return false;
  return in.tokens[amount.number.last].size() == 1 && !in.glued(amount.number.last);
}

// "4K", "an 8K screen": a resolution, where nothing is counted in thousands.
bool is_resolution(const Context& in, const Amount& amount) {
  const uint32_t letter = amount.number.last - 1;
  const bool form = amount.kind == AmountKind::bare && letter == amount.first + 1 && in.slice(letter) == "K" &&
                    in.tokens[amount.first].size() == 1;
  return form && counted_noun(in, amount.last, false).singular.empty();
}

// "MOS 11B", "Unit 9K": a letter glued to the number of a thing.
bool lettered_name(const Context& in, const Amount& amount) {
  const uint32_t letter = amount.number.last - 1;
  if (amount.kind != AmountKind::bare || !amount.number.digits || letter == amount.first ||
      in.tokens[letter].size() != 1)
    return false;
  if (!in.is_word(letter) || !in.tokens[letter].has(kCapital) || amount.first < in.first + 1) return false;
  return in.tokens[amount.first - 1].has(kAllCapitals) && !in.is_number(amount.first - 1);
}

// "twenty twenty four", "nineteen eighty": one number word after another without a word between.
bool spelt_year(const Context& in, const Amount& amount) {
  if (amount.number.digits || amount.kind != AmountKind::bare || amount.number.scaled || !in.is_word(amount.last))
    return false;
  return amount.number.value.digits > 9 && in.lexicon.number_words.begins_with(in.tokens[amount.last].word) &&
         !in.is(amount.last, w::dozen) && !in.is(amount.last, w::hundred);
}

// "that one mile": the phrase ends in a number that a unit of measure goes on with.
bool counts_on(const Context& in, uint32_t at) {
  if (in.before(at) != w::one || !in.is_word(at)) return false;
  const auto unit = in.lexicon.units.match(in.tokens, at, in.last);
  return unit && unit->kind == FigureKind::quantity;
}

// Small letters before a word in capitals: the sentence is no headline.
bool in_running_text(const Context& in, uint32_t at) {
  constexpr uint32_t kSmallWord = 4;  // bytes; headlines write "of" and "and" small too
  const uint32_t stop = at > in.first + kRunning ? at - kRunning : in.first;
  for (uint32_t i = at; i-- > stop;)
    if (in.is_word(i) && !in.tokens[i].has(kCapital) && in.tokens[i].size() >= kSmallWord) return true;
  return false;
}

// "League Two champions", "World War Two", "saw Two and a Half Men": a number word in capitals behind another capital,
// outside a headline.
bool spelt_name(const Context& in, const Amount& amount) {
  const Token& number = in.tokens[amount.first];
  if (amount.number.digits || !number.has(kCapital) || amount.first == in.first) return false;
  const Token& before = in.tokens[amount.first - 1];
  const bool headline = in.is_word(amount.last) && in.tokens[amount.last].has(kCapital);
  if (headline && in_running_text(in, amount.first)) return true;
  return before.is_word() && before.has(kCapital) && !headline &&
         !in.lexicon.breaks.match(in.tokens, amount.first - 1, amount.first);
}

}  // namespace

uint32_t refused_before(const Context& in, uint32_t at) {
  if (in.is(at, w::half) && in.is_hyphen(at - 1) && in.glued(at) && in.tokens[at - 1].glued() && at > in.first + 1 &&
      in.lexicon.ordinals.begins_with(in.tokens[at - 2].word))
    return at + 1;  // "seven second-half minutes"
  if (in.lexicon.refused.begins_with(in.tokens[at].word))
    if (const auto phrase = in.lexicon.refused.match(in.tokens, at, in.last);
        phrase && !counts_on(in, at + phrase.size))
      return at + phrase.size;
  if (!in.is_number(at)) return at;
  if (refused_digits(in, at)) return skip_chunk(in, at);
  return phone(in, at);
}

uint32_t refused_after(const Context& in, const Amount& amount) {
  const uint32_t next = amount.last;
  if (decade(in, amount)) return amount.number.first + 2;
  if (amount.kind == AmountKind::unit && amount.unit->kind == FigureKind::duration && is_year(in, amount)) return next;
  if (spelt_year(in, amount)) return next + 1;
  if (const uint32_t end = spelt_ordinal(in, amount)) return end;
  if (const uint32_t end = tries(in, amount)) return end;
  if (is_resolution(in, amount) || lettered_name(in, amount) || hyphened_name(in, amount)) return next;
  const bool letter = amount.kind == AmountKind::unit && in.tokens[next - 1].size() == 1 && in.glued(next - 1);
  if (letter && in.is_word(next - 1) && amount.number.plain && is_name(in, amount)) return next;  // "iPhone 6s"
  if (!in.glued(next)) return 0;
  const bool clitic = in.is_word(next) && (in.tokens[next].has(kNonAscii) || in.slice(next)[0] == '\'');
  if ((in.is_word(next) && !clitic) || in.is_number(next)) return skip_chunk(in, next);  // "5G", "3D"
  const bool number_follows = in.glued(next + 1) && in.is_number(next + 1);
  if (amount.kind == AmountKind::bare && number_follows &&
      (in.is_dash(next) || in.is(next, w::slash) || in.is(next, w::colon)))
    return skip_chunk(in, next);  // "24-17", "9/11", "14:05"
  if (in.is(next, w::open_paren) && in.is_word(next + 1) && in.glued(next + 1) && in.tokens[next + 1].size() == 1)
    return next + 3;
  const bool capital =
      in.is_hyphen(next) && in.glued(next + 1) && in.is_word(next + 1) && in.tokens[next + 1].size() == 1;
  return capital && amount.kind == AmountKind::bare ? next + 2 : 0;  // "10-K"
}

bool is_name(const Context& in, const Amount& amount) {
  const uint32_t at = amount.first;
  if (is_year(in, amount)) return true;
  if (at == in.first || amount.number.scaled) return false;
  const Token& before = in.tokens[at - 1];
  if (in.lexicon.labels.match_before(in.tokens, at, in.first)) return true;
  const bool joined = in.is_hyphen(at - 1) && in.glued(at) && before.glued() && in.is_word(at - 2);
  if (joined) return true;  // "COVID-19"
  if (spelt_name(in, amount)) return true;
  const bool grouped = !amount.number.plain && amount.number.value.power == 0;
  if (!before.is_word() || !amount.number.digits || grouped) return false;
  const bool address =
      before.word != 0 && before.word == w::at && in.inside(amount.last) && in.tokens[amount.last].has(kCapital);
  if (address && amount.number.value.digits > 99) return true;  // "at 4907 Mill Road"
  if (!amount.number.plain && before.has(kAllCapitals) && is_cue(in, at - 1, lexicon::Cue::statistic)) return false;
  return before.has(kCapital) && before.word != w::all && at - 1 > in.first &&
         !in.lexicon.hedges.match_before(in.tokens, at, in.first) &&
         !in.lexicon.breaks.match(in.tokens, at - 1, at);  // "Apollo 11", "Sonoma 14.1"
}

}  // namespace keyline::figures
