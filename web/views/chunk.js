// @ts-check
// A stretch of the reading view that is drawn and erased together. Drawn, it is paragraphs whose segments are links
// (figures, dates), plain spans (words of an event, what was left out) or bare text; erased, an empty box as high.
import { fill, h, visibleText } from '../dom.js';
import { disputedIn } from '../findings.js';
import { marksIn } from '../marks.js';
import { cutCells, cutSegments, isNumberCell } from '../segments.js';
import { strings } from '../strings.js';
import { runsOf } from '../wrapped.js';
import { disputedSign } from './finding.js';

/** @typedef {import('../findings.js').Mark} Mark */
/** @typedef {import('../segments.js').Span} Span */
/** @typedef {import('../segments.js').Block} Block */
/**
 * What the chunks of the reading view are drawn from. `off`: kinds of marks that are not wanted; `bringBack` is told
 * which stretch that was left out is wanted after all.
 * @typedef {{result: import('../state.js').Result | null, off: Set<string>, active: string,
 *   bringBack: (noise: {article: number, begin: number, end: number}) => void}} View
 */
/** Words of these layers are links all the time; of the others when their finding is shown. */
const LINKED = new Set(['figure', 'date']);
/** The lines above a letter that was sent. */
const MAIL_HEADER = /^\s*(from|to|cc|bcc|date|sent|subject|reply-to)\s*:/i;
/** For the height of a chunk that was never drawn. */
const CHARACTERS_A_LINE = 62;
const LINE_HEIGHT_EM = 1.6;

