#include "timeline/eventful.hpp"

#include "lexicon/lexicon.hpp"
#include "timeline/status.hpp"

namespace keyline::timeline {
namespace {

using namespace lexicon;
using words::Modality;
using words::Tense;

bool is_noun(const Document& d, uint32_t at) { return d.tags[at] == Pos::noun || d.tags[at] == Pos::propn; }

// "today's savvy consumers", "Christmas revellers", "the 20th century's greatest artists": does a noun follow that the
// date only describes?
bool describes(const Document& d, const words::Clause& clause, TokenRange date) {
  uint32_t at = date.last;
  if (at < clause.last && d.tokens[at].word == w::s_clitic) ++at;
  const bool possessive = at != date.last;
  while (possessive && at < clause.last && d.tags[at] == Pos::adj) ++at;
  return at < clause.last && is_noun(d, at) && !d.tokens[at].glued();
}

// "the ostentation of the 1980s", "since the 1990s": no decade begins with what is told so.
bool hangs_on_noun(const Document& d, const words::Clause& clause, TokenRange date) {
  return date.first > clause.first + 1 && d.tokens[date.first - 1].word == w::of && is_noun(d, date.first - 2);
}

// "is no longer", "can see", "subscribe": a state, what anybody may do, a request.
bool is_state(const Document& d, const words::Clause& clause, const words::VerbGroup& verb) {
  if (verb.modality == Modality::can) return true;
  if (verb.modality != Modality::none || verb.tense != Tense::present || verb.perfect || verb.progressive) return false;
  const auto match = lexicon::lexicon().verbs.match(d.tokens, verb.head, clause.last);
  const bool opens = verb.first == clause.first && (clause.first == 0 || d.tags[clause.first - 1] == Pos::punct);
  return opens || (!verb.passive && match && match->type == VerbClass::measure);
}

// "today": the day of writing, or these days?
bool is_nowadays(const Document& d, const words::Clause& clause, const words::VerbGroup& verb, TokenRange date) {
  if (d.tokens[date.last - 1].word != w::today) return false;
  const bool possessive = date.last < clause.last && d.tokens[date.last].word == w::s_clitic;
  return is_state(d, clause, verb) || (possessive && verb.tense == Tense::present && !verb.perfect);
}

// "2025 is all about colour", "the line is popular this summer": what is so, with nothing that happens or is counted.
// "The vote is in May", "it is due in May" tell when something is.
bool is_plain_state(const Document& d, const words::Clause& clause, const words::VerbGroup& verb, TokenRange date) {
  if (!is_state(d, clause, verb) || d.tags[verb.head] != Pos::aux) return false;
  if (date.first > verb.first && date.first <= verb.last + 1) return false;
  const auto& intentions = lexicon::lexicon().intentions;
  for (uint32_t at = clause.first; at < clause.last; ++at) {
    if (d.tags[at] == Pos::num && !date.contains(at)) return false;
    if (intentions.begins_with(d.tokens[at].word) && intentions.match(d.tokens, at, clause.last)) return false;
  }
  return true;
}

// "if the deal falls through by July": what may never be.
bool is_condition(const Document& d, const words::Clause& clause, const words::VerbGroup& verb) {
  constexpr uint32_t kReach = 24;  // tokens before the verb
  const auto opens = [&](uint32_t at) { return d.tokens[at].word == w::if_ || d.tokens[at].word == w::unless; };
  for (uint32_t at = clause.first; at < verb.first && d.tokens[at].word != w::comma; ++at)
    if (opens(at)) return true;
  // "unless we meet and agree by July": from the clause before
  for (uint32_t at = verb.first; at > 0 && verb.first - at < kReach; --at) {
    if (opens(at - 1)) return true;
    const Token& token = d.tokens[at - 1];
    const bool within_word = token.glued() && (token.word == w::hyphen || token.word == w::apostrophe);
    if (token.kind == TokenKind::punct && !within_word) return false;
  }
  return false;
}

}  // namespace

bool is_question(const Document& d, TokenRange sentence) {
  uint32_t last = sentence.last;
  while (last > sentence.first && d.tokens[last - 1].kind == TokenKind::punct) {
    if (d.tokens[last - 1].word == w::question) return true;
    --last;
  }
  return false;
}

bool is_eventful(const Reading& reading, const words::Clause& clause, const std::vector<words::VerbGroup>& groups,
                 const Date& date, TokenRange tokens) {
  const Document& d = reading.document;
  const words::VerbGroup& verb = groups[*clause.verb];
  if (is_nowadays(d, clause, verb, tokens) || is_condition(d, clause, verb)) return false;
  const bool coarse = date.rule == "decade" || date.rule == "century";
  if (coarse && (describes(d, clause, tokens) || hangs_on_noun(d, clause, tokens))) return false;
  if (date.rule == "holiday" && (describes(d, clause, tokens) || tokens.last == verb.first)) return false;
  const bool vague = date.value.find("-", 5) == date.value.npos;  // no day of its own
  const auto today = end_of_publication(reading);
  const bool ahead = today && date.interval->from >= *today;
  if (vague && !ahead && is_plain_state(d, clause, verb, tokens)) return false;
  return !(vague && describes(d, clause, tokens) && is_state(d, clause, verb));
}

}  // namespace keyline::timeline
