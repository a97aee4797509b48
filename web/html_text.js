// @ts-check
// Pasted or opened HTML as text that keeps what the layout says: headings and paragraphs stand by themselves, list items
// begin with a dash, cells of a table's row are parted by tabs. What a browser would not show is left out.
import { parseHtml } from './trusted.js';

const SKIPPED = new Set('TEMPLATE HEAD TITLE SELECT BUTTON TEXTAREA'.split(' '));
/** Read as the content of a textarea, which is text to the parser and is skipped. */
const UNREAD = new Set('script style noscript svg math iframe object'.split(' '));
/** Elements with an empty line around them, and elements on a line of their own. */
const SPACED = new Set(
  'P H1 H2 H3 H4 H5 H6 UL OL TABLE BLOCKQUOTE FIGURE PRE DL ARTICLE SECTION HEADER FOOTER ASIDE NAV'.split(' '),
);
const LINES = new Set('DIV LI TR DT DD MAIN FORM FIGCAPTION CAPTION ADDRESS DETAILS SUMMARY HR'.split(' '));
/** Deeper markup is nobody's article; what lies beyond is taken as plain text. */
const DEEPEST = 400;
/** Of a longer tag only so much is looked at. */
const LONGEST_TAG = 2000;

export function htmlToText(/** @type {string} */ markup) {
  /** @type {string[]} */
  const out = [];
  walk(parseHtml(bareTags(markup)).body, out, 0);
  return out
    .join('')
    .replace(/[^\S\n]*\n[^\S\n\t]*/g, '\n') // an empty first cell stays
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/**
 * Markup without attributes but "hidden", in one pass: there is nothing left in it that a parser could run, apply or
 * load, or that the page's policy would have to stop.
 */
export function bareTags(/** @type {string} */ markup) {
  const out = [];
  let at = 0;
  for (let open = markup.indexOf('<'); open >= 0; open = markup.indexOf('<', at)) {
    out.push(markup.slice(at, open));
    const [, slash, name] = /^<(\/?)([a-z][a-z0-9]*)/i.exec(markup.slice(open, open + 24)) ?? [];
    if (markup.startsWith('<!--', open)) {
      at = after(markup, '-->', open);
    } else if (name) {
      at = endOfTag(markup, open + 1);
      const hidden = !slash && isHidden(markup.slice(open, Math.min(at, open + LONGEST_TAG)));
      out.push(`<${slash}${UNREAD.has(name.toLowerCase()) ? 'textarea' : name}${hidden ? ' hidden' : ''}>`);
    } else {
      at = open + 1;
      if (!/[!?]/.test(markup[at] ?? '')) out.push('&lt;');
      else at = after(markup, '>', open);
    }
  }
  out.push(markup.slice(at));
  return out.join('');
}

function isHidden(/** @type {string} */ tag) {
  return /\saria-hidden=["']?true/i.test(tag) || /\shidden[\s=>]/i.test(tag.replace(/"[^"]*"|'[^']*'/g, '""'));
}

/** A ">" within quotation marks does not end a tag; a mark opens quotation only behind "=". */
function endOfTag(/** @type {string} */ markup, /** @type {number} */ at) {
  let equals = false;
  for (; at < markup.length; at++) {
    const letter = markup[at];
    if (letter === '>') return at + 1;
    if (equals && (letter === '"' || letter === "'")) at = after(markup, letter, at + 1) - 1;
    equals = letter === '=' || (equals && /\s/.test(letter));
  }
  return markup.length;
}

function after(/** @type {string} */ markup, /** @type {string} */ end, /** @type {number} */ from) {
  const at = markup.indexOf(end, from);
  return at < 0 ? markup.length : at + end.length;
}

/** Whether markup says more about the layout than its plain text would. */
export const hasLayout = (/** @type {string} */ markup) => /<(p|h[1-6]|li|tr|td|br|div|article)\b/i.test(markup);

function walk(/** @type {Node} */ node, /** @type {string[]} */ out, /** @type {number} */ depth) {
  if (node.nodeType === Node.TEXT_NODE) return void out.push((node.textContent ?? '').replace(/[ \t\r\n\f]+/g, ' '));
  if (!(node.nodeType === Node.ELEMENT_NODE)) return;
  const element = /** @type {Element} */ (node);
  const tag = element.tagName.toUpperCase();
  if (SKIPPED.has(tag) || element.hasAttribute('hidden')) return;
  if (depth > DEEPEST) return void out.push(element.textContent ?? '');
  if (tag === 'BR') return void out.push('\n');
  if (tag === 'PRE') return void out.push('\n\n', element.textContent ?? '', '\n\n');
  const around = SPACED.has(tag) ? '\n\n' : LINES.has(tag) ? '\n' : '';
  const isCell = tag === 'TD' || tag === 'TH';
  begin(out, around);
  if (tag === 'LI') out.push('- ');
  for (const child of element.childNodes) walk(child, out, depth + 1);
  if (isCell) out.push('\t');
  else begin(out, around);
}

/** Lines of their own follow each other without an empty one between them. */
function begin(/** @type {string[]} */ out, /** @type {string} */ around) {
  let last = out.length - 1;
  while (out[last] === ' ') last--;
  if (around.length > 1 || (around && out[last] && !out[last].endsWith('\n'))) out.push(around);
}
