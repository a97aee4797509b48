// @ts-check
// A section of the panel that lists one list of the report, and hides when there is nothing to list.
import { fill } from '../dom.js';
import { formatInteger } from '../format.js';
import { foldable, section } from './finding.js';
import { createMore } from './more.js';

/** @typedef {Pick<import('../state.js').Result, 'report' | 'texts'>} Result */

/**
 * @template Item
 * @param {{title: string, name: string, list: HTMLElement, layer?: string, first?: () => number, folds?: boolean,
 *   items: (report: Result["report"], texts: string[]) => Item[],
 *   draw: (item: Item, index: number, result: Result) => Element}} options `folds`: a phone shows its name and how many
 *   there are
 */
export function createListSection({ title, name, list, layer, first, folds, items, draw }) {
  /** @type {Result} */
  let result;
  const more = createMore(list, (/** @type {Item} */ item, index) => draw(item, index, result), { layer, first });
  const { element, count } = folds
    ? foldable(title, name, list, more.button)
    : { element: section(title, name, list, more.button), count: null };
  return {
    element,
    update(/** @type {Result['report']} */ report, /** @type {string[]} */ texts) {
      result = { report, texts };
      const all = items(report, texts);
      more.update(all);
      if (count) fill(count, formatInteger(all.length));
      element.hidden = !all.length;
    },
    reveal: more.reveal,
  };
}
