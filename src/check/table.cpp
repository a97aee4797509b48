// A row of a table whose columns are two periods and the change between them: "| Revenue | 400 | 480 | 20% |".
#include "check/rules.hpp"
#include "split/cells.hpp"

namespace keyline::check {
namespace {

bool is_cell(const Figure& f) { return usable(f) && f.approx == Approx::none && f.value > 0 && !f.period.empty(); }

// Of two columns the later one; false where the order of their periods cannot be told.
bool later(const Figure& a, const Figure& b) { return a.period.size() == b.period.size() && a.period > b.period; }

void judge_row(const Reading& r, uint32_t first, uint32_t change, std::vector<Check>& out) {
  const Figure &c = r.figures[change], &left = r.figures[first], &right = r.figures[first + 1];
  const bool falls = later(left, right);
  if (!falls && !later(right, left)) return;
  const uint32_t after = falls ? first : first + 1, before = falls ? first + 1 : first;
  const Figure &a = r.figures[after], &b = r.figures[before];
  const auto moved = [](Bounds now, Bounds then) {
    const Bounds ratio = now / then;
    return Bounds{(ratio.low - 1) * 100, (ratio.high - 1) * 100};
  };
  // Cells are printed alike: no zero of a table is rounded away.
  const double computed = (a.value / b.value - 1) * 100;
  const Bounds bounds = moved(tight(a), tight(b));
  const bool fell = c.direction == Direction::down;
  const bool unsigned_fall = !fell && computed < 0 && c.text.find('+') == c.text.npos;
  Bounds stated = tight(c);
  if (fell || unsigned_fall) stated = {-stated.high, -stated.low};
  Verdict verdict;
  if (!judge(stated, stated, bounds, bounds, verdict)) return;
  if (unsigned_fall && verdict == Verdict::agrees) return;  // the sign is lost or the column's own: nothing is said
  Check check{CheckRule::percent_change,     verdict, {change, after, before}, fell ? -c.value : c.value, computed,
              stated.half() + bounds.half(), {}};
  check.message = printed(a) + " / " + printed(b) + " - 1 = " + written(computed, c) + ", stated " + printed(c);
  out.push_back(std::move(check));
}

}  // namespace

void table(const Reading& r, std::vector<Check>& out) {
  const Document& d = r.document;
  const auto count = static_cast<uint32_t>(r.figures.size());
  for (uint32_t i = 2; i < count; ++i) {
    const Figure& c = r.figures[i];
    if (!usable(c) || c.kind != FigureKind::percent || c.unit != "percent" || c.approx != Approx::none) continue;
    const uint32_t block = d.sentences[c.sentence].block;
    if (c.role != Role::change || !split::is_row(d.blocks[block])) continue;  // its column is headed "Change"
    const auto in_row = [&](uint32_t k) { return d.sentences[r.figures[k].sentence].block == block; };
    const Figure &left = r.figures[i - 2], &right = r.figures[i - 1];
    const bool two = in_row(i - 2) && (i < 3 || !in_row(i - 3)) && (i + 1 == count || !in_row(i + 1));
    if (!two || !is_cell(left) || !is_cell(right) || !same_measure(left, right) || left.kind == FigureKind::percent)
      continue;
    judge_row(r, i - 2, i, out);
  }
}

}  // namespace keyline::check
