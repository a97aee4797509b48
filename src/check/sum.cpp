// Parts against their total: neighbouring levels of one unit and period that add up to a third one. Numbers that add up
// by chance are many, so parts must be as precise as the total and it must have three digits or more; and since any
// three numbers may have nothing to do with each other, parts that do not add up are no disagreement. A list of prices
// adds up by chance too: every number needs a metric of its own.
#include <algorithm>
#include <cmath>

#include "check/rules.hpp"

namespace keyline::check {
namespace {

constexpr uint32_t kWindow = 10;    // levels around a total among which its parts may stand
constexpr uint32_t kSentences = 2;  // sentences around a total
constexpr int kDigits = 3;

bool part_of(const Figure& part, const Figure& total) {
  const uint32_t apart =
      part.sentence > total.sentence ? part.sentence - total.sentence : total.sentence - part.sentence;
  return usable(part) && part.role == Role::level && !part.metric.empty() && part.approx == Approx::none &&
         same_measure(part, total) && part.value > 0 && part.value < total.value && apart <= kSentences &&
         (part.period.empty() || total.period.empty() || part.period == total.period) && significant_digits(part) >= 2;
}

bool adds_up(const Bounds& parts, const Figure& total) {
  const bool whole = total.last_digit <= 1;  // nothing was rounded away: 699 and 849 are not 1,549
  if (whole && std::abs((parts.low + parts.high) / 2 - total.value) >= total.last_digit / 2) return false;
  return total.approx == Approx::none && parts.overlaps(tight(total)) &&
         parts.half() + tight(total).half() < total.value / 200;
}

// Two or three parts that stand next to each other in the list of candidates.
bool find_parts(const Reading& r, uint32_t total, const std::vector<uint32_t>& parts, std::vector<Check>& out) {
  for (size_t i = 0; i + 1 < parts.size(); ++i) {
    Bounds bounds = tight(r.figures[parts[i]]);
    for (size_t j = i + 1; j < parts.size() && j < i + 4; ++j) {
      if (r.figures[parts[i]].metric.span == r.figures[parts[j]].metric.span && !r.figures[parts[i]].metric.empty())
        break;
      bounds = bounds + tight(r.figures[parts[j]]);
      if (!adds_up(bounds, r.figures[total])) continue;
      const auto first = parts.begin() + static_cast<std::ptrdiff_t>(i);
      out.push_back(sum_check(r, total, {first, first + static_cast<std::ptrdiff_t>(j - i) + 1}, Verdict::agrees));
      return true;
    }
  }
  return false;
}

}  // namespace

Check sum_check(const Reading& r, uint32_t total, const std::vector<uint32_t>& parts, Verdict verdict) {
  Check check{CheckRule::sum, verdict, {total}, r.figures[total].value, 0, tight(r.figures[total]).half(), {}};
  for (const uint32_t i : parts) {
    check.figures.push_back(i);
    check.computed += r.figures[i].value;
    check.tolerance += tight(r.figures[i]).half();
    check.message += (check.message.empty() ? "" : " + ") + printed(r.figures[i]);
  }
  check.message += " = " + written(check.computed, r.figures[total]) + ", stated " + printed(r.figures[total]);
  return check;
}

void sum(const Reading& r, std::vector<Check>& out) {
  std::vector<uint32_t> levels, parts;
  for (uint32_t i = 0; i < r.figures.size(); ++i)
    if (!stated_parts(r, i, out) && usable(r.figures[i]) && r.figures[i].role == Role::level) levels.push_back(i);
  for (size_t k = 0; k < levels.size(); ++k) {
    const Figure& total = r.figures[levels[k]];
    if (total.metric.empty() || significant_digits(total) < kDigits || total.kind == FigureKind::ratio) continue;
    parts.clear();
    for (size_t j = k < kWindow ? 0 : k - kWindow; j < std::min(levels.size(), k + kWindow + 1); ++j)
      if (j != k && part_of(r.figures[levels[j]], total)) parts.push_back(levels[j]);
    find_parts(r, levels[k], parts, out);
  }
}

}  // namespace keyline::check
