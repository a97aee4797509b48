// The figures that matter most, each with the words that say what it is: metric, value, period, in the order of the
// text. A conversion stands beside the figure that it converts.
#include "summary/key_points.hpp"

#include <algorithm>

namespace keyline::summary {
namespace {

constexpr size_t kMost = 5;
constexpr size_t kOfOneSentence = 2;

bool qualifies(const Figure& f) { return !f.noise && f.role != Role::base && !f.conversion_of; }

// The same thing told twice: the value once more, or the metric of a point that stands already, at whatever period.
bool repeats(const Figure& a, const Figure& b) {
  const bool same_value = a.value == b.value && a.unit == b.unit && a.kind == b.kind;
  const bool same_metric = !a.metric.empty() && a.metric.text == b.metric.text && a.kind == b.kind;
  return same_value || same_metric;
}

// The weightier comes first, and of two that weigh the same the later in time: a table's last column, not its first.
bool before(const Figure& a, const Figure& b) {
  return a.salience != b.salience ? a.salience > b.salience : a.period > b.period;
}

KeyPoint compose(const Reading& reading, uint32_t index) {
  const Figure& f = reading.figures[index];
  std::vector<Span> spans = {f.span};
  for (const Phrase* phrase : {&f.metric, &f.period_text})
    if (!phrase->empty() && !phrase->span.empty()) spans.push_back(phrase->span);
  KeyPoint point;
  point.figures.push_back(index);
  if (f.base && !reading.figures[*f.base].noise) {
    point.figures.push_back(*f.base);
    spans.push_back(reading.figures[*f.base].span);
  }
  std::sort(spans.begin(), spans.end(), [](Span a, Span b) { return a.begin < b.begin; });
  uint32_t end = 0;
  for (const Span span : spans) {
    if (span.begin >= end) point.spans.push_back({f.article, span});
    end = std::max(end, span.end);
  }
  return point;
}

}  // namespace

std::vector<KeyPoint> key_points(const Reading& reading) {
  const std::vector<Figure>& figures = reading.figures;
  std::vector<uint32_t> order;
  for (uint32_t i = 0; i < figures.size(); ++i)
    if (qualifies(figures[i])) order.push_back(i);
  std::stable_sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) { return before(figures[a], figures[b]); });
  std::vector<uint32_t> chosen;
  for (const uint32_t i : order) {
    if (chosen.size() == kMost) break;
    const auto told = [&](uint32_t c) { return repeats(figures[c], figures[i]); };
    const auto beside = std::count_if(chosen.begin(), chosen.end(),
                                      [&](uint32_t c) { return figures[c].sentence == figures[i].sentence; });
    if (std::none_of(chosen.begin(), chosen.end(), told) && static_cast<size_t>(beside) < kOfOneSentence)
      chosen.push_back(i);
  }
  std::sort(chosen.begin(), chosen.end());
  std::vector<KeyPoint> out;
  for (const uint32_t i : chosen) out.push_back(compose(reading, i));
  return out;
}

}  // namespace keyline::summary
