// The figures that matter most, each with the words that say what it is: metric, value, period, in the order of the
// text. A figure whose metric nobody knows, a cell of a table and a number in a heading come only where three better
// ones are not to be had. A conversion stands beside the figure that it converts.
#include "summary/key_points.hpp"

#include <algorithm>

namespace keyline::summary {
namespace {

constexpr size_t kMost = 5, kFewest = 3;
constexpr size_t kOfOneSentence = 2;

bool qualifies(const Figure& f) { return !f.noise && f.role != Role::base && !f.conversion_of; }

// "two officers", "one of his songs": a count below ten that is written out is told in passing.
bool is_in_passing(const Figure& f) {
  return f.kind == FigureKind::count && f.value < 10 && !f.text.empty() && (f.text[0] < '0' || f.text[0] > '9');
}

// A fact that can be read by itself: what is measured is known, and a sentence tells it.
bool is_told(const Document& document, const Figure& f) {
  constexpr double kWeighty = 0.25;  // salience; less have the ages and distances of any story
  if (f.metric.empty() || f.salience < kWeighty || is_in_passing(f)) return false;
  const BlockKind kind = document.blocks[document.sentences[f.sentence].block].kind;
  return kind == BlockKind::prose || kind == BlockKind::item;
}

// The same thing told twice: the value once more, or the metric of a point that stands already, at whatever period.
bool repeats(const Figure& a, const Figure& b) {
  const bool same_value =
      a.value == b.value && ((a.unit == b.unit && a.kind == b.kind) || a.metric.text == b.metric.text);
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

// Adds those that qualify, the weightiest first, until there are `most`.
void choose(const Reading& reading, const std::vector<uint32_t>& order, size_t most, std::vector<uint32_t>& chosen) {
  const std::vector<Figure>& figures = reading.figures;
  for (const uint32_t i : order) {
    if (chosen.size() >= most) break;
    const auto told = [&](uint32_t c) { return repeats(figures[c], figures[i]); };
    const auto beside = std::count_if(chosen.begin(), chosen.end(),
                                      [&](uint32_t c) { return figures[c].sentence == figures[i].sentence; });
    if (std::none_of(chosen.begin(), chosen.end(), told) && static_cast<size_t>(beside) < kOfOneSentence)
      chosen.push_back(i);
  }
}

}  // namespace

std::vector<KeyPoint> key_points(const Reading& reading) {
  const std::vector<Figure>& figures = reading.figures;
  std::vector<uint32_t> order;
  for (uint32_t i = 0; i < figures.size(); ++i)
    if (qualifies(figures[i])) order.push_back(i);
  std::stable_sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) { return before(figures[a], figures[b]); });
  const auto rest = std::stable_partition(order.begin(), order.end(),
                                          [&](uint32_t i) { return is_told(reading.document, figures[i]); });
  std::vector<uint32_t> chosen;
  choose(reading, {order.begin(), rest}, kMost, chosen);
  choose(reading, {rest, order.end()}, kFewest, chosen);
  std::sort(chosen.begin(), chosen.end());
  std::vector<KeyPoint> out;
  for (const uint32_t i : chosen) out.push_back(compose(reading, i));
  return out;
}

}  // namespace keyline::summary
