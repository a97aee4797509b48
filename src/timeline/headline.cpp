#include "timeline/headline.hpp"

#include "lexicon/vocabulary.hpp"
#include "timeline/balance.hpp"
#include "timeline/beginning.hpp"
#include "timeline/borders.hpp"
#include "timeline/ending.hpp"

namespace keyline::timeline {
namespace {

// "when the roof fell in" alone is "the roof fell in".
uint32_t without_subordinator(const Cutting& c, TokenRange headline) {
  const uint32_t first = headline.first, verb = c.verb().first;
  if (headline.last > c.clause().last || first + 1 >= c.core().first) return first;
  if (!Borders(c.document, c.sentence).subordinates(first)) return first;
  for (uint32_t i = first + 1; i < verb; ++i)
    if (c.document.tokens[i].word == lexicon::w::comma) return first;
  for (uint32_t i = first + 1; i < verb; ++i)
    if (c.document.tags[i] == Pos::noun || c.document.tags[i] == Pos::propn) return first + 1;
  return first;
}

// "| was taken to court in May": who was, another headline holds. What "and" or a comma joins to it may stand.
bool beheaded(const Cutting& c, uint32_t first) {
  if (!c.shared() || first == c.sentence.first) return false;
  const Pos tag = c.document.tags[first], before = c.document.tags[first - 1];
  return (is_verb(tag) || tag == Pos::aux) && before != Pos::cconj && before != Pos::punct;
}

}  // namespace

TokenRange headline(const Cutting& cutting) {
  if (!cutting.holds_verb()) return {};
  TokenRange out;
  out.first = beginning(cutting);
  out.last = ending(cutting, out.first);
  out.first = without_subordinator(cutting, out);
  out = balance(cutting, out);
  out = {std::min(out.first, cutting.core().first), std::max(out.last, cutting.core().last)};
  if (beheaded(cutting, out.first)) return {};
  if (cutting.shared() && only_reports(cutting, out.last) && out.first >= cutting.clause().first) return {};
  return out;
}

}  // namespace keyline::timeline
