// @ts-check
// The arithmetic that was checked, and what two articles say of the same: a verdict and the figures that it is about. What
// disagrees is a section of its own, which comes first.
import { h, quote } from '../dom.js';
import { disagrees, keyOf } from '../findings.js';
import { strings } from '../strings.js';
import { formatTimex } from '../timex.js';
import { unwrap } from '../wrapped.js';
import { findingLink, printFigure } from './finding.js';
import { createListSection } from './list_section.js';

/** @typedef {import('../../wasm/index.js').Report} Report */

export function createDisagreements() {
  return createListSection({
    title: strings.sections.disagreements,
    name: 'disagreements',
    list: h('ul', { class: 'checks' }),
    first: () => 3,
    items: (report) => report.checks.filter(disagrees),
    draw: drawCheck,
  });
}

export function createChecks() {
  return createListSection({
    title: strings.sections.checks,
    name: 'arithmetic',
    folds: true,
    list: h('ul', { class: 'checks' }),
    items: (report) => report.checks.filter((check) => !disagrees(check)),
    draw: drawCheck,
  });
}

function drawCheck(
  /** @type {Report['checks'][number]} */ { verdict, message, figures },
  /** @type {number} */ _,
  /** @type {import('./list_section.js').Result} */ { report },
) {
  return item(verdict, [unwrap(message), ' ', h('span', { class: 'sources' }, links(figures, report))]);
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
  const sign = amiss && h('span', { 'aria-hidden': 'true' }, '≠ ');
  const mark = h('span', { class: `verdict ${amiss ? 'amiss' : 'fine'}` }, sign, strings.verdicts[verdict]);
  return h('li', {}, mark, h('span', {}, content));
}

function links(/** @type {number[]} */ figures, /** @type {Report} */ report) {
  return figures.flatMap((index, i) => {
    const figure = report.figures[index];
    return figure ? [i ? ', ' : '', findingLink(keyOf('figure', index), printFigure(figure))] : [];
  });
}
