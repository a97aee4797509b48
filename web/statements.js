// @ts-check
// Key points as the sentences that state them. The cards show values; a key point shows the words around its value, and a
// sentence that the summary has already, or another point, is not said again.

/** @typedef {import('../wasm/index.js').Report} Report */
/** @typedef {import('./findings.js').Mark} Mark */

/** A longer sentence is cut to the words that the point itself names. */
const LONGEST = 280;
/** Browsers of before 2024 may not have it: there a key point is shown by the words that it names. */
const sentences = Intl.Segmenter ? new Intl.Segmenter('en', { granularity: 'sentence' }) : null;

/** @returns {{index: number, article: number, begin: number, end: number, figures: Mark[]}[]} */
export function statementsOf(/** @type {Report} */ report, /** @type {string[]} */ texts) {
  /** @type {ReturnType<typeof statementsOf>} */
  const found = [];
  const said = (/** @type {{article: number, begin: number, end: number}} */ { article, begin, end }) =>
    [...report.summary, ...found].some((other) => other.article === article && other.begin < end && other.end > begin);
  for (const [index, { figures, spans }] of report.key_points.entries()) {
    const [{ article } = { article: -1 }] = spans;
    const place = article >= 0 ? sentenceOf(texts[article], spans) : null;
    if (!place || said({ article, ...place })) continue;
    found.push({ index, article, ...place, figures: figures.flatMap((figure) => markOf(report, figure, article)) });
  }
  return found.map((one) => ({ ...one, figures: one.figures.sort((a, b) => a.begin - b.begin) }));
}

/** @returns {Mark[]} */
function markOf(/** @type {Report} */ { figures }, /** @type {number} */ index, /** @type {number} */ article) {
  const figure = figures[index];
  if (figure?.article !== article) return [];
  return [
    { key: `figure-${index}`, layer: 'figure', index, part: 'words', article, begin: figure.begin, end: figure.end },
  ];
}

/** The sentence around all spans; just the words from the first to the last when it is too long. */
function sentenceOf(/** @type {string} */ text, /** @type {{begin: number, end: number}[]} */ spans) {
  const begin = Math.min(...spans.map((span) => span.begin));
  const end = Math.max(...spans.map((span) => span.end));
  const from = Math.max(text.lastIndexOf('\n', begin - 1) + 1, begin - 4 * LONGEST, 0);
  const until = text.indexOf('\n', end);
  const paragraph = text.slice(from, Math.min(until < 0 ? text.length : until, end + 4 * LONGEST));
  let [first, last] = [begin - from, end - from];
  for (const { index, segment } of sentences?.segment(paragraph) ?? []) {
    if (index <= begin - from && index + segment.length > begin - from) first = index;
    if (index < end - from && index + segment.length >= end - from) last = index + segment.trimEnd().length;
  }
  if (last - first <= LONGEST) return { begin: from + first, end: from + last };
  return end - begin <= LONGEST ? { begin, end } : null;
}
