#include "series/series.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "series/calendar.hpp"
#include "series/join.hpp"
#include "series/key.hpp"

namespace keyline::series {
namespace {

// A level of a metric at a period of the calendar. What is only estimated to be over or under is no point.
bool is_point(const Figure& f) {
  return !f.noise && !f.conversion_of && !f.value2 && f.role != Role::change && !f.metric.empty() &&
         granularity(f.period) != Granularity::none && f.kind != FigureKind::duration && f.kind != FigureKind::rank;
}

// The level at the other end of a stated change: 81,302 after a rise of 197.73 % since 2024-Q2 was 27,307 then.
SeriesPoint derived(const Figure& change, const Figure& level, uint32_t index) {
  const double share = (change.direction == Direction::down ? -change.value : change.value) / 100;
  const double step = level.last_digit > 0 ? level.last_digit : 1;
  return {change.against, std::round(level.value / (1 + share) / step) * step, index, true};
}

bool derives(const Figure& change, const Figure& level) {
  return !change.noise && change.role == Role::change && change.kind == FigureKind::percent &&
         change.unit == "percent" && !change.value2 && change.direction != Direction::none &&
         change.sentence == level.sentence && change.metric.span == level.metric.span &&
         change.approx == Approx::none && !(change.direction == Direction::down && change.value >= 100) &&
         granularity(change.against) == granularity(level.period) && change.against < level.period;
}

// Points in time order; of the same period the first told counts, and what was told before what follows.
void order(Line& line) {
  std::vector<SeriesPoint>& points = line.series.points;
  std::stable_sort(points.begin(), points.end(), [](const SeriesPoint& a, const SeriesPoint& b) {
    return a.period != b.period ? a.period < b.period : a.derived < b.derived;
  });
  drop_brackets(line);
  const auto same = [](const SeriesPoint& a, const SeriesPoint& b) { return a.period == b.period; };
  points.erase(std::unique(points.begin(), points.end(), same), points.end());
}

Line begin_line(const Figure& f) {
  std::string scale = f.unit + '|' + f.per + '|' + static_cast<char>('0' + static_cast<int>(f.kind)) +
                      static_cast<char>(granularity(f.period));
  return {{f.metric, f.subject, f.unit, {}}, normalised(f.metric.text), normalised(f.subject.text), std::move(scale)};
}

constexpr uint32_t kReach = 4;  // figures behind a level among which its changes may stand

}  // namespace

std::vector<Series> build(const Reading& r) {
  std::vector<Line> lines;
  std::unordered_map<std::string, size_t> known;
  const auto count = static_cast<uint32_t>(r.figures.size());
  for (uint32_t i = 0; i < count; ++i) {
    const Figure& f = r.figures[i];
    if (!is_point(f)) continue;
    const auto at = known.emplace(key(f) + '|' + static_cast<char>(granularity(f.period)), lines.size());
    if (at.second) lines.push_back(begin_line(f));
    Series& s = lines[at.first->second].series;
    s.points.push_back({f.period, f.value, i, false});
    for (uint32_t j = i < kReach ? 0 : i - kReach; j < std::min(count, i + kReach + 1); ++j)
      if (f.role == Role::level && derives(r.figures[j], f)) s.points.push_back(derived(r.figures[j], f, j));
  }
  for (Line& line : lines) order(line);
  join(r.figures, lines);
  std::vector<Series> out;
  for (Line& line : lines) {
    order(line);
    if (line.series.points.size() >= 2) out.push_back(std::move(line.series));
  }
  return out;
}

}  // namespace keyline::series
