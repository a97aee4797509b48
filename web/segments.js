// @ts-check
// Cuts text for the reading view: into blocks (paragraphs), blocks into chunks that are drawn together, and a block into
// segments, the stretches between two borders of marks. Marks may overlap in any way; segments never do, and together
// they are the block. Offsets are UTF-16 code units of the article, ends exclusive.
import { isItem, linesOf, partingOf, wordsOf, wrapsOf } from './lines.js';

/** @typedef {import('./findings.js').Mark} Mark */
/** @typedef {import('./lines.js').Line} Line */
/** @typedef {{begin: number, end: number}} Span */
/**
 * `depth`: how often it is quoted, absent = not. `look`: what it is if no paragraph; a head is the row with the names of a
 * table's columns. `starts`: the first row of a table.
 * @typedef {Span & {depth?: number, look?: 'item' | 'heading' | 'row' | 'head', starts?: boolean}} Block
 */

/** A line this long is no paragraph; it is cut at a space so that no block is too long to draw. */
const BLOCK_LIMIT = 8 * 1024;
/** A longer line is no heading. */
const HEADING_LIMIT = 80;
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
    let last = i + 1;
    while (last < lines.length && goesOn[last]) last++;
    if (last - i > 1 || !addRow(blocks, text, lines, i)) addPieces(blocks, text, paragraphOf(text, lines, i, last));
    i = last;
  }
  return blocks;
}

/** Lines [at, last) as one block. @returns {Block} */
function paragraphOf(
  /** @type {string} */ text,
  /** @type {Line[]} */ lines,
  /** @type {number} */ at,
  /** @type {number} */ last,
) {
  const { begin, first, depth } = lines[at];
  const item = isItem(text, lines[at]);
  const marks = last - at > 1 ? 0 : headingMarks(wordsOf(text, lines[at]));
  const look = item ? 'item' : (marks || isHeading(text, lines, at, last)) && 'heading';
  const from = depth || item || marks ? first + marks : begin;
  return { begin: from, end: lines[last - 1].end, ...(depth && { depth }), ...(look && { look }) };
}

/** How many characters of a line are Markdown's "## ". */
const headingMarks = (/** @type {string} */ words) => /^#{1,6}\s+(?=\S)/.exec(words)?.[0].length ?? 0;

/** A short line by itself, without the mark that ends a sentence or a clause, above something longer, a list or a table. */
function isHeading(
  /** @type {string} */ text,
  /** @type {Line[]} */ lines,
  /** @type {number} */ at,
  /** @type {number} */ last,
) {
  const [line, next] = [lines[at], lines[last]];
  if (last - at > 1 || line.width > HEADING_LIMIT || !line.apart || line.depth || !next?.apart) return false;
  const words = wordsOf(text, line);
  if (partingOf(words) !== null) return false;
  if (!/^[\p{Lu}\p{N}].*\p{L}.*[^.!?:;,"”]$/u.test(words)) return false;
  return next.width > line.width || isItem(text, next) || partingOf(wordsOf(text, next)) !== null;
}

/** The row of a table has a neighbour. A line of dashes makes the row above a head; so do names above numbers. */
function addRow(
  /** @type {Block[]} */ blocks,
  /** @type {string} */ text,
  /** @type {Line[]} */ lines,
  /** @type {number} */ at,
) {
  const line = lines[at];
  const isRow = (/** @type {Line | undefined} */ other) =>
    other && other.width < BLOCK_LIMIT && partingOf(text.slice(beginOf(other), other.end)) !== null;
  if (!isRow(line)) return false;
  const goesOn = !line.apart && isRow(lines[at - 1]);
  if (!goesOn && (!isRow(lines[at + 1]) || lines[at + 1].apart)) return false;
  const above = goesOn ? blocks.at(-1) : undefined;
  if (/^[\s|:+-]+$/.test(wordsOf(text, line)) && above?.look) {
    above.look = 'head';
    return true;
  }
  /** @type {Block} */
  const row = { begin: beginOf(line), end: line.end, look: 'row' };
  if (!goesOn) row.starts = true;
  if (above?.starts && namesColumns(text, above, row)) above.look = 'head';
  blocks.push(row);
  return true;
}

/** With its margin, without marks of quotation. */
const beginOf = (/** @type {Line} */ { begin, first, depth }) => (depth ? first : begin);

/** Whether the cells of a row, but for the first, are words or years, and those below are numbers. */
function namesColumns(/** @type {string} */ text, /** @type {Span} */ above, /** @type {Span} */ below) {
  const isName = (/** @type {Span} */ cell) =>
    /\p{L}|^\s*(19|20)\d\d\s*$/u.test(text.slice(cell.begin, cell.end)) &&
    (!isNumber(text, cell) || /^\s*\d{4}\s*$/.test(text.slice(cell.begin, cell.end)));
  const [, ...names] = cutCells(text, above);
  const [, ...values] = cutCells(text, below);
  return names.length > 0 && names.every(isName) && values.some((cell) => isNumberCell(text, cell));
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
 * The cells of a row, without what parts them.
 * @returns {Span[]}
 */
export function cutCells(/** @type {string} */ text, /** @type {Span} */ { begin, end }) {
  const words = text.slice(begin, end);
  const parting = partingOf(words) ?? '|';
  const cells = [];
  let at = begin;
  for (const piece of words.split(parting)) {
    // A gap is as wide as it is.
    if (typeof parting !== 'string') at = text.indexOf(piece, at);
    cells.push({ begin: at, end: at + piece.length });
    at += piece.length + Number(typeof parting === 'string');
  }
  const isBlank = (/** @type {Span | undefined} */ cell) => cell && !text.slice(cell.begin, cell.end).trim();
  if (parting === '|' && isBlank(cells[0])) cells.shift(); // such rows mostly begin and end with a bar
  if (isBlank(cells.at(-1))) cells.pop();
  return cells;
}

/** "4.1%", "£1,200", "(0.3)": printed under each other by their last digits. */
export const isNumber = (/** @type {string} */ text, /** @type {Span} */ { begin, end }) =>
  /^\s*[^\p{L}\d]{0,3}\d[\d.,\s]*[^\p{L}\d]?\p{L}{0,3}\)?\s*$/u.test(text.slice(begin, end));

/** A number, or what stands where there is none: "n/m", a dash. */
export const isNumberCell = (/** @type {string} */ text, /** @type {Span} */ span) =>
  isNumber(text, span) || /^\s*(n\/?[am]|nil|\.\.|[-\u2010-\u2015\u2212]+)\s*$/i.test(text.slice(span.begin, span.end));

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
