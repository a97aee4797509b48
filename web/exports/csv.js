// @ts-check
// Figures and events as CSV (RFC 4180) with a byte-order mark, which spreadsheets need to read UTF-8. A cell of the text
// that would begin a formula is kept from being one.
import { oneLine } from '../wrapped.js';
import { ownFigures, phrase } from './table.js';

/** @typedef {import('../../wasm/index.js').Report} Report */
/** @typedef {string | number | null | undefined} Cell */

export function figuresToCsv(/** @type {Report} */ report) {
  const head =
    'text,kind,value,value2,unit,per,approx,role,direction,metric,subject,period,attribution,certainty,inferred,rule,article,begin,end';
  return table(
    head.split(','),
    ownFigures(report).map((figure) => [
      oneLine(figure.text),
      figure.kind,
      figure.value,
      figure.value2,
      figure.unit,
      figure.per,
      figure.approx,
      figure.role,
      figure.direction,
      phrase(figure.metric),
      phrase(figure.subject),
      figure.period,
      phrase(figure.attribution),
      figure.certainty,
      figure.inferred.join(' '),
      figure.rule,
      figure.article,
      figure.begin,
      figure.end,
    ]),
  );
}

export function eventsToCsv(/** @type {Report} */ { events }) {
  return table(
    ['when', 'from', 'until', 'status', 'headline', 'article', 'begin', 'end'],
    events.map(({ when, from, until, status, headline, article, begin, end }) => [
      when,
      from,
      until,
      status,
      oneLine(headline.text),
      article,
      begin,
      end,
    ]),
  );
}

function table(/** @type {string[]} */ head, /** @type {Cell[][]} */ rows) {
  return `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(/** @type {Cell} */ value) {
  if (value == null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
