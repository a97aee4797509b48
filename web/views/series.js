// @ts-check
// Series over time. Two values are two bars from zero, each beside its words; from three on they are a line, with a table
// beneath that says the same.
import { h, quote } from '../dom.js';
import { keyOf } from '../findings.js';
import { formatAmount } from '../format.js';
import { SERIES_ROWS, SERIES_SHOWN } from '../limits.js';
import { strings } from '../strings.js';
import { s } from '../svg.js';
import { formatTimex } from '../timex.js';
import { drawChart } from './chart.js';
import { findingLink, printFigure } from './finding.js';
import { createListSection } from './list_section.js';
import { createMore } from './more.js';

/** @typedef {import('../../wasm/index.js').Report} Report */
/** @typedef {Report['series'][number]} Series */
/** @typedef {Series['points'][number]} Point */

/** Longer labels of bars are wrapped: the bars of all series are as long as the longest label lets them, in characters. */
const LONGEST_LABEL = 18;

export function createSeries() {
  const list = h('div', { class: 'series-list' });
  const view = createListSection({
    title: strings.sections.series,
    name: 'series',
    list,
    first: () => SERIES_SHOWN,
    folds: true,
    items: (report) => report.series,
    draw: (series, _, { report }) => drawSeries(series, report),
  });
  return {
    ...view,
    update(/** @type {Report} */ report, /** @type {string[]} */ texts) {
      view.update(report, texts);
      const labels = [...list.querySelectorAll('.bar-line .finding')].map(
        ({ textContent }) => textContent?.length ?? 0,
      );
      list.style.setProperty('--label', `${Math.min(LONGEST_LABEL, Math.max(...labels, 0))}ch`);
    },
  };
}

function drawSeries(/** @type {Series} */ series, /** @type {Report} */ report) {
  const { metric, subject, unit, points } = series;
  const bar = points.length === 2 ? barsOf(points) : null;
  const rows = h('tbody');
  const more = createMore(rows, (/** @type {Point} */ point) => row(point, unit, report, bar), {
    first: () => SERIES_ROWS,
  });
  more.update(points);
  const caption = h(
    'figcaption',
    {},
    h('span', { class: 'series-name' }, quote(metric.text)),
    subject && h('span', { class: 'series-subject' }, ' ', quote(subject.text)),
  );
  const chart = bar ? null : drawChart(series, report);
  return h(
    'figure',
    { class: 'one-series' },
    caption,
    h('div', {}, chart, h('table', { class: bar ? 'bars' : null }, rows), more.button),
  );
}

function row(
  /** @type {Point} */ { period, value, figure, derived },
  /** @type {string | null} */ unit,
  /** @type {Report} */ report,
  /** @type {((value: number) => SVGElement) | null} */ bar,
) {
  const own = report.figures[figure];
  // A derived value stands nowhere in the text: it is computed from the change that the link shows.
  const shown = derived || !own ? [formatAmount(value, unit), ` (${strings.derived})`] : printFigure(own);
  const link = findingLink(keyOf('figure', figure), shown);
  return h(
    'tr',
    {},
    h('th', { scope: 'row' }, formatTimex(period) ?? period),
    h('td', {}, bar ? h('div', { class: 'bar-line' }, bar(value), h('span', {}, link)) : link),
  );
}

/** Draws bars of one scale, from a zero that both share; what is below zero lies on its other side. */
function barsOf(/** @type {Point[]} */ points) {
  const values = [0, ...points.map(({ value }) => value)];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const x = (/** @type {number} */ value) => (100 * (value - least)) / (most - least || 1);
  const point = points[points.length - 1];
  return (/** @type {number} */ value) =>
    s(
      'svg',
      { class: 'value-bar', viewBox: '0 0 100 10', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
      s('rect', {
        class: value === point.value ? 'last' : 'before',
        x: Math.min(x(0), x(value)),
        width: Math.abs(x(value) - x(0)),
        height: 10,
      }),
      s('line', { class: 'zero', x1: x(0), x2: x(0), y1: 0, y2: 10 }),
    );
}
