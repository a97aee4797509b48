// @ts-check
// Rows of figures and events in plain words: what CSV, Markdown, text and the HTML report have in common.
import { changesOf, comparandsOf } from '../comparisons.js';
import { digestOf, disagrees, isForeign } from '../findings.js';
import { formatUnit } from '../format.js';
import { strings } from '../strings.js';
import { formatTimex, formatWhen } from '../timex.js';
import { hedgeOf, unitBeyond } from '../views/finding.js';
import { itemBegin, oneLine } from '../wrapped.js';

/** @typedef {import('../../wasm/index.js').Report} Report */
/** @typedef {import('../../wasm/index.js').Figure} Figure */
/** What is exported: the report as the page shows it, without what was dismissed. @typedef {import('../state.js').Result} Result */

/** The figures of the article itself: what stands in left-out text is no finding to take away. */
export const ownFigures = (/** @type {Report} */ { figures }) => figures.filter(({ noise }) => noise == null);

/** "over £2.4bn per share" */
export function printValue(/** @type {Figure} */ figure) {
  const { text, per } = figure;
  return [hedgeOf(figure), oneLine(text) + unitBeyond(figure), per && strings.per(per)].filter(Boolean).join(' ');
}

export const periodOf = (/** @type {Figure} */ { period, period_text }) =>
  formatTimex(period) ?? (period_text ? oneLine(period_text.text) : (period ?? ''));

export const phrase = (/** @type {{text: string} | null} */ words) => (words ? oneLine(words.text) : '');

/** Key figures: measure, value, whose, when, comparison. */
export function keyRows(/** @type {Result} */ { report, texts }) {
  return digestOf(report).key.map((index) => {
    const figure = report.figures[index];
    return {
      metric: phrase(figure.metric) || figure.unit || figure.kind,
      value: printValue(figure),
      subject: phrase(figure.subject),
      period: periodOf(figure),
      change: changeOf(report, texts, index),
    };
  });
}

export function summaryOf(/** @type {Result} */ { report, texts }) {
  return report.summary.map((one) => {
    const text = texts[one.article];
    return oneLine(text.slice(itemBegin(text, one), one.end));
  });
}

export function eventRows(/** @type {Report} */ { events, dates }) {
  return events.map((event) => ({
    when: formatWhen(event, dates),
    status: event.status,
    headline: oneLine(event.headline.text),
  }));
}

/** A table of all figures: the names of its columns, and a row a figure. @returns {{head: string[], rows: string[][]}} */
export function figureTable(/** @type {Result} */ { report, texts }) {
  const { value, metric, subject, period, change } = strings.columns;
  return {
    head: [value, strings.why.rows.value, metric, subject, period, change],
    rows: report.figures.flatMap((figure, index) => {
      if (figure.noise != null) return [];
      const { metric, subject } = figure;
      const context = [phrase(metric), phrase(subject), periodOf(figure)];
      return [[printValue(figure), formatUnit(figure), ...context, changeOf(report, texts, index)]];
    }),
  };
}

/** "up 4% from £181.9m, Q1 2024; expected £185m" */
export function changeOf(/** @type {Report} */ report, /** @type {string[]} */ texts, /** @type {number} */ index) {
  const figure = report.figures[index];
  const changes = changesOf(report.figures, index).map((other) => report.figures[other]);
  const direction = figure.direction ?? changes[0]?.direction;
  const by = changes.map(printValue).join(', ');
  const moved = direction && [strings.direction[direction], by].filter(Boolean).join(' ');
  const compared = comparandsOf(report, texts, figure).map(({ index: other, relation }) => {
    const comparand = report.figures[other];
    return `${strings.relations[relation]} ${[printValue(comparand), periodOf(comparand)].filter(Boolean).join(', ')}`;
  });
  const [first, ...others] = compared;
  return [[moved, first].filter(Boolean).join(' '), ...others].filter(Boolean).join('; ');
}

/** What disagrees comes first. */
export const checkRows = (/** @type {Report} */ { checks }) =>
  [...checks.filter(disagrees), ...checks.filter((check) => !disagrees(check))].map(({ verdict, message }) => ({
    verdict: strings.verdicts[verdict],
    message: oneLine(message),
  }));

/** What whoever gets the findings has to know before all else. */
export const caveatOf = (/** @type {Report} */ report) => (isForeign(report) ? strings.warnings.not_english : '');

export const titleOf = (/** @type {Report} */ { articles }) => phrase(articles[0]?.title ?? null);
