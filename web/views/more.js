// @ts-check
// A long list draws its first items at once and more on demand, so that ten thousand findings do not become ten thousand
// elements unasked.
import { fill, h } from '../dom.js';
import { formatInteger } from '../format.js';
import { LIST_ROWS } from '../limits.js';
import { strings } from '../strings.js';

/**
 * @template Item
 * @param {Element} list where the items are drawn
 * @param {(item: Item, index: number) => Element} draw
 * @param {string} [layer] of the findings whose order is that of the items
 */
export function createMore(list, draw, layer) {
  const button = h('button', { type: 'button', class: 'more', on: { click: () => extend(shown + LIST_ROWS) } });
  /** @type {Item[]} */
  let all = [];
  let shown = 0;

  function extend(/** @type {number} */ to) {
    for (const item of all.slice(shown, to)) list.append(draw(item, shown++));
    button.hidden = shown >= all.length;
    fill(button, strings.more(formatInteger(Math.min(LIST_ROWS, all.length - shown))));
  }

  return {
    button,
    /** @param {Item[]} items */
    update(items) {
      all = items;
      shown = 0;
      fill(list);
      extend(LIST_ROWS);
    },
    /** Makes sure that a finding is drawn if it is one of this list. */
    reveal(/** @type {string} */ key) {
      const [ofLayer, index] = key.split('-');
      if (ofLayer === layer && Number(index) >= shown) extend(Number(index) + 1);
    },
  };
}
