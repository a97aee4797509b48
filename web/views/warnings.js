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

/** Where the day of publication is open, today's is offered. */
const REFERENCE = new Set(['no_reference_date', 'inferred_reference']);

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
        REFERENCE.has(code) && [' ', offerToday()],
      );
    },
  });
}

/** What the report warns of, and what the page has to add: a guessed day of publication, an empty report. */
export function warningsOf(/** @type {Report} */ { articles, figures, dates, warnings }) {
  const { published, published_from } = articles[0] ?? {};
  if (published && published_from === 'inferred')
    return [...warnings, remark('inferred_reference', strings.inferredReference(formatIsoDay(published)))];
  return figures.length || dates.length || warnings.length ? warnings : [remark('nothing_found')];
}

/** @returns {Warning} */
function remark(/** @type {string} */ code, message = '') {
  return { code, message, article: 0, begin: 0, end: 0 };
}
