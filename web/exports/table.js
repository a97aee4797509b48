// @ts-check
// Rows of figures and events in plain words: what CSV, Markdown, text and the HTML report have in common.
import { digestOf, disagrees, isForeign } from '../findings.js';
import { formatUnit } from '../format.js';
import { strings } from '../strings.js';
import { formatTimex } from '../timex.js';
import { hedgeOf } from '../views/finding.js';
import { itemBegin, oneLine } from '../wrapped.js';

/** @typedef {import('../../wasm/index.js').Report} Report */
/** @typedef {import('../../wasm/index.js').Figure} Figure */
/** What is exported: the report as the page shows it, without what was dismissed. @typedef {import('../state.js').Result} Result */

/** The figures of the article itself: what stands in left-out text is no finding to take away. */
export const ownFigures = (/** @type {Report} */ { figures }) => figures.filter(({ noise }) => noise == null);

/** "over £2.4bn per share" */
export function printValue(/** @type {Figure} */ figure) {
  const { text, per } = figure;
  return [hedgeOf(figure), oneLine(text), per && strings.per(per)].filter(Boolean).join(' ');
}

export const periodOf = (/** @type {Figure} */ { period, period_text }) =>
  formatTimex(period) ?? (period_text ? oneLine(period_text.text) : (period ?? ''));

export const phrase = (/** @type {{text: string} | null} */ words) => (words ? oneLine(words.text) : '');

/** Key figures: measure, value, whose, when, comparison. */
export function keyRows(/** @type {Report} */ report) {
  return digestOf(report).key.map((index) => {
    const figure = report.figures[index];
    return {
      metric: phrase(figure.metric) || figure.unit || figure.kind,
      value: printValue(figure),
      subject: phrase(figure.subject),
      period: periodOf(figure),
      change: changeOf(report, figure),
    };
  });
}

export function summaryOf(/** @type {Result} */ { report, texts }) {
  return report.summary.map((one) => {
    const text = texts[one.article];
    return oneLine(text.slice(itemBegin(text, one), one.end));
  });
}

export function eventRows(/** @type {Report} */ { events }) {
  return events.map(({ when, status, headline }) => ({
    when: formatTimex(when) ?? when,
    status,
    headline: oneLine(headline.text),
  }));
}

/** A table of all figures: the names of its columns, and a row a figure. @returns {{head: string[], rows: string[][]}} */
export function figureTable(/** @type {Report} */ report) {
  const { value, metric, subject, period, change } = strings.columns;
  return {
    head: [value, strings.why.rows.value, metric, subject, period, change],
    rows: ownFigures(report).map((figure) => [
      printValue(figure),
      formatUnit(figure),
      phrase(figure.metric),
      phrase(figure.subject),
      periodOf(figure),
      changeOf(report, figure),
    ]),
  };
}

/** "up from £181.9m, Q1 2024" */
export function changeOf(/** @type {Report} */ report, /** @type {Figure} */ { direction, base, bases }) {
  const others = [base, ...bases].filter((index) => index != null).map((index) => report.figures[index]);
  const from = others.map((other) => [printValue(other), periodOf(other)].filter(Boolean).join(', '));
  return [direction && strings.direction[direction], from.length && `${strings.from} ${from.join(` ${strings.and} `)}`]
    .filter(Boolean)
    .join(' ');
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
