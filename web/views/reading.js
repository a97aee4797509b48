// @ts-check
// The reading view: the text with its figures and dates as links to their findings, and what was left out greyed. It
// draws a chunk when it comes near the window, so that a book costs no more than a page.
import { fill, h } from '../dom.js';
import { collectMarks } from '../findings.js';
import { LONG_TEXT } from '../limits.js';
import { cutBlocks, groupChunks, markIndex } from '../segments.js';
import { strings } from '../strings.js';
import { createChunk } from './chunk.js';
import { moveBetweenMarks } from './mark_keys.js';

/** @typedef {import('../findings.js').Mark} Mark */
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
  /** @type {Chunk[]} */
  let chunks = [];
  /** @type {Map<string, Mark[]>} */
  let marksByKey = new Map();
  let active = '';

  const near = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const chunk = chunks.find((one) => one.element === target);
        if (isIntersecting) chunk?.draw(active);
        else chunk?.erase();
      }
    },
    // scrollMargin reaches beyond the pane's own scrolling, where the browser knows it.
    /** @type {any} */ ({ rootMargin: '1200px', scrollMargin: '1200px' }),
  );

  body.addEventListener('click', (event) => {
    const node = /** @type {HTMLElement} */ (event.target);
    const keys = chunks.find((chunk) => chunk.element.contains(node))?.keysAt(node) ?? [];
    if (!keys.length) return;
    event.preventDefault();
    if (getSelection()?.isCollapsed ?? true) onChoose(keys, node);
  });
  moveBetweenMarks(body, (edge) => {
    const next = chunks[chunks.findIndex((chunk) => chunk.element.contains(edge.node)) + edge.step];
    next?.draw(active);
    return Boolean(next);
  });

  return {
    element,
    /** @param {{texts: string[], report: import('../state.js').Report | null}} reading */
    update({ texts, report }) {
      near.disconnect();
      active = '';
      const marks = report ? collectMarks(report) : texts.map(() => []);
      marksByKey = Map.groupBy ? Map.groupBy(marks.flat(), ({ key }) => key) : groupByKey(marks.flat());
      chunks = texts.flatMap((text, article) => chunksOf(text, article, marks[article] ?? [], report));
      fill(
        body,
        chunks.map((chunk) => chunk.element),
      );
      const whole = texts.join('').length <= LONG_TEXT;
      for (const chunk of chunks) {
        if (whole) chunk.draw(active);
        else near.observe(chunk.element);
      }
      body.querySelector('a.mark')?.setAttribute('tabindex', '0');
    },
    /** Marks the words of a finding and returns the first of their elements, or null when it has no words. */
    show(/** @type {string} */ key) {
      active = key;
      const marks = marksByKey.get(key) ?? [];
      const own = marks.filter((mark) => mark.part === 'words');
      for (const chunk of chunks) {
        if (marks.some((mark) => chunk.holds(mark))) chunk.draw(active);
        chunk.highlight(active);
      }
      const first = own[0];
      return first ? (chunks.find((chunk) => chunk.holds(first))?.elementOf(key) ?? null) : null;
    },
  };
}

/** @returns {Chunk[]} */
function chunksOf(
  /** @type {string} */ text,
  /** @type {number} */ article,
  /** @type {Mark[]} */ marks,
  /** @type {any} */ report,
) {
  const marksIn = markIndex(marks);
  const details = { title: report?.articles[article]?.title, noise: report?.noise ?? [] };
  return groupChunks(cutBlocks(text)).map((blocks) => createChunk({ text, article, blocks, marksIn, ...details }));
}

function groupByKey(/** @type {Mark[]} */ marks) {
  /** @type {Map<string, Mark[]>} */
  const groups = new Map();
  for (const mark of marks) {
    const group = groups.get(mark.key);
    if (group) group.push(mark);
    else groups.set(mark.key, [mark]);
  }
  return groups;
}
