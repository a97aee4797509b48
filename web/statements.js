// @ts-check
// Key points as the sentences that state them. The cards show values; a key point shows the words around its value, and a
// sentence that the summary has already, or another point, is not said again.
import { cutBlocks } from './segments.js';
import { itemBegin } from './wrapped.js';

/** @typedef {import('../wasm/index.js').Report} Report */
/** @typedef {import('./findings.js').Mark} Mark */
/** @typedef {import('./findings.js').Span} Span */

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
  const eventsOf = (/** @type {number} */ article) => report.events.filter((event) => event.article === article);
  for (const [index, { figures, spans }] of report.key_points.entries()) {
    const [{ article } = { article: -1 }] = spans;
    const place = article >= 0 ? sentenceOf(texts[article], spans, eventsOf(article)) : null;
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

/**
 * The sentence around all spans; just the words from the first to the last when it is too long. The report knows the
 * sentences of its events; of others the browser finds the ends, within the paragraph.
 * @param {string} text
 * @param {Span[]} spans
 * @param {Span[]} known sentences
 */
function sentenceOf(text, spans, known) {
  const begin = Math.min(...spans.map((span) => span.begin));
  const end = Math.max(...spans.map((span) => span.end));
  const around = (/** @type {Span} */ span) => span.begin <= begin && span.end >= end;
  const blocks = cutBlocks(text).filter((block) => block.begin < end && block.end > begin);
  if (blocks.some(({ look }) => look === 'row' || look === 'head')) return null; // cells state nothing by themselves
  const sentence = known.find(around) ?? sentenceIn(text, blocks.find(around), begin, end);
  if (sentence && sentence.end - sentence.begin <= LONGEST)
    return { begin: itemBegin(text, sentence), end: sentence.end };
  return end - begin <= LONGEST ? { begin, end } : null;
}

/** @returns {Span} */
function sentenceIn(
  /** @type {string} */ text,
  /** @type {Span | undefined} */ block,
  /** @type {number} */ begin,
  /** @type {number} */ end,
) {
  if (!block) return { begin, end };
  const from = Math.max(block.begin, begin - 4 * LONGEST);
  // To the segmenter every line break ends a sentence; within a paragraph none does.
  const paragraph = text.slice(from, Math.min(block.end, end + 4 * LONGEST)).replace(/[\n\r\u2028\u2029]/g, ' ');
  let [first, last] = [begin - from, end - from];
  for (const { index, segment } of sentences?.segment(paragraph) ?? []) {
    if (index <= begin - from && index + segment.length > begin - from) first = index;
    if (index < end - from && index + segment.length >= end - from) last = index + segment.trimEnd().length;
  }
  return { begin: from + first, end: from + last };
}
