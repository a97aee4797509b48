// @ts-check
// A section of the panel that lists one list of the report, and hides when there is nothing to list.
import { section } from './finding.js';
import { createMore } from './more.js';

/** @typedef {Pick<import('../state.js').Result, 'report' | 'texts'>} Result */

/**
 * @template Item
 * @param {{title: string, name: string, list: HTMLElement, layer?: string, first?: number, items: (report: Result["report"], texts: string[]) => Item[],
 *   draw: (item: Item, index: number, result: Result) => Element}} options
 */
export function createListSection({ title, name, list, layer, first, items, draw }) {
  /** @type {Result} */
  let result;
  const more = createMore(list, (/** @type {Item} */ item, index) => draw(item, index, result), { layer, first });
  const element = section(title, name, list, more.button);
  return {
    element,
    update(/** @type {Result['report']} */ report, /** @type {string[]} */ texts) {
      result = { report, texts };
      const all = items(report, texts);
      more.update(all);
      element.hidden = !all.length;
    },
    reveal: more.reveal,
  };
}
