// @ts-check
// Words of a text that was wrapped by hand, as one line. In: a text and a stretch of it; out: the runs to print, each with
// its place. A line break with the margin and the ">" of quoted mail after it prints as one space, and as nothing where a
// hyphen broke a word. Only what is printed changes: the text and its offsets stay as they are.

const BREAK = /[\n\r\u2028\u2029][\s>]*/g;
const LETTER = /\p{L}/u;
const BEFORE_HYPHEN = /[\p{L}\p{N}]/u;

/**
 * Offsets of `at` are those of `text`. A run that stands for a break is a space, or absent.
 * @returns {{text: string, at: number}[]}
 */
export function runsOf(/** @type {string} */ text, begin = 0, end = text.length) {
  const runs = [];
  const words = text.slice(begin, end);
  let from = 0;
  for (const { index, 0: gap } of words.matchAll(BREAK)) {
    if (index > from) runs.push({ text: words.slice(from, index), at: begin + from });
    from = index + gap.length;
    if (!breaksWord(text, begin + index, begin + from)) runs.push({ text: ' ', at: begin + index });
  }
  if (from < words.length) runs.push({ text: words.slice(from), at: begin + from });
  return runs;
}

/** "in-" and "creased"; "12-" and "year". */
function breaksWord(/** @type {string} */ text, /** @type {number} */ at, /** @type {number} */ next) {
  return text[at - 1] === '-' && BEFORE_HYPHEN.test(text[at - 2] ?? '') && LETTER.test(text[next] ?? '');
}

/** A stretch of text without its line breaks; other blanks stay. */
export const unwrap = (/** @type {string} */ text) =>
  runsOf(text)
    .map((run) => run.text)
    .join('');

/** A stretch of text as one line. */
export const oneLine = (/** @type {string} */ text) => unwrap(text).replace(/\s+/g, ' ').trim();

/** Where the words of an item begin, behind its dash or dot: by itself it is no item of a list. */
export const itemBegin = (/** @type {string} */ text, /** @type {{begin: number, end: number}} */ { begin, end }) =>
  begin + (/^\s*[•*\-–·]\s+/.exec(text.slice(begin, Math.min(end, begin + 40)))?.[0].length ?? 0);
