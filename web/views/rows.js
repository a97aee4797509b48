// @ts-check
// A list of everything as a table behind a disclosure.
import { fill, h } from '../dom.js';
import { formatInteger } from '../format.js';
import { createMore } from './more.js';

/** @typedef {import('../../wasm/index.js').Report} Report */

/**
 * @template Item
 * @param {{title: string, name: string, columns: string[], layer: string, items: (report: Report) => Item[],
 *   row: (item: Item, index: number) => import('../dom.js').Child[]}} options one `row` gives the cells of an item
 */
export function createRows({ title, name, columns, layer, items, row }) {
  const count = h('span', { class: 'count' });
  const rows = h('tbody');
  const cells = (/** @type {Item} */ item, /** @type {number} */ index) =>
    row(item, index).map((cell) => h('td', {}, cell));
  const more = createMore(rows, (/** @type {Item} */ item, index) => h('tr', {}, cells(item, index)), layer);
  const head = h(
    'tr',
    {},
    columns.map((column) => h('th', { scope: 'col' }, column)),
  );
  const element = h(
    'details',
    { class: `section rows ${name}` },
    h('summary', {}, h('h2', {}, title), ' ', count),
    h('table', {}, h('thead', {}, head), rows),
    more.button,
  );

  return {
    element,
    update(/** @type {Report} */ report) {
      const all = items(report);
      more.update(all);
      fill(count, formatInteger(all.length));
      element.hidden = !all.length;
    },
    reveal: more.reveal,
  };
}
