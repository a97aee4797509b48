// @ts-check
// The arithmetic that was checked, and what two articles say of the same: a verdict and the figures that it is about.
import { h, quote } from '../dom.js';
import { keyOf } from '../findings.js';
import { strings } from '../strings.js';
import { formatTimex } from '../timex.js';
import { findingLink, printFigure } from './finding.js';
import { createListSection } from './list_section.js';

/** @typedef {import('../../wasm/index.js').Report} Report */

export function createChecks() {
  return createListSection({
    title: strings.sections.checks,
    name: 'arithmetic',
    list: h('ul', { class: 'checks' }),
    items: (report) => report.checks,
    draw: ({ verdict, message, figures }, _, { report }) =>
      item(verdict, [message, ' ', h('span', { class: 'sources' }, links(figures, report))]),
  });
}

export function createAgreements() {
  return createListSection({
    title: strings.sections.agreements,
    name: 'agreements',
    list: h('ul', { class: 'checks' }),
    items: (report) => report.agreements,
    draw: ({ verdict, metric, period, figures }, _, { report }) => {
      const when = formatTimex(period);
      return item(verdict, [metric && quote(metric.text), when && `, ${when}`, ': ', links(figures, report)]);
    },
  });
}

function item(/** @type {keyof typeof strings.verdicts} */ verdict, /** @type {import('../dom.js').Child} */ content) {
  const amiss = verdict === 'disagrees' || verdict === 'differ';
  const mark = h('span', { class: `verdict ${amiss ? 'amiss' : 'fine'}` }, strings.verdicts[verdict]);
  return h('li', {}, mark, h('span', {}, content));
}

function links(/** @type {number[]} */ figures, /** @type {Report} */ report) {
  return figures.flatMap((index, i) => {
    const figure = report.figures[index];
    return figure ? [i ? ', ' : '', findingLink(keyOf('figure', index), printFigure(figure))] : [];
  });
}
