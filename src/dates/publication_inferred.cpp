// News that opens with its day: "The yard said on 14 January 2025 that ..." was written that day. Results of a quarter
// or half are told within the year, unless they are those of its end: then the year is known, and no more.
#include <algorithm>

#include "dates/publication.hpp"
#include "lexicon/lexicon.hpp"

namespace keyline::dates {
namespace {

namespace w = lexicon::w;

constexpr uint32_t kLead = 3;        // sentences of prose that the news stands in
constexpr uint32_t kShortest = 6;    // tokens of a sentence; less is a heading
constexpr unsigned kLastMonth = 10;  // of a year: what was over in December is told in January

// What a date is compared with or counted from is not the news: "the highest since May 2019", "until 2023".
bool measures_from(const Document& d, const Found& f) {
  const uint32_t first = d.sentences[f.sentence].first;
  for (uint32_t back = 1; back <= 3 && f.tokens.first >= first + back; ++back) {
    switch (d.tokens[f.tokens.first - back].word) {
      case w::since:
      case w::from:
      case w::until:
      case w::till:
      case w::than:
      case w::after:
      case w::before:
      case w::between:
      case w::through:
      case w::to:
      case w::following:
      case w::against:
      case w::compared:
      case w::by:
        return true;
      case w::comma:
        return false;
      default:
        break;
    }
  }
  return false;
}

// "on 14 January", "Tuesday, 14 January", "14 January" at the head of its sentence: the day on which something
// happened.
bool tells_its_day(const Document& d, const Found& f) {
  const uint32_t first = d.sentences[f.sentence].first;
  if (f.tokens.first == first) return true;
  return d.tokens[f.tokens.first - 1].word == w::on ||
         lexicon::lexicon().dates.weekdays.begins_with(d.tokens[f.tokens.first].word);
}

// Somebody says or announces: what news does and history seldom.
bool reports(const Document& d, const Found& f) {
  const auto& verbs = lexicon::lexicon().verbs;
  const Sentence& s = d.sentences[f.sentence];
  for (uint32_t i = s.first; i < s.last; ++i) {
    if (!is_verb(d.tags[i])) continue;
    const auto match = verbs.match(d.tokens, i, s.last);
    if (match && match->type == lexicon::VerbClass::say) return true;
  }
  return false;
}

bool in_noise(const Document& d, const Found& f) {
  const Sentence& s = d.sentences[f.sentence];
  return s.noise || d.blocks[s.block].noise;
}

// The sentence after the lead: headings, furniture and stumps do not count.
uint32_t end_of_lead(const Document& d) {
  uint32_t prose = 0;
  for (uint32_t i = 0; i < d.sentences.size(); ++i) {
    const Sentence& s = d.sentences[i];
    const bool counts =
        !s.noise && d.blocks[s.block].kind == BlockKind::prose && !d.blocks[s.block].noise && s.size() >= kShortest;
    if (counts && ++prose == kLead) return i + 1;
  }
  return static_cast<uint32_t>(d.sentences.size());
}

// "on Monday", "today": the writer counts from a day that he does not name, so a day that he names is another.
bool counts_from_writer(const Found& f) {
  const Expression& e = f.expression;
  return e.fixed.empty() &&
         ((e.anchor == Anchor::near && e.weekday != 0) || (e.anchor == Anchor::reference && e.unit == Unit::day));
}

// A heading has no verb to tell that its period is over: "Results for the six months to June 2024".
bool heads(const Document& d, const Found& f) {
  const BlockKind kind = d.blocks[d.sentences[f.sentence].block].kind;
  return kind == BlockKind::title || kind == BlockKind::heading;
}

// What the text says of this period is over: it tells, and does not plan.
bool told(const Document& d, const Found& f) {
  return f.expression.anchor == Anchor::stated && !f.expression.fiscal && !f.expression.two_years && !f.by &&
         f.tense != Direction::future && !in_noise(d, f);
}

// Something told that came after `news` ends.
bool outdated(const Document& d, const std::vector<Found>& found, Period news) {
  return std::any_of(found.begin(), found.end(), [&](const Found& f) {
    if (!told(d, f)) return false;
    const Period p = stated_period(f.expression);
    return p && p.grain <= Unit::year && p.start >= end(news);
  });
}

}  // namespace

Period inferred_publication(const Document& document, const std::vector<Found>& found) {
  const uint32_t stop = end_of_lead(document);
  Period day, quarter;
  bool relative = false;
  for (const Found& f : found) {
    if (f.sentence >= stop) break;
    relative = relative || counts_from_writer(f);
    if (!told(document, f) || measures_from(document, f)) continue;
    const Period p = stated_period(f.expression);
    if (p.grain == Unit::day && tells_its_day(document, f) && reports(document, f) && (!day || p.start > day.start))
      day = p;
    const bool part = p.grain == Unit::quarter || p.grain == Unit::half || f.expression.months_before_end != 0;
    const bool results = part && (f.tense == Direction::past || heads(document, f));
    if (results && (!quarter || p.start > quarter.start)) quarter = p;
  }
  if (day && !relative && !outdated(document, found, day)) return day;
  if (!quarter || month_of(end(quarter) - std::chrono::days{1}) > kLastMonth) return {};
  const Period year = around(quarter.start, Unit::year);
  return outdated(document, found, year) ? Period{} : year;
}

}  // namespace keyline::dates
