// A row of a table whose columns are two periods and the change between them: "| Revenue | 400 | 480 | 20% |".
#include <algorithm>

#include "check/rules.hpp"

namespace keyline::check {
namespace {

constexpr uint32_t kRows = 40;  // rows between a figure and the head of its table

bool is_row(const Document& d, uint32_t block) {
  return block < d.blocks.size() && d.blocks[block].kind == BlockKind::row;
}

// Bars and tabs before `end` in the block.
size_t column(const Document& d, uint32_t block, uint32_t end) {
  const std::string_view before = d.slice(Span{d.span(d.blocks[block]).begin, end});
  return static_cast<size_t>(std::count_if(before.begin(), before.end(), [](char c) { return c == '|' || c == '\t'; }));
}

// The text of a cell; empty where the row is too short.
std::string_view cell(const Document& d, uint32_t block, size_t number) {
  std::string_view row = d.slice(d.span(d.blocks[block]));
  for (; number > 0; --number) {
    const size_t bar = row.find_first_of("|\t");
    if (bar == row.npos) return {};
    row.remove_prefix(bar + 1);
  }
  return row.substr(0, row.find_first_of("|\t"));
}

bool tells_change(std::string_view head) {
  std::string word;
  for (const char c : head)
    if (c != ' ') word += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  for (const std::string_view known : {"change", "growth", "+/-", "%", "%change", "change%", "change(%)", "growth%",
                                       "growth(%)", "change,%", "changein%"})
    if (word == known) return true;
  return false;
}

// Is the column's head, in a row above that holds no figure, "Change"?
bool under_change(const Reading& r, uint32_t block, size_t number, uint32_t first) {
  const Document& d = r.document;
  for (uint32_t n = 0; n < kRows && block > 0 && is_row(d, block - 1); ++n) {
    --block;
    while (first > 0 && r.figures[first - 1].first_token >= d.blocks[block].last) --first;
    const bool figures = first > 0 && r.figures[first - 1].first_token >= d.blocks[block].first;
    if (!figures && tells_change(cell(d, block, number))) return true;
  }
  return false;
}

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
  Bounds stated = tight(c);
  const bool unsigned_fall = c.value > 0 && computed < 0 && c.text.find('+') == c.text.npos;
  if (unsigned_fall) stated = {-stated.high, -stated.low};
  Verdict verdict;
  if (!judge(stated, stated, bounds, bounds, verdict)) return;
  // Accounts print a fall in brackets. Without them the sign is lost or the column's own: nothing is said.
  const bool bracketed = c.span.begin > 0 && r.document.text[c.span.begin - 1] == '(';
  if (unsigned_fall && !bracketed && verdict == Verdict::agrees) return;
  Check check{CheckRule::percent_change,     verdict, {change, after, before}, c.value, computed,
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
    if (!is_row(d, block)) continue;
    const auto in_row = [&](uint32_t k) { return d.sentences[r.figures[k].sentence].block == block; };
    const Figure &left = r.figures[i - 2], &right = r.figures[i - 1];
    const bool two = in_row(i - 2) && (i < 3 || !in_row(i - 3)) && (i + 1 == count || !in_row(i + 1));
    if (!two || !is_cell(left) || !is_cell(right) || !same_measure(left, right) || left.kind == FigureKind::percent)
      continue;
    if (under_change(r, block, column(d, block, c.span.begin), i - 2)) judge_row(r, i - 2, i, out);
  }
}

}  // namespace keyline::check
