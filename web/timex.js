// @ts-check
// TIMEX3 values ("2025-Q2", "2025-07-05", "P3Y") as a person would print them ("Q2 2025", "5 Jul 2025", "3 years").
import { formatDay, formatDuration, formatInteger, formatMonth, formatWeekday } from './format.js';
import { strings } from './strings.js';
import { oneLine } from './wrapped.js';

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
  [
    /^(\d{4})-(0[1-9]|1[0-2])-([0-3]\d)T(MO|MI|AF|EV|NI|DT)$/,
    (_, year, month, day, part) => `${formatDay(year, month, day)}, ${partOfDay(part)}`,
  ],
  [/^XXXX-XX-XXT(MO|MI|AF|EV|NI|DT)$/, (_, part) => partOfDay(part)],
  [/^(?:XXXX-XX-XX)?T(\d\d:\d\d).*$/, (_, time) => time],
  [/^XXXX-WXX-([1-7])$/, (_, weekday) => formatWeekday(Number(weekday))],
  [/^(\d{4})\/(\d{4})$/, (_, first, last) => `${first}–${last}`],
  [/^(\d{4})$/, (_, year) => year],
  [/^(\d{3})$/, (_, decade) => words.decade(decade)],
  [/^(\d{2})$/, (_, century) => words.century(century)],
];

/**
 * A place on the calendar. What is none ("PRESENT_REF", durations) gives null: the words of the text say it better.
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

/**
 * What an expression means, wherever it lies: a date, a length of time ("3 years"), a repetition ("every day").
 * @param {{value: string | null, mod: keyof typeof words.mods | null, type: string}} date
 */
export function formatMeaning(date) {
  const { value, type, mod } = date;
  if (!value) return null;
  const reference = /** @type {Record<string, string>} */ (words.references)[value];
  const length = lengthOf(value, type === 'SET');
  return formatDate(date) ?? reference ?? (length && mod && words.mods[mod] ? `${words.mods[mod]} ${length}` : length);
}

/** ISO 8601 durations, with TIMEX3's quarters, decades, centuries and unknown numbers. */
function lengthOf(/** @type {string} */ value, /** @type {boolean} */ repeated) {
  const parts = [...value.matchAll(/(\d+(?:\.\d+)?|X+)(DE|CE|[YQMWDHS])/g)];
  if (!/^P(?=.)T?/.test(value) || !parts.length) return null;
  const clock = value.indexOf('T');
  const printed = parts.map(({ index, 1: count, 2: letter }) => {
    const unit = words.units[/** @type {'Y'} */ (letter === 'M' && clock >= 0 && index > clock ? 'min' : letter)];
    if (count.startsWith('X')) return words.some(unit.other);
    if (repeated && count === '1') return unit.one;
    return unit.intl
      ? formatDuration(Number(count), unit.intl)
      : `${formatInteger(Number(count))} ${Number(count) === 1 ? unit.one : unit.other}`;
  });
  return repeated ? words.every(printed.join(' ')) : printed.join(' ');
}

function partOfDay(/** @type {string} */ part) {
  return words.partsOfDay[/** @type {'MO'} */ (part)];
}

/** An unknown year is left unsaid. */
function known(/** @type {string} */ year) {
  return year === 'XXXX' ? '' : year;
}

/** When an event is. It may be narrower than the date's own value: the modifier belongs to the latter alone. */
export function formatWhen(
  /** @type {import('../wasm/index.js').Report['events'][number]} */ { when, date: index },
  /** @type {import('../wasm/index.js').Report['dates']} */ dates,
) {
  const date = dates[index];
  return (date?.value === when ? formatDate(date) : formatTimex(when)) ?? (date ? oneLine(date.text) : when);
}
