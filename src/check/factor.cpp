// "Halved", "tripled", "by a third": a change in words against the two levels that it lies between. Such a word is told
// to a whole multiple or to a tenth, so it agrees with what lies near and is wrong only beyond the next half step.
#include <algorithm>
#include <limits>

#include "check/rules.hpp"

namespace keyline::check {
namespace {

constexpr uint32_t kReach = 4;  // figures on either side of a change among which its level may stand

// "Threefold" may be three times as much or three times more; "tripled" is one thing.
bool multiplies(const Figure& f) { return f.rule == "multiplier"; }

bool is_factor(const Figure& f) {
  if (!usable(f) || f.kind != FigureKind::ratio || f.role != Role::change || f.direction == Direction::none)
    return false;
  if (f.text.find_first_of("0123456789") != f.text.npos) return false;
  return multiplies(f) ? f.text.find_first_of(" -") == f.text.npos && !f.text.ends_with("fold") : f.unit == "ratio";
}

// Durations are levels too: "from 8 minutes to 6, a drop of a third".
bool is_level(const Figure& f) {
  return !f.noise && !f.value2 && !f.conversion_of && f.role == Role::level && f.base && f.bases.empty() &&
         f.value > 0 && f.kind != FigureKind::rank && f.kind != FigureKind::ratio;
}

bool led_to(const Figure& change, const Figure& level) {
  return is_level(level) && level.sentence == change.sentence &&
         (level.direction == change.direction || level.direction == Direction::none) &&
         (change.metric.empty() || change.metric.span == level.metric.span);
}

// The factor as told, `room` on either side of it; a hedge opens one side by `far`.
Bounds told(const Figure& f, double room, double far) {
  switch (f.approx) {
    case Approx::none:
      return {f.value - room, f.value + room};
    case Approx::about:
      return {f.value - 2 * room, f.value + 2 * room};
    case Approx::over:
      return {f.value - room, f.value + far};
    case Approx::nearly:
      return {f.value - 2 * room, f.value + room};
    case Approx::under:
    case Approx::up_to:
      return {f.value - far, f.value + room};
  }
  return {};
}

// What is left of one: "halved" leaves a half and "more than halved" less, "by a third" leaves two thirds.
Bounds factor(const Figure& f, double share_of_step, double far) {
  const double step = f.value < 1 ? 0.1 : 1;
  const Bounds b = told(f, step * share_of_step, far);
  if (!multiplies(f))
    return f.direction == Direction::down ? Bounds{1 - b.high, 1 - b.low} : Bounds{1 + b.low, 1 + b.high};
  return f.value < 1 ? Bounds{2 * f.value - b.high, 2 * f.value - b.low} : b;
}

}  // namespace

void factor(const Reading& r, std::vector<Check>& out) {
  constexpr double kNear = 0.25, kHalf = 0.5;
  const auto count = static_cast<uint32_t>(r.figures.size());
  for (uint32_t i = 0; i < count; ++i) {
    const Figure& c = r.figures[i];
    if (!is_factor(c)) continue;
    for (uint32_t j = i < kReach ? 0 : i - kReach; j < std::min(count, i + kReach + 1); ++j) {
      const Figure& level = r.figures[j];
      if (!led_to(c, level)) continue;
      const Figure& base = r.figures[*level.base];
      const Bounds near = factor(c, kNear, c.value < 1 ? 0.2 : 1);
      const Bounds far = factor(c, kHalf, std::numeric_limits<double>::infinity());
      const double ratio = level.value / base.value;
      const Bounds as_printed{ratio, ratio};  // small numbers leave so much open that anything would agree
      Verdict verdict;
      if (base.value <= 0 || !judge(near, far, as_printed, loose(level, base) / loose(base, level), verdict)) break;
      Check check{CheckRule::percent_change, verdict, {i, j, *level.base}, 0, ratio, near.half(), {}};
      check.stated = multiplies(c) ? c.value : c.direction == Direction::down ? 1 - c.value : 1 + c.value;
      check.message = printed(level) + " / " + printed(base) + " = " + written(check.computed, Figure{}) + ", stated " +
                      (multiplies(c)                    ? ""
                       : c.direction == Direction::down ? "down "
                                                        : "up ") +
                      printed(c);
      out.push_back(std::move(check));
      break;
    }
  }
}

}  // namespace keyline::check
