// @ts-check
// A long list as a table behind a disclosure: the first rows at once, more on demand, so that ten thousand figures do
// not become ten thousand rows unasked.
import { fill, h } from '../dom.js';
import { formatInteger } from '../format.js';
import { LIST_ROWS } from '../limits.js';
import { strings } from '../strings.js';

/** @typedef {import('../../wasm/index.js').Report} Report */

/**
 * @template Item
 * @param {{title: string, name: string, columns: string[], layer: string, items: (report: Report) => Item[],
 *   row: (item: Item, index: number) => import('../dom.js').Child[]}} options one `row` gives the cells of an item
 */
export function createRows({ title, name, columns, layer, items, row }) {
  const count = h('span', { class: 'count' });
  const rows = h('tbody');
  const more = h('button', { type: 'button', on: { click: () => extend(shown + LIST_ROWS) } });
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
    more,
  );
  /** @type {Item[]} */
  let all = [];
  let shown = 0;

  function extend(/** @type {number} */ to) {
    const next = all.slice(shown, to);
    rows.append(
      ...next.map((item, i) =>
        h(
          'tr',
          {},
          row(item, shown + i).map((cell) => h('td', {}, cell)),
        ),
      ),
    );
    shown += next.length;
    more.hidden = shown >= all.length;
    fill(more, strings.more(formatInteger(Math.min(LIST_ROWS, all.length - shown))));
  }

  return {
    element,
    update(/** @type {Report} */ report) {
      all = items(report);
      shown = 0;
      fill(rows);
      fill(count, formatInteger(all.length));
      extend(LIST_ROWS);
      element.hidden = !all.length;
    },
    /** Makes sure that the row of a finding of this list is there. */
    reveal(/** @type {string} */ key) {
      const [ofLayer, index] = key.split('-');
      if (ofLayer === layer && Number(index) >= shown) extend(Number(index) + 1);
    },
  };
}
