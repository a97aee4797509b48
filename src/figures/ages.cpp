// How old: a duration in years (months, weeks, days) with the words that make it an age, or a bare number where only an
// age can stand: "aged 42", "Ana Lopez, 42, said", "her son, 9", "she was 25.", "he turns 18", "a boy of eight", "Age:
// 22".
#include <string_view>

#include "figures/cues.hpp"
#include "figures/nouns.hpp"
#include "figures/rules.hpp"

namespace keyline::figures {
namespace {

using lexicon::Cue;

constexpr uint64_t kOldest = 120;     // years, of a bare number
constexpr int kMostAges = 6;          // of one list
constexpr uint64_t kCertainAge = 16;  // years, behind any word in capitals
constexpr uint64_t kNamedAge = 5;     // years, behind a name: "Lee, 14, said"

const lexicon::Unit* year_unit() {
  static const lexicon::Unit* const year = [] {
    const lexicon::Unit* found = nullptr;
    for (const lexicon::Unit& unit : lexicon::kUnits)
      if (unit.name == "year") found = &unit;
    return found;
  }();
  return year;
}

// "-old", "-olds", " old", " of age", " yo" behind the unit; the end of the age, or 0.
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

// Nothing that the number could count goes on behind it: "25.", "25 and", "25 when".
bool clause_ends(const Context& in, uint32_t at) {
  if (!in.inside(at)) return true;
  if (in.tokens[at].kind == TokenKind::punct)
    return !(in.is_dash(at) && in.glued(at)) && !in.is(at, w::slash) && !in.is(at, w::colon);
  return is_any(in.word(at),
                {w::and_, w::but, w::or_, w::when, w::at, w::who, w::while_, w::as, w::so, w::by, w::in, w::on});
}

bool is_person_name(const Context& in, uint32_t at) {
  if (!in.is_word(at)) return false;
  const Token& name = in.tokens[at];
  return name.has(kCapital) && !name.has(kAllCapitals) && in.document.tags[at] == Pos::propn;
}

// "aged 42", "age 42", "Age: 42", "the age of 42"; the others of "aged 3, 5 and 9".
bool behind_age(const Context& in, uint32_t first) {
  uint32_t at = first;
  for (int n = 0; n < kMostAges && at >= in.first + 2 && in.is_number(at - 2); ++n) {
    if (!is_any(in.before(at), {w::and_, w::or_, w::comma, w::to, w::hyphen, w::en_dash})) break;
    at -= 2;
  }
  if (at > in.first + 2 && is_any(in.before(at), {w::just, w::only})) --at;  // "at the age of just 20"
  const WordId before = in.before(at);
  if (is_any(before, {w::aged, w::age, w::ages})) return true;
  return at >= in.first + 2 && is_any(before, {w::of, w::colon, w::between, w::from}) &&
         is_any(in.tokens[at - 2].word, {w::age, w::aged, w::ages});
}

// "died at 61", "dead at 72": the word before "at".
bool ends_life(std::string_view word) {
  for (const std::string_view end : {"died", "dies", "Dies", "dead", "Dead", "Died"})
    if (word == end) return true;
  return false;
}

// "Berg, born in 1961, is 66": the aside that ends at the comma tells a birth.
bool tells_birth(const Context& in, uint32_t comma) {
  constexpr uint32_t kAside = 8;
  for (uint32_t at = comma, n = 0; n < kAside && at-- > in.first && !in.is(at, w::comma); ++n)
    if (in.is(at, w::born)) return true;
  return false;
}

// "she was 25.", "who is 31 and", "Ben turned 18".
bool is_told(const Context& in, const Amount& amount) {
  if (amount.first < in.first + 2) return false;
  const bool dies = in.before(amount.first) == w::at && ends_life(in.slice(amount.first - 2));
  if (dies && counted_noun(in, amount.last, false).singular.empty()) return amount.number.value.digits > 2;
  if (!clause_ends(in, amount.last)) return false;
  if (is_any(in.before(amount.first), {w::turn, w::turns, w::turned, w::turning}))
    return amount.number.value.digits > 2;
  const WordId before = in.before(amount.first);
  if (!is_any(before, {w::is, w::was, w::be, w::s_clitic, w::only, w::just, w::am}) || amount.number.value.digits < 3)
    return false;
  const uint32_t verb = is_any(before, {w::only, w::just, w::be}) ? amount.first - 2 : amount.first - 1;
  if (before == w::be && !is_any(in.tokens[verb].word, {w::will, w::would})) return false;
  if (before == w::be) return verb > in.first && is_any(in.before(verb), {w::he, w::she, w::i, w::who});
  if (verb == in.first || !is_any(in.tokens[verb].word, {w::is, w::was, w::s_clitic, w::am})) return false;
  const bool named = verb != amount.first - 1 && is_person_name(in, verb - 1);  // "when Ana was only 16"
  if (verb == amount.first - 1 && in.is(verb, w::is) && in.before(verb) == w::comma && tells_birth(in, verb - 1))
    return true;
  const bool pronoun = named || is_any(in.before(verb), {w::he, w::she, w::i, w::who});
  return pronoun || (is_cue(in, verb - 1, Cue::person) && !in.is(verb, w::s_clitic));
}

// "Lopez Jr., 42": the last token of the name that ends before the comma.
uint32_t over_suffix(const Context& in, uint32_t name) {
  const bool dotted = in.is(name, w::period) && in.glued(name) && name > in.first + 1;
  const std::string_view word = in.slice(dotted ? name - 1 : name);
  const bool suffix = word == "Jr" || word == "Jr." || word == "Sr" || word == "Sr.";
  return suffix && name >= in.first + 2 ? name - (dotted ? 2u : 1u) : name;
}

// "said Lopez, 42.", "her brother Juan, 7.": a single name before a full stop may be a place elsewhere.
bool introduces(const Context& in, uint32_t at) {
  return is_any(in.word(at), {w::said, w::says, w::told, w::to}) || is_cue(in, at, Cue::person);
}

// Behind the name and the comma: what may follow the age.
bool follows_age(const Context& in, const Amount& amount, uint32_t name) {
  const uint32_t next = amount.last;
  const bool full_name = name > in.first && is_person_name(in, name) && is_person_name(in, name - 1);
  if (in.is(next, w::open_paren) || in.is(next, w::em_dash) || (in.is_dash(next) && !in.glued(next)) ||
      in.is(next, w::semicolon))
    return is_person_name(in, name);
  if (!in.inside(next)) return full_name;  // a caption
  if (in.is(next, w::period) || in.is(next, w::close_paren))
    return full_name || (is_person_name(in, name) && name > in.first && introduces(in, name - 1));
  if (in.is(next, w::and_)) return is_person_name(in, name) && is_person_name(in, next + 1);  // "Ana, 9 and Juan, 7,"
  if (!in.is(next, w::comma)) return false;
  const bool list = in.is_number(next + 1) || (in.is(next + 1, w::and_) && in.is_number(next + 2));
  if (list) return false;
  if (in.is(next + 1, w::who)) return true;
  const bool capital = in.is_word(name) && in.tokens[name].has(kCapital) && !in.tokens[name].has(kAllCapitals);
  return is_person_name(in, name) || (capital && amount.number.value.digits >= kCertainAge);
}

// ", 42," and ", 42." behind a name or a person, ", also 42,".
bool in_commas(const Context& in, const Amount& amount) {
  const bool adverb = is_any(in.before(amount.first), {w::also, w::then, w::now});
  const uint32_t at = amount.first - (adverb ? 1u : 0u);
  if (at < in.first + 2 || in.before(at) != w::comma) return false;
  if (is_cue(in, at - 2, Cue::person)) return clause_ends(in, amount.last);
  return amount.number.value.digits >= kNamedAge && follows_age(in, amount, over_suffix(in, at - 2));
}

// "At 34, she led", "as young as 14", "was nine when he".
bool at_age(const Context& in, const Amount& amount) {
  const uint32_t at = amount.first, next = amount.last;
  if (at <= in.first) return false;
  const bool opens = at == in.first + 1 && in.is(in.first, w::at) && amount.number.value.digits >= kNamedAge;
  const bool aside = in.before(at) == w::at && in.is(next, w::comma) && amount.number.value.digits >= kNamedAge &&
                     is_any(in.word(next + 1), {w::he, w::she}) && !in.is(next + 2, w::said);
  if (aside) return true;
  if (opens && in.is(next, w::comma))
    return is_any(in.word(next + 1), {w::he, w::she, w::i}) || is_person_name(in, next + 1);
  if (at >= in.first + 3 && in.before(at) == w::as && in.is(at - 3, w::as) && clause_ends(in, next))
    return in.slice(at - 2) == "young" || in.slice(at - 2) == "old";
  const bool when = at > in.first + 1 && in.is(next, w::when) && is_any(in.before(at), {w::was, w::is, w::were});
  return when && in.slice(at - 2) != "it" && is_any(in.word(next + 1), {w::he, w::she, w::i, w::his, w::her, w::they});
}

// "a boy of eight"; a "father of two" has children.
bool has_age_of(std::string_view person) {
  for (const std::string_view word : {"boy", "girl", "man", "woman", "child", "youth", "teenager", "toddler"})
    if (person == word) return true;
  return false;
}

// "a boy of eight", "the driver (42)".
bool behind_person(const Context& in, const Amount& amount) {
  if (amount.first < in.first + 2 || !is_cue(in, amount.first - 2, Cue::person)) return false;
  if (in.before(amount.first) == w::of) return has_age_of(in.slice(amount.first - 2)) && clause_ends(in, amount.last);
  return in.before(amount.first) == w::open_paren && in.is(amount.last, w::close_paren);
}

// "women over 55", "children under 12 rode": not "over 55 boats".
bool over_age(const Context& in, const Amount& amount) {
  const uint32_t at = amount.first, next = amount.last;
  if (at < in.first + 2 || !is_any(in.before(at), {w::over, w::under, w::above, w::below})) return false;
  if (!is_cue(in, at - 2, Cue::aged) && !is_cue(in, at - 2, Cue::apart)) return false;
  const bool told = in.is_word(next) && (is_verb(in.document.tags[next]) || in.document.tags[next] == Pos::aux);
  return told || clause_ends(in, next);
}

bool may_be_age(const Amount& amount) {
  const Number& number = amount.number;
  return amount.kind == AmountKind::bare && !amount.negative && number.value.power == 0 && number.divisor == 1 &&
         !number.scaled && number.value.digits <= kOldest && number.value.digits != 0 &&
         (!number.digits || number.plain);
}

// "aged 40 | to 69", "5|-11", "between 18 | and 24".
std::optional<Amount> other_end(const Context& in, const Amount& youngest) {
  const uint32_t joint = youngest.last;
  const bool between = in.is(joint, w::and_) && in.before(youngest.first) == w::between;
  if (!between && !in.is(joint, w::to) && !(in.is_dash(joint) && in.glued(joint))) return std::nullopt;
  const auto oldest = read_amount(in, joint + 1);
  const bool later = oldest && may_be_age(*oldest) && value_of(*oldest) > value_of(youngest);
  return later ? oldest : std::nullopt;
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
  if (!may_be_age(amount)) return false;
  if (in.is(amount.last, w::yo)) {
    in_years(q, found);
    found.figure.last_token = amount.last + 1;
    return true;
  }
  const bool is_age = behind_age(in, amount.first) || is_told(in, amount) || in_commas(in, amount) ||
                      behind_person(in, amount) || at_age(in, amount) || over_age(in, amount);
  if (!is_age) return false;
  in_years(q, found);
  if (const auto oldest = other_end(in, amount); oldest && behind_age(in, amount.first)) {
    found.figure.value2 = value_of(*oldest);
    found.figure.last_token = oldest->last;
  }
  return true;
}

}  // namespace keyline::figures
