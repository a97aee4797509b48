// @ts-check
// The reading view: the text with its figures and dates as links to their findings, and what was left out greyed. It
// draws a chunk when it comes near the window, so that a book costs no more than a page.
import { fill, h } from '../dom.js';
import { marksOf } from '../findings.js';
import { LONG_TEXT } from '../limits.js';
import { marksIn } from '../marks.js';
import { cutBlocks, groupChunks } from '../segments.js';
import { strings } from '../strings.js';
import { createChunk } from './chunk.js';
import { moveBetweenMarks } from './mark_keys.js';

/** @typedef {import('../state.js').Result} Result */
/** @typedef {ReturnType<typeof createChunk>} Chunk */

/**
 * @param {(keys: string[], from: HTMLElement) => void} onChoose gets the keys of the findings at the chosen words, the
 *   innermost first, and the element that shows the words
 */
export function createReading(onChoose) {
  const body = h('div', { class: 'reading-text', lang: 'en' });
  const element = h(
    'section',
    { class: 'reading', id: 'text', 'aria-labelledby': 'text-heading', 'aria-describedby': 'text-help' },
    h('h2', { class: 'visually-hidden', id: 'text-heading' }, strings.sections.text),
    h('p', { class: 'visually-hidden', id: 'text-help' }, strings.readingHelp),
    body,
  );
  /** @type {Map<Element, Chunk>} */
  let chunks = new Map();
  /** @type {Result | null} */
  let result = null;
  let active = '';

  const near = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) chunks.get(target)?.draw(active);
        else chunks.get(target)?.erase();
      }
    },
    // scrollMargin reaches beyond the pane's own scrolling, where the browser knows it.
    /** @type {any} */ ({ rootMargin: '1200px', scrollMargin: '1200px' }),
  );

  body.addEventListener('click', (event) => {
    const node = /** @type {HTMLElement} */ (event.target);
    const keys = chunkOf(node)?.keysAt(node) ?? [];
    if (!keys.length) return;
    event.preventDefault();
    if (getSelection()?.isCollapsed ?? true) onChoose(keys, node);
  });
  moveBetweenMarks(body, ({ node, step }) => {
    const place = chunkOf(node)?.element;
    const next = chunks.get(
      /** @type {Element} */ (step > 0 ? place?.nextElementSibling : place?.previousElementSibling),
    );
    next?.draw(active);
    return Boolean(next);
  });
  const chunkOf = (/** @type {Element} */ node) => chunks.get(/** @type {Element} */ (node.closest('.chunk')));

  return {
    element,
    update(/** @type {string[]} */ texts, /** @type {Result | null} */ latest) {
      near.disconnect();
      active = '';
      result = latest;
      chunks = new Map(
        texts.flatMap((text, article) => chunksOf(text, article, result)).map((one) => [one.element, one]),
      );
      fill(body, [...chunks.keys()]);
      const whole = texts.reduce((length, text) => length + text.length, 0) <= LONG_TEXT;
      for (const [place, chunk] of chunks) {
        if (whole) chunk.draw(active);
        else near.observe(place);
      }
      body.querySelector('a.mark')?.setAttribute('tabindex', '0');
    },
    /** Marks the words of a finding and returns the first of their elements, or null when it has no words. */
    show(/** @type {string} */ key) {
      active = key;
      const marks = result ? marksOf(result.report, key) : [];
      for (const chunk of chunks.values()) {
        if (marks.some((mark) => chunk.holds(mark))) chunk.draw(active);
        chunk.highlight(active);
      }
      const first = marks.find((mark) => mark.part === 'words');
      const chunk = first && [...chunks.values()].find((one) => one.holds(first));
      return chunk?.elementOf(key) ?? null;
    },
  };
}

/** @returns {Chunk[]} */
function chunksOf(/** @type {string} */ text, /** @type {number} */ article, /** @type {Result | null} */ result) {
  const marks = result?.marks[article];
  const details = { title: result?.report.articles[article]?.title, noise: result?.report.noise ?? [] };
  const marksOver = (/** @type {import('../segments.js').Span} */ span) => (marks ? marksIn(marks, span) : []);
  return groupChunks(cutBlocks(text)).map((blocks) => createChunk({ text, article, blocks, marksOver, ...details }));
}
