// A stated percentage of change against the two levels that it lies between: inside a sentence the level and its base,
// across sentences the level and the same metric at the period that the change is counted from.
#include <algorithm>
#include <unordered_map>

#include "check/rules.hpp"
#include "series/key.hpp"

namespace keyline::check {
namespace {

constexpr uint32_t kReach = 4;  // figures on either side of a change among which its level may stand

// The change in percent, and the bounds of it, from `before` to `after`; the sign is the direction's.
Bounds change_bounds(const Bounds& after, const Bounds& before, Direction direction) {
  const Bounds ratio = after / before;
  if (direction == Direction::down) return {(1 - ratio.high) * 100, (1 - ratio.low) * 100};
  return {(ratio.low - 1) * 100, (ratio.high - 1) * 100};
}

bool is_change(const Figure& f) {
  return usable(f) && f.kind == FigureKind::percent && f.unit == "percent" && f.role == Role::change && f.direction != Direction::none;
}

bool is_level(const Figure& f) { return usable(f) && f.role == Role::level && f.value > 0; }

// The level that the change led to: same sentence, same metric, moved the same way.
bool led_to(const Figure& change, const Figure& level) {
  return is_level(level) && level.sentence == change.sentence && level.direction == change.direction &&
         level.metric.span == change.metric.span && !level.metric.empty();
}

void report(const Reading& r, uint32_t change, uint32_t after, uint32_t before, bool may_disagree, std::vector<Check>& out) {
  const Figure &c = r.figures[change], &a = r.figures[after], &b = r.figures[before];
  if (b.value <= 0) return;
  Verdict verdict;
  if (!judge(tight(c), loose(c), change_bounds(tight(a), tight(b), c.direction), change_bounds(loose(a), loose(b), c.direction), verdict)) return;
  if (verdict == Verdict::disagrees && !may_disagree) return;
  Check check{CheckRule::percent_change, verdict, {change, after, before}, c.value, 0, 0, {}};
  const double moved = (a.value / b.value - 1) * 100;
  check.computed = c.direction == Direction::down ? -moved : moved;
  check.tolerance = tight(c).half() + change_bounds(tight(a), tight(b), c.direction).half();
  check.message = printed(a) + " / " + printed(b) + " - 1 = " + written(moved, c) + ", stated " +
                  (c.direction == Direction::down ? "down " : "up ") + printed(c);
  out.push_back(std::move(check));
}

// Metric, unit and period of a level in one number, to find the other end of a change.
using ByPeriod = std::unordered_map<std::string, uint32_t>;

std::string place(const Figure& f, const std::string& period) { return series::key(f) + '@' + period; }

}  // namespace

void percent_change(const Reading& r, std::vector<Check>& out) {
  ByPeriod levels;
  for (uint32_t i = 0; i < r.figures.size(); ++i)
    if (const Figure& f = r.figures[i]; usable(f) && f.role != Role::change && !f.period.empty() && !f.metric.empty())
      levels.emplace(place(f, f.period), i);
  const auto count = static_cast<uint32_t>(r.figures.size());
  for (uint32_t i = 0; i < count; ++i) {
    const Figure& c = r.figures[i];
    if (!is_change(c)) continue;
    for (uint32_t j = i < kReach ? 0 : i - kReach; j < std::min(count, i + kReach + 1); ++j) {
      const Figure& level = r.figures[j];
      if (!led_to(c, level)) continue;
      if (level.base && level.bases.empty()) {
        report(r, i, j, *level.base, true, out);
      } else if (!level.period.empty() && !c.against.empty()) {
        const auto before = levels.find(place(level, c.against));
        if (before != levels.end() && before->second != j) report(r, i, j, before->second, false, out);
      }
      break;
    }
  }
}

}  // namespace keyline::check
