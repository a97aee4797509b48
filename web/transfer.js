// @ts-check
// How a report crosses from the worker to the page. A message is decoded on the page's thread in one go, and the report
// of a book is a hundred megabytes: long lists follow in slices, so that no single message takes more than a moment.

/** @typedef {import('../wasm/index.js').Report} Report */
/** @typedef {import('./marks.js').PackedMarks} PackedMarks */

/** Rows of one list in one message: a quarter of a frame's time on a slow machine. */
const ROWS = 250;

/**
 * The messages of an answer, in order.
 * @param {number} id
 * @param {Report} report
 * @param {PackedMarks[]} marks
 */
export function* messagesOf(id, report, marks) {
  /** @type {Record<string, any>} */
  const head = { ...report };
  const rest = [];
  for (const [name, list] of Object.entries(head)) {
    if (!Array.isArray(list) || list.length <= ROWS) continue;
    head[name] = list.slice(0, ROWS);
    for (let from = ROWS; from < list.length; from += ROWS)
      rest.push({ id, name, rows: list.slice(from, from + ROWS) });
  }
  yield { id, report: head, marks, rest: rest.length };
  yield* rest;
}

/** Puts the messages of one answer together again. */
export function createReceiver() {
  /** @type {{report: any, marks: PackedMarks[]} | null} */
  let answer = null;
  let missing = 0;
  /** Returns the answer with its last message, null before. */
  return (/** @type {any} */ message) => {
    if (message.report) {
      answer = { report: message.report, marks: message.marks };
      missing = message.rest;
    } else if (answer) {
      for (const row of message.rows) answer.report[message.name].push(row);
      missing--;
    }
    return missing === 0 ? answer : null;
  };
}
