// @ts-check
// Where a TIMEX3 value lies on the calendar, for charts: [begin, end) in milliseconds since 1970, or null when it has no
// place there (an unknown year, a duration).

const DAY = 86_400_000;
/** First month of each season, from 0; winter begins in December of its year. */
const SEASONS = /** @type {Record<string, number>} */ ({ SP: 2, SU: 5, FA: 8, WI: 11 });

/** @type {[RegExp, (...parts: string[]) => [number, number]][]} */
const FORMS = [
  [/^(\d{4})-(\d\d)-(\d\d)/, (_, year, month, day) => days(Number(year), Number(month) - 1, Number(day), 1)],
  [/^(\d{4})-W(\d\d)/, (_, year, week) => days(Number(year), 0, 1 + (Number(week) - 1) * 7, 7)],
  [/^(\d{4})-(\d\d)$/, (_, year, month) => months(Number(year), Number(month) - 1, 1)],
  [/^(\d{4})-Q([1-4])$/, (_, year, quarter) => months(Number(year), (Number(quarter) - 1) * 3, 3)],
  [/^(\d{4})-H([12])$/, (_, year, half) => months(Number(year), (Number(half) - 1) * 6, 6)],
  [/^(\d{4})-(SP|SU|FA|WI)$/, (_, year, season) => months(Number(year), SEASONS[season], 3)],
  [/^(\d{4})\/(\d{4})$/, (_, first, last) => months(Number(first), 6, (Number(last) - Number(first)) * 12)],
  [/^(\d{4})$/, (_, year) => months(Number(year), 0, 12)],
  [/^(\d{3})$/, (_, decade) => months(Number(decade) * 10, 0, 120)],
  [/^(\d{2})$/, (_, century) => months(Number(century) * 100, 0, 1200)],
];

/** @returns {[number, number] | null} */
export function stretchOf(/** @type {string | null | undefined} */ value) {
  for (const [form, place] of FORMS) {
    const match = form.exec(value ?? '');
    if (match) return place(...match);
  }
  return null;
}

/** @returns {[number, number]} */
function days(
  /** @type {number} */ year,
  /** @type {number} */ month,
  /** @type {number} */ day,
  /** @type {number} */ count,
) {
  const begin = utc(year, month, day);
  return [begin, begin + count * DAY];
}

/** @returns {[number, number]} */
function months(/** @type {number} */ year, /** @type {number} */ month, /** @type {number} */ count) {
  return [utc(year, month, 1), utc(year, month + count, 1)];
}

function utc(/** @type {number} */ year, /** @type {number} */ month, /** @type {number} */ day) {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date.getTime();
}
