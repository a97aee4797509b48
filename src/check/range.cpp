// The ends of a range stand in order: "between 5 and 3" is a slip. "From 5 to 3" is a move and no range.

#include "check/rules.hpp"

namespace keyline::check {

void range(const Reading& r, std::vector<Check>& out) {
  for (uint32_t i = 0; i < r.figures.size(); ++i) {
    const Figure& f = r.figures[i];
    if (!f.value2 || f.noise || f.value < 0 || *f.value2 < 0 || *f.value2 >= f.value || f.direction != Direction::none) continue;
    Check check{CheckRule::range, Verdict::disagrees, {i}, f.value, *f.value2, 0, {}};
    check.message = printed(f) + ": the first end is above the second";
    out.push_back(std::move(check));
  }
}

}  // namespace keyline::check
