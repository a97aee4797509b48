#include "timeline/status.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "lexicon/lexicon.hpp"

namespace keyline::timeline {
namespace {

using words::Modality;
using words::Tense;

// "due to open", "due to open in May": a verb follows "to", whatever its tag; "due to heavy rain" is a cause.
bool leads_to_verb(const Document& d, uint32_t at, uint32_t last) {
  if (d.tokens[at - 1].word != lexicon::w::to || at >= last) return true;
  const Pos tag = d.tags[at];
  if (tag != Pos::adj) return tag == Pos::verb_base || tag == Pos::aux || tag == Pos::adv;
  return at + 1 >= last || d.tags[at + 1] == Pos::adp || d.tags[at + 1] == Pos::punct;
}

// "agreed to the merger" is no plan to do something.
bool leads_to_noun(const Document& d, uint32_t at, uint32_t last) {
  if (d.tokens[at - 1].word != lexicon::w::to || at >= last) return false;
  const Pos tag = d.tags[at];
  return tag == Pos::det || tag == Pos::pron || tag == Pos::num || tag == Pos::propn;
}

bool is_be(const Document& d, uint32_t at) {
  const auto match = lexicon::lexicon().auxiliaries.match(d.tokens, at, at + 1);
  return match ? match->verb == lexicon::AuxiliaryVerb::be : d.tokens[at].word == lexicon::w::s_clitic;
}

// "was due to open", "had long been scheduled for". `told`: a noun may stand for the verb: "a vote scheduled for May".
bool is_schedule(const Document& d, const words::Clause& clause, TokenRange phrase, bool told) {
  constexpr uint32_t kAdverbs = 3;
  if (!leads_to_verb(d, phrase.last, clause.last)) return false;
  uint32_t at = phrase.first;
  while (at > clause.first && phrase.first - at < kAdverbs && d.tags[at - 1] == Pos::adv) --at;
  if (at == clause.first) return told && at != phrase.first;
  return is_be(d, at - 1) || (told && is_verb(d.tags[phrase.first]) && d.tags[at - 1] != Pos::aux);
}

// What is known of when the text was written, seen from the date.
enum class Day { unknown, passed, ahead };  // ahead: not over yet

// The intention nearest before the date, or the clause's first where the date opens it. Of one whose day has passed,
// only a schedule; who "agreed to" at a date that stands before the verb agreed then.
std::optional<EventStatus> intention(const Document& document, const words::Clause& clause,
                                     const words::VerbGroup& verb, const Date& date, Day day) {
  const auto& table = lexicon::lexicon().intentions;
  const bool opens = clause.size() > 2 && date.span.begin <= document.tokens[clause.first + 2].begin;
  std::optional<EventStatus> before, after;
  for (uint32_t at = clause.first; at < clause.last; ++at) {
    if (document.tags[at] == Pos::propn || !table.begins_with(document.tokens[at].word)) continue;  // in May
    const auto match = table.match(document.tokens, at, clause.last);
    if (!match) continue;
    const bool schedule = match->form == lexicon::IntentionForm::schedule;
    if (schedule && day != Day::ahead && !is_schedule(document, clause, {at, at + match.size}, day == Day::unknown))
      continue;
    if (!schedule && (day == Day::passed || leads_to_noun(document, at + match.size, clause.last))) continue;
    if (document.tokens[at].begin < date.span.begin)
      before = match->status;
    else if (!after && (schedule ? opens || day != Day::passed : verb.tense != Tense::past))
      after = match->status;
  }
  return before ? before : after;
}

// What was to be, where the day on which it was to be has come: "was to open in May", "was to have opened", "would
// have opened". "He was to become mayor in 1998" tells what came.
std::optional<EventStatus> unfulfilled(const Document& d, const words::VerbGroup& verb, const Date& date) {
  constexpr size_t kMonth = 7;  // characters of a value that names a month or a day
  if (verb.modality == Modality::would && verb.perfect) return EventStatus::expected;
  const WordId first = d.tokens[verb.first].word;
  if (verb.modality != Modality::will || (first != lexicon::w::was && first != lexicon::w::were)) return std::nullopt;
  return verb.perfect || date.value.size() >= kMonth ? std::optional(EventStatus::planned) : std::nullopt;
}

std::optional<EventStatus> by_verb(const words::VerbGroup& verb, bool ahead) {
  switch (verb.modality) {
    case Modality::will:
    case Modality::shall:
    case Modality::must:
      return EventStatus::planned;
    case Modality::none:
    case Modality::can:
      if (!ahead) return EventStatus::happened;
      return verb.tense == Tense::past || verb.perfect ? std::nullopt : std::optional(EventStatus::planned);
    default:
      return EventStatus::expected;
  }
}

// "has approved a buyback, to be completed by March", "set a hearing for 4 September": what is done leads to something
// that is not.
bool purposed(const Document& document, const words::Clause& clause, const std::vector<words::VerbGroup>& groups,
              const Date& date) {
  constexpr size_t kMonth = 7;  // characters of a value that names a month or a day
  for (uint32_t at = clause.first; at + 1 < clause.last; ++at)
    if (document.tokens[at + 1].begin == date.span.begin && document.tokens[at].word == lexicon::w::for_)
      return date.value.size() >= kMonth;
  return std::any_of(groups.begin() + static_cast<ptrdiff_t>(*clause.verb), groups.end(), [&](const auto& g) {
    return g.form == words::VerbForm::infinitive && document.tokens[g.first].begin < date.span.begin;
  });
}

}  // namespace

std::optional<Minute> end_of_publication(const Reading& reading) {
  const std::string& iso = reading.reference.value;
  int part[3] = {0, 12, 0};
  const char* at = iso.data();
  const char* const end = at + iso.size();
  int count = 0;
  for (; count < 3 && at < end; ++count) {
    const auto read = std::from_chars(at, end, part[count]);
    if (read.ec != std::errc{}) return std::nullopt;
    at = read.ptr + (read.ptr < end && *read.ptr == '-');
  }
  if (count == 0) return std::nullopt;
  using namespace std::chrono;
  const year_month month = year(part[0]) / part[1];
  if (!month.ok()) return std::nullopt;
  const sys_days last = count == 3 ? sys_days(month / part[2]) : sys_days(month / std::chrono::last);
  return Minute(last + days(1));
}

std::optional<EventStatus> status(const Reading& reading, const words::Clause& clause,
                                  const std::vector<words::VerbGroup>& groups, const Date& date) {
  const auto today = end_of_publication(reading);
  const words::VerbGroup& verb = groups[*clause.verb];
  const bool announced = verb.modality == Modality::will || verb.modality == Modality::shall;
  // "will report today": the day of publication has not ended for the writer.
  const bool past = today && (date.interval->until < *today || (date.interval->until == *today && !announced));
  const Day day = !today ? Day::unknown : past ? Day::passed : Day::ahead;
  if (const auto found = intention(reading.document, clause, verb, date, day)) return *found;
  if (past) return unfulfilled(reading.document, verb, date).value_or(EventStatus::happened);
  const auto told = by_verb(verb, today && date.interval->from >= *today);
  return told || !purposed(reading.document, clause, groups, date) ? told : EventStatus::planned;
}

}  // namespace keyline::timeline
