#include "series/join.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_map>

#include "output/number.hpp"

namespace keyline::series {
namespace {

constexpr size_t kCandidates = 4;  // lines that one is compared with

constexpr int kTelling = 3;  // digits that agree

// Significant digits of a number whose last printed one is worth `step`.
int digits_of(double value, double step) {
  int digits = 0;
  for (double rest = std::abs(value) / step; rest >= 1 - 1e-9 && digits < kTelling; rest /= 10) ++digits;
  return digits;
}

// Are all words of `part` words of `whole`?
bool holds_words(std::string_view whole, std::string_view part) {
  while (!part.empty()) {
    const std::string_view word = part.substr(0, part.find(' '));
    part.remove_prefix(std::min(part.size(), word.size() + 1));
    bool found = false;
    for (std::string_view rest = whole; !rest.empty() && !found;) {
      const std::string_view other = rest.substr(0, rest.find(' '));
      rest.remove_prefix(std::min(rest.size(), other.size() + 1));
      found = other == word;
    }
    if (!found) return false;
  }
  return true;
}

bool same_name(const Line& a, const Line& b) {
  const bool owners = a.owner.empty() || b.owner.empty() || a.owner == b.owner;
  return owners && a.scale == b.scale && (holds_words(a.name, b.name) || holds_words(b.name, a.name));
}

class Joiner {
 public:
  Joiner(const std::vector<Figure>& figures, std::vector<Line>& lines) : figures_(figures), lines_(lines) {}

  void run() {
    for (size_t i = 0; i < lines_.size(); ++i) {
      const size_t first = find(i);
      if (first == i)
        remember(i, i);
      else
        move(i, first);
    }
  }

 private:
  std::string place(size_t line, const SeriesPoint& p) const { return std::to_string(line) + '|' + p.period; }
  std::string number(const Line& line, const SeriesPoint& p) const {
    return line.scale + '|' + p.period + '|' + output::number(std::abs(p.value));
  }

  // The line that this one goes on, or itself.
  size_t find(size_t line) const {
    std::vector<size_t> seen;
    for (const SeriesPoint& p : lines_[line].series.points) {
      const auto known = by_number_.find(number(lines_[line], p));
      if (known == by_number_.end()) continue;
      for (const size_t other : known->second) {
        if (std::find(seen.begin(), seen.end(), other) != seen.end()) continue;
        if (same_name(lines_[other], lines_[line]) && agrees(other, line)) return other;
        seen.push_back(other);
        if (seen.size() == kCandidates) return line;
      }
    }
    return line;
  }

  // Where both tell of a period they tell the same, to the coarser of their printed digits and but for brackets. Two
  // shares of 3.4% may agree by chance.
  bool agrees(size_t first, size_t second) const {
    int digits = 0;
    for (const SeriesPoint& p : lines_[second].series.points) {
      const auto told = by_place_.find(place(first, p));
      if (told == by_place_.end()) continue;
      const double step = std::max(figures_[told->second.figure].last_digit, figures_[p.figure].last_digit);
      if (std::abs(std::abs(told->second.value) - std::abs(p.value)) > step / 2 * (1 + 1e-9)) return false;
      digits += digits_of(p.value, step);
    }
    return digits >= kTelling;
  }

  void remember(size_t line, size_t as) {
    for (const SeriesPoint& p : lines_[line].series.points) {
      by_place_.emplace(place(as, p), p);
      std::vector<size_t>& known = by_number_[number(lines_[line], p)];
      if (known.size() < kCandidates) known.push_back(as);
    }
  }

  void move(size_t from, size_t to) {
    remember(from, to);
    Series &first = lines_[to].series, &second = lines_[from].series;
    first.points.insert(first.points.end(), second.points.begin(), second.points.end());
    second.points.clear();
    if (!first.subject.empty()) return;
    first.subject = second.subject;
    lines_[to].owner = lines_[from].owner;
  }

  const std::vector<Figure>& figures_;
  std::vector<Line>& lines_;
  std::unordered_map<std::string, SeriesPoint> by_place_;           // line and period
  std::unordered_map<std::string, std::vector<size_t>> by_number_;  // scale, period and number -> lines
};

}  // namespace

void drop_brackets(Line& line) {
  std::vector<SeriesPoint>& points = line.series.points;
  const auto same_but_sign = [](const SeriesPoint& a, const SeriesPoint& b) {
    return a.period == b.period && a.value == -b.value && a.value != 0;
  };
  if (std::adjacent_find(points.begin(), points.end(), same_but_sign) == points.end()) return;
  for (SeriesPoint& p : points) p.value = std::abs(p.value);
}

void join(const std::vector<Figure>& figures, std::vector<Line>& lines) { Joiner(figures, lines).run(); }

}  // namespace keyline::series
