#include "merge.hpp"

#include <iterator>

#include "text/utf8.hpp"
#include "timeline/order.hpp"
#include "timeline/retold.hpp"

namespace keyline {
namespace {

// How many findings the articles before this one brought: what its own indices are shifted by.
struct Shift {
  uint32_t figures, dates, noise;
};

void shift(std::vector<uint32_t>& indices, uint32_t by) {
  for (uint32_t& index : indices) index += by;
}

void shift(std::optional<uint32_t>& index, uint32_t by) {
  if (index) *index += by;
}

void shift_indices(Reading& r, const Shift& by) {
  for (Figure& f : r.figures) {
    shift(f.base, by.figures);
    shift(f.bases, by.figures);
    shift(f.conversion_of, by.figures);
    shift(f.noise, by.noise);
  }
  for (Date& d : r.dates) shift(d.noise, by.noise);
  for (Event& e : r.events) {
    e.date += by.dates;
    shift(e.figures, by.figures);
  }
  for (Series& s : r.series)
    for (SeriesPoint& p : s.points) p.figure += by.figures;
  for (Check& c : r.checks) shift(c.figures, by.figures);
  for (KeyPoint& k : r.key_points) shift(k.figures, by.figures);
}

template <class T>
void append(std::vector<T>& to, std::vector<T>& from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

// A title from outside the text belongs to the caller: the report keeps its own copy.
Phrase kept_title(const Phrase& title, Report& report) {
  if (title.empty() || !title.span.empty()) return title;
  report.titles.push_back(std::make_unique<const std::string>(text::validate(title.text).text));
  return {*report.titles.back(), {}};
}

}  // namespace

Report merge(std::vector<Reading> readings, std::vector<std::unique_ptr<const std::string>> texts) {
  Report report;
  report.texts = std::move(texts);
  for (Reading& r : readings) {
    shift_indices(r, {static_cast<uint32_t>(report.figures.size()), static_cast<uint32_t>(report.dates.size()),
                      static_cast<uint32_t>(report.noise.size())});
    const auto end = static_cast<uint32_t>(r.document.text.size());
    report.articles.push_back({kept_title(r.title, report), r.reference.value, r.reference.from, end});
    append(report.figures, r.figures);
    append(report.dates, r.dates);
    append(report.events, r.events);
    append(report.series, r.series);
    append(report.checks, r.checks);
    append(report.summary, r.summary);
    append(report.key_points, r.key_points);
    append(report.noise, r.document.noise);
    append(report.warnings, r.warnings);
  }
  timeline::sort_by_calendar(report.events, report.dates);
  timeline::unite(report.events, report.figures, report.dates);
  return report;
}

void to_utf16(Report& report) {
  std::vector<text::Utf16Index> indices;
  for (const auto& text : report.texts) indices.emplace_back(*text);
  const auto span = [&](uint32_t article, Span& s) { s = indices[article].units(s); };
  const auto place = [&](Place& p) { span(p.article, p.span); };
  const auto phrase = [&](uint32_t article, Phrase& p) { span(article, p.span); };
  const auto article_of = [&](const Series& s) { return report.figures[s.points.front().figure].article; };

  for (uint32_t i = 0; i < report.articles.size(); ++i) {
    report.articles[i].length = indices[i].length();
    phrase(i, report.articles[i].title);
  }
  for (Figure& f : report.figures) {
    span(f.article, f.span);
    for (Phrase* p : {&f.metric, &f.subject, &f.period_text, &f.attribution}) phrase(f.article, *p);
  }
  for (Date& d : report.dates) span(d.article, d.span);
  for (Event& e : report.events) {
    phrase(e.place.article, e.headline);
    place(e.place);
    for (Place& p : e.sources) place(p);
  }
  for (Series& s : report.series)
    for (Phrase* p : {&s.metric, &s.subject}) phrase(article_of(s), *p);
  for (Agreement& a : report.agreements) phrase(report.figures[a.figures.front()].article, a.metric);
  for (SummarySentence& s : report.summary) place(s.place);
  for (KeyPoint& k : report.key_points)
    for (Place& p : k.spans) place(p);
  for (Noise& n : report.noise) span(n.article, n.span);
  for (Warning& w : report.warnings) place(w.place);
}

}  // namespace keyline
