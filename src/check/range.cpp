// The ends of a range stand in order: "growth of between 5 and 3 percent", "costs $7m to $4m" are slips. "From 5 to 3"
// is a move and no range, "the gap between 5 and 3" a distance.
#include "check/rules.hpp"
#include "check/wording.hpp"
#include "lexicon/lexicon.hpp"

namespace keyline::check {
namespace {

namespace w = lexicon::w;

void report(const Reading& r, std::vector<uint32_t> ends, double low, double high, std::vector<Check>& out) {
  Check check{CheckRule::range, Verdict::disagrees, std::move(ends), low, high, 0, {}};
  for (const uint32_t i : check.figures) check.message += (check.message.empty() ? "" : " to ") + printed(r.figures[i]);
  check.message += ": the first end is above the second";
  out.push_back(std::move(check));
}

// "Of between", "is between": a range, where "the gap between" and "varies between" are none.
bool between(const Reading& r, uint32_t first) {
  const Document& d = r.document;
  if (first < 2 || d.tokens[first - 1].word != w::between) return false;
  return d.tags[first - 2] == Pos::adp || d.tags[first - 2] == Pos::aux;
}

// Two figures that say no more than a range, and in the wrong order: "between 5 and 3", "costs $7m to $4m".
bool reversed(const Reading& r, const Figure& first, const Figure& second) {
  if (!usable(first) || !usable(second) || first.sentence != second.sentence || !(second.value < first.value))
    return false;
  if (first.last_token + 1 != second.first_token || !same_measure(first, second)) return false;
  const WordId joint = r.document.tokens[first.last_token].word;
  if (joint == w::and_) return between(r, first.first_token);
  const bool moved = first.direction != Direction::none || second.direction != Direction::none;
  return joint == w::to && !moved && first.kind == FigureKind::money && first.first_token > 0 &&
         is_verb(r.document.tags[first.first_token - 1]);
}

}  // namespace

void range(const Reading& r, std::vector<Check>& out) {
  for (uint32_t i = 0; i < r.figures.size(); ++i) {
    const Figure& f = r.figures[i];
    if (f.noise) continue;
    if (f.value2 && f.direction == Direction::none && f.value >= 0 && *f.value2 >= 0 && *f.value2 < f.value)
      report(r, {i}, f.value, *f.value2, out);
    if (i + 1 < r.figures.size() && reversed(r, f, r.figures[i + 1]))
      report(r, {i, i + 1}, f.value, r.figures[i + 1].value, out);
  }
}

}  // namespace keyline::check
