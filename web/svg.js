// @ts-check
// Builds SVG nodes from plain values, as dom.js does for HTML.

/**
 * @param {string} tag
 * @param {Record<string, string | number | null | undefined | false>} props attributes by name; absent ones are left out
 * @param {...(Node | string | null | false | (Node | string | null | false)[])} children
 * @returns {SVGElement}
 */
export function s(tag, props = {}, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(props)) {
    if (value != null && value !== false) element.setAttribute(name, String(value));
  }
  element.append(
    .../** @type {(Node | string)[]} */ (children.flat().filter((child) => child !== null && child !== false)),
  );
  return element;
}
