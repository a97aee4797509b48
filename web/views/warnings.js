// @ts-check
// What the reader of the report should know before trusting it; the missing reference date is offered today's, which is
// never assumed.
import { fill, h } from '../dom.js';
import { keyOf } from '../findings.js';
import { formatIsoDay, today } from '../format.js';
import { strings } from '../strings.js';
import { findingLink, section } from './finding.js';

/** @typedef {import('../../wasm/index.js').Report} Report */
/** @typedef {Report['warnings'][number]} Warning */

/** @param {{publishedChanged: (day: string) => void}} actions */
export function createWarnings({ publishedChanged }) {
  const list = h('ul', { class: 'warnings-list' });
  const element = section(strings.sections.warnings, 'warnings', list);

  function item(/** @type {Warning} */ warning, /** @type {number} */ index, /** @type {string[]} */ texts) {
    const own = /** @type {Record<string, string>} */ (strings.warnings)[warning.code] ?? warning.message;
    const words = texts[warning.article]?.slice(warning.begin, warning.end) ?? '';
    const day = today();
    const useToday = () => publishedChanged(day);
    return h(
      'li',
      {},
      own,
      words && words.length < 80 && [' ', findingLink(keyOf('warning', index), h('bdi', {}, words))],
      warning.code === 'no_reference_date' && [
        ' ',
        h('button', { type: 'button', on: { click: useToday } }, strings.useToday(formatIsoDay(day))),
      ],
    );
  }

  return {
    element,
    update(/** @type {Report} */ report, /** @type {string[]} */ texts) {
      const nothing = !report.figures.length && !report.dates.length && !report.warnings.length;
      const own = strings.warnings.nothing_found;
      fill(list, nothing ? h('li', {}, own) : report.warnings.map((warning, index) => item(warning, index, texts)));
      element.hidden = !list.hasChildNodes();
    },
  };
}
