// @ts-check
// Where there is one column alone: a bar at the foot of the window that leads to the findings and to the article, and back
// to where each of them was left.
import { h } from '../dom.js';
import { strings } from '../strings.js';

/** @typedef {import('../state.js').State} State */

/** @param {{part: HTMLElement, name: string}[]} parts from top to bottom */
export function createParts(parts) {
  /** Where the window stood in each part when it was left, null = not yet there. */
  const places = /** @type {(number | null)[]} */ (parts.map(() => null));
  let at = 0;
  const links = parts.map(({ part, name }, i) =>
    h(
      'a',
      {
        href: `#${part.id}`,
        on: {
          click: (/** @type {Event} */ event) => {
            event.preventDefault();
            goTo(i);
          },
        },
      },
      name,
    ),
  );
  const element = h('nav', { class: 'parts', 'aria-label': strings.parts.label, hidden: true }, links);

  const topOf = (/** @type {HTMLElement} */ part) => part.getBoundingClientRect().top + scrollY;
  const isIn = (/** @type {number} */ i) => parts[i].part.getBoundingClientRect().top < innerHeight / 2;

  function goTo(/** @type {number} */ i) {
    const { part } = parts[i];
    const top = at === i ? topOf(part) : (places[i] ?? topOf(part));
    if (!part.hasAttribute('tabindex')) part.tabIndex = -1;
    part.focus({ preventScroll: true });
    scrollTo({ top, behavior: 'instant' });
    follow();
  }

  /** Which part is being read is known by what the window shows. */
  function follow() {
    if (element.hidden) return;
    at = isIn(parts.length - 1) ? parts.length - 1 : 0;
    places[at] = scrollY;
    for (const [i, link] of links.entries()) {
      if (i === at) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }
  addEventListener('scroll', follow, { passive: true });

  /** @type {State['result']} */
  let drawn = null;
  return {
    element,
    update(/** @type {State} */ { mode, result }) {
      element.hidden = mode !== 'read' || !result;
      if (result === drawn) return;
      drawn = result;
      places.fill(null);
      follow();
    },
  };
}
