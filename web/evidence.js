// @ts-check
// What can be said about one finding to others: a report of an error, and a link to the very words at their source.
import { marksOf } from './findings.js';
import { oneLine } from './wrapped.js';

/** @typedef {import('./state.js').Result} Result */

/** Characters of the text around the words in a report of an error. */
const AROUND = 160;
/** Words that a text fragment names at each end of a longer stretch. */
const ENDS = 4;

/** The words, where they stand, and what was made of them by which rule. */
export function errorReport(
  /** @type {Result} */ { report, texts },
  /** @type {string} */ key,
  /** @type {string} */ published,
) {
  const [layer, index] = key.split('-');
  const row = report[/** @type {'figures'} */ (`${layer}s`)][Number(index)];
  const { article, begin, end } = marksOf(report, key)[0];
  const text = texts[article];
  const [from, until] = [Math.max(0, begin - AROUND), Math.min(text.length, end + AROUND)];
  return [
    `Keyline ${report.engine}: wrong ${layer}`,
    `text: ${JSON.stringify(text.slice(from, until))}`,
    `words: ${JSON.stringify(text.slice(begin, end))} at ${begin}..${end}`,
    `published: ${published || 'not given'}`,
    `read as: ${JSON.stringify(row)}`,
    '',
  ].join('\n');
}

/** "https://example.org/a#:~:text=..." (WICG Scroll To Text Fragment). */
export function wordsLink(
  /** @type {Result} */ { report, texts },
  /** @type {string} */ key,
  /** @type {string} */ source,
) {
  const { article, begin, end } = marksOf(report, key)[0];
  const text = texts[article];
  const line = text.slice(text.lastIndexOf('\n', begin - 1) + 1, begin);
  const rest = text.slice(end).split('\n', 1)[0];
  const words = (/** @type {string} */ run) => run.split(/\s+/).filter(Boolean);
  const inner = words(oneLine(text.slice(begin, end)));
  const encode = (/** @type {string[]} */ run) => encodeURIComponent(run.join(' ')).replaceAll('-', '%2D');
  const middle =
    inner.length > 2 * ENDS ? `${encode(inner.slice(0, ENDS))},${encode(inner.slice(-ENDS))}` : encode(inner);
  const before = words(line).slice(-ENDS);
  const after = words(rest).slice(0, ENDS);
  const [page] = source.split('#');
  const part = [
    before.length && /\s$/.test(line) && `${encode(before)}-`,
    middle,
    after.length && /^\s/.test(rest) && `-${encode(after)}`,
  ];
  return `${page}#:~:text=${part.filter(Boolean).join(',')}`;
}
