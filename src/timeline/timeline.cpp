#include "timeline/timeline.hpp"

#include <algorithm>
#include <optional>

#include "lexicon/vocabulary.hpp"
#include "timeline/beginning.hpp"
#include "timeline/borders.hpp"
#include "timeline/comparand.hpp"
#include "timeline/eventful.hpp"
#include "timeline/headline.hpp"
#include "timeline/order.hpp"
#include "timeline/retold.hpp"
#include "timeline/status.hpp"
#include "words/clauses.hpp"

namespace keyline::timeline {
namespace {

// A point or stretch of the calendar that an event can stand at. Repetitions, lengths of time, "now" are none.
bool can_date(const Date& date) {
  const bool point = date.type == DateType::date || date.type == DateType::time;
  return point && date.interval.has_value() && !date.noise && !date.value.ends_with("_REF");
}

// A clause that makes an event, by its date.
struct Dated {
  size_t clause;
  uint32_t date;
  TokenRange tokens;
};

// A sentence in parts.
struct Clauses {
  TokenRange sentence;
  const std::vector<words::VerbGroup>& groups;
  const std::vector<words::Clause>& clauses;
  uint32_t dateline;  // the first token behind "LEEDS, 4 May (Agency) -"
};

class Teller {
 public:
  explicit Teller(const Reading& reading) : reading_(reading), document_(reading.document) {}

  std::vector<Event> tell() {
    for (const Sentence& s : document_.sentences) {
      const Span span = document_.span(s);
      while (date_ < reading_.dates.size() && reading_.dates[date_].span.begin < span.begin) ++date_;
      uint32_t last = date_;
      while (last < reading_.dates.size() && reading_.dates[last].span.begin < span.end) ++last;
      if (!s.noise && std::any_of(reading_.dates.begin() + date_, reading_.dates.begin() + last, can_date))
        sentence(s, last);
      date_ = last;
    }
    sort_by_calendar(events_, reading_.dates);
    unite(events_, reading_.figures, reading_.dates);
    return std::move(events_);
  }

 private:
  TokenRange tokens_of(Span span, TokenRange within) const {
    const auto begin = document_.tokens.begin();
    const auto first = std::partition_point(begin + within.first, begin + within.last,
                                            [&](const Token& t) { return t.end <= span.begin; });
    const auto last =
        std::partition_point(first, begin + within.last, [&](const Token& t) { return t.begin < span.end; });
    return {static_cast<uint32_t>(first - begin), static_cast<uint32_t>(last - begin)};
  }

  // At most one event for each clause of the sentence.
  void sentence(const Sentence& s, uint32_t last_date) {
    if (is_question(document_, s)) return;
    const auto groups = words::verb_groups(document_, s);
    auto clauses = words::clauses(document_, s, groups);
    keep_dates_whole(s, last_date, groups, clauses);
    const uint32_t dateline = after_dateline(document_, s);
    std::vector<Dated> found;
    uint32_t date = date_;
    for (size_t i = 0; i < clauses.size(); ++i) {
      const uint32_t first = date;
      while (date < last_date && tokens_of(reading_.dates[date].span, s).first < clauses[i].last) ++date;
      if (!clauses[i].verb) continue;
      if (const auto told = first_told(i, {s, groups, clauses, dateline}, first, date)) found.push_back(*told);
    }
    leave_background(found);
    // A headline may take in what stands around its clause, up to the headline before and the clause of the next.
    uint32_t left = dateline;
    if (!found.empty() && groups[*clauses[found.front().clause].verb].first < left) left = s.first;
    uint32_t free = left;
    for (size_t i = 0; i < found.size(); ++i) {
      const uint32_t core = std::max(found[i].tokens.last, groups[*clauses[found[i].clause].verb].last);
      const uint32_t end = i + 1 < found.size() ? end_before(s, core, clauses[found[i + 1].clause].first) : s.last;
      const TokenRange words =
          add({document_, s, {free, end}, groups, clauses, found[i].clause, found[i].tokens, left}, found[i].date);
      if (words.size() == 0) continue;
      left = words.last;
      free = std::max(words.last, clauses[found[i].clause].last);
    }
  }

  // "for 2024 and 2025", "from 9 to 11"
  bool joins(uint32_t at) const {
    const WordId word = document_.tokens[at].word;
    return word == lexicon::w::and_ || word == lexicon::w::or_ || word == lexicon::w::to ||
           word == lexicon::w::hyphen || word == lexicon::w::en_dash;
  }