/** @param {{text: string, article: number, blocks: Block[], view: View}} options */
export function createChunk({ text, article, blocks, view }) {
  const element = h('div', { class: 'chunk' });
  /** @type {Map<Node, Mark[]>} */
  const parts = new Map();
  /** Where the text of a text node begins. @type {Map<Node, number>} */
  const places = new Map();
  const lines = blocks.reduce((sum, { begin, end }) => sum + 1 + Math.ceil((end - begin) / CHARACTERS_A_LINE), 0);
  element.style.blockSize = `${lines * LINE_HEIGHT_EM}em`;

  function drawBlocks() {
    /** @type {HTMLElement[]} */
    const drawn = [];
    /** @type {HTMLElement | null} */
    let table = null;
    for (const [i, block] of blocks.entries()) {
      const row = block.look === 'row' || block.look === 'head';
      if (!row) drawn.push(drawParagraph(block));
      if (!row || block.starts) table = null;
      if (!row) continue;
      if (!table) {
        table = h('tbody');
        drawn.push(h('div', { class: 'text-table' }, h('table', {}, table)));
      }
      table.append(drawRow(block, blocks[i + 1]));
    }
    return drawn;
  }

  function drawParagraph(/** @type {Block} */ block) {
    const { marks, left } = marksOver(block);
    const title = view.result?.report.articles[article]?.title;
    const isTitle = title && title.end > title.begin && title.begin >= block.begin && title.begin < block.end;
    const look = left ? 'noise' : isTitle ? 'title' : block.look;
    return h(
      look === 'title' || look === 'heading' ? 'h3' : 'p',
      { class: [look, block.depth && 'quoted'].filter(Boolean).join(' ') || null },
      left && left.begin >= block.begin && reasonOf(left),
      cutSegments(block, marks).map((segment) => drawSegment(segment, left)),
    );
  }

  function drawRow(/** @type {Block} */ block, /** @type {Block | undefined} */ below) {
    const { marks, left } = marksOver(block);
    const head = block.look === 'head';
    const values = head && below ? cutCells(text, below) : [];
    const cells = cutCells(text, block).map((cell, i) => {
      const over = marks.filter((mark) => mark.begin < cell.end && mark.end > cell.begin);
      const reason = !i && left && left.begin >= block.begin && reasonOf(left);
      const words = cutSegments(cell, over).map((segment) => drawSegment(segment, left));
      const number = isNumberCell(text, values[i] ?? cell) && 'number';
      return h(head ? 'th' : 'td', { scope: head && 'col', class: number }, reason, words);
    });
    return h('tr', { class: left ? 'noise' : null }, cells);
  }

  /** The marks that touch a block, and the one that leaves it out as a whole. */
  function marksOver(/** @type {Block} */ block) {
    const marks = view.result?.marks[article] ? marksIn(view.result.marks[article], block) : [];
    return { marks, left: marks.find((mark) => mark.layer === 'noise' && covers(mark, text, block)) };
  }

  /** Said once, where a stretch over several paragraphs begins. */
  function reasonOf(/** @type {Mark} */ left) {
    const noise = view.result?.report.noise[left.index];
    if (!noise) return null;
    const mail = MAIL_HEADER.test(text.slice(noise.begin, noise.end));
    const reason = strings.noiseReason(strings.noiseReasons[mail ? 'mail' : noise.reason] ?? noise.reason);
    const back = h(
      'button',
      { type: 'button', class: 'quiet', 'aria-label': strings.bringBackLabel(reason) },
      strings.bringBack,
    );
    back.addEventListener('click', () => view.bringBack(noise));
    return h('span', { class: 'noise-reason' }, reason, ' ', back);
  }

  /** `left` leaves out the whole block, and is told of there. */
  function drawSegment(/** @type {Span & {marks: Mark[]}} */ segment, /** @type {Mark | undefined} */ left) {
    const begun = segment.marks.find((mark) => mark.layer === 'noise' && mark !== left && mark.begin === segment.begin);
    return [begun && reasonOf(begun), drawWords(segment)];
  }

  function drawWords(/** @type {Span & {marks: Mark[]}} */ { begin, end, marks }) {
    const words = runsOf(text, begin, end).map((run) =>
      visibleText(run.text, (node, at) => places.set(node, run.at + at)),
    );
    if (!marks.length) return words;
    // A length of time within a figure ("80 to 120 years") is a part of it.
    const links = marks.filter((mark) => isLink(mark, view));
    const link = links.find((mark) => mark.layer === 'figure') ?? links[0];
    const grey = marks.some((mark) => mark.layer === 'noise');
    const node = link
      ? h(
          'a',
          {
            class: `mark ${link.layer} kind-${kindOf(link, view)}${weightOf(link, view)}${grey ? ' noise' : ''}`,
            href: `#${link.key}`,
            tabindex: -1,
            'data-key': link.key,
          },
          words,
          link.end === end && isDisputed(link, view) && disputedSign(),
        )
      : h('span', { class: grey ? 'noise' : null }, words);
    parts.set(node, link ? [link, ...marks.filter((mark) => mark !== link)] : marks);
    return node;
  }

  function highlight() {
    for (const [node, marks] of parts) {
      const mine = view.active ? marks.filter((mark) => mark.key === view.active) : [];
      const own = mine.some((mark) => mark.part === 'words');
      const { classList } = /** @type {Element} */ (node);
      classList.toggle('is-active', own);
      classList.toggle('is-context', mine.length > 0 && !own);
    }
  }

  function draw() {
    if (element.hasChildNodes()) return;
    element.style.blockSize = '';
    fill(element, drawBlocks());
    highlight();
  }

  return {
    element,
    draw,
    highlight,
    /** Draws anew what is drawn: the marks have changed. */
    redraw() {
      if (!element.hasChildNodes()) return;
      clear();
      draw();
    },
    /** Keeps the height, and keeps a chunk that holds the focus or selected words. */
    erase() {
      const selection = getSelection();
      const selected = selection && !selection.isCollapsed && selection.containsNode(element, true);
      if (!element.hasChildNodes() || selected || element.contains(document.activeElement)) return;
      element.style.blockSize = `${element.offsetHeight}px`;
      clear();
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
    /** Keys of the findings whose own words a node shows: the one that it links to, then the innermost first. */
    keysAt(/** @type {EventTarget | null} */ node) {
      const marks = parts.get(/** @type {Node} */ (node)) ?? [];
      return marks.filter((mark) => mark.part === 'words' && mark.layer !== 'noise').map((mark) => mark.key);
    },
    /** The place in the article's text of a place in a text node that is drawn here. */
    placeOf(/** @type {Node} */ node, /** @type {number} */ offset) {
      const begin = places.get(node);
      return begin === undefined ? null : { article, at: begin + offset };
    },
  };

  function clear() {
    element.replaceChildren();
    parts.clear();
    places.clear();
  }
}

/** Whether the words of a mark are a link. */
export const isLink = (/** @type {Mark} */ mark, /** @type {View} */ view) =>
  LINKED.has(mark.layer) && mark.part === 'words' && !view.off.has(kindOf(mark, view));

function isDisputed(/** @type {Mark} */ { layer, index }, /** @type {View} */ { result }) {
  return layer === 'figure' && result && disputedIn(result.report).has(index);
}

/** What the legend calls a mark: figures go by their kind. */
function kindOf(/** @type {Mark} */ mark, /** @type {View} */ view) {
  return mark.layer === 'figure' ? (view.result?.report.figures[mark.index]?.kind ?? 'figure') : mark.layer;
}

/** What the cards show stands out; what it is compared with, and the same in another currency, steps back. */
function weightOf(/** @type {Mark} */ { layer, index }, /** @type {View} */ { result }) {
  const figure = layer === 'figure' && result?.report.figures[index];
  if (!figure) return '';
  if (result.digest.key.includes(index)) return ' key';
  return figure.role === 'base' || figure.conversion_of != null ? ' aside' : '';
}

/** Whether a mark covers a block but for blanks at its ends. */
function covers(/** @type {Mark} */ mark, /** @type {string} */ text, /** @type {Span} */ { begin, end }) {
  const words = text.slice(begin, end);
  const from = begin + (words.length - words.trimStart().length);
  return mark.begin <= from && mark.end >= begin + words.trimEnd().length;
}
