// @ts-check
// Cuts text for the reading view: into blocks (paragraphs), blocks into chunks that are drawn together, and a block into
// segments, the stretches between two borders of marks. Marks may overlap in any way; segments never do, and together
// they are the block. Offsets are UTF-16 code units of the article, ends exclusive.

/** @typedef {import('./findings.js').Mark} Mark */
/** @typedef {{begin: number, end: number}} Span */

/** A line this long is no paragraph; it is cut at a space so that no block is too long to draw. */
const BLOCK_LIMIT = 8 * 1024;
/** Text drawn together. */
const CHUNK_LENGTH = 16 * 1024;

/**
 * The paragraphs: runs between line breaks, without those that hold nothing but blanks.
 * @returns {Span[]}
 */
export function cutBlocks(/** @type {string} */ text) {
  /** @type {Span[]} */
  const blocks = [];
  const add = (/** @type {number} */ begin, /** @type {number} */ end) => {
    while (end - begin > BLOCK_LIMIT) {
      const cut = softCut(text, begin + BLOCK_LIMIT);
      blocks.push({ begin, end: cut });
      begin = cut;
    }
    if (/\S/.test(text.slice(begin, end))) blocks.push({ begin, end });
  };
  let begin = 0;
  for (const { index, 0: line } of text.matchAll(/\r\n|[\n\r\u2028\u2029]/g)) {
    add(begin, index);
    begin = index + line.length;
  }
  add(begin, text.length);
  return blocks;
}

/** After a space near `at`, else at `at`, but never between the halves of a surrogate pair. */
function softCut(/** @type {string} */ text, /** @type {number} */ at) {
  const space = text.slice(at - 256, at).lastIndexOf(' ');
  if (space >= 0) return at - 256 + space + 1;
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

/**
 * @param {Span[]} blocks
 * @returns {Span[][]}
 */
export function groupChunks(blocks) {
  /** @type {Span[][]} */
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
