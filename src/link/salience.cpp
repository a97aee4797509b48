#include "link/salience.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "lexicon/lexicon.hpp"

namespace keyline::link {
namespace {

// What counts, and how much: the parts add up to 1 for a headline metric in the lead, with its period.
constexpr double kMetric = 0.40;                                       // times weight / 5
constexpr double kPeriod = 0.15;                                       // stated; half of it where it is inferred
constexpr double kMoved = 0.10;                                        // it has a direction
constexpr double kEarly = 0.20;                                        // falls from the first sentence to the last
constexpr double kKind[] = {0.15, 0.15, 0.10, 0.03, 0.0, 0.03, 0.02};  // by FigureKind
constexpr double kUnnamed = 0.05;                                      // a figure without metric keeps this of kMetric
constexpr double kRepeated = 0.4;                                      // of what was told before
constexpr double kCell = 0.6;       // of the cells of a table; what the article says in words goes before them
constexpr double kOldCell = 0.3;    // of a column that another follows in time
constexpr double kSecondary = 0.2;  // of bases, conversions and noise only this part is left

// Of the last noun of the metric that the table knows.
double metric_weight(const Reading& r, const Figure& f) {
  if (f.metric.empty()) return kUnnamed;
  const auto& tokens = r.document.tokens;
  const auto begins = [](const Token& t, uint32_t byte) { return t.begin < byte; };
  const auto first = std::lower_bound(tokens.begin(), tokens.end(), f.metric.span.begin, begins) - tokens.begin();
  const auto last = std::lower_bound(tokens.begin(), tokens.end(), f.metric.span.end, begins) - tokens.begin();
  const auto is_noun = [&](auto at) { return at < last && r.document.tags[static_cast<size_t>(at)] == Pos::noun; };
  for (auto end = last; end > first; --end) {
    if (is_noun(end)) continue;  // "sales" of "sales centres" only tells which centres
    const auto m =
        lexicon::lexicon().metrics.match_before(tokens, static_cast<uint32_t>(end), static_cast<uint32_t>(first));
    if (m) return kMetric * m.row->weight / 5;
  }
  return kMetric / 5;
}

// Does the row of a table go on to a later period? "2024" of "2024 | 2025" does.
bool has_later_column(const Reading& r, const Figure& f) {
  for (const Figure* next = &f + 1; next < r.figures.data() + r.figures.size() && next->sentence == f.sentence; ++next)
    if (next->period.size() == f.period.size() && next->period > f.period) return true;
  return false;
}

double salience(const Reading& r, const Figure& f) {
  double out = metric_weight(r, f) + kKind[static_cast<size_t>(f.kind)];
  if (!f.period.empty()) out += (f.inferred & kInferredPeriod) != 0 ? kPeriod / 2 : kPeriod;
  if (f.direction != Direction::none) out += kMoved;
  const double sentences = std::max<double>(1, static_cast<double>(r.document.sentences.size()));
  out += kEarly * (1 - f.sentence / sentences);
  if (f.role == Role::change) out -= 0.08;  // between a level and its change the level goes first
  if (r.document.blocks[r.document.sentences[f.sentence].block].kind == BlockKind::row)
    out *= has_later_column(r, f) ? kOldCell : kCell;
  if (f.role == Role::base || f.conversion_of || f.noise) out *= kSecondary;
  return std::clamp(std::round(out * 1000) / 1000, 0.0, 1.0);
}

// The same again: of equal sums and counts the one that is told best stands for all, of equal shares only where they
// measure the same.
void rate_repeated(std::vector<Figure>& figures) {
  using What = std::tuple<FigureKind, Role, double, std::string_view, std::string_view>;
  std::map<What, Figure*> best;
  for (Figure& f : figures) {
    if (f.role == Role::base || f.conversion_of || f.noise) continue;
    const std::string_view metric = f.kind == FigureKind::percent || f.kind == FigureKind::ratio ? f.metric.text : "";
    Figure*& told = best.try_emplace({f.kind, f.role, f.value, f.unit, metric}, &f).first->second;
    if (told == &f) continue;
    Figure* again = &f;
    if (f.salience > told->salience) std::swap(again, told);
    again->salience = std::round(again->salience * kRepeated * 1000) / 1000;
  }
}

}  // namespace

void rate(Reading& reading) {
  for (Figure& f : reading.figures) f.salience = salience(reading, f);
  rate_repeated(reading.figures);
}

}  // namespace keyline::link
