// @ts-check
// Characters that turn the direction of writing can make text read otherwise than it stands. The reading view shows each
// as a small sign in its place instead of obeying it; offsets are not touched, because the text itself is not.
import { h } from './dom.js';

/** @type {Record<string, string>} */
const NAMES = {
  '\u061c': 'ALM',
  '\u200e': 'LRM',
  '\u200f': 'RLM',
  '\u202a': 'LRE',
  '\u202b': 'RLE',
  '\u202c': 'PDF',
  '\u202d': 'LRO',
  '\u202e': 'RLO',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
};
const CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** First place of such a character, or -1. */
export const findControl = (/** @type {string} */ text) => text.search(CONTROLS);

/** Words quoted on the page, without them. */
export const withoutControls = (/** @type {string} */ text) => text.replace(CONTROLS, '');

/**
 * The nodes that show a stretch of text; `onText` is told of each text node and where in the stretch it begins.
 * @param {string} text
 * @param {(node: Text, at: number) => void} onText
 */
export function visibleText(text, onText) {
  const nodes = [];
  let at = 0;
  const add = (/** @type {number} */ end) => {
    if (end === at) return;
    const node = document.createTextNode(text.slice(at, end));
    onText(node, at);
    nodes.push(node);
  };
  for (const { index, 0: control } of text.matchAll(CONTROLS)) {
    add(index);
    nodes.push(h('span', { class: 'control' }, NAMES[control]));
    at = index + 1;
  }
  add(text.length);
  return nodes;
}
