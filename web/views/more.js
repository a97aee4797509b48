// @ts-check
// A long list draws its first items at once and more on demand, so that ten thousand findings do not become ten thousand
// elements unasked.
import { fill, h } from '../dom.js';
import { formatInteger } from '../format.js';
import { LIST_ROWS, MORE_ROWS } from '../limits.js';
import { strings } from '../strings.js';

/**
 * @template Item
 * @param {Element} list where the items are drawn
 * @param {(item: Item, index: number) => Element} draw
 * @param {{layer?: string, first?: () => number}} [options] `layer` of the findings whose order is that of the items; `first`:
 *   how many are drawn at once
 */
export function createMore(list, draw, { layer, first = () => LIST_ROWS } = {}) {
  const button = h('button', { type: 'button', class: 'more', on: { click: () => extend(shown + MORE_ROWS) } });
  button.addEventListener('all', () => extend(all.length));
  /** @type {Item[]} */
  let all = [];
  let shown = 0;

  function extend(/** @type {number} */ to) {
    for (const item of all.slice(shown, to)) list.append(draw(item, shown++));
    button.hidden = shown >= all.length;
    fill(button, strings.more(formatInteger(Math.min(MORE_ROWS, all.length - shown))));
  }

  return {
    button,
    /** @param {Item[]} items */
    update(items) {
      all = items;
      shown = 0;
      fill(list);
      extend(first());
    },
    /** Makes sure that the item at an index is drawn. */
    extendTo(/** @type {number} */ index) {
      if (index >= shown) extend(index + 1);
    },
    /** Makes sure that a finding is drawn if it is one of this list. */
    reveal(/** @type {string} */ key) {
      const [ofLayer, index] = key.split('-');
      if (ofLayer === layer && Number(index) >= shown) extend(Number(index) + 1);
    },
  };
}
