#include "figures/nouns.hpp"

#include <algorithm>
#include <string_view>

#include "figures/refused.hpp"

namespace keyline::figures {
namespace {

constexpr uint32_t kWindowBefore = 10;  // tokens
constexpr uint32_t kStatistics = 14;    // tokens to the next "noun (number)"
constexpr uint32_t kWindow = 9;         // tokens: "12 newly elected central European member states"

bool ends_with(std::string_view word, std::string_view end) {
  return word.size() >= end.size() && word.substr(word.size() - end.size()) == end;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

std::string lowered(std::string_view word) {
  std::string out(word);
  for (char& c : out) c = lower(c);
  return out;
}

// "EVs", "GPUs", "PCs": capitals with a small s.
bool plural_abbreviation(std::string_view word) {
  if (word.size() < 3 || word.back() != 's') return false;
  return std::all_of(word.begin(), word.end() - 1, [](char c) { return c >= 'A' && c <= 'Z'; });
}

// "gunmen", "congresswomen"; not "specimen", "regimen", "acumen".
bool plural_of_man(std::string_view word) {
  if (word.size() < 6 || !ends_with(word, "men")) return false;
  for (const std::string_view end : {"imen", "umen", "omen", "amen"})
    if (ends_with(word, end)) return ends_with(word, "women");
  return true;
}

bool is_break(const Context& in, uint32_t at) {
  if (in.is(at, w::us) && in.tokens[at].has(kAllCapitals)) return false;  // "four US cities"
  if (!in.lexicon.breaks.begins_with(in.tokens[at].word)) return false;
  return static_cast<bool>(in.lexicon.breaks.match(in.tokens, at, at + 1));
}

// Can the noun phrase go on over this token? A hyphen may ("battery-electric cars"), other marks end it.
bool inside_phrase(const Context& in, uint32_t at) {
  if (!in.inside(at) || in.tokens[at].has(kNewLine)) return false;
  if (in.is_hyphen(at)) return in.glued(at) && in.glued(at + 1);
  if (in.is(at, w::ampersand)) return true;
  if (in.is_number(at)) return in.glued(at);  // "Model3", not the next figure
  return in.is_word(at) && !is_break(in, at);
}

// "two million of its cars": the phrase goes on behind "of" and a determiner.
uint32_t over_of(const Context& in, uint32_t at) {
  if (!in.is(at, w::of)) return at;
  ++at;
  for (const WordId id : {w::the, w::its, w::their, w::his, w::her, w::these, w::those})
    if (in.is(at, id)) return at + 1;
  return at;
}

// "17 visitors dead": what became of them is not what is counted.
bool tells_fate(std::string_view word) { return word == "dead" || word == "injured" || word == "wounded"; }

// "five head-coaching candidates": the first half of a compound, whose head comes later.
bool is_compounded(const Context& in, uint32_t at) {
  return in.is_hyphen(at + 1) && in.glued(at + 1) && in.is_word(at + 2) && in.glued(at + 2);
}

// "two best-in-class boats", "two follow-up calls": the words of a compound end nothing.
bool in_compound(const Context& in, uint32_t at) {
  return in.is_word(at) && in.glued(at) && in.is_hyphen(at - 1) && in.glued(at - 1);
}

bool describes(Pos tag) { return tag == Pos::adj || tag == Pos::noun || tag == Pos::propn; }

// "ten new and notable films", "nine federal, state and local officers", "two rescue and transport boats".
bool joins_adjectives(const Context& in, uint32_t first, uint32_t at) {
  if (at == first || !in.is_word(at - 1) || is_plural(in, at - 1) || !describes(in.document.tags[at - 1])) return false;
  const uint32_t next = in.is(at, w::comma) && in.is(at + 1, w::and_) ? at + 2 : at + 1;
  if ((!in.is(at, w::and_) && !in.is(at, w::comma)) || !in.is_word(next) || is_break(in, next)) return false;
  const bool goes_on = in.is(at, w::and_) || next != at + 1 || in.is(next + 1, w::comma) || in.is(next + 1, w::and_);
  return in.document.tags[next] == Pos::adj || (goes_on && describes(in.document.tags[next]));
}

// The words behind the first plural may go on with another: "sales centres".
uint32_t last_plural(const Context& in, uint32_t at) {
  const bool next = inside_phrase(in, at + 1) && in.is_word(at + 1) && is_plural(in, at + 1);
  if (next && !tells_fate(in.slice(at + 1))) return at + 1;
  return at;
}

}  // namespace

bool is_plural(const Context& in, uint32_t at) {
  if (!in.is_word(at) || in.is(at, w::s_clitic)) return false;
  if (in.tokens[at].word != 0) {
    if (is_break(in, at)) return false;
    if (const auto noun = in.lexicon.nouns.match(in.tokens, at, at + 1)) return !noun->singular.empty();
  }
  const std::string_view word = in.slice(at);
  if (plural_of_man(word)) return true;
  if (word.size() < 3 || lower(word.back()) != 's') return false;
  if (in.tokens[at].has(kAllCapitals)) return word.size() > 5;  // a headline in capitals, not "NHS"
  for (const std::string_view end : {"ss", "us", "is", "'s"})
    if (ends_with(word, end)) return false;
  return true;
}

std::string singular(const Context& in, uint32_t at) {
  if (const auto noun = in.lexicon.nouns.match(in.tokens, at, at + 1); noun && !noun->singular.empty())
    return std::string(noun->singular);
  const std::string_view word = in.slice(at);
  if (plural_abbreviation(word)) return std::string(word.substr(0, word.size() - 1));
  if (in.tokens[at].has(kAllCapitals) && word.size() < 6) return std::string(word);
  std::string out = lowered(word);
  if (!is_plural(in, at)) return out;
  if (plural_of_man(out)) return out.replace(out.size() - 2, 2, "an");
  if (ends_with(out, "ies") && out.size() > 4) return out.replace(out.size() - 3, 3, "y");
  for (const std::string_view end : {"ches", "shes", "sses", "xes"})
    if (ends_with(out, end)) return out.substr(0, out.size() - 2);
  if (ends_with(out, "uses") && out.size() > 6 && !is_vowel(out[out.size() - 5]))
    return out.substr(0, out.size() - 2);  // bonuses
  return out.substr(0, out.size() - 1);
}

CountedNoun counted_noun(const Context& in, uint32_t at, bool one) {
  if (in.is(at, w::others)) return {"other", at + 1};
  if (in.is(at, w::of) && (in.is(at + 1, w::us) || in.is(at + 1, w::you) || in.is(at + 1, w::whom)))
    return {"person", at + 2};
  at = over_of(in, at);
  const uint32_t end = std::min(in.last, at + kWindow);
  uint32_t last_word = 0;
  for (uint32_t i = at;
       i < end && (inside_phrase(in, i) || in_compound(in, i) || (!one && joins_adjectives(in, at, i))); ++i) {
    if (!in.is_word(i)) continue;
    if (is_plural(in, i) && !is_compounded(in, i)) {
      const uint32_t noun = last_plural(in, i);
      return {singular(in, noun), noun + 1};
    }
    last_word = i;
  }
  if (one && last_word != 0) return {singular(in, last_word), last_word + 1};
  return {};
}

std::string noun_of_whole(const Context& in, const Amount& part) {
  uint32_t at = part.last;
  if (!in.is(at, w::of)) return {};
  at += in.is(at + 1, w::the) || in.is(at + 1, w::its) || in.is(at + 1, w::their) ? 2 : 1;
  const auto whole = in.is_number(at) ? read_amount(in, at) : std::nullopt;
  if (!whole || whole->kind != AmountKind::bare || is_name(in, *whole)) return {};
  if (to_double(part.number.value) > to_double(whole->number.value)) return {};
  return counted_noun(in, whole->last, false).singular;
}

bool in_statistics(const Context& in, uint32_t at) {
  const auto bracketed = [&in](uint32_t open) {
    return in.is(open, w::open_paren) && open > in.first && is_plural(in, open - 1) && in.is(open + 2, w::close_paren);
  };
  if (at == in.first || !bracketed(at - 1)) return false;
  const uint32_t stop = at > in.first + kStatistics ? at - kStatistics : in.first;
  for (uint32_t open = stop; open < std::min(in.last, at + kStatistics); ++open)
    if (open != at - 1 && bracketed(open)) return true;
  return false;
}

std::string counted_noun_before(const Context& in, uint32_t at) {
  const uint32_t stop = at > in.first + kWindowBefore ? at - kWindowBefore : in.first;
  for (uint32_t i = at; i-- > stop;) {
    const Token& token = in.tokens[i];
    if (token.kind == TokenKind::punct && !in.is_hyphen(i) && token.word != w::comma) return {};
    const bool said = i >= stop + 2 && in.document.tags[i - 1] == Pos::aux && is_plural(in, i - 2);
    if (said && tells_fate(in.slice(i))) return singular(in, i - 2);  // "people were injured"
    if (!is_plural(in, i)) continue;
    const bool name = in.document.tags[i] == Pos::propn && i != in.first;  // "the United States put it at 6.8"
    return name ? std::string() : singular(in, i);
  }
  return {};
}

}  // namespace keyline::figures
