// @ts-check
// What the reader of the report should know before trusting it. What is ambiguous is put right with one click: the day
// of publication (today's is offered, never assumed), which dollar, day or month first.
import { holdsControl } from '../bidi.js';
import { h, quote } from '../dom.js';
import { keyOf } from '../findings.js';
import { formatCurrency, formatIsoDay, today } from '../format.js';
import { strings } from '../strings.js';
import { unwrap } from '../wrapped.js';
import { findingLink } from './finding.js';
import { createListSection } from './list_section.js';

/** @typedef {import('../../wasm/index.js').Report} Report */
/** @typedef {Report['warnings'][number]} Warning */
/** @typedef {{published?: string, currencies?: string[], dayFirst?: boolean}} Settings what is said about a text */

/** Longer words of the text are not repeated beside a warning. */
const QUOTED = 80;
/** Where the day of publication is open, today's is offered. */
const REFERENCE = new Set(['no_reference_date', 'inferred_reference']);
/**
 * The currencies that the core knows for a sign or a name that several share, the likeliest first: it takes no others.
 * @type {[RegExp, string][]}
 */
const SHARED = [
  [/[$＄]|dollar|buck|cent/i, 'USD CAD AUD NZD HKD SGD TWD JMD TTD FJD BBD'],
  [/pound/i, 'GBP EGP LBP SYP SDG'],
  [/krona|kronor|kronas|kronur|króna|krónur/i, 'SEK ISK'],
  [/crown/i, 'SEK NOK DKK CZK ISK'],
  [/kr|øre|ore\b/i, 'SEK NOK DKK ISK'],
  [/[¥￥]/, 'JPY CNY'],
  [/riyal|rial|\bsr\b/i, 'IRR SAR QAR OMR YER'],
  [/\bdm\b|mark/i, 'DEM BAM'],
  [/dinar/i, 'KWD RSD IQD JOD BHD TND DZD LYD'],
  [/dirham/i, 'AED MAD'],
  [/shilling/i, 'KES TZS UGX SOS'],
  [/lir[ae]/i, 'TRY ITL'],
  [/kwacha/i, 'ZMW MWK'],
  [/manat/i, 'AZN TMT'],
  [/guilder/i, 'NLG ANG'],
  [/escudo/i, 'PTE CVE'],
  [/peso/i, 'MXN PHP ARS CLP COP UYU DOP CUP'],
  [/r[se]\b|₨|rupee/i, 'INR PKR LKR NPR MUR SCR'],
  [/fr/i, 'CHF XOF XAF FRF BEF CDF RWF'],
];
/** So many are buttons, the others are in a list. */
const BUTTONS = 5;

/** @param {{settle: (settings: Settings) => void, currencies: () => string[]}} actions */
export function createWarnings({ settle, currencies }) {
  const choice = (/** @type {string} */ name, /** @type {Settings} */ settings) =>
    h('button', { type: 'button', on: { click: () => settle(settings) } }, name);

  const listOf = (/** @type {string[]} */ codes, /** @type {(code: string) => void} */ chosen) => {
    const option = (/** @type {string} */ code) => h('option', { value: code }, formatCurrency(code));
    const name = strings.ambiguous.otherCurrency;
    const list = h('select', { 'aria-label': name }, h('option', { value: '' }, `${name}…`), codes.map(option));
    list.addEventListener('change', () => list.value && chosen(list.value));
    return list;
  };

  /** @type {Record<string, (words: string) => Node[]>} */
  const offers = {
    ambiguous_currency(words) {
      const codes = SHARED.find(([sign]) => sign.test(words))?.[1].split(' ') ?? [];
      const said = (/** @type {string} */ code) => ({ currencies: [...currencies(), code] });
      const buttons = codes.slice(0, BUTTONS).map((code) => choice(formatCurrency(code), said(code)));
      const others = codes.slice(BUTTONS);
      return others.length ? [...buttons, listOf(others, (code) => settle(said(code)))] : buttons;
    },
    ambiguous_day_month: () => [
      choice(strings.ambiguous.dayFirst, { dayFirst: true }),
      choice(strings.ambiguous.monthFirst, { dayFirst: false }),
    ],
  };

  function offersFor(/** @type {Warning} */ { code }, /** @type {string} */ words) {
    if (REFERENCE.has(code)) {
      const day = today();
      return [choice(strings.useToday(formatIsoDay(day)), { published: day })];
    }
    return offers[code]?.(words) ?? [];
  }

  return createListSection({
    title: strings.sections.warnings,
    name: 'warnings',
    list: h('ul', { class: 'warnings-list' }),
    layer: 'warning',
    items: warningsOf,
    draw: (warning, index, { texts }) => {
      const { code, message, article, begin, end } = warning;
      const words = texts[article]?.slice(begin, end) ?? '';
      const own = /** @type {Record<string, string>} */ (strings.warnings)[code];
      const choices = offersFor(warning, words);
      return h(
        'li',
        {},
        own ?? unwrap(message),
        words && words.length < QUOTED && [' ', findingLink(keyOf('warning', index), quote(words))],
        choices.length > 0 && h('span', { class: 'offers' }, choices),
      );
    },
  });
}

/**
 * What the report warns of, one of each kind of choice, and what the page has to add: a guessed day of publication,
 * characters that turn the direction of writing, an empty report.
 */
export function warningsOf(
  /** @type {Report} */ { articles, figures, dates, warnings },
  /** @type {string[]} */ texts = [],
) {
  const told = warnings.filter(
    ({ code }, index) => code !== 'ambiguous_day_month' || warnings.findIndex((other) => other.code === code) === index,
  );
  if (texts.some(holdsControl)) told.push(remark('control', strings.control));
  const { published, published_from } = articles[0] ?? {};
  if (published && published_from === 'inferred')
    return [...told, remark('inferred_reference', strings.inferredReference(formatIsoDay(published)))];
  return figures.length || dates.length || told.length ? told : [remark('nothing_found')];
}

/** @returns {Warning} */
function remark(/** @type {string} */ code, message = '') {
  return { code, message, article: 0, begin: 0, end: 0 };
}
