// @ts-check
// Series over time, one small table each.
import { h, quote } from '../dom.js';
import { keyOf } from '../findings.js';
import { formatValue } from '../format.js';
import { strings } from '../strings.js';
import { formatTimex } from '../timex.js';
import { findingLink, printFigure } from './finding.js';
import { createListSection } from './list_section.js';
import { createMore } from './more.js';

/** @typedef {import('../../wasm/index.js').Report} Report */
/** @typedef {Report['series'][number]} Series */

export function createSeries() {
  return createListSection({
    title: strings.sections.series,
    name: 'series',
    list: h('div', { class: 'series-list' }),
    items: (report) => report.series,
    draw: (series, _, { report }) => table(series, report),
  });
}

function table(/** @type {Series} */ { metric, subject, points }, /** @type {Report} */ report) {
  const rows = h('tbody');
  const more = createMore(rows, (/** @type {Series['points'][number]} */ point) => row(point, report));
  more.update(points);
  const caption = h('caption', {}, quote(metric.text), subject && [' · ', quote(subject.text)]);
  return h('div', {}, h('table', {}, caption, rows), more.button);
}

function row(/** @type {Series['points'][number]} */ { period, value, figure, derived }, /** @type {Report} */ report) {
  const own = report.figures[figure];
  // A derived value stands nowhere in the text: it is computed from the change that the link shows.
  const shown = derived || !own ? [formatValue(value), ` (${strings.derived})`] : printFigure(own);
  return h(
    'tr',
    {},
    h('th', { scope: 'row' }, formatTimex(period) ?? period),
    h('td', {}, findingLink(keyOf('figure', figure), shown)),
  );
}
