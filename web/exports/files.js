// @ts-check
// What can be downloaded: one row a file, each made of the findings as the page shows them.
import { formatInteger } from '../format.js';
import { strings } from '../strings.js';
import { eventsToCsv, figuresToCsv } from './csv.js';
import { toHtml } from './html.js';
import { longEvents, toIcs } from './ics.js';
import { titleOf } from './table.js';

/** @typedef {import('./table.js').Result} Result */
/** @type {{name: string, suffix: string, type: string, make: (result: Result, source: string) => string,
 *   said?: (result: Result) => string}[]} `said`: what the file leaves out */
export const FILES = [
  { name: strings.take.html, suffix: '.html', type: 'text/html', make: toHtml },
  {
    name: strings.take.json,
    suffix: '.json',
    type: 'application/json',
    make: ({ report }) => `${JSON.stringify(report, null, 2)}\n`,
  },
  { name: strings.take.figures, suffix: '-figures.csv', type: 'text/csv', make: ({ report }) => figuresToCsv(report) },
  { name: strings.take.events, suffix: '-events.csv', type: 'text/csv', make: ({ report }) => eventsToCsv(report) },
  {
    name: strings.take.calendar,
    suffix: '.ics',
    type: 'text/calendar',
    make: (result) => toIcs(result, new Date().toISOString()),
    said({ report }) {
      const count = longEvents(report);
      return count ? strings.take.longEvents(formatInteger(count)) : '';
    },
  },
];

/** A name that every file system takes, from the article's title. */
export function fileName(/** @type {Result} */ { report }, /** @type {string} */ suffix) {
  const words =
    titleOf(report)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return `${words.slice(0, 8).join('-').slice(0, 60) || 'keyline'}${suffix}`;
}

export function download(/** @type {string} */ name, /** @type {string} */ type, /** @type {string} */ content) {
  const url = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has the file once the click has been dealt with; a minute is for slow disks.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
