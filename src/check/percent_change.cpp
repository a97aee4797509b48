// A stated percentage of change against the two levels that it lies between: inside a sentence the level and its base,
// across sentences the level and the same metric at the period that the change is counted from.
#include <algorithm>
#include <unordered_map>

#include "check/rules.hpp"
#include "series/calendar.hpp"
#include "series/key.hpp"

namespace keyline::check {
namespace {

constexpr uint32_t kReach = 4;      // figures on either side of a change among which its level may stand
constexpr uint32_t kSentences = 2;  // between the two ends of a change that is called wrong

// The change in percent, and the bounds of it, from `before` to `after`; the sign is the direction's.
Bounds change_bounds(const Bounds& after, const Bounds& before, Direction direction) {
  const Bounds ratio = after / before;
  if (direction == Direction::down) return {(1 - ratio.high) * 100, (1 - ratio.low) * 100};
  return {(ratio.low - 1) * 100, (ratio.high - 1) * 100};
}

bool is_change(const Figure& f) {
  return usable(f) && f.kind == FigureKind::percent && f.unit == "percent" && f.role == Role::change &&
         f.direction != Direction::none;
}

bool is_level(const Figure& f) { return usable(f) && f.role == Role::level && f.value > 0; }

// The level that the change led to: same sentence, same metric, moved the same way or compared with a base of its own.
bool led_to(const Figure& change, const Figure& level) {
  if (!is_level(level) || level.sentence != change.sentence) return false;
  if (level.direction != change.direction && !(level.direction == Direction::none && level.base)) return false;
  return change.metric.empty() ? level.base.has_value() : level.metric.span == change.metric.span;
}

// May the change be counted from another time than the base's: "$5m against $4m a year ago, up 2% on the month"?
bool other_time(const Figure& change, const Figure& base) {
  if (change.against.empty() || change.against == base.period) return false;
  return !base.period.empty() || base.first_token < change.first_token;
}

void report(const Reading& r, uint32_t change, uint32_t after, uint32_t before, bool may_disagree,
            std::vector<Check>& out) {
  const Figure &c = r.figures[change], &a = r.figures[after], &b = r.figures[before];
  if (b.value <= 0) return;
  Verdict verdict;
  if (!judge(tight(c), loose(c, c), change_bounds(tight(a), tight(b), c.direction),
             change_bounds(loose(a, b), loose(b, a), c.direction), verdict))
    return;
  if (verdict == Verdict::disagrees && !may_disagree) return;
  Check check{CheckRule::percent_change, verdict, {change, after, before}, c.value, 0, 0, {}};
  const double moved = (a.value / b.value - 1) * 100;
  check.computed = c.direction == Direction::down ? -moved : moved;
  check.tolerance = tight(c).half() + change_bounds(tight(a), tight(b), c.direction).half();
  check.message = printed(a) + " / " + printed(b) + " - 1 = " + written(moved, c) + ", stated " +
                  (c.direction == Direction::down ? "down " : "up ") + printed(c);
  out.push_back(std::move(check));
}

// The one level of a metric and unit at a period, to find the other end of a change; kSeveral where there are more.
class Levels {
 public:
  static constexpr uint32_t kSeveral = UINT32_MAX;

  explicit Levels(const Reading& r) : r_(r) {
    for (uint32_t i = 0; i < r.figures.size(); ++i) {
      const Figure& f = r.figures[i];
      if (!usable(f) || f.role == Role::change || f.period.empty() || f.metric.empty()) continue;
      const auto [known, fresh] = by_place_.emplace(place(f, f.period), i);
      if (!fresh && known->second != kSeveral && r.figures[known->second].value != f.value) known->second = kSeveral;
    }
  }

  // The level of the same thing at another period, or kSeveral.
  uint32_t find(const Figure& f, const std::string& period) const {
    const auto found = by_place_.find(place(f, period));
    if (found == by_place_.end() || found->second == kSeveral) return kSeveral;
    const Figure& other = r_.figures[found->second];
    const bool same_owner = f.subject.empty() || other.subject.empty() ||
                            series::normalised(f.subject.text) == series::normalised(other.subject.text);
    return same_owner ? found->second : kSeveral;
  }

 private:
  static std::string place(const Figure& f, const std::string& period) {
    return series::normalised(f.metric.text) + '|' + static_cast<char>('0' + static_cast<int>(f.kind)) + f.unit + '|' +
           f.per + '@' + period;
  }

  const Reading& r_;
  std::unordered_map<std::string, uint32_t> by_place_;
};

bool says_period(const Figure& f) { return !f.period.empty() && (f.inferred & kInferredPeriod) == 0; }

// The period that the change to `level` is counted from: where the words leave it open, a year's is the year before.
std::string counted_from(const Figure& change, const Figure& level) {
  const bool year = series::granularity(level.period) == series::Granularity::year;
  return change.against.empty() && year ? series::year_before(level.period) : change.against;
}

// A change that its own sentence gives one end of, against the other end in another sentence. It is only called wrong
// where both ends name their periods and stand near each other: a story has many profits.
void across_sentences(const Reading& r, const Levels& levels, uint32_t change, uint32_t level,
                      std::vector<Check>& out) {
  const Figure& after = r.figures[level];
  const std::string from = counted_from(r.figures[change], after);
  if (after.period.empty() || from.empty()) return;
  const uint32_t before = levels.find(after, from);
  if (before == Levels::kSeveral || before == level) return;
  const Figure& b = r.figures[before];
  const uint32_t apart = b.sentence > after.sentence ? b.sentence - after.sentence : after.sentence - b.sentence;
  report(r, change, level, before, says_period(after) && says_period(b) && apart <= kSentences, out);
}

}  // namespace

void percent_change(const Reading& r, std::vector<Check>& out) {
  const Levels levels(r);
  const auto count = static_cast<uint32_t>(r.figures.size());
  for (uint32_t i = 0; i < count; ++i) {
    const Figure& c = r.figures[i];
    if (!is_change(c)) continue;
    for (uint32_t j = i < kReach ? 0 : i - kReach; j < std::min(count, i + kReach + 1); ++j) {
      const Figure& level = r.figures[j];
      if (!led_to(c, level)) continue;
      if (!level.base)
        across_sentences(r, levels, i, j, out);
      else if (level.bases.empty() && !other_time(c, r.figures[*level.base]))
        report(r, i, j, *level.base, true, out);
      break;
    }
  }
}

}  // namespace keyline::check
