// @ts-check
// Findings and words, linked both ways: a finding shows its words in the text, words show their finding in the panel.
// The focus goes along, and Escape or the Back button returns to where it came from.
import { h } from './dom.js';
import { strings } from './strings.js';

/** Further away than this many windows the view jumps: a long flight over the text helps nobody. */
const SMOOTH_WINDOWS = 3;
/** What comes closer to an edge than this, in pixels, is brought further in. */
const MARGIN = 24;

/** @typedef {ReturnType<typeof import('./views/panel.js').createPanel>} Panel */
/** @typedef {ReturnType<typeof import('./views/reading.js').createReading>} Reading */

/** @param {{panel: Panel, reading: Reading, read: () => void}} options `read` brings the reading view to the front */
export function linkFindings({ panel, reading, read }) {
  let current = '';
  /** @type {HTMLElement | null} */
  let origin = null;
  const back = h('button', { type: 'button', class: 'back', hidden: true, on: { click: goBack } }, strings.back);

  function show(/** @type {string} */ key) {
    current = key;
    panel.highlight(key);
    return reading.show(key);
  }

  panel.element.addEventListener('click', (event) => {
    const link = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest('.finding'));
    if (!link) return;
    event.preventDefault();
    read();
    const words = show(link.dataset.finding ?? '');
    if (words) goTo(words, link, false);
  });

  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && origin && !event.defaultPrevented) goBack();
  });

  function goTo(/** @type {HTMLElement} */ target, /** @type {HTMLElement} */ from, /** @type {boolean} */ toPanel) {
    origin = from;
    back.hidden = toPanel;
    if (!target.matches('a')) target.tabIndex = -1;
    target.focus({ preventScroll: true });
    bringIntoView(target);
  }

  function goBack() {
    const target = origin;
    origin = null;
    back.hidden = true;
    if (!target?.isConnected) return;
    target.focus({ preventScroll: true });
    bringIntoView(target);
  }

  return {
    back,
    /** Words were chosen: shows the innermost finding; chosen again, the next one around it. */
    choose(/** @type {string[]} */ keys, /** @type {HTMLElement} */ from) {
      const links = keys.map(panel.find).filter((link) => link !== null);
      const at = links.findIndex((link) => link.dataset.finding === current);
      const link = links[(at + 1) % links.length];
      if (!link) return;
      for (let fold = link.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
        fold.open = true;
      show(link.dataset.finding ?? '');
      goTo(link, from, true);
    },
    /** Shows a finding and its words; the focus stays where it is. */
    step(/** @type {string} */ key) {
      const words = show(key);
      if (words) bringIntoView(words);
    },
    /** A new report: nothing is shown, and there is no way back into the old one. */
    reset() {
      current = '';
      origin = null;
      back.hidden = true;
    },
  };
}

/**
 * Scrolls the pane that holds an element, and the page as far as the pane itself is out of sight; else the page. The head
 * of the text and the bar at the foot of a narrow window cover what lies beneath them.
 */
function bringIntoView(/** @type {HTMLElement} */ element) {
  const pane = element.closest('.reading');
  const inPane = pane && getComputedStyle(pane).overflowY !== 'visible';
  const box = element.getBoundingClientRect();
  const view = inPane ? pane.getBoundingClientRect() : new DOMRect(0, 0, innerWidth, innerHeight);
  const beyond = view.bottom - innerHeight;
  if (inPane && beyond > 0) scroll(window, beyond + MARGIN);
  const top = view.top + MARGIN + heightOf(pane?.querySelector('.reading-head'));
  const bottom = view.bottom - MARGIN - (inPane ? 0 : heightOf(document.querySelector('.parts')));
  if (box.top > top && box.bottom < bottom) return;
  scroll(inPane ? pane : window, box.top - view.top - view.height / 3);
}

const heightOf = (/** @type {Element | null | undefined} */ element) => element?.getBoundingClientRect().height ?? 0;

function scroll(/** @type {Element | Window} */ scroller, /** @type {number} */ top) {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches || Math.abs(top) > SMOOTH_WINDOWS * innerHeight;
  scroller.scrollBy({ top, behavior: calm ? 'instant' : 'smooth' });
}
