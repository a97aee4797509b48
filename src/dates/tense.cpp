#include "dates/tense.hpp"

#include <algorithm>

#include "lexicon/lexicon.hpp"

namespace keyline::dates {
namespace {

using words::Modality;
using words::VerbForm;
using words::VerbGroup;
namespace w = lexicon::w;

constexpr uint32_t kLead = 6;  // tokens from a word that leads to a date to the date

Direction cue(const Document& d, uint32_t at, uint32_t last) {
  const auto row = lexicon::lexicon().dates.tenses.match(d.tokens, at, last);
  return row ? static_cast<Direction>(row->direction) : Direction::unknown;
}

// "planned to", "agreed to", "is set to": what follows lies ahead.
bool intends(const Document& d, uint32_t first, uint32_t last) {
  const auto& table = lexicon::lexicon().intentions;
  for (uint32_t i = first; i < last; ++i)
    if (table.begins_with(d.tokens[i].word) && table.match(d.tokens, i, last)) return true;
  return false;
}

}  // namespace

Tense::Tense(const Document& document, TokenRange sentence)
    : document_(document),
      sentence_(sentence),
      groups_(words::verb_groups(document, sentence)),
      clauses_(words::clauses(document, sentence, groups_)) {}

// The verb nearest before the date in its clause; the one behind where none stands before, or where a comma parts the
// date from what stands before: "The yard, founded in 1990, on Friday will vote".
std::optional<uint32_t> Tense::governor(const words::Clause& clause, TokenRange date) const {
  std::optional<uint32_t> before, behind;
  for (uint32_t i = 0; i < groups_.size(); ++i) {
    if (groups_[i].first < clause.first || groups_[i].first >= clause.last || describes(groups_[i])) continue;
    if (groups_[i].contains(date.first)) return i;  // "was soon sold"
    if (groups_[i].last <= date.first) before = i;
    if (groups_[i].first >= date.last && !behind && groups_[i].finite()) behind = i;
  }
  if (!before) return behind;
  if (!behind || date.first < sentence_.first + 2) return before;
  const auto comma = [&](uint32_t i) { return document_.tokens[i].word == w::comma; };
  const bool parted = comma(date.first - 1) || comma(date.first - 2);
  return parted && !comma(date.last) ? behind : before;
}

// "state-bred horses", "the planned closing": the participle of a noun hangs on no date.
bool Tense::describes(const VerbGroup& g) const {
  if ((g.form != VerbForm::participle && g.form != VerbForm::gerund) || g.size() != 1 || g.last >= sentence_.last)
    return false;
  const Pos next = document_.tags[g.last];
  const bool hyphened = g.first > sentence_.first && document_.tokens[g.first - 1].word == w::hyphen;
  return hyphened || (g.form == VerbForm::participle && (next == Pos::noun || next == Pos::propn || next == Pos::adj));
}

// A word before the date that leads to it: "until", "since", "ahead of the vote on".
Direction Tense::leading(uint32_t stop, uint32_t date) const {
  const auto& table = lexicon::lexicon().dates.tenses;
  for (uint32_t at = date; at-- > stop;) {
    if (document_.tokens[at].word == w::comma || document_.tokens[at].word == w::semicolon) break;
    const Pos tag = document_.tags[at];
    if (!table.begins_with(document_.tokens[at].word)) continue;
    const auto row = table.match(document_.tokens, at, date);
    if (!row || (row.size == 1 && (tag == Pos::noun || tag == Pos::propn))) continue;  // "the start", "a meeting"
    return static_cast<Direction>(row->direction);
  }
  return Direction::unknown;
}

// "plans to open", "was forced to close": the verb that governs the infinitive tells, by itself it looks ahead.
Direction Tense::infinitive(uint32_t group) const {
  const VerbGroup& g = groups_[group];
  for (uint32_t i = group; i-- > 0;) {
    const VerbGroup& by = groups_[i];
    if (!by.finite() && by.last != g.first) continue;
    if (intends(document_, by.first, g.first + 1)) return Direction::future;
    const Direction d = told_by(i);
    return d == Direction::unknown && by.last == g.first ? Direction::future : d;  // "has to open"
  }
  return Direction::future;
}

Direction Tense::told_by(uint32_t group) const {
  const VerbGroup& g = groups_[group];
  const bool bare = !g.perfect && g.modality == Modality::none && g.form != VerbForm::infinitive &&
                    document_.tokens[g.first].word != w::did;
  const Direction d = bare ? cue(document_, g.head, sentence_.last) : Direction::unknown;
  if (d != Direction::unknown && g.form != VerbForm::gerund) return d;
  if (g.modality != Modality::none) return g.perfect ? Direction::past : Direction::future;
  if (g.tense == words::Tense::future) return Direction::future;
  if (g.tense == words::Tense::past || g.perfect) return Direction::past;
  if (g.form == VerbForm::infinitive) return infinitive(group);
  if (g.form == VerbForm::participle) return Direction::past;
  if (g.form == VerbForm::finite) return Direction::unknown;  // the present tells of both sides
  if (g.first > sentence_.first && cue(document_, g.first - 1, g.first) == Direction::past)
    return Direction::past;  // "after hosting"
  return finite_before(group);
}

// "the vote is on Friday", "the deadline is 5 March": what is set for a day lies ahead.
bool Tense::set_for(const VerbGroup& g, TokenRange date) const {
  const WordId be = document_.tokens[g.head].word;
  const WordId before = document_.tokens[date.first - 1].word;
  const bool near = g.last == date.first || (g.last + 1 == date.first && (before == w::on || before == w::at));
  return g.size() == 1 && (be == w::is || be == w::are) && near;
}

// What the finite verb before this one tells.
Direction Tense::finite_before(uint32_t group) const {
  for (uint32_t i = group; i-- > 0;)
    if (groups_[i].finite()) return told_by(i);
  return Direction::unknown;
}

bool Tense::adds(TokenRange date) const {
  const auto main = std::find_if(clauses_.begin(), clauses_.end(), [](const words::Clause& c) { return c.verb; });
  if (main == clauses_.end() || date.first < main->last) return false;
  const auto clause =
      std::find_if(main, clauses_.end(), [&](const words::Clause& c) { return c.contains(date.first); });
  if (clause == clauses_.end()) return false;
  const WordId link = document_.tokens[clause->first].word;
  return link != w::and_ && link != w::but && link != w::semicolon;
}

bool Tense::reports(TokenRange date) const {
  auto clause =
      std::find_if(clauses_.begin(), clauses_.end(), [&](const words::Clause& c) { return c.contains(date.first); });
  if (clause == clauses_.end()) return false;
  // "said yesterday | he was glad"
  if (clause != clauses_.begin() && clause->first == date.first) --clause;
  const auto verb = governor(*clause, date);
  if (!verb) return false;
  const auto match = lexicon::lexicon().verbs.match(document_.tokens, groups_[*verb].head, groups_[*verb].last);
  return match && match->type == lexicon::VerbClass::say;
}

Direction Tense::of(TokenRange date, bool day) const {
  auto clause =
      std::find_if(clauses_.begin(), clauses_.end(), [&](const words::Clause& c) { return c.contains(date.first); });
  if (clause == clauses_.end()) return Direction::unknown;
  // "The day they struck in May | was to be ...": the preposition keeps the date with the verb before.
  if (clause != clauses_.begin() && clause->first == date.first && document_.tags[date.first - 1] == Pos::adp) --clause;
  const auto verb = governor(*clause, date);
  const bool before = verb && groups_[*verb].last <= date.first;
  const bool gerund = before && groups_[*verb].form == VerbForm::gerund && groups_[*verb].last + 1 >= date.first;
  if (gerund && cue(document_, groups_[*verb].head, date.first) == Direction::future)
    return Direction::future;  // "starting on"
  const uint32_t from =
      std::max(before ? groups_[*verb].last : clause->first, date.first > kLead ? date.first - kLead : 0);
  const Direction led = leading(from, date.first);
  Direction told = verb ? told_by(*verb) : Direction::unknown;
  if (before && told == Direction::unknown && set_for(groups_[*verb], date)) told = Direction::future;
  if (verb && told == Direction::unknown) told = finite_before(*verb);  // "will meet when A plays B on Sunday"
  const bool by = document_.tokens[date.first - (date.first > sentence_.first)].word == w::by;
  const bool foretold = verb && intends(document_, groups_[*verb].first, groups_[*verb].last);  // "forecast snow by"
  if (led == Direction::unknown && by && (told != Direction::past || foretold)) return Direction::future;
  // "will reopen after Friday"
  if (told == Direction::future && document_.tokens[date.first - (date.first > sentence_.first)].word == w::after)
    return told;
  // "set a hearing for September 4": a day that something is for lies ahead
  const bool meant_for = day && date.first > sentence_.first && document_.tokens[date.first - 1].word == w::for_;
  if (meant_for) return Direction::future;
  // "did not open until May"
  if (led == Direction::future && told == Direction::past && verb && groups_[*verb].negated) return told;
  return led != Direction::unknown ? led : told;
}

}  // namespace keyline::dates
