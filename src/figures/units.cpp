#include "figures/units.hpp"

#include <algorithm>

#include "figures/cues.hpp"
#include "figures/nouns.hpp"

namespace keyline::figures {
namespace {

using lexicon::Cue;
using lexicon::Unit;

constexpr uint32_t kLongestSymbol = 5;  // tokens: "kg/m3"
constexpr uint32_t kEvidence = 12;      // tokens on either side that may say that a glued "m" is a million

using Match = UnitMatch;

// Symbols of one capital letter are too weak behind a space ("in 5 C groups"); of the small ones these are used so.
bool may_stand_apart(std::string_view symbol) {
  if (symbol.size() > 1) return true;
  return symbol.find_first_of("mgltLCF") == 0;
}

// "50 km/ms": behind the slash stands a unit of its own.
bool rate_behind(const Context& in, uint32_t slash) {
  const uint32_t at = slash + 1;
  if (!in.is_word(at) || !in.glued(at) || (in.glued(at + 1) && (in.is_word(at + 1) || in.is_number(at + 1))))
    return false;
  return in.lexicon.unit_symbols.find(in.slice(at)) != nullptr || in.lexicon.units.begins_with(in.tokens[at].word);
}

// A letter like F or C behind a number is a unit only where no name goes on: "49 F-105s", "23456 F Block", "the 13F
// filing".
bool stands_for_unit(const Context& in, uint32_t at) {
  if (in.is_hyphen(at + 1) && in.glued(at + 1)) return false;
  if (!in.glued(at) && in.is_word(at + 1) && in.tokens[at + 1].has(kCapital)) return false;
  const std::string_view letter = in.slice(at);
  if (letter != "F" || at < in.first + 2) return true;
  // Alone, "13F" is a form: a temperature stands behind a preposition, a hedge or a range.
  if (in.lexicon.hedges.match_before(in.tokens, at - 1, in.first)) return true;
  const WordId before = in.before(at - 1);
  for (const WordId id : {w::at, w::to, w::of, w::is, w::was, w::from, w::between, w::and_, w::open_paren, w::hyphen,
                          w::en_dash, w::minus, w::slash, w::comma, w::by, w::in})
    if (before != 0 && before == id) return true;
  return false;
}

// The longest symbol that begins at `at`: its tokens touch, and nothing touches its end.
Match symbol(const Context& in, uint32_t at) {
  if (!in.inside(at)) return {};
  uint32_t end = at + 1;
  while (end < at + kLongestSymbol && in.glued(end)) ++end;
  for (; end > at; --end) {
    const bool open_end =
        in.glued(end) && (in.is_word(end) || in.is_number(end) || (in.is(end, w::slash) && !rate_behind(in, end)));
    const bool initial = end == at + 1 && in.tokens[at].has(kCapital) && in.tokens[at].size() == 1;
    if (open_end || (initial && !stands_for_unit(in, at))) continue;
    const std::string_view spelling =
        in.document.text.substr(in.tokens[at].begin, in.tokens[end - 1].end - in.tokens[at].begin);
    const Unit* unit = in.lexicon.unit_symbols.find(spelling);
    if (unit != nullptr && (in.glued(at) || may_stand_apart(spelling) || in.is(end, w::slash))) return {unit, end - at};
  }
  return {};
}

Match word(const Context& in, uint32_t at) {
  if (!in.inside(at) || !in.lexicon.units.begins_with(in.tokens[at].word)) return {};
  const auto match = in.lexicon.units.match(in.tokens, at, in.last);
  if (!match) return {};
  // "It weighs 200 lbs." ends with the sentence's own stop.
  const uint32_t end = at + match.size;
  const bool full_stop = match.size > 1 && end >= in.last && in.is(end - 1, w::period);
  return {match.row, match.size - full_stop};
}

// "of 20 (kg)"
Match in_brackets(const Context& in, uint32_t at) {
  const bool round = in.is(at, w::open_paren), square = in.is(at, w::open_bracket);
  if (!round && !square) return {};
  const Match m = symbol(in, at + 1);
  return m.unit != nullptr && in.is(at + 1 + m.size, round ? w::close_paren : w::close_bracket)
             ? Match{m.unit, m.size + 2}
             : Match{};
}

// "2 1/2 in thick", "it is 2 in.": no place follows the preposition.
bool is_inch(const Context& in, uint32_t at) {
  if (!in.is(at, w::in) || in.glued(at)) return false;
  const uint32_t next = at + 1 + (at + 1 < in.tokens.size() && in.tokens[at + 1].word == w::period ? 1u : 0u);
  if (next >= in.tokens.size() || in.tokens[next].has(kNewLine)) return true;
  for (const WordId id : {w::thick, w::wide, w::long_, w::tall, w::deep, w::high, w::x_letter, w::times})
    if (in.is(at + 1, id)) return true;
  return false;
}

}  // namespace

UnitMatch unit_at(const Context& in, uint32_t at) {
  if (is_inch(in, at)) return {in.lexicon.units.find(w::inch), 1};
  const Match m = word(in, at);
  return m.unit != nullptr ? m : symbol(in, at);
}

namespace {

// "5m people", "10k runners", "3M": letters that scale a number that is no money. What is no clear letter is a unit
// first.
int letter_scale(const Context& in, const Number& number) {
  const uint32_t at = number.last;
  if (!in.is_word(at) || !in.glued(at) || number.scaled || !number.digits) return 0;
  if (in.glued(at + 1) && !in.is_hyphen(at + 1) && in.tokens[at + 1].kind != TokenKind::punct) return 0;
  const std::string_view letters = in.slice(at);
  const auto scale = in.lexicon.scales.match(in.tokens, at, in.last);
  if (!scale || scale->form != lexicon::Scale::letter) return 0;
  if (number.plain && number.value.digits >= 1000) return 0;                                     // "6500K" is a colour
  if (letters == "mm" || letters == "t" || letters == "T" || symbol(in, at).size > 1) return 0;  // "m/s", "b/d"
  return scale->power;
}

// What is measured in metres: "200m deep", "the 100m sprint", "5m above", walls that rise to 5m?
bool measures_length(const Context& in, uint32_t first, uint32_t after) {
  if (is_cue(in, after, Cue::length)) return true;
  return cue_near(in, first, after, Cue::height);
}

// "3m users", "19m of its cars", "5m tonnes": what can be counted in millions. Behind a bare "of" stands what fills a
// length.
bool counts_millions(const Context& in, uint32_t after) {
  if (in.is(after, w::of) && in.is_word(after + 1)) {
    const WordId id = in.word(after + 1);
    bool determined = false;
    for (const WordId word : {w::the, w::its, w::their, w::his, w::her, w::these, w::those})
      determined = determined || (id != 0 && id == word);
    if (!determined) return false;
  }
  return word(in, after).unit != nullptr || !counted_noun(in, after, false).singular.empty();
}

// Is money, a number of millions or a plural spoken of before the number or a few words behind it?
bool speaks_of_millions(const Context& in, const Number& number) {
  const uint32_t begin = number.first > in.first + kEvidence ? number.first - kEvidence : in.first;
  const uint32_t end = std::min(in.last, number.last + kEvidence);
  for (uint32_t i = begin; i < end; ++i) {
    if (in.lexicon.currency_signs.begins_with(in.tokens[i].word) && !in.is_word(i)) return true;
    if (i > in.first && in.is_number(i - 1) && in.is_word(i) && in.lexicon.scales.begins_with(in.tokens[i].word) &&
        i != number.last && in.slice(i) != "m")
      return true;
    if (i < number.first && is_plural(in, i)) return true;
  }
  return false;
}

// "rose to 4.2m", "drew 3m", "from more than 2m": a verb or a preposition of level, over a hedge.
bool reaches_level(const Context& in, uint32_t first) {
  const auto hedge = in.lexicon.hedges.match_before(in.tokens, first, in.first);
  const uint32_t at = hedge ? first - hedge.size : first;
  if (at == in.first) return false;
  const WordId before = in.before(at);
  for (const WordId id : {w::to, w::from, w::by, w::than, w::at})
    if (before != 0 && before == id) return true;
  const bool verb = in.document.tags[at - 1] >= Pos::verb_base;
  return verb || in.slice(at - 1) == "another" || in.lexicon.change_words.match_before(in.tokens, at, in.first);
}

// A glued "m" without a currency is a million only where the text says so.
bool is_million(const Context& in, const Number& number) {
  const uint32_t after = number.last + 1;
  if (in.slice(number.last) == "m" && measures_length(in, number.first, after + in.is_hyphen(after))) return false;
  if (in.is_hyphen(after)) return true;  // "a 3m-strong union"
  return counts_millions(in, after) || (reaches_level(in, number.first) && speaks_of_millions(in, number));
}

// "the 414s", "in her 40s": a glued small s is the plural of a number; seconds have a fraction or a preposition of
// time.
bool lone_second(const Context& in, uint32_t at, const Number& number) {
  if (!in.glued(at) || in.slice(at) != "s" || !number.plain) return false;
  const WordId before = in.before(number.first);
  for (const WordId id : {w::in, w::by, w::of, w::under, w::than, w::within})
    if (before != 0 && before == id) return number.value.digits >= 1000;
  return true;
}

// "6 pm" is no length in picometres; "2.123 pm" is no time.
bool clock_time(const Context& in, uint32_t at, const Number& number) {
  return (in.is(at, w::pm) || in.is(at, w::am)) && (number.plain || number.value.power == -2);
}

bool is_time(const Unit& unit) { return unit.kind == FigureKind::duration; }

void read_rate(const Context& in, Amount& out) {
  if (out.unit->kind != FigureKind::quantity) return;
  const uint32_t at = per_unit_at(in, out.last);
  if (at == 0) return;
  const Match m = unit_at(in, at);
  if (m.unit == nullptr || !(is_time(*m.unit) || m.unit->kind == FigureKind::quantity)) return;
  out.rate = m.unit;
  out.last = at + m.size;
}

// "three consecutive quarters": these may stand between a number and a unit of time.
bool between(const Context& in, uint32_t at) {
  const WordId id = in.word(at);
  return id != 0 &&
         (id == w::consecutive || id == w::straight || id == w::full || id == w::calendar || id == w::successive);
}

}  // namespace

uint32_t per_unit_at(const Context& in, uint32_t at) {
  const bool slash = in.is(at, w::slash) && in.glued(at) && in.glued(at + 1);
  const bool hyphens = in.is_hyphen(at) && in.glued(at) &&
                       (in.is(at + 1, w::a) || in.is(at + 1, w::an) || in.is(at + 1, w::per)) && in.is_hyphen(at + 2);
  if (hyphens) return at + 3;
  const bool word = in.is(at, w::per) || in.is(at, w::a) || in.is(at, w::an);
  if (!slash && !word) return 0;
  const uint32_t unit = at + 1;
  const WordId next = in.word(unit + 1);
  const bool date =
      next != 0 && (next == w::ago || next == w::earlier || next == w::later || next == w::before || next == w::after);
  return in.inside(unit) && !date ? unit : 0;
}

void read_unit(const Context& in, Amount& out) {
  out.last = out.number.last;
  if (read_marked_feet(in, out)) return;
  Number number = out.number;
  if (const int power = letter_scale(in, number)) {
    const std::string_view letters = in.slice(number.last);
    if ((letters != "m" && letters != "M") || is_million(in, number)) {
      number.scale(power);
      ++number.last;
    }
  }
  uint32_t at = number.last;
  const bool hyphen = in.is_hyphen(at) && in.glued(at) && in.glued(at + 1);
  at += hyphen;
  if (in.inside(at) && in.tokens[at].has(kNewLine)) return;
  Match m = unit_at(in, at);
  if (m.unit == nullptr && !hyphen) m = in_brackets(in, at);
  if (m.unit != nullptr && (lone_second(in, at, number) || clock_time(in, at, number))) return;
  if (!hyphen && in.inside(at) && !in.glued(at) && number.value.power == 0 && number.value.digits > 1 &&
      in.slice(at) == "second")
    return;  // "70 second class"
  if (m.unit == nullptr && between(in, at)) {
    const Match later = word(in, at + 1);
    if (later.unit != nullptr && is_time(*later.unit)) {
      m = later;
      ++at;
    }
  }
  out.number = number;
  out.last = number.last;
  if (m.unit == nullptr) return;
  out.kind = AmountKind::unit;
  out.unit = m.unit;
  out.hyphenated = hyphen;
  out.last = at + m.size;
  read_rate(in, out);
}

}  // namespace keyline::figures
