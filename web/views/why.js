// @ts-check
// Why a finding is what it is: how it was read, how sure that is, which rule spoke; and what can be done about it. It
// opens under the finding that asks.
import { h, hidden, quote } from '../dom.js';
import { keyOf } from '../findings.js';
import { formatInteger, formatIsoDay, formatUnit } from '../format.js';
import { strings } from '../strings.js';
import { formatMeaning, formatTimex } from '../timex.js';
import { oneLine } from '../wrapped.js';
import { findingLink, printFigure, separated } from './finding.js';

/** @typedef {import('../../wasm/index.js').Report} Report */
/** @typedef {import('../../wasm/index.js').Figure} Figure */
/** @typedef {[string, import('../dom.js').Child][]} Rows a name and what it says; absent rows are left out */
/**
 * @typedef {object} FindingActions
 * @property {(key: string) => void} dismiss
 * @property {(key: string) => void} copyError
 * @property {(key: string) => void} copyWordsLink
 * @property {() => boolean} hasSource whether the article's address is known
 */

const words = strings.why;

/**
 * @param {Report} report
 * @param {string} key of a figure, a date or an event
 * @param {string} name what the finding is called
 * @param {FindingActions} actions
 * @param {(details: HTMLElement) => HTMLElement} [place] puts the details where they belong, and returns what to remove
 */
export function createWhy(report, key, name, actions, place) {
  const button = h(
    'button',
    { type: 'button', class: 'why quiet', 'aria-expanded': 'false' },
    words.button,
    hidden(` ${oneLine(name)}`),
  );
  /** @type {HTMLElement | null} */
  let open = null;
  button.addEventListener('click', () => {
    button.setAttribute('aria-expanded', String(!open));
    if (open) open.remove();
    const details = open ? null : detailsOf(report, key, actions);
    open = details && (place ? place(details) : after(button, details));
  });
  return button;
}

function after(/** @type {HTMLElement} */ button, /** @type {HTMLElement} */ details) {
  button.after(details);
  return details;
}

function detailsOf(/** @type {Report} */ report, /** @type {string} */ key, /** @type {FindingActions} */ actions) {
  const [layer, index] = key.split('-');
  const rows = ROWS[/** @type {'figure'} */ (layer)](report, Number(index)).filter(([, content]) => content);
  const button = (/** @type {string} */ name, /** @type {(key: string) => void} */ action) =>
    h('button', { type: 'button', class: 'quiet', on: { click: () => action(key) } }, name);
  return h(
    'div',
    { class: 'details' },
    h(
      'dl',
      {},
      rows.map(([name, content]) => h('div', {}, h('dt', {}, name), h('dd', {}, content))),
    ),
    h(
      'p',
      { class: 'details-actions' },
      button(words.dismiss, actions.dismiss),
      button(words.report, actions.copyError),
      actions.hasSource() && button(words.link, actions.copyWordsLink),
    ),
  );
}

/** @type {Record<'figure' | 'date' | 'event', (report: Report, index: number) => Rows>} */
const ROWS = {
  figure(report, index) {
    const figure = report.figures[index];
    const link = (/** @type {number} */ other) =>
      findingLink(keyOf('figure', other), printFigure(report.figures[other]));
    const bases = [figure.base, ...figure.bases].filter((other) => other != null);
    return [
      [words.rows.value, formatUnit(figure)],
      [words.rows.metric, figure.metric && quote(figure.metric.text)],
      [words.rows.subject, figure.subject && quote(figure.subject.text)],
      [words.rows.period, formatTimex(figure.period) ?? (figure.period_text && quote(figure.period_text.text))],
      [words.rows.attribution, figure.attribution && quote(figure.attribution.text)],
      [words.rows.base, bases.length > 0 && separated(bases.map(link), ', ')],
      [words.rows.conversion, figure.conversion_of != null && link(figure.conversion_of)],
      [words.rows.certainty, certaintyOf(figure.certainty, figure.inferred)],
      [words.rows.rule, ruleOf(figure.rule)],
    ];
  },
  date: ({ dates }, index) => dateRows(dates[index]),
  event({ events, dates }, index) {
    const { sources, date, status } = events[index];
    return [
      ...(dates[date] ? dateRows(dates[date]) : []),
      [words.rows.sources, sources.length > 1 && words.times(formatInteger(sources.length))],
      [strings.statuses.label, strings.statuses[status]],
    ];
  },
};

/** @returns {Rows} */
function dateRows(/** @type {Report['dates'][number]} */ date) {
  const { from, until, certainty, rule, value } = date;
  return [
    [words.rows.meaning, formatMeaning(date) ?? value],
    [words.rows.stretch, from && until && words.stretch(formatIsoDay(from), formatIsoDay(until))],
    [words.rows.certainty, certaintyOf(certainty, [])],
    [words.rows.rule, ruleOf(rule)],
  ];
}

function certaintyOf(/** @type {Figure['certainty']} */ certainty, /** @type {Figure['inferred']} */ inferred) {
  const missing = inferred.map((field) => words.fields[field] ?? field).join(', ');
  return missing ? `${words.certainty[certainty]}; ${words.inferred(missing)}` : words.certainty[certainty];
}

const ruleOf = (/** @type {string} */ rule) => h('code', {}, rule);
