// @ts-check
// The marks of an article as columns of numbers: made in the worker, handed over without copying, and searched by the
// reading view, which makes objects only of the marks that it draws.

/** @typedef {import('./findings.js').Mark} Mark */
/**
 * Row by row in order of `begin`, the longer first. `furthest` is the greatest end up to and including a row: it never
 * falls, so that it can be searched by halving.
 * @typedef {{article: number, begin: Uint32Array, end: Uint32Array, furthest: Uint32Array, layer: Uint8Array,
 *   part: Uint8Array, index: Uint32Array}} PackedMarks
 */

/** @type {Mark['layer'][]} */
const LAYERS = ['figure', 'date', 'event', 'summary', 'point', 'warning', 'noise'];
/** @type {Mark['part'][]} */
const PARTS = ['words', 'context'];

/**
 * @param {number} article
 * @param {Mark[]} marks in order of `begin`, the longer first
 * @returns {PackedMarks}
 */
export function packMarks(article, marks) {
  const furthest = new Uint32Array(marks.length);
  for (let i = 0, most = 0; i < marks.length; i++) furthest[i] = most = Math.max(most, marks[i].end);
  return {
    article,
    begin: Uint32Array.from(marks, (mark) => mark.begin),
    end: Uint32Array.from(marks, (mark) => mark.end),
    furthest,
    layer: Uint8Array.from(marks, (mark) => LAYERS.indexOf(mark.layer)),
    part: Uint8Array.from(marks, (mark) => PARTS.indexOf(mark.part)),
    index: Uint32Array.from(marks, (mark) => mark.index),
  };
}

/** The buffers to hand over. */
export const buffersOf = (/** @type {PackedMarks} */ { begin, end, furthest, layer, part, index }) =>
  [begin, end, furthest, layer, part, index].map(({ buffer }) => buffer);

/**
 * The marks that touch a span, in order.
 * @param {PackedMarks} marks
 * @param {{begin: number, end: number}} span
 * @returns {Mark[]}
 */
export function marksIn(marks, { begin, end }) {
  const found = [];
  for (let i = firstAbove(marks.furthest, begin); i < marks.begin.length && marks.begin[i] < end; i++) {
    if (marks.end[i] > begin) found.push(markAt(marks, i));
  }
  return found;
}

/** @returns {Mark} */
function markAt(/** @type {PackedMarks} */ { article, begin, end, layer, part, index }, /** @type {number} */ i) {
  const name = LAYERS[layer[i]];
  return {
    key: `${name}-${index[i]}`,
    layer: name,
    index: index[i],
    part: PARTS[part[i]],
    article,
    begin: begin[i],
    end: end[i],
  };
}

/** First index whose value is above `limit`. */
function firstAbove(/** @type {Uint32Array} */ values, /** @type {number} */ limit) {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle] > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
