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

Bounds times(Bounds b, double factor) { return {b.low * factor, b.high * factor}; }
Bounds size(Bounds b, Direction direction) { return direction == Direction::down ? Bounds{-b.high, -b.low} : b; }

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
      const double factor = points(c);
      Verdict verdict;
      if (maybe_range(r.document, c, level, base)) break;
      const Bounds difference = size(tight(level) - tight(base), c.direction);
      if (!judge(times(tight(c), factor), times(loose(c), factor), difference,
                 size(loose(level) - loose(base), c.direction), verdict))
        break;
      Check check{CheckRule::difference, verdict, {i, j, *level.base}, c.value, 0, 0, {}};
      const double moved = level.value - base.value;
      check.computed = (c.direction == Direction::down ? -moved : moved) / factor;
      check.tolerance = tight(c).half() + difference.half() / factor;
      check.message = printed(level) + " - " + printed(base) + " = " + written(moved, level) + ", stated " +
                      (c.direction == Direction::down ? "down " : "up ") + printed(c);
      out.push_back(std::move(check));
      break;
    }
  }
}

}  // namespace keyline::check
