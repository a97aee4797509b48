// The table of contents of what a figure means: one line an attachment, sentence by sentence.
#include "link/link.hpp"

#include "link/attribution.hpp"
#include "link/base.hpp"
#include "link/cells.hpp"
#include "link/conversion.hpp"
#include "link/direction.hpp"
#include "link/metric.hpp"
#include "link/period.hpp"
#include "link/role.hpp"
#include "link/salience.hpp"
#include "link/scope.hpp"
#include "link/subject.hpp"
#include "split/cells.hpp"

namespace keyline::link {
namespace {

constexpr void (*kAttachments[])(Scope&) = {
    attach_roles,  // level, change or base; up or down
    attach_directions, attach_conversions,  attach_bases,        attach_metrics, attach_subjects,
    attach_cells,  // before periods: what a column's head says is said
    attach_periods,    attach_attributions, copy_to_conversions,
};

// Those of the list, which is in text order, that begin inside `span`; `next` moves on behind them.
template <class List>
IndexRange inside(const List& list, Span span, uint32_t& next) {
  while (next < list.size() && list[next].span.begin < span.begin) ++next;
  IndexRange range{next, next};
  while (range.last < list.size() && list[range.last].span.begin < span.end) ++range.last;
  next = range.last;
  return range;
}

}  // namespace

void attach(Reading& reading) {
  Scope scope{.reading = reading, .sentence = 0, .pieces = {}, .governors = {}, .memory = {}};
  uint32_t next_figure = 0, next_date = 0;
  for (uint32_t i = 0; i < reading.document.sentences.size(); ++i) {
    const Sentence& sentence = reading.document.sentences[i];
    const Span span = reading.document.span(sentence);
    const IndexRange figures = inside(reading.figures, span, next_figure);
    const IndexRange dates = inside(reading.dates, span, next_date);
    const bool row = split::is_row(reading.document.blocks[sentence.block]);  // it may head columns
    if (!row) scope.memory.heads.clear();
    if ((figures.first == figures.last && dates.first == dates.last && !row) || sentence.noise) continue;
    scope.sentence = i;
    cut(reading, i, figures, dates, scope.pieces);
    for (const auto attach_one : kAttachments) attach_one(scope);
  }
  rate(reading);
}

}  // namespace keyline::link
