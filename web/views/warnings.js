// @ts-check
// What the reader of the report should know before trusting it; the missing reference date is offered today's, which is
// never assumed.
import { h, quote } from '../dom.js';
import { keyOf } from '../findings.js';
import { formatIsoDay, today } from '../format.js';
import { strings } from '../strings.js';
import { findingLink } from './finding.js';
import { createListSection } from './list_section.js';

/** @typedef {import('../../wasm/index.js').Report} Report */
/** @typedef {Report['warnings'][number]} Warning */

/** Longer words of the text are not repeated beside a warning. */
const QUOTED = 80;

/** @param {{publishedChanged: (day: string) => void}} actions */
export function createWarnings({ publishedChanged }) {
  function offerToday() {
    const day = today();
    const use = () => publishedChanged(day);
    return h('button', { type: 'button', on: { click: use } }, strings.useToday(formatIsoDay(day)));
  }

  return createListSection({
    title: strings.sections.warnings,
    name: 'warnings',
    list: h('ul', { class: 'warnings-list' }),
    layer: 'warning',
    items: warningsOf,
    draw: ({ code, message, article, begin, end }, index, { texts }) => {
      const words = texts[article]?.slice(begin, end) ?? '';
      const own = /** @type {Record<string, string>} */ (strings.warnings)[code];
      return h(
        'li',
        {},
        own ?? message,
        words && words.length < QUOTED && [' ', findingLink(keyOf('warning', index), quote(words))],
        code === 'no_reference_date' && [' ', offerToday()],
      );
    },
  });
}

/** An empty report says that it is empty. */
function warningsOf(/** @type {Report} */ { figures, dates, warnings }) {
  /** @type {Warning} */
  const nothing = { code: 'nothing_found', message: '', article: 0, begin: 0, end: 0 };
  return figures.length || dates.length || warnings.length ? warnings : [nothing];
}
