// The table of contents: from articles to a report, one line a stage.
#include "pipeline.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "check/check.hpp"
#include "clean/clean.hpp"
#include "clean/language.hpp"
#include "clean/title.hpp"
#include "compare/compare.hpp"
#include "dates/dates.hpp"
#include "figures/figures.hpp"
#include "lexicon/lexicon.hpp"
#include "link/link.hpp"
#include "merge.hpp"
#include "series/series.hpp"
#include "split/blocks.hpp"
#include "split/line_ends.hpp"
#include "split/sentences.hpp"
#include "split/unglue.hpp"
#include "split/unmarked.hpp"
#include "summary/key_points.hpp"
#include "summary/summary.hpp"
#include "text/utf8.hpp"
#include "timeline/timeline.hpp"
#include "words/tag.hpp"
#include "words/tokenise.hpp"

namespace keyline {
namespace {

constexpr Stage kStages[] = {
    {"tokens",
     [](Reading& r) { r.document.tokens = words::tokenise(r.document.text, &lexicon::lexicon().vocabulary); }},
    {"unglue",
     [](Reading& r) {
       split::unquote(r.document.text, r.document.tokens);
       split::unglue(r.document.text, r.document.tokens);
     }},
    {"blocks",
     [](Reading& r) {
       r.document.blocks = split::blocks(r.document);
       split::rejoin_lines(r.document);
     }},
    {"language", [](Reading& r) { r.document.english = clean::is_english(r.document); }},
    {"sentences",
     [](Reading& r) {
       r.document.sentences = split::sentences(r.document);
       if (r.document.english) split::split_unmarked(r.document, r.document.sentences);
     }},
    {"clean", [](Reading& r) { clean::find_noise(r.document, r.keep); }},
    {"title", [](Reading& r) { r.title = clean::find_title(r.document, r.title); }},
    {"words", [](Reading& r) { r.document.tags = words::tag(r.document); }},
    {"dates", [](Reading& r) { r.dates = dates::find(r.document, r.reference, r.warnings); }},
    {"figures", [](Reading& r) { r.figures = figures::find(r.document, r.dates, r.warnings); }},
    {"link", [](Reading& r) { link::attach(r); }},
    {"timeline", [](Reading& r) { r.events = timeline::events(r); }},
    {"series", [](Reading& r) { r.series = series::build(r); }},
    {"check", [](Reading& r) { r.checks = check::run(r); }},
    {"summary", [](Reading& r) { r.summary = summary::choose(r); }},
    {"key_points", [](Reading& r) { r.key_points = summary::key_points(r); }},
};

void warn(Report& report, std::string_view code, std::string message, Place place) {
  report.warnings.push_back({code, std::move(message), place});
}

// What is known of an article before it is read.
struct Condition {
  bool too_large = false;
  bool english = true;
};

// Says what is odd about an article as a whole.
void warn_about_texts(Report& report, const std::vector<Condition>& conditions) {
  for (uint32_t i = 0; i < report.articles.size(); ++i) {
    const Place whole{i, {0, report.articles[i].length}};
    if (conditions[i].too_large) {
      warn(report, "too_large", "A text of more than 4 GiB cannot be read.", whole);
      continue;
    }
    // Wherever the character was lost, here or on the way to us, it reads as U+FFFD.
    if (report.texts[i]->find("\xEF\xBF\xBD") != std::string::npos)
      warn(report, "lossy_text", "Some characters of this text were lost and read as U+FFFD.", whole);
    if (!conditions[i].english)
      warn(report, "not_english", "This does not read as English; little of it will be understood.", whole);
    const auto here = [i](const auto& found) { return found.article == i; };
    if (std::none_of(report.figures.begin(), report.figures.end(), here) &&
        std::none_of(report.dates.begin(), report.dates.end(), here))
      warn(report, "nothing_found", "No figures and no dates were found.", whole);
  }
}

// A title given with the article usually stands at its top too: then it is a phrase of the text.
Phrase given_title(std::string_view text, std::string_view title) {
  constexpr size_t kTop = 4096, kLongest = 512;
  if (title.empty() || title.size() > kLongest) return {title, {}};
  const size_t at = text.substr(0, kTop).find(title);
  if (at == std::string_view::npos) return {title, {}};
  const auto begin = static_cast<uint32_t>(at);
  return {text.substr(at, title.size()), {begin, begin + static_cast<uint32_t>(title.size())}};
}

}  // namespace

std::span<const Stage> stages() { return kStages; }

Reading begin_reading(std::string_view text, const Article& article, uint32_t index, const Options& options) {
  Reading reading;
  reading.document.article = index;
  reading.document.text = text;
  reading.document.settled = options.settled;
  reading.summary_words = options.summary_words;
  reading.title = given_title(text, article.title);
  if (!article.published.empty()) reading.reference = {std::string(article.published), PublishedFrom::given};
  if (options.keep.empty()) return reading;
  const text::Utf16Index units(text);
  for (const Place& place : options.keep)
    if (place.article == index) reading.keep.push_back(units.bytes(place.span));
  return reading;
}

Report analyze(std::span<const Article> articles, const Options& options) {
  std::vector<std::unique_ptr<const std::string>> texts;
  std::vector<Reading> readings;
  std::vector<Condition> conditions;
  for (const Article& article : articles) {
    std::string valid = text::validate(article.text).text;
    Condition& condition = conditions.emplace_back();
    condition.too_large = valid.size() > std::numeric_limits<uint32_t>::max();
    if (condition.too_large) std::string().swap(valid);
    texts.push_back(std::make_unique<const std::string>(std::move(valid)));
    Reading reading = begin_reading(*texts.back(), article, static_cast<uint32_t>(readings.size()), options);
    for (const Stage& stage : kStages) stage.run(reading);
    condition.english = reading.document.english;
    readings.push_back(std::move(reading));
  }
  Report report = merge(std::move(readings), std::move(texts));
  report.agreements = compare::agreements(report);
  compare::merge_events(report);
  warn_about_texts(report, conditions);
  to_utf16(report);
  return report;
}

std::string_view version() { return KEYLINE_VERSION; }

}  // namespace keyline
