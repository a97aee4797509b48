// @ts-check
// Series over time: a small chart each, and a table beneath that says the same.
import { h, quote } from '../dom.js';
import { keyOf } from '../findings.js';
import { formatValue } from '../format.js';
import { SERIES_ROWS, SERIES_SHOWN } from '../limits.js';
import { strings } from '../strings.js';
import { formatTimex } from '../timex.js';
import { drawChart } from './chart.js';
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
    first: SERIES_SHOWN,
    items: (report) => report.series,
    draw: (series, _, { report }) => chartAndTable(series, report),
  });
}

function chartAndTable(/** @type {Series} */ series, /** @type {Report} */ report) {
  const { metric, subject, points } = series;
  const rows = h('tbody');
  const more = createMore(rows, (/** @type {Series['points'][number]} */ point) => row(point, report), {
    first: SERIES_ROWS,
  });
  more.update(points);
  const caption = h(
    'figcaption',
    {},
    h('span', { class: 'series-name' }, quote(metric.text)),
    subject && h('span', { class: 'series-subject' }, ' ', quote(subject.text)),
  );
  return h('figure', { class: 'one-series' }, caption, drawChart(series, report), h('table', {}, rows), more.button);
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
