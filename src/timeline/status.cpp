#include "timeline/status.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "lexicon/lexicon.hpp"

namespace keyline::timeline {
namespace {

using words::Modality;
using words::Tense;

// The first minute after the day, month or year of publication.
std::optional<Minute> end_of(const std::string& iso) {
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

// The intention nearest before the date, or the clause's first where the date opens it.
std::optional<EventStatus> intention(const Document& document, const words::Clause& clause, const Date& date) {
  const auto& table = lexicon::lexicon().intentions;
  std::optional<EventStatus> before, after;
  for (uint32_t at = clause.first; at < clause.last; ++at) {
    if (document.tags[at] == Pos::propn || !table.begins_with(document.tokens[at].word)) continue;  // in May
    const auto match = table.match(document.tokens, at, clause.last);
    if (!match) continue;
    if (document.tokens[at].begin < date.span.begin)
      before = match->status;
    else if (!after)
      after = match->status;
  }
  return before ? before : after;
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

std::optional<EventStatus> status(const Reading& reading, const words::Clause& clause,
                                  const std::vector<words::VerbGroup>& groups, const Date& date) {
  const auto today = end_of(reading.reference.value);
  const bool past = today && date.interval->until <= *today;
  const words::VerbGroup& verb = groups[*clause.verb];
  const bool announced = verb.modality == Modality::will || verb.modality == Modality::shall;
  // "will report today": the day of publication has not ended for the writer.
  if (past && !(announced && date.interval->until == *today)) return EventStatus::happened;
  const bool ahead = today && date.interval->from >= *today;
  if (const auto found = intention(reading.document, clause, date)) return *found;
  const auto told = by_verb(verb, ahead);
  return told || !purposed(reading.document, clause, groups, date) ? told : EventStatus::planned;
}

}  // namespace keyline::timeline
