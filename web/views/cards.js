// @ts-check
// The key figures as cards: what was measured, the value as it stands in the text with its hedge, whose it is and when,
// how it moved and from where, and the same in another currency beneath.
import { comparandsOf } from '../comparisons.js';
import { fill, h, quote } from '../dom.js';
import { disputedIn, keyOf } from '../findings.js';
import { strings } from '../strings.js';
import {
  arrow,
  disputedSign,
  findingLink,
  printFigure,
  printMetric,
  printPeriod,
  section,
  separated,
} from './finding.js';
import { createWhy } from './why.js';

/** @typedef {import('../../wasm/index.js').Figure} Figure */
/** @typedef {import('../../wasm/index.js').Report} Report */
/** @typedef {import('../findings.js').Digest} Digest */

/** Values of more characters than this are set smaller. */
const LARGE = 16;

/** @param {import('./why.js').FindingActions} actions */
export function createCards(actions) {
  const list = h('ul', { class: 'cards' });
  const element = section(strings.sections.keyFigures, 'key-figures', list);
  return {
    element,
    update(/** @type {Report} */ report, /** @type {string[]} */ texts, /** @type {Digest} */ { key, ...beside }) {
      const { converted, changes } = beside;
      fill(
        list,
        key.map((index, i) => card({ report, texts, index, same: converted[i], changes: changes[i] }, actions)),
      );
      element.hidden = !key.length;
    },
  };
}

/**
 * @param {{report: Report, texts: string[], index: number, same: number[], changes: number[]}} told
 * @param {import('./why.js').FindingActions} actions
 */
function card({ report, texts, index, same, changes }, actions) {
  const figure = report.figures[index];
  const ids = { metric: `card-metric-${index}`, value: `card-value-${index}` };
  const sign = disputedIn(report).has(index) && disputedSign();
  const value = findingLink(keyOf('figure', index), [printFigure(figure), sign], {
    id: ids.value,
    class: 'card-link',
    'aria-labelledby': `${ids.metric} ${ids.value}`,
  });
  const moved = figure.role === 'change' && figure.direction;
  const length = [figure.text, figure.approx, figure.per].join('').length;
  const element = h(
    'li',
    { class: `card ${length > LARGE ? 'is-long' : ''}` },
    h('p', { class: 'card-metric', id: ids.metric }, printMetric(figure)),
    h('p', { class: 'card-value' }, moved && arrow(moved), value),
    context(figure),
    comparison(report, texts, figure, changes),
    conversions(report, same),
    attribution(figure),
  );
  // A row of its own beneath the card's; the cards after it close the gap.
  const below = (/** @type {HTMLElement} */ details) => {
    const row = h('li', { class: 'card-details' }, details);
    element.after(row);
    return row;
  };
  element.append(createWhy(report, keyOf('figure', index), figure.text, actions, below));
  return element;
}

/** Whose, and when; a period that its own sentence does not state says so. */
function context(/** @type {Figure} */ figure) {
  const period = printPeriod(figure);
  const inferred = period && figure.inferred.includes('period');
  const parts = [
    figure.subject && quote(figure.subject.text),
    period &&
      h('span', { class: 'period' }, period, inferred && h('span', { class: 'inferred' }, ` (${strings.inferred})`)),
  ].filter(Boolean);
  return parts.length ? h('p', { class: 'card-context' }, separated(parts, ' · ')) : null;
}

/** "▲ up 9% from £561 million, Q3 2024", and a line for what was expected, aimed at or planned. */
function comparison(
  /** @type {Report} */ report,
  /** @type {string[]} */ texts,
  /** @type {Figure} */ figure,
  /** @type {number[]} */ changes,
) {
  const link = (/** @type {number} */ index) => findingLink(keyOf('figure', index), printFigure(report.figures[index]));
  const compared = comparandsOf(report, texts, figure).map(({ index, relation }) => {
    const period = printPeriod(report.figures[index]);
    return {
      relation,
      words: [`${strings.relations[relation]} `, link(index), period && [', ', h('span', { class: 'period' }, period)]],
    };
  });
  const moved = figure.role === 'level' && (figure.direction ?? report.figures[changes[0]]?.direction);
  const multiplied = report.figures[changes[0]]?.kind === 'ratio';
  const before = compared.filter(({ relation }) => relation === 'before').map(({ words }) => words);
  const others = compared.filter(({ relation }) => relation !== 'before').map(({ words }) => words);
  const first = [
    // "Tripled" needs no "up".
    moved && [
      ...arrow(moved),
      h('span', { 'aria-hidden': 'true' }, multiplied ? ' ' : ` ${strings.direction[moved]} `),
    ],
    separated(changes.map(link), ', '),
    changes.length && before.length && ' ',
    separated(before, ', '),
  ];
  return [moved || before.length ? first : null, ...others]
    .filter((words) => words !== null)
    .map((words) => h('p', {}, words));
}

function attribution(/** @type {Figure} */ { attribution }) {
  return attribution && h('p', { class: 'card-context' }, `${strings.saidBy} `, quote(attribution.text));
}

function conversions(/** @type {Report} */ report, /** @type {number[]} */ same) {
  if (!same.length) return null;
  const links = same.map((other) => findingLink(keyOf('figure', other), printFigure(report.figures[other])));
  return h('p', {}, `${strings.conversion} `, separated(links, ', '));
}
