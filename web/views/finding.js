// @ts-check
// What the views of the panel share: a link to the words of a finding, a section that hides when it holds nothing, and
// the words that a figure is printed with.
import { h, hidden, quote } from '../dom.js';
import { formatUnit } from '../format.js';
import { isNarrow, narrowness } from '../narrow.js';
import { strings } from '../strings.js';
import { formatTimex } from '../timex.js';
import { oneLine } from '../wrapped.js';

/** @typedef {import('../../wasm/index.js').Figure} Figure */

/**
 * A link from a finding to its words; app.js listens for all of them.
 * @param {string} key
 * @param {import('../dom.js').Child} content
 * @param {Record<string, any>} [props]
 */
export function findingLink(key, content, props = {}) {
  return h(
    'a',
    { href: '#text', ...props, class: `finding ${props.class ?? ''}`.trim(), 'data-finding': key },
    content,
  );
}

/**
 * @param {string} title
 * @param {string} name class of the section and stem of its ids
 * @param {Node[]} content
 */
export function section(title, name, ...content) {
  const heading = h('h2', { id: `${name}-heading` }, title);
  return h('section', { class: `section ${name}`, 'aria-labelledby': heading.id, hidden: true }, heading, content);
}

/**
 * A section that can be folded, and is where there is room for one column alone. `count` stands beside its title.
 * @param {string} title
 * @param {string} name class of the section and stem of its ids
 * @param {Node[]} content
 */
export function foldable(title, name, ...content) {
  const heading = h('h2', { id: `${name}-heading` }, title);
  const count = h('span', { class: 'count' });
  const fold = h('details', { class: 'rows' }, h('summary', {}, heading, ' ', count), content);
  const follow = () => {
    fold.open = !isNarrow();
  };
  follow();
  narrowness().addEventListener('change', follow);
  const element = h('section', { class: `section ${name}`, 'aria-labelledby': heading.id, hidden: true }, fold);
  return { element, count };
}

/** The word that belongs before a figure's own words: its hedge, or what makes "£5m and £6m" a range. */
export function hedgeOf(/** @type {Pick<Figure, 'text' | 'approx' | 'value2'>} */ { text, approx, value2 }) {
  if (value2 != null && /\sand\s/.test(text)) return strings.between;
  return approx && strings.hedges[approx];
}

/**
 * The figure's own words, with what stands outside of its span: the hedge before; behind it "per share", and the unit of
 * a number that has it from elsewhere, such as the head of its table.
 */
export function printFigure(/** @type {Figure} */ figure) {
  const { text, per } = figure;
  const hedge = hedgeOf(figure);
  const unit = unitBeyond(figure);
  return [
    hedge && h('span', { class: 'hedge' }, `${hedge} `),
    quote(text),
    unit && h('span', { class: 'per' }, unit),
    per && h('span', { class: 'per' }, ` ${strings.per(per)}`),
  ];
}

/** "1,255" in a table of millions of pounds: " million GBP". Nothing for a number that bears its unit. */
export function unitBeyond(/** @type {Figure} */ figure) {
  const { kind, text, unit, value, value2 } = figure;
  if ((kind !== 'money' && kind !== 'percent') || value2 != null || !unit || !/^[\s\d.,()+\u2212-]+$/.test(text))
    return '';
  if (kind === 'percent') return unit === 'percent' ? '%' : ` ${unit}`;
  const scale = Math.abs(value) / Number.parseFloat(text.replace(/[^\d.]/g, ''));
  const name = /** @type {Record<string, string>} */ (strings.scales)[Number(scale.toPrecision(6))];
  return name == null ? ` (${formatUnit(figure)})` : ` ${name}${unit}`;
}

/** When a figure holds, as a person would print it; without a value, in the words of the text. */
export function printPeriod(/** @type {Figure} */ { period, period_text }) {
  return formatTimex(period) ?? (period_text ? oneLine(period_text.text) : period);
}

/** What a figure measures, in words of the text; without any, what is counted or what kind of figure it is. */
export function printMetric(/** @type {Figure} */ { metric, unit, kind }) {
  if (metric) return quote(metric.text);
  return kind === 'count' && unit ? unit : strings.kinds[kind];
}

/** The sign of a figure that a check disagrees with; drawn by the style, so that it is no part of the words. */
export function disputedSign() {
  return h('span', { class: 'disputed', role: 'img', 'aria-label': ` (${strings.disputed})`, title: strings.disputed });
}

export function arrow(/** @type {'up' | 'down'} */ direction) {
  return [
    h('span', { class: `arrow ${direction}`, 'aria-hidden': 'true' }, direction === 'up' ? '▲' : '▼'),
    hidden(`${strings.direction[direction]} `),
  ];
}

/**
 * @param {import('../dom.js').Child[]} parts
 * @param {string} between
 * @returns {import('../dom.js').Child[]}
 */
export function separated(parts, between) {
  return parts.flatMap((part, i) => (i ? [between, part] : [part]));
}