  // The first of the clause's dates that is no comparand, else the one that names a thing or the day of the dateline.
  std::optional<Dated> first_told(size_t i, const Clauses& in, uint32_t date, uint32_t last_date) const {
    const words::Clause& clause = in.clauses[i];
    const words::VerbGroup& verb = in.groups[*clause.verb];
    std::optional<Dated> named;
    uint32_t name_end = 0;  // of the last date that names
    for (; date < last_date; ++date) {
      const Date& when = reading_.dates[date];
      const TokenRange tokens = tokens_of(when.span, in.sentence);
      const bool within = tokens.contains(verb.head) && in.groups.size() == 1;  // "Six months ended 30 June"
      if (tokens.size() == 0 || within || !can_date(when)) continue;
      if (is_comparand(reading_, clause, when, tokens.first)) continue;
      if (!is_eventful(reading_, clause, in.groups, when, tokens)) continue;
      const bool attributive = is_attributive(document_, clause, tokens);
      if (attributive && is_spoken_of(document_, clause, verb, when, tokens)) continue;
      const bool goes_on = name_end != 0 && tokens.first == name_end + 1 && joins(name_end);
      const bool names = attributive || goes_on || is_of_noun(document_, clause, tokens);
      if (!names && tokens.first >= in.dateline) return Dated{i, date, tokens};
      if (!named) named = Dated{i, date, tokens};
      if (names) name_end = tokens.last;
    }
    return named;
  }

  // A headline ends where the next clause begins, or the noun in apposition on which that one hangs.
  uint32_t end_before(const Sentence& s, uint32_t core, uint32_t next) const {
    if (!Borders(document_, s).is_relative(next) || core >= next) return next;
    const uint32_t noun = antecedent(document_, {core, next});
    return noun > core && document_.tokens[noun - 1].word == lexicon::w::comma ? noun : next;
  }

  // "which opened on | Friday, 3 May 2024, runs": no clause begins at or within a date that a preposition governs.
  void keep_dates_whole(const Sentence& s, uint32_t last_date, const std::vector<words::VerbGroup>& groups,
                        std::vector<words::Clause>& clauses) const {
    size_t i = 1;
    for (uint32_t date = date_; date < last_date; ++date) {
      const TokenRange tokens = tokens_of(reading_.dates[date].span, s);
      if (tokens.size() == 0 || tokens.first == s.first || document_.tags[tokens.first - 1] != Pos::adp) continue;
      while (i < clauses.size() && clauses[i].first < tokens.first) ++i;
      if (i == clauses.size()) return;
      if (clauses[i].first < tokens.last && clauses[i].verb && groups[*clauses[i].verb].first >= tokens.last)
        clauses[i - 1].last = clauses[i].first = tokens.last;
    }
  }

  // "The mayor resigned on Friday in the town to which she had come in the 1990s": behind a day or month of its
  // sentence a decade that is over is background.
  void leave_background(std::vector<Dated>& found) const {
    constexpr std::chrono::days kMonth{31}, kYears{3 * 366};
    const auto today = end_of_publication(reading_);
    const auto interval = [&](const Dated& d) { return *reading_.dates[d.date].interval; };
    const auto near = std::find_if(found.begin(), found.end(),
                                   [&](const Dated& d) { return interval(d).until - interval(d).from <= kMonth; });
    const auto is_background = [&](const Dated& d) {
      return interval(d).until - interval(d).from > kYears && !(today && interval(d).until > *today);
    };
    found.erase(std::remove_if(near, found.end(), is_background), found.end());
  }

  // The words of the event's headline; empty where there is no event.
  TokenRange add(const Cutting& cutting, uint32_t date_index) {
    const words::Clause& clause = cutting.clause();
    const Date& date = reading_.dates[date_index];
    const TokenRange words = headline(cutting);
    const auto when = status(reading_, clause, cutting.groups, date);
    if (words.size() == 0 || !when) return {};
    Event event;
    event.when = date.value;
    event.interval = date.interval;
    event.date = date_index;
    event.place = {document_.article, document_.span(cutting.sentence)};
    event.headline = document_.phrase(words);
    event.figures =
        figures_in(document_.span({std::min(clause.first, words.first), std::max(clause.last, words.last)}));
    event.status = *when;
    event.sources = {event.place};
    events_.push_back(std::move(event));
    return words;
  }

  std::vector<uint32_t> figures_in(Span span) const {
    std::vector<uint32_t> out;
    const auto& all = reading_.figures;
    auto at = std::partition_point(all.begin(), all.end(), [&](const Figure& f) { return f.span.begin < span.begin; });
    for (; at != all.end() && at->span.end <= span.end; ++at) out.push_back(static_cast<uint32_t>(at - all.begin()));
    return out;
  }

  const Reading& reading_;
  const Document& document_;
  uint32_t date_ = 0;  // the first date not before the sentence
  std::vector<Event> events_;
};

}  // namespace

std::vector<Event> events(const Reading& reading) { return Teller(reading).tell(); }

}  // namespace keyline::timeline
