// @ts-check
// Why a finding is what it is: how it was recognised, as what it was read and where from, how sure that is; and what can
// be done about it. It opens under the finding that asks.
import { h, hidden, quote } from '../dom.js';
import { keyOf } from '../findings.js';
import { formatInteger, formatIsoDay, formatUnit } from '../format.js';
import { strings } from '../strings.js';
import { formatMeaning, formatTimex } from '../timex.js';
import { oneLine } from '../wrapped.js';
import { findingLink, printFigure, separated, unitBeyond } from './finding.js';

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
    open?.scrollIntoView({ block: 'nearest' });
  });
  return button;
}

function after(/** @type {HTMLElement} */ button, /** @type {HTMLElement} */ details) {
  button.after(details);
  return details;
}

function detailsOf(/** @type {Report} */ report, /** @type {string} */ key, /** @type {FindingActions} */ actions) {
  const [layer, index] = key.split('-');
  const { rows, rule, how } = ANSWERS[/** @type {'figure'} */ (layer)](report, Number(index));
  const button = (/** @type {string} */ name, /** @type {(key: string) => void} */ action) =>
    h('button', { type: 'button', class: 'quiet', on: { click: () => action(key) } }, name);
  return h(
    'div',
    { class: 'details' },
    how && h('p', {}, how),
    h(
      'dl',
      {},
      rows
        .filter(([, content]) => content)
        .map(([name, content]) => h('div', {}, h('dt', {}, name), h('dd', {}, content))),
    ),
    h(
      'p',
      { class: 'details-actions' },
      button(words.dismiss, actions.dismiss),
      button(words.report, actions.copyError),
      actions.hasSource() && button(words.link, actions.copyWordsLink),
      rule && h('small', {}, words.rule(rule)),
    ),
  );
}

/**
 * `rows` tells what was found, `how` by which sign it was recognised, `rule` the rule's own name.
 * @typedef {{rows: Rows, how: string | null, rule: string | null}} Answer
 */

/** @type {Record<'figure' | 'date' | 'event', (report: Report, index: number) => Answer>} */
const ANSWERS = {
  figure(report, index) {
    const figure = report.figures[index];
    const { metric, subject, attribution, rule, certainty, inferred } = figure;
    const link = (/** @type {number} */ other) =>
      findingLink(keyOf('figure', other), printFigure(report.figures[other]));
    const bases = [figure.base, ...figure.bases].filter((other) => other != null);
    return {
      rows: [
        [words.rows.value, formatUnit(figure)],
        [words.rows.metric, metric && [quote(metric.text), originOf(figure, 'metric')]],
        [words.rows.subject, subject && [quote(subject.text), originOf(figure, 'subject')]],
        [words.rows.period, periodOf(figure)],
        [words.rows.attribution, attribution && quote(attribution.text)],
        [words.rows.base, bases.length > 0 && separated(bases.map(link), ', ')],
        [words.rows.conversion, figure.conversion_of != null && link(figure.conversion_of)],
        [words.rows.certainty, certaintyOf(certainty, inferred)],
      ],
      how: unitBeyond(figure) ? strings.rules.bare : (strings.rules.figures[rule] ?? null),
      rule,
    };
  },
  date: ({ dates }, index) => answerOfDate(dates[index]),
  event({ events, dates }, index) {
    const { sources, date, status } = events[index];
    const { rows, how, rule } = dates[date] ? answerOfDate(dates[date]) : { rows: [], how: null, rule: null };
    const told = sources.length > 1 && words.times(formatInteger(sources.length));
    return {
      rows: [...rows, [words.rows.sources, told], [strings.statuses.label, strings.statuses[status]]],
      how,
      rule,
    };
  },
};

/** @returns {Answer} */
function answerOfDate(/** @type {Report['dates'][number]} */ date) {
  const { from, until, certainty, rule, value } = date;
  return {
    rows: [
      [words.rows.meaning, formatMeaning(date) ?? value],
      [words.rows.stretch, from && until && words.stretch(formatIsoDay(from), formatIsoDay(until))],
      [words.rows.certainty, certaintyOf(certainty, [])],
    ],
    how: strings.rules.dates.find(([rules]) => rules.test(rule))?.[1] ?? null,
    rule,
  };
}

/** "Q3 2025, “the third quarter”", where the text writes it in another way. */
function periodOf(/** @type {Figure} */ figure) {
  const { period, period_text: said } = figure;
  const printed = formatTimex(period);
  const quoted = said && oneLine(said.text) !== printed && h('q', {}, quote(said.text));
  return printed || said ? [printed, printed && quoted && ', ', quoted, originOf(figure, 'period')] : null;
}

/** Where the words were taken from. */
function originOf(/** @type {Figure} */ figure, /** @type {'metric' | 'subject' | 'period'} */ field) {
  const from = field === 'period' ? figure.period_text : figure[field];
  const { before, after, further } = strings.rules.from;
  const where = figure.inferred.includes(field) ? further : from && (from.begin < figure.begin ? before : after);
  return where && h('span', { class: 'origin' }, `, ${where}`);
}

function certaintyOf(/** @type {Figure['certainty']} */ certainty, /** @type {Figure['inferred']} */ inferred) {
  const missing = inferred.map((field) => words.fields[field] ?? field).join(', ');
  return missing ? `${words.certainty[certainty]}; ${words.inferred(missing)}` : words.certainty[certainty];
}
