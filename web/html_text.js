// @ts-check
// Pasted or opened HTML as text that keeps what the layout says: headings and paragraphs stand by themselves, list items
// begin with a dash, cells of a table's row are parted by tabs. What a browser would not show is left out.
import { parseHtml } from './trusted.js';

const SKIPPED = new Set(
  'SCRIPT STYLE TEMPLATE NOSCRIPT HEAD TITLE SVG MATH IFRAME OBJECT SELECT BUTTON TEXTAREA'.split(' '),
);
/** Elements with an empty line around them, and elements on a line of their own. */
const SPACED = new Set(
  'P H1 H2 H3 H4 H5 H6 UL OL TABLE BLOCKQUOTE FIGURE PRE DL ARTICLE SECTION HEADER FOOTER ASIDE NAV'.split(' '),
);
const LINES = new Set('DIV LI TR DT DD MAIN FORM FIGCAPTION CAPTION ADDRESS DETAILS SUMMARY HR'.split(' '));
/** Deeper markup is nobody's article; what lies beyond is taken as plain text. */
const DEEPEST = 400;

export function htmlToText(/** @type {string} */ markup) {
  /** @type {string[]} */
  const out = [];
  walk(parseHtml(markup).body, out, 0);
  return out
    .join('')
    .replace(/[^\S\n\t]*\n[^\S\n]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Whether markup says more about the layout than its plain text would. */
export const hasLayout = (/** @type {string} */ markup) => /<(p|h[1-6]|li|tr|td|br|div|article)\b/i.test(markup);

function walk(/** @type {Node} */ node, /** @type {string[]} */ out, /** @type {number} */ depth) {
  if (node.nodeType === Node.TEXT_NODE) return void out.push((node.textContent ?? '').replace(/[ \t\r\n\f]+/g, ' '));
  if (!(node.nodeType === Node.ELEMENT_NODE)) return;
  const element = /** @type {Element} */ (node);
  const tag = element.tagName.toUpperCase();
  if (SKIPPED.has(tag) || element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return;
  if (depth > DEEPEST) return void out.push(element.textContent ?? '');
  if (tag === 'BR') return void out.push('\n');
  if (tag === 'PRE') return void out.push('\n\n', element.textContent ?? '', '\n\n');
  const around = SPACED.has(tag) ? '\n\n' : LINES.has(tag) ? '\n' : '';
  out.push(around, tag === 'LI' ? '- ' : '');
  for (const child of element.childNodes) walk(child, out, depth + 1);
  out.push(tag === 'TD' || tag === 'TH' ? '\t' : around);
}
