// @ts-check
// Series over time, checks of the arithmetic and agreements between articles, as simple lists.
import { fill, h, quote } from '../dom.js';
import { keyOf } from '../findings.js';
import { formatValue } from '../format.js';
import { strings } from '../strings.js';
import { formatTimex } from '../timex.js';
import { findingLink, printFigure, section } from './finding.js';

/** @typedef {import('../../wasm/index.js').Report} Report */

export function createSeries() {
  const body = h('div', { class: 'series-list' });
  const element = section(strings.sections.series, 'series', body);
  return {
    element,
    update(/** @type {Report} */ report) {
      fill(
        body,
        report.series.map((series) => table(report, series)),
      );
      element.hidden = !report.series.length;
    },
  };
}

function table(/** @type {Report} */ report, /** @type {Report['series'][number]} */ { metric, subject, points }) {
  const row = (/** @type {typeof points[number]} */ { period, value, figure, derived }) => {
    const own = report.figures[figure];
    // A derived value stands nowhere in the text: it is computed from the change that the link shows.
    const shown = derived || !own ? [formatValue(value), ` (${strings.derived})`] : printFigure(own);
    return h(
      'tr',
      {},
      h('th', { scope: 'row' }, formatTimex(period) ?? period),
      h('td', {}, findingLink(keyOf('figure', figure), shown)),
    );
  };
  return h(
    'table',
    {},
    h('caption', {}, quote(metric.text), subject && [' · ', quote(subject.text)]),
    h('tbody', {}, points.map(row)),
  );
}

export function createChecks() {
  const list = h('ul', { class: 'checks' });
  const element = section(strings.sections.checks, 'checks-section', list);
  return {
    element,
    update(/** @type {Report} */ report) {
      fill(
        list,
        report.checks.map(({ verdict, message, figures }) =>
          h(
            'li',
            {},
            verdictMark(verdict, verdict === 'agrees'),
            h('span', {}, message, ' ', figureLinks(report, figures)),
          ),
        ),
      );
      element.hidden = !report.checks.length;
    },
  };
}

export function createAgreements() {
  const list = h('ul', { class: 'checks' });
  const element = section(strings.sections.agreements, 'agreements', list);
  return {
    element,
    update(/** @type {Report} */ report) {
      fill(
        list,
        report.agreements.map(({ verdict, metric, period, figures }) => {
          const when = formatTimex(period);
          const what = [metric && quote(metric.text), when && `, ${when}`, ': '];
          return h(
            'li',
            {},
            verdictMark(verdict, verdict !== 'differ'),
            h('span', {}, what, figureLinks(report, figures)),
          );
        }),
      );
      element.hidden = !report.agreements.length;
    },
  };
}

function verdictMark(/** @type {keyof typeof strings.verdicts} */ verdict, /** @type {boolean} */ fine) {
  return h('span', { class: `verdict ${fine ? 'fine' : 'amiss'}` }, strings.verdicts[verdict]);
}

function figureLinks(/** @type {Report} */ report, /** @type {number[]} */ figures) {
  return figures.flatMap((index, i) => {
    const figure = report.figures[index];
    return figure ? [i ? ', ' : '', findingLink(keyOf('figure', index), printFigure(figure))] : [];
  });
}
