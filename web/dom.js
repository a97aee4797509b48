// @ts-check
// Builds DOM nodes from plain values. Text always becomes a text node: there is no way to hand in markup, and the page
// has no other way to build nodes, so pasted text cannot turn into elements.

import { splitAtControls } from './bidi.js';
import { unwrap } from './wrapped.js';

/** @typedef {Node | string | null | undefined | false | 0 | Child[]} Child what is absent is left out */

/**
 * An element. `props`: `class` and any attribute by name (true = present, false/null/undefined = absent),
 * `data` = dataset entries, `on` = event listeners by type.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, any>} [props]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name === 'on') {
      for (const [type, listener] of Object.entries(value)) element.addEventListener(type, listener);
    } else if (name === 'data') {
      Object.assign(element.dataset, value);
    } else if (value === true) {
      element.setAttribute(name, '');
    } else if (value !== false && value != null) {
      element.setAttribute(name, String(value));
    }
  }
  element.append(...present(children));
  return element;
}

/**
 * Replaces what an element holds.
 * @param {Element} element
 * @param {...Child} children
 */
export function fill(element, ...children) {
  element.replaceChildren(...present(children));
}

/** Words quoted from the article, in one line: their own direction of writing must not turn the page's words around them. */
export function quote(/** @type {string} */ text) {
  return h('bdi', {}, visibleText(unwrap(text)));
}

/**
 * The nodes that show a stretch of text, with a sign for each character that would turn the direction of writing.
 * `onText` is told of each text node and where in the stretch it begins.
 * @param {string} text
 * @param {(node: Text, at: number) => void} [onText]
 */
export function visibleText(text, onText) {
  return splitAtControls(text).map(({ text: run, control, at }) => {
    if (control) return h('span', { class: 'control' }, control);
    const node = document.createTextNode(run ?? '');
    onText?.(node, at);
    return node;
  });
}

/** Words for screen readers alone. */
export function hidden(/** @type {string} */ text) {
  return h('span', { class: 'visually-hidden' }, text);
}

/**
 * @param {Child[]} children
 * @returns {(Node | string)[]}
 */
function present(children) {
  return children.flatMap((child) => (Array.isArray(child) ? present(child) : child || []));
}
