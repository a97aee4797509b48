// The report as JSON: one function a kind of finding, fields in the order in which they are documented.
#include "output/json.hpp"

#include <cmath>

#include "keyline.hpp"
#include "output/calendar.hpp"
#include "output/json_writer.hpp"
#include "output/names.hpp"

namespace keyline {
namespace {

using output::JsonWriter;
using output::name;

constexpr uint32_t kSchema = 1;

void span(JsonWriter& w, uint32_t article, Span s) {
  w.field("article", article);
  w.field("begin", s.begin);
  w.field("end", s.end);
}

void place(JsonWriter& w, const Place& p) { span(w, p.article, p.span); }

void phrase(JsonWriter& w, std::string_view key, const Phrase& p) {
  if (p.empty()) return w.null_field(key);
  w.key(key);
  w.open('{');
  w.field("text", p.text);
  w.field("begin", p.span.begin);
  w.field("end", p.span.end);
  w.close('}');
}

void indices(JsonWriter& w, std::string_view key, const std::vector<uint32_t>& list) {
  w.key(key);
  w.open('[');
  for (uint32_t index : list) w.integer(index);
  w.close(']');
}

void places(JsonWriter& w, std::string_view key, const std::vector<Place>& list) {
  w.key(key);
  w.open('[');
  for (const Place& p : list) {
    w.open('{');
    place(w, p);
    w.close('}');
  }
  w.close(']');
}

void interval(JsonWriter& w, const std::optional<Interval>& i) {
  if (i) {
    w.field("from", output::iso(i->from, i->clock));
    w.field("until", output::iso(i->until, i->clock));
  } else {
    w.null_field("from");
    w.null_field("until");
  }
}

// Scores order findings; four decimals are what a reader of them can use.
double rounded(double score) { return std::nearbyint(score * 10000) / 10000; }

void inferred(JsonWriter& w, uint8_t fields) {
  constexpr struct {
    InferredField bit;
    std::string_view name;
  } kNames[] = {{kInferredUnit, "unit"},
                {kInferredPeriod, "period"},
                {kInferredMetric, "metric"},
                {kInferredSubject, "subject"},
                {kInferredAttribution, "attribution"}};
  w.key("inferred");
  w.open('[');
  for (const auto& [bit, field] : kNames)
    if ((fields & bit) != 0) w.string(field);
  w.close(']');
}

void item(JsonWriter& w, const ArticleInfo& a) {
  phrase(w, "title", a.title);
  w.field_or_null("published", a.published);
  w.field("published_from", name(a.published_from));
  w.field("length", a.length);
}

void item(JsonWriter& w, const Figure& f) {
  span(w, f.article, f.span);
  w.field("text", f.text);
  w.field("kind", name(f.kind));
  w.field("value", f.value);
  w.field("value2", f.value2);
  w.field_or_null("unit", f.unit);
  w.field_or_null("per", f.per);
  w.field_or_null("approx", name(f.approx));
  w.field("role", name(f.role));
  w.field_or_null("direction", name(f.direction));
  w.field("base", f.base);
  indices(w, "bases", f.bases);
  w.field("conversion_of", f.conversion_of);
  phrase(w, "metric", f.metric);
  phrase(w, "subject", f.subject);
  w.field_or_null("period", f.period);
  phrase(w, "period_text", f.period_text);
  phrase(w, "attribution", f.attribution);
  w.field("salience", rounded(f.salience));
  w.field("certainty", name(f.certainty));
  inferred(w, f.inferred);
  w.field("rule", f.rule);
  w.field("noise", f.noise);
}

void item(JsonWriter& w, const Date& d) {
  span(w, d.article, d.span);
  w.field("text", d.text);
  w.field("type", name(d.type));
  w.field_or_null("value", d.value);
  w.field_or_null("mod", name(d.mod));
  interval(w, d.interval);
  w.field("fiscal", d.fiscal);
  w.field("certainty", name(d.certainty));
  w.field("rule", d.rule);
  w.field("noise", d.noise);
}

void item(JsonWriter& w, const Event& e) {
  w.field("when", e.when);
  interval(w, e.interval);
  w.field("date", e.date);
  place(w, e.place);
  phrase(w, "headline", e.headline);
  indices(w, "figures", e.figures);
  w.field("status", name(e.status));
  places(w, "sources", e.sources);
}

void item(JsonWriter& w, const SeriesPoint& p) {
  w.field("period", p.period);
  w.field("value", p.value);
  w.field("figure", p.figure);
  w.field("derived", p.derived);
}

template <class T>
void list(JsonWriter& w, std::string_view key, const std::vector<T>& items);

void item(JsonWriter& w, const Series& s) {
  phrase(w, "metric", s.metric);
  phrase(w, "subject", s.subject);
  w.field("unit", s.unit);
  list(w, "points", s.points);
}

void item(JsonWriter& w, const Check& c) {
  w.field("rule", name(c.rule));
  w.field("verdict", name(c.verdict));
  indices(w, "figures", c.figures);
  w.field("stated", c.stated);
  w.field("computed", c.computed);
  w.field("tolerance", c.tolerance);
  w.field("message", c.message);
}

void item(JsonWriter& w, const Agreement& a) {
  phrase(w, "metric", a.metric);
  w.field_or_null("period", a.period);
  w.field("verdict", name(a.verdict));
  indices(w, "figures", a.figures);
}

void item(JsonWriter& w, const SummarySentence& s) {
  place(w, s.place);
  w.field("score", rounded(s.score));
}

void item(JsonWriter& w, const KeyPoint& k) {
  indices(w, "figures", k.figures);
  places(w, "spans", k.spans);
}

void item(JsonWriter& w, const Noise& n) {
  span(w, n.article, n.span);
  w.field("reason", name(n.reason));
}

void item(JsonWriter& w, const Warning& warning) {
  w.field("code", warning.code);
  w.field("message", warning.message);
  place(w, warning.place);
}

template <class T>
void list(JsonWriter& w, std::string_view key, const std::vector<T>& items) {
  w.key(key);
  w.open('[');
  for (const T& i : items) {
    w.open('{');
    item(w, i);
    w.close('}');
  }
  w.close(']');
}

// Most of it is figures and dates, of about this many bytes each.
size_t expected_size(const Report& r) {
  return 1024 + 720 * r.figures.size() + 280 * r.dates.size() + 480 * r.events.size() + 128 * r.noise.size();
}

void write(JsonWriter& w, const Report& report) {
  w.open('{');
  w.field("schema", kSchema);
  w.field("engine", version());
  list(w, "articles", report.articles);
  list(w, "figures", report.figures);
  list(w, "dates", report.dates);
  list(w, "events", report.events);
  list(w, "series", report.series);
  list(w, "checks", report.checks);
  list(w, "agreements", report.agreements);
  list(w, "summary", report.summary);
  list(w, "key_points", report.key_points);
  list(w, "noise", report.noise);
  list(w, "warnings", report.warnings);
  w.close('}');
}

}  // namespace

std::string to_json(const Report& report) {
  std::string out;
  out.reserve(expected_size(report));
  {
    JsonWriter w(out);
    write(w, report);
  }
  return out;
}

}  // namespace keyline
