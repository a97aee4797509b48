// @ts-check
// Cuts text for the reading view: into blocks (paragraphs), blocks into chunks that are drawn together, and a block into
// segments, the stretches between two borders of marks. Marks may overlap in any way; segments never do, and together
// they are the block. Offsets are UTF-16 code units of the article, ends exclusive.
import { holdsBars, linesOf, wordsOf, wrapsOf } from './lines.js';

/** @typedef {import('./findings.js').Mark} Mark */
/** @typedef {{begin: number, end: number}} Span */
/**
 * `depth`: how often it is quoted, absent = not. `row`: of a table that is written with bars; the first one of it, the one
 * with the names of its columns.
 * @typedef {Span & {depth?: number, row?: 'row' | 'first' | 'head'}} Block
 */

/** A line this long is no paragraph; it is cut at a space so that no block is too long to draw. */
const BLOCK_LIMIT = 8 * 1024;
/** Text drawn together. */
const CHUNK_LENGTH = 16 * 1024;

/** The blocks of the latest text: the page asks for them again and again. */
let latest = { text: '', blocks: /** @type {Block[]} */ ([]) };

/**
 * The paragraphs: runs of lines that were wrapped by hand, or lines, without those that hold nothing but blanks.
 * @returns {Block[]}
 */
export function cutBlocks(/** @type {string} */ text) {
  if (latest.text !== text) latest = { text, blocks: cutAnew(text) };
  return latest.blocks;
}

/** @returns {Block[]} */
function cutAnew(/** @type {string} */ text) {
  const lines = linesOf(text);
  const goesOn = wrapsOf(text, lines);
  /** @type {Block[]} */
  const blocks = [];
  for (let i = 0; i < lines.length; ) {
    const { begin, first, depth } = lines[i];
    let last = i + 1;
    while (last < lines.length && goesOn[last]) last++;
    const { end } = lines[last - 1];
    if (last - i === 1 && addRow(blocks, text, lines, i)) i = last;
    else {
      addPieces(blocks, text, { begin: depth ? first : begin, end, ...(depth && { depth }) });
      i = last;
    }
  }
  return blocks;
}

/** The row of a table has a neighbour; a line of dashes makes the row above a heading. */
function addRow(
  /** @type {Block[]} */ blocks,
  /** @type {string} */ text,
  /** @type {import('./lines.js').Line[]} */ lines,
  /** @type {number} */ at,
) {
  const isRow = (/** @type {number} */ i) => lines[i]?.width < BLOCK_LIMIT && holdsBars(wordsOf(text, lines[i]));
  if (!isRow(at)) return false;
  const near = (!lines[at].apart && isRow(at - 1)) || (lines[at + 1]?.apart === false && isRow(at + 1));
  if (!near) return false;
  const above = blocks.at(-1);
  if (/^[\s|:+-]+$/.test(wordsOf(text, lines[at])) && above?.row) above.row = 'head';
  else blocks.push({ begin: lines[at].first, end: lines[at].end, row: lines[at].apart ? 'first' : 'row' });
  return true;
}

function addPieces(/** @type {Block[]} */ blocks, /** @type {string} */ text, /** @type {Block} */ block) {
  let { begin } = block;
  while (block.end - begin > BLOCK_LIMIT) {
    const cut = softCut(text, begin + BLOCK_LIMIT);
    blocks.push({ ...block, begin, end: cut });
    begin = cut;
  }
  if (/\S/.test(text.slice(begin, block.end))) blocks.push({ ...block, begin });
}

/**
 * The cells of a row, without the bars between them.
 * @returns {Span[]}
 */
export function cutCells(/** @type {string} */ text, /** @type {Span} */ { begin, end }) {
  const cells = [];
  let at = begin;
  for (const words of text.slice(begin, end).split('|')) {
    cells.push({ begin: at, end: at + words.length });
    at += words.length + 1;
  }
  const isBlank = (/** @type {Span | undefined} */ cell) => cell && !text.slice(cell.begin, cell.end).trim();
  if (isBlank(cells[0])) cells.shift(); // rows mostly begin and end with a bar
  if (isBlank(cells.at(-1))) cells.pop();
  return cells;
}

/** After a space near `at`, else at `at`, but never between the halves of a surrogate pair. */
function softCut(/** @type {string} */ text, /** @type {number} */ at) {
  const space = text.slice(at - 256, at).lastIndexOf(' ');
  if (space >= 0) return at - 256 + space + 1;
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

/**
 * @param {Block[]} blocks
 * @returns {Block[][]}
 */
export function groupChunks(blocks) {
  /** @type {Block[][]} */
  const chunks = [];
  let length = Infinity;
  for (const block of blocks) {
    if (length + (block.end - block.begin) > CHUNK_LENGTH) {
      chunks.push([]);
      length = 0;
    }
    chunks[chunks.length - 1].push(block);
    length += block.end - block.begin;
  }
  return chunks;
}

/**
 * The segments of a block; each lists the marks that cover it, the innermost (shortest) first.
 * @param {Span} block
 * @param {Mark[]} marks those that touch the block, in order of `begin`
 * @returns {{begin: number, end: number, marks: Mark[]}[]}
 */
export function cutSegments(block, marks) {
  const borders = [...new Set([block.begin, block.end, ...marks.flatMap((mark) => [mark.begin, mark.end])])]
    .filter((at) => at >= block.begin && at <= block.end)
    .sort((a, b) => a - b);
  const segments = [];
  /** @type {Mark[]} */
  let open = [];
  let next = 0;
  for (let i = 0; i + 1 < borders.length; i++) {
    const [begin, end] = [borders[i], borders[i + 1]];
    open = open.filter((mark) => mark.end > begin);
    while (next < marks.length && marks[next].begin <= begin) {
      if (marks[next].end > begin) open.push(marks[next]);
      next++;
    }
    segments.push({ begin, end, marks: [...open].sort((a, b) => a.end - a.begin - (b.end - b.begin)) });
  }
  return segments;
}
