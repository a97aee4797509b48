// A share against the two amounts that it relates: "of the 24m visitors, 6m (25%) came by train". It is only confirmed:
// which two amounts a percentage relates the words seldom say for sure.
#include <algorithm>

#include "check/rules.hpp"

namespace keyline::check {
namespace {

constexpr uint32_t kReach = 3;  // figures on either side of a share
constexpr int kDigits = 2;      // a share of one digit agrees with too much by chance

bool is_share(const Figure& f) {
  return usable(f) && f.role == Role::level && f.direction == Direction::none && f.kind == FigureKind::percent && f.unit == "percent" &&
         f.value > 0 && f.value < 100 && significant_digits(f) >= kDigits;
}

bool is_amount(const Figure& f, const Figure& share) {
  return usable(f) && f.sentence == share.sentence && f.role == Role::level && f.value > 0 && f.approx == Approx::none &&
         (f.kind == FigureKind::money || f.kind == FigureKind::count || f.kind == FigureKind::quantity) && significant_digits(f) >= kDigits;
}

// "6,100 of 24,400 visitors": the part need not repeat what it counts.
bool same_thing(const Figure& part, const Figure& whole) {
  return same_measure(part, whole) || (part.kind == FigureKind::count && whole.kind == FigureKind::count && (part.unit.empty() || whole.unit.empty()));
}

}  // namespace

void share(const Reading& r, std::vector<Check>& out) {
  const auto count = static_cast<uint32_t>(r.figures.size());
  for (uint32_t i = 0; i < count; ++i) {
    const Figure& s = r.figures[i];
    if (!is_share(s)) continue;
    bool found = false;
    const uint32_t first = i < kReach ? 0 : i - kReach, last = std::min(count, i + kReach + 1);
    for (uint32_t part = first; part < last && !found; ++part) {
      if (!is_amount(r.figures[part], s)) continue;
      for (uint32_t whole = first; whole < last && !found; ++whole) {
        const Figure &p = r.figures[part], &w = r.figures[whole];
        if (whole == part || !is_amount(w, s) || !same_thing(p, w) || p.value >= w.value) continue;
        const Bounds ratio = tight(p) / tight(w);
        const Bounds percent{ratio.low * 100, ratio.high * 100};
        if (!percent.overlaps(tight(s))) continue;
        Check check{CheckRule::share, Verdict::agrees, {i, part, whole}, s.value, p.value / w.value * 100, tight(s).half() + percent.half(), {}};
        check.message = printed(p) + " / " + printed(w) + " = " + written(check.computed, s) + ", stated " + printed(s);
        out.push_back(std::move(check));
        found = true;
      }
    }
  }
}

}  // namespace keyline::check
