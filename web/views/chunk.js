// @ts-check
// A stretch of the reading view that is drawn and erased together. Drawn, it is paragraphs whose segments are links
// (figures, dates), plain spans (words of an event, what was left out) or bare text; erased, an empty box as high.
import { fill, h } from '../dom.js';
import { cutSegments } from '../segments.js';
import { strings } from '../strings.js';

/** @typedef {import('../findings.js').Mark} Mark */
/** @typedef {import('../segments.js').Span} Span */
/** Words of these layers are links all the time; of the others when their finding is shown. */
const LINKED = new Set(['figure', 'date']);
/** For the height of a chunk that was never drawn. */
const CHARACTERS_A_LINE = 62;
const LINE_HEIGHT_EM = 1.6;

/**
 * @param {{text: string, article: number, blocks: Span[], marksOver: (span: Span) => Mark[],
 *   title?: {begin?: number, end?: number} | string | null, noise: {reason: string}[]}} options
 */
export function createChunk({ text, article, blocks, marksOver, title, noise }) {
  const element = h('div', { class: 'chunk' });
  /** @type {Map<Node, Mark[]>} */
  const parts = new Map();
  const lines = blocks.reduce((sum, { begin, end }) => sum + 1 + Math.ceil((end - begin) / CHARACTERS_A_LINE), 0);
  element.style.blockSize = `${lines * LINE_HEIGHT_EM}em`;

  function drawBlock(/** @type {Span} */ block) {
    const marks = marksOver(block);
    const left = marks.find((mark) => mark.layer === 'noise' && covers(mark, text, block));
    const isTitle =
      typeof title === 'object' && title?.begin != null && title.begin >= block.begin && title.begin < block.end;
    return h(
      'p',
      {
        class: left ? 'noise' : isTitle ? 'title' : null,
        // Said once, where a stretch over several paragraphs begins.
        'data-reason': left && left.begin >= block.begin ? reasonOf(noise, left) : null,
      },
      cutSegments(block, marks).map(drawSegment),
    );
  }

  function drawSegment(/** @type {Span & {marks: Mark[]}} */ { begin, end, marks }) {
    const words = text.slice(begin, end);
    if (!marks.length) return words;
    const link = marks.find((mark) => LINKED.has(mark.layer) && mark.part === 'words');
    const grey = marks.some((mark) => mark.layer === 'noise');
    const node = link
      ? h(
          'a',
          {
            class: `mark ${link.layer}${grey ? ' noise' : ''}`,
            href: `#${link.key}`,
            tabindex: -1,
            'data-key': link.key,
          },
          words,
        )
      : h('span', { class: grey ? 'noise' : null }, words);
    parts.set(node, marks);
    return node;
  }

  return {
    element,
    draw(/** @type {string} */ active) {
      if (element.hasChildNodes()) return;
      element.style.blockSize = '';
      fill(element, blocks.map(drawBlock));
      this.highlight(active);
    },
    /** Keeps the height, and keeps a chunk that holds the focus or selected words. */
    erase() {
      const selection = getSelection();
      const selected = selection && !selection.isCollapsed && selection.containsNode(element, true);
      if (!element.hasChildNodes() || selected || element.contains(document.activeElement)) return;
      element.style.blockSize = `${element.offsetHeight}px`;
      element.replaceChildren();
      parts.clear();
    },
    highlight(/** @type {string} */ key) {
      for (const [node, marks] of parts) {
        const mine = key ? marks.filter((mark) => mark.key === key) : [];
        const own = mine.some((mark) => mark.part === 'words');
        const { classList } = /** @type {Element} */ (node);
        classList.toggle('is-active', own);
        classList.toggle('is-context', mine.length > 0 && !own);
      }
    },
    holds(/** @type {Mark} */ mark) {
      return mark.article === article && mark.begin < blocks[blocks.length - 1].end && mark.end > blocks[0].begin;
    },
    /** The first drawn element that shows words of the finding. */
    elementOf(/** @type {string} */ key) {
      for (const [node, marks] of parts) {
        if (marks.some((mark) => mark.key === key && mark.part === 'words')) return /** @type {HTMLElement} */ (node);
      }
      return null;
    },
    /** Keys of the findings whose own words a node shows, the innermost first. */
    keysAt(/** @type {EventTarget | null} */ node) {
      const marks = parts.get(/** @type {Node} */ (node)) ?? [];
      return marks.filter((mark) => mark.part === 'words' && mark.layer !== 'noise').map((mark) => mark.key);
    },
  };
}

/** Whether a mark covers all of a block but blanks at its ends. */
function covers(/** @type {Mark} */ mark, /** @type {string} */ text, /** @type {Span} */ { begin, end }) {
  return !text.slice(begin, Math.max(begin, mark.begin)).trim() && !text.slice(Math.min(end, mark.end), end).trim();
}

function reasonOf(/** @type {{reason: string}[]} */ noise, /** @type {Mark} */ mark) {
  const reason = noise[mark.index]?.reason;
  return reason ? strings.noiseReason(reason.replaceAll('_', ' ')) : strings.noise;
}
