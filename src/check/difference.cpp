// A change stated as an amount against the level and its base: "$850m, a $697m improvement from $153m".
#include <algorithm>

#include "check/rules.hpp"
#include "check/wording.hpp"
#include "lexicon/lexicon.hpp"

namespace keyline::check {
namespace {

namespace w = lexicon::w;

constexpr uint32_t kReach = 4;  // figures on either side of a change among which its level may stand

// Percentage points and basis points count the difference of two percentages.
double points(const Figure& f) { return f.unit == "basis point" ? 0.01 : 1; }

bool measures_difference(const Figure& change, const Figure& level) {
  if (change.kind == FigureKind::percent)
    return change.unit != "percent" && level.kind == FigureKind::percent && level.unit == "percent";
  return same_things(change, level);
}

// "Reduced by 11,000 to 14,000" may be read as one range of amounts and tell no level at all. A base right behind ("to
// $17m from $28m") and ends that are far apart speak against it.
bool maybe_range(const Document& d, const Figure& change, const Figure& level, const Figure& base) {
  const bool by_to = change.last_token + 1 == level.first_token && d.tokens[change.last_token].word == w::to &&
                     change.first_token > 0 && d.tokens[change.first_token - 1].word == w::by;
  const bool close = level.value > change.value && level.value < 1.5 * change.value;
  return by_to && same_things(change, level) && (close || base.first_token < change.first_token);
}

Bounds divided(Bounds b, double factor) { return {b.low / factor, b.high / factor}; }
Bounds size(Bounds b, Direction direction) { return direction == Direction::down ? Bounds{-b.high, -b.low} : b; }

// A number of points is rounded no further than the two percentages it lies between: their steps or its own leave it
// open, whichever are wider, not both. What they only just reach is beyond them.
Bounds points_beside(const Figure& change, const Bounds& difference) {
  constexpr double kInside = 1 - 1e-6;
  const double room = std::max(0.0, tight(change).half() - difference.half() * kInside);
  return {change.value - room, change.value + room};
}

Bounds inside(Bounds b) {
  constexpr double kRim = 1e-6;
  return {b.low + b.half() * kRim, b.high - b.half() * kRim};
}

bool judge_change(const Figure& c, const Figure& level, const Figure& base, Verdict& verdict) {
  const Bounds near = divided(size(tight(level) - tight(base), c.direction), points(c));
  const Bounds far = divided(size(loose(level, base) - loose(base, level), c.direction), points(c));
  if (c.kind != FigureKind::percent) return judge(tight(c), loose(c, level), near, far, verdict);
  return judge(points_beside(c, near), loose(c), inside(near), inside(far), verdict);
}

Check report(const Reading& r, uint32_t change, uint32_t after, Verdict verdict) {
  const Figure &c = r.figures[change], &level = r.figures[after], &base = r.figures[*level.base];
  Check check{CheckRule::difference, verdict, {change, after, *level.base}, c.value, 0, 0, {}};
  const double moved = (level.value - base.value) / points(c);
  check.computed = c.direction == Direction::down ? -moved : moved;
  check.tolerance = tight(c).half() + (tight(level) - tight(base)).half() / points(c);
  check.message = printed(level) + " - " + printed(base) + " = " + written(moved, c) + ", stated " +
                  (c.direction == Direction::down ? "down " : "up ") + printed(c);
  return check;
}

}  // namespace

void difference(const Reading& r, std::vector<Check>& out) {
  const auto count = static_cast<uint32_t>(r.figures.size());
  for (uint32_t i = 0; i < count; ++i) {
    const Figure& c = r.figures[i];
    if (!usable(c) || c.role != Role::change || c.direction == Direction::none) continue;
    for (uint32_t j = i < kReach ? 0 : i - kReach; j < std::min(count, i + kReach + 1); ++j) {
      const Figure& level = r.figures[j];
      if (j == i || level.sentence != c.sentence || !usable(level) || level.role != Role::level || !level.base ||
          !level.bases.empty() || !measures_difference(c, level) || !(level.metric.span == c.metric.span))
        continue;
      const Figure& base = r.figures[*level.base];
      Verdict verdict;
      if (!maybe_range(r.document, c, level, base) && judge_change(c, level, base, verdict))
        out.push_back(report(r, i, j, verdict));
      break;
    }
  }
}

}  // namespace keyline::check
