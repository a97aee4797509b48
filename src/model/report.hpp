// The report: one immutable value that every host returns. output/json.hpp writes it in the documented form.
// All spans are UTF-16 code units of the pasted text; all texts view `Report::texts`, which the report owns.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/date.hpp"
#include "model/document.hpp"
#include "model/figure.hpp"
#include "model/span.hpp"

namespace keyline {

// A stretch of one article of the paste.
struct Place {
  uint32_t article = 0;
  Span span;
};

enum class PublishedFrom : uint8_t { given, stated, inferred, none };

struct ArticleInfo {
  Phrase title;           // recognised in the text, or as given (then its span is empty)
  std::string published;  // ISO date; empty = none
  PublishedFrom published_from = PublishedFrom::none;
  uint32_t length = 0;  // UTF-16 code units
};

enum class EventStatus : uint8_t { happened, planned, expected };

struct Event {
  std::string when;  // TIMEX3 value of its date
  std::optional<Interval> interval;
  uint32_t date = 0;  // index into Report::dates
  Place place;        // the sentence
  Phrase headline;
  std::vector<uint32_t> figures;
  EventStatus status = EventStatus::happened;
  std::vector<Place> sources;  // every sentence that tells it, the first included
};

struct SeriesPoint {
  std::string period;
  double value = 0;
  uint32_t figure = 0;
  bool derived = false;  // follows from a stated change
};

struct Series {
  Phrase metric;
  Phrase subject;
  std::string unit;
  std::vector<SeriesPoint> points;  // two or more, in time order
};

enum class CheckRule : uint8_t { percent_change, sum, difference, share, conversion, range, age };
enum class Verdict : uint8_t { agrees, disagrees };

struct Check {
  CheckRule rule = CheckRule::percent_change;
  Verdict verdict = Verdict::agrees;
  std::vector<uint32_t> figures;  // first the stated one, then those it was computed from
  double stated = 0;
  double computed = 0;
  double tolerance = 0;  // from the printed digits and the hedge
  std::string message;   // the arithmetic, written out
};

enum class AgreementVerdict : uint8_t { agree, agree_rounded, differ, related };

struct Agreement {
  Phrase metric;
  std::string period;
  AgreementVerdict verdict = AgreementVerdict::related;
  std::vector<uint32_t> figures;
};

struct SummarySentence {
  Place place;
  double score = 0;
};

struct KeyPoint {
  std::vector<uint32_t> figures;
  std::vector<Place> spans;
};

struct Warning {
  std::string_view code;  // static: no_reference_date, ambiguous_currency, ambiguous_day_month, not_english, ...
  std::string message;
  Place place;
};

struct Report {
  std::vector<std::unique_ptr<const std::string>> texts;   // the articles as read: valid UTF-8
  std::vector<std::unique_ptr<const std::string>> titles;  // given ones that do not stand in their text
  std::vector<ArticleInfo> articles;
  std::vector<Figure> figures;  // in text order, article by article
  std::vector<Date> dates;      // likewise
  std::vector<Event> events;    // in calendar order
  std::vector<Series> series;
  std::vector<Check> checks;
  std::vector<Agreement> agreements;
  std::vector<SummarySentence> summary;
  std::vector<KeyPoint> key_points;
  std::vector<Noise> noise;
  std::vector<Warning> warnings;
};

}  // namespace keyline
