// @ts-check
// The reading view: the text with its figures and dates as links to their findings, and what was left out greyed. It
// draws a chunk when it comes near the window, so that a book costs no more than a page.
import { fill, h } from '../dom.js';
import { isForeign, marksOf } from '../findings.js';
import { LONG_TEXT } from '../limits.js';
import { marksIn } from '../marks.js';
import { cutBlocks, groupChunks } from '../segments.js';
import { strings } from '../strings.js';
import { untakenAt } from '../untaken.js';
import { createChunk, isLink } from './chunk.js';
import { createLegend } from './legend.js';
import { moveBetweenMarks } from './mark_keys.js';
import { createMarkSteps } from './mark_steps.js';

/** @typedef {import('../state.js').Result} Result */
/** @typedef {ReturnType<typeof createChunk>} Chunk */

/**
 * `onChoose` gets the keys of the findings at the chosen words, the innermost first, and the element that shows the words.
 * `onStep` gets the key of the mark that is next.
 * @param {{onChoose: (keys: string[], from: HTMLElement) => void, onStep: (key: string) => void,
 *   bringBack: import('./chunk.js').View['bringBack']}} actions
 */
export function createReading({ onChoose, onStep, bringBack }) {
  /** @type {import('./chunk.js').View} */
  const view = { result: null, off: new Set(), active: '', bringBack };
  const legend = createLegend((off) => {
    view.off = off;
    body.classList.toggle('without-noise', off.has('noise'));
    for (const chunk of chunks.values()) chunk.redraw();
    steps.reset();
    makeTabStop();
  });
  const steps = createMarkSteps({ stops, active: () => view.active, step: onStep });
  const body = h('div', { class: 'reading-text', lang: 'en' });
  const note = h('p', { class: 'reading-note', role: 'status' });
  const element = h(
    'section',
    { class: 'reading', id: 'text', 'aria-labelledby': 'text-heading', 'aria-describedby': 'text-help' },
    h('h2', { class: 'visually-hidden', id: 'text-heading' }, strings.sections.text),
    h('p', { class: 'visually-hidden', id: 'text-help' }, strings.readingHelp),
    h('div', { class: 'reading-head' }, legend.element, steps.element),
    body,
    note,
  );
  /** @type {string[]} */
  let texts = [];
  /** @type {Map<Element, Chunk>} */
  let chunks = new Map();

  const near = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) chunks.get(target)?.draw();
        else chunks.get(target)?.erase();
      }
    },
    // scrollMargin reaches beyond the pane's own scrolling, where the browser knows it.
    /** @type {any} */ ({ rootMargin: '1200px', scrollMargin: '1200px' }),
  );

  body.addEventListener('click', (event) => {
    const node = /** @type {HTMLElement} */ (event.target);
    const keys = chunkOf(node)?.keysAt(node) ?? [];
    fill(note);
    const choosing = getSelection()?.isCollapsed ?? true;
    if (!keys.length) return void (choosing && tellWhyNot(event));
    event.preventDefault();
    if (choosing) onChoose(keys, node);
  });
  moveBetweenMarks(body, ({ node, step }) => {
    const place = chunkOf(node)?.element;
    const next = chunks.get(
      /** @type {Element} */ (step > 0 ? place?.nextElementSibling : place?.previousElementSibling),
    );
    next?.draw();
    return Boolean(next);
  });
  const chunkOf = (/** @type {Element} */ node) => chunks.get(/** @type {Element} */ (node.closest('.chunk')));

  /** A number that bears no mark was pressed. */
  function tellWhyNot(/** @type {MouseEvent} */ { clientX, clientY, target }) {
    const caret = caretAt(clientX, clientY);
    const place = caret && chunkOf(/** @type {Element} */ (target))?.placeOf(caret.node, caret.offset);
    const untaken = place && untakenAt(texts[place.article], place.at);
    if (untaken) fill(note, strings.untaken.sentence(untaken.text, strings.untaken.reasons[untaken.reason]));
  }

  /** The marks that are links, words that bear two of them once. */
  function stops() {
    const linked = (view.result?.marks ?? []).flatMap((marks) =>
      marksIn(marks, { begin: 0, end: Infinity }).filter((mark) => isLink(mark, view)),
    );
    return linked.filter(
      ({ article, begin, end }, i) =>
        !i || linked[i - 1].article !== article || linked[i - 1].begin !== begin || linked[i - 1].end !== end,
    );
  }

  function makeTabStop() {
    if (!body.querySelector('a.mark[tabindex="0"]')) body.querySelector('a.mark')?.setAttribute('tabindex', '0');
  }

  function cut(/** @type {string[]} */ latest) {
    near.disconnect();
    texts = latest;
    chunks = new Map(
      texts.flatMap((text, article) =>
        groupChunks(cutBlocks(text))
          .map((blocks) => createChunk({ text, article, blocks, view }))
          .map((one) => [one.element, one]),
      ),
    );
    fill(body, [...chunks.keys()]);
    const whole = texts.reduce((length, text) => length + text.length, 0) <= LONG_TEXT;
    for (const [place, chunk] of chunks) {
      if (whole) chunk.draw();
      else near.observe(place);
    }
  }

  return {
    element,
    /** The text is cut into chunks once; a new report of it draws its marks into those that are there. */
    update(/** @type {string[]} */ latest, /** @type {Result | null} */ result) {
      view.active = '';
      view.result = result;
      fill(note);
      legend.update(result);
      steps.reset();
      steps.element.hidden = !result?.report.figures.length && !result?.report.dates.length;
      body.lang = result && isForeign(result.report) ? '' : 'en';
      const same = latest.length === texts.length && latest.every((text, article) => text === texts[article]);
      if (same) for (const chunk of chunks.values()) chunk.redraw();
      else cut(latest);
      makeTabStop();
    },
    /** Marks the words of a finding and returns the first of their elements, or null when it has no words. */
    show(/** @type {string} */ key) {
      view.active = key;
      const marks = view.result ? marksOf(view.result.report, key) : [];
      for (const chunk of chunks.values()) {
        if (marks.some((mark) => chunk.holds(mark))) chunk.draw();
        chunk.highlight();
      }
      const first = marks.find((mark) => mark.part === 'words');
      const chunk = first && [...chunks.values()].find((one) => one.holds(first));
      return chunk?.elementOf(key) ?? null;
    },
  };
}

/** The place between two characters at a point of the window; browsers have two names for it. */
function caretAt(/** @type {number} */ x, /** @type {number} */ y) {
  const page = /** @type {any} */ (document);
  const position = page.caretPositionFromPoint?.(x, y);
  if (position) return { node: position.offsetNode, offset: position.offset };
  const range = page.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}
