// @ts-check
// TIMEX3 values ("2025-Q2", "2025-07-05") as a person would print them ("Q2 2025", "5 Jul 2025"). Values without a
// shorter form ("PRESENT_REF", durations) give null, and the caller shows the words of the text instead.
import { formatDay, formatMonth } from './format.js';
import { strings } from './strings.js';

const words = strings.timex;

/** One row a form: the pattern of the whole value, and what it reads as. @type {[RegExp, (...parts: string[]) => string][]} */
const FORMS = [
  [/^(\d{4}|XXXX)-Q([1-4])$/, (_, year, q) => words.quarter(q, known(year))],
  [/^(\d{4}|XXXX)-H([12])$/, (_, year, half) => words.half(half, known(year))],
  [/^(\d{4})-W(\d\d)$/, (_, year, week) => words.week(week, year)],
  [/^(\d{4})-W(\d\d)-WE$/, (_, year, week) => words.weekend(week, year)],
  [
    /^(\d{4}|XXXX)-(SP|SU|FA|WI)$/,
    (_, year, season) => `${words.seasons[/** @type {'SP'} */ (season)]} ${known(year)}`.trim(),
  ],
  [/^(\d{4}|XXXX)-(0[1-9]|1[0-2])$/, (_, year, month) => formatMonth(year, month)],
  [/^(\d{4}|XXXX)-(0[1-9]|1[0-2])-([0-3]\d)$/, (_, year, month, day) => formatDay(year, month, day)],
  [
    /^(\d{4})-(0[1-9]|1[0-2])-([0-3]\d)T(\d\d:\d\d).*$/,
    (_, year, month, day, time) => `${formatDay(year, month, day)}, ${time}`,
  ],
  [/^(\d{4})\/(\d{4})$/, (_, first, last) => `${first}–${last}`],
  [/^(\d{4})$/, (_, year) => year],
  [/^(\d{3})$/, (_, decade) => words.decade(decade)],
  [/^(\d{2})$/, (_, century) => words.century(century)],
];

/**
 * @param {string | null | undefined} value
 * @returns {string | null}
 */
export function formatTimex(value) {
  if (!value) return null;
  for (const [form, print] of FORMS) {
    const match = form.exec(value);
    if (match) return print(...match);
  }
  return null;
}

/**
 * A date of the report with its modifier: "end of 2026", "by 2027".
 * @param {{value: string | null, mod: keyof typeof words.mods | null}} date
 */
export function formatDate({ value, mod }) {
  const plain = formatTimex(value);
  return plain && mod && words.mods[mod] ? `${words.mods[mod]} ${plain}` : plain;
}

/** An unknown year is left unsaid. */
function known(/** @type {string} */ year) {
  return year === 'XXXX' ? '' : year;
}
