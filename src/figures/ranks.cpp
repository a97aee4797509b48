// Which place: "third largest", "second-biggest", "No. 1", "number two", "#6", "ranked fifth".
#include <string_view>

#include "figures/nouns.hpp"
#include "figures/rules.hpp"

namespace keyline::figures {
namespace {

constexpr uint64_t kLastRank = 500;  // "No. 737" names a thing

// Words in -est that are no superlatives.
constexpr std::string_view kNotSuperlative[] = {
    "forest",  "request", "interest", "harvest",   "protest",   "contest", "invest",  "arrest",   "guest",   "quest",
    "honest",  "modest",  "midwest",  "northwest", "southwest", "priest",  "bequest", "conquest", "everest", "budapest",
    "tempest", "earnest", "rest",     "test",      "west",      "chest",   "nest",    "divest"};

bool superlative(const Context& in, uint32_t at) {
  if (!in.is_word(at)) return false;
  if (in.is(at, w::most) || in.is(at, w::least)) return true;
  const std::string_view word = in.slice(at);
  if (word.size() < 4 || word.substr(word.size() - 3) != "est") return false;
  for (const std::string_view no : kNotSuperlative)
    if (word == no) return false;
  return true;
}

bool put(Found& found, uint32_t first, uint32_t last, double value) {
  found.figure.kind = FigureKind::rank;
  found.figure.value = value;
  found.figure.first_token = first;
  found.figure.last_token = last;
  return true;
}

// "third", or "3rd" in two tokens: its value, and where it ends.
uint32_t ordinal(const Context& in, uint32_t at, uint32_t& value) {
  if (in.is_number(at)) {
    const auto digits = in.digits(at);
    if (!digits || digits->value.power != 0 || digits->value.digits > kLastRank || !in.glued(at + 1) ||
        !in.is_word(at + 1))
      return 0;
    const std::string_view suffix = in.slice(at + 1);
    if (suffix != "st" && suffix != "nd" && suffix != "rd" && suffix != "th") return 0;
    value = static_cast<uint32_t>(digits->value.digits);
    return at + 2;
  }
  if (!in.is_word(at) || !in.lexicon.ordinals.begins_with(in.tokens[at].word)) return 0;
  const auto match = in.lexicon.ordinals.match(in.tokens, at, in.last);
  if (!match || in.is(at, w::quarter) || in.is(at, w::quarters)) return 0;
  value = match->value;
  return at + 1;
}

// Does the number stand in the next cell of a table or on the next line?
bool parted(const Context& in, uint32_t at) {
  if (!in.inside(at) || in.tokens[at].has(kNewLine)) return true;
  return in.document.slice(Span{in.tokens[at - 1].end, in.tokens[at].begin}).find('\t') != std::string_view::npos;
}

// The token of the number behind "No.", "number" or "#"; behind "Flat No." it is a name.
uint32_t numbered(const Context& in, uint32_t at) {
  if (in.lexicon.labels.match_before(in.tokens, at, in.first)) return 0;
  if (in.is(at, w::hash)) return in.glued(at + 1) ? at + 1 : 0;
  if (in.is(at, w::no) && in.tokens[at].has(kCapital)) return in.is(at + 1, w::period) ? at + 2 : at + 1;
  return in.is(at, w::number) ? at + 1 : 0;
}

}  // namespace

bool rank(const Question& q, Found& found) {
  const Context& in = q.in;
  uint32_t value = 0;
  if (const uint32_t end = ordinal(in, q.at, value)) {
    const uint32_t next = end + (in.is_hyphen(end) ? 1u : 0u);
    if (superlative(in, next)) {
      found.figure.unit = counted_noun(in, next + 1, true).singular;
      return put(found, q.at, next + 1, value);
    }
    const WordId before = in.before(q.at);
    const bool ranked = before != 0 && (before == w::ranked || before == w::ranks || before == w::ranking);
    return ranked && put(found, q.at, end, value);
  }
  const uint32_t at = numbered(in, q.at);
  if (at == 0 || parted(in, at)) return false;
  if (in.is_number(at)) {
    const auto digits = in.digits(at);
    if (!digits || digits->value.power != 0 || digits->value.digits == 0 || digits->value.digits > kLastRank)
      return false;
    if (in.glued(at + 1) && (in.is_word(at + 1) || in.is_number(at + 1))) return false;
    return put(found, q.at, at + 1, static_cast<double>(digits->value.digits));
  }
  const bool small = in.is(at, w::one) || in.is(at, w::two) || in.is(at, w::three);
  if (!small || in.is(q.at, w::hash)) return false;
  return put(found, q.at, at + 1, in.is(at, w::one) ? 1 : in.is(at, w::two) ? 2 : 3);
}

}  // namespace keyline::figures
