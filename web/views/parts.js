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

  function goTo(/** @type {number} */ i) {
    const { part } = parts[i];
    const place = at === i ? null : places[i];
    part.tabIndex = -1;
    part.focus({ preventScroll: true });
    if (place === null) part.scrollIntoView({ behavior: 'instant' });
    else scrollTo({ top: place, behavior: 'instant' });
    follow();
  }

  /** Which part is being read is known by what the window shows. */
  function follow() {
    if (element.hidden) return;
    at = parts.findLastIndex(({ part }, i) => !i || part.getBoundingClientRect().top < innerHeight / 2);
    places[at] = scrollY;
    for (const [i, link] of links.entries()) link.ariaCurrent = i === at ? 'true' : null;
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
