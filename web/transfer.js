// @ts-check
// How a report crosses from the worker to the page. The report of a book is hundreds of megabytes of objects, which would
// stop the page's thread to decode and again to collect: beyond its first rows a long list crosses as slices of JSON,
// and a slice becomes objects when one of its rows is asked for.

/** @typedef {import('../wasm/index.js').Report} Report */
/** @typedef {import('./marks.js').PackedMarks} PackedMarks */
/** @typedef {import('./findings.js').Digest} Digest */
/** @typedef {{report: Report, marks: PackedMarks[], digest: Digest}} Answer */

/** Rows of one list in one message. */
const ROWS = 500;

/**
 * The messages of an answer, in order.
 * @param {number} id
 * @param {Answer} answer
 */
export function* messagesOf(id, { report, marks, digest }) {
  /** @type {Record<string, any>} */
  const head = { ...report };
  const long = Object.entries(head).filter(([, list]) => Array.isArray(list) && list.length > ROWS);
  for (const [name, list] of long) head[name] = list.slice(0, ROWS);
  const slices = long.reduce((sum, [, list]) => sum + Math.ceil(list.length / ROWS) - 1, 0);
  yield { id, report: head, marks, digest, rest: slices };
  for (const [name, list] of long) {
    for (let from = ROWS; from < list.length; from += ROWS) {
      const rows = list.slice(from, from + ROWS);
      yield { id, name, rows: JSON.stringify(rows), end: from + rows.length };
    }
  }
}

/** Puts the messages of one answer together again. */
export function createReceiver() {
  /** @type {(Answer & {report: any}) | null} */
  let answer = null;
  let missing = 0;
  /** By the list's name. @type {Map<string, {slices: string[], length: number}>} */
  const rest = new Map();
  /** Returns the answer with its last message, null before. */
  return (/** @type {any} */ message) => {
    if (message.report) {
      const { report, marks, digest } = message;
      answer = { report, marks, digest };
      missing = message.rest;
    } else if (answer) {
      const list = rest.get(message.name) ?? { slices: [], length: 0 };
      list.slices.push(message.rows);
      list.length = message.end;
      rest.set(message.name, list);
      missing--;
    }
    if (missing > 0 || !answer) return null;
    for (const [name, { slices, length }] of rest) answer.report[name] = lazyList(answer.report[name], slices, length);
    return answer;
  };
}

/**
 * An array whose rows beyond the first slice are parsed when they are asked for.
 * @param {any[]} first
 * @param {string[]} slices JSON, each of as many rows as the first but for the last one
 * @param {number} length of all together
 * @returns {any[]}
 */
function lazyList(first, slices, length) {
  const rows = [...first];
  rows.length = length;
  const indexOf = (/** @type {string | symbol} */ name) =>
    typeof name === 'string' && /^\d+$/.test(name) ? Number(name) : -1;
  const fetch = (/** @type {number} */ index) => {
    const slice = Math.floor(index / ROWS) - 1;
    for (const [i, row] of JSON.parse(slices[slice]).entries()) rows[(slice + 1) * ROWS + i] = row;
    slices[slice] = '';
  };
  return new Proxy(rows, {
    get(target, name) {
      const index = indexOf(name);
      if (index >= 0 && index < length && target[index] === undefined) fetch(index);
      return Reflect.get(target, name);
    },
    has: (target, name) => (indexOf(name) >= 0 ? indexOf(name) < length : Reflect.has(target, name)),
  });
}
