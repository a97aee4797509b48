// @ts-check
// The key figures as cards: what was measured, the value as it stands in the text with its hedge, whose it is and when,
// how it moved and from where, and the same in another currency beneath.
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
const LARGE = 11;

/** @param {import('./why.js').FindingActions} actions */
export function createCards(actions) {
  const list = h('ul', { class: 'cards' });
  const element = section(strings.sections.keyFigures, 'key-figures', list);
  return {
    element,
    update(/** @type {Report} */ report, /** @type {string[]} */ _texts, /** @type {Digest} */ { key, converted }) {
      fill(
        list,
        key.map((index, i) => card(report, index, converted[i], actions)),
      );
      element.hidden = !key.length;
    },
  };
}

function card(
  /** @type {Report} */ report,
  /** @type {number} */ index,
  /** @type {number[]} */ same,
  /** @type {import('./why.js').FindingActions} */ actions,
) {
  const figure = report.figures[index];
  const ids = { metric: `card-metric-${index}`, value: `card-value-${index}` };
  const sign = disputedIn(report).has(index) && disputedSign();
  const value = findingLink(keyOf('figure', index), [printFigure(figure), sign], {
    id: ids.value,
    class: 'card-link',
    'aria-labelledby': `${ids.metric} ${ids.value}`,
  });
  const moved = figure.role === 'change' && figure.direction;
  const length = figure.text.length + (figure.approx?.length ?? 0) + (figure.per?.length ?? 0);
  const element = h(
    'li',
    { class: `card ${length > LARGE ? 'is-long' : ''}` },
    h('p', { class: 'card-metric', id: ids.metric }, printMetric(figure)),
    h('p', { class: 'card-value' }, moved && arrow(moved), value),
    context(figure),
    comparison(report, figure),
    conversions(report, same),
    attribution(figure),
  );
  const below = (/** @type {HTMLElement} */ details) => {
    element.append(details);
    return details;
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
    period && h('span', {}, period, inferred && h('span', { class: 'inferred' }, ` (${strings.inferred})`)),
  ].filter(Boolean);
  return parts.length ? h('p', { class: 'card-context' }, separated(parts, ' · ')) : null;
}

/** "▲ up from 23.2% in Q1 2025 and 15.4% in Q2 2024". */
function comparison(/** @type {Report} */ report, /** @type {Figure} */ { role, direction, base, bases }) {
  const comparands = [base, ...bases].filter((other) => other != null).map((other) => comparand(report, other));
  const moved = role === 'level' && direction;
  if (!comparands.length && !moved) return null;
  return h(
    'p',
    { class: 'card-change' },
    moved && [...arrow(moved), h('span', { 'aria-hidden': 'true' }, ` ${strings.direction[moved]} `)],
    comparands.length > 0 && [`${strings.from} `, ...separated(comparands, ` ${strings.and} `)],
  );
}

function comparand(/** @type {Report} */ report, /** @type {number} */ index) {
  const figure = report.figures[index];
  const period = printPeriod(figure);
  return h('span', {}, findingLink(keyOf('figure', index), printFigure(figure)), period && `, ${period}`);
}

function attribution(/** @type {Figure} */ { attribution }) {
  return attribution && h('p', { class: 'card-context' }, `${strings.saidBy} `, quote(attribution.text));
}

function conversions(/** @type {Report} */ report, /** @type {number[]} */ same) {
  if (!same.length) return null;
  const links = same.map((other) => findingLink(keyOf('figure', other), printFigure(report.figures[other])));
  return h('p', { class: 'card-conversion' }, `${strings.conversion} `, separated(links, ', '));
}
