// @ts-check
// Numbers, sizes and calendar dates in the reader's own variety of English, by Intl. Nothing here reads the clock but
// `today`.

const LOCALE = globalThis.navigator?.languages?.find((tag) => tag.toLowerCase().startsWith('en')) ?? 'en-GB';

const integer = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 });
const value = new Intl.NumberFormat(LOCALE, { maximumSignificantDigits: 4 });
const large = new Intl.NumberFormat(LOCALE, {
  maximumSignificantDigits: 4,
  notation: 'compact',
  compactDisplay: 'long',
});
const megabytes = new Intl.NumberFormat(LOCALE, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
const plural = new Intl.PluralRules(LOCALE);
const fullDay = dayFormat({ day: 'numeric', month: 'long', year: 'numeric' });
const day = dayFormat({ day: 'numeric', month: 'short', year: 'numeric' });
const dayOfMonth = dayFormat({ day: 'numeric', month: 'long' });
const month = dayFormat({ month: 'long', year: 'numeric' });
const shortMonth = dayFormat({ month: 'short', year: 'numeric' });
const shortDay = dayFormat({ day: 'numeric', month: 'short' });
const weekday = dayFormat({ weekday: 'long' });
const monthAlone = dayFormat({ month: 'long' });

function dayFormat(/** @type {Intl.DateTimeFormatOptions} */ options) {
  return new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: 'UTC' });
}

export const formatInteger = (/** @type {number} */ count) => integer.format(count);

/** A computed value: "8.6 million USD", "4.1%", "13,080". */
export function formatAmount(/** @type {number} */ number, /** @type {string | null} */ unit) {
  const printed = (Math.abs(number) < 1e6 ? value : large).format(number);
  return unit === 'percent' ? `${printed}%` : /^[A-Z]{3}$/.test(unit ?? '') ? `${printed} ${unit}` : printed;
}

/** A figure's value in its unit: "GBP 2,400,000,000", "41%", "18 months", "5.1–6.4 million cars". */
export function formatUnit(
  /** @type {{kind: string, value: number, value2: number | null, unit: string | null, per: string | null}} */ {
    kind,
    value: first,
    value2,
    unit,
    per,
  },
) {
  const exact = new Intl.NumberFormat(LOCALE, { maximumSignificantDigits: 12 });
  const number = value2 == null ? exact.format(first) : `${exact.format(first)}–${exact.format(value2)}`;
  const whole =
    kind === 'money' ? `${unit ?? ''} ${number}` : unit === 'percent' ? `${number}%` : `${number} ${unit ?? ''}`;
  return per ? `${whole.trim()} / ${per}` : whole.trim();
}

/** "Australian dollar (AUD)" */
export function formatCurrency(/** @type {string} */ code) {
  const name = new Intl.DisplayNames(LOCALE, { type: 'currency' }).of(code);
  return name && name !== code ? `${name} (${code})` : code;
}

/** Length in UTF-16 code units as a size: for a text of Latin letters that is its size on disk. */
export const formatSize = (/** @type {number} */ length) => megabytes.format(length / (1024 * 1024));

/** "1 figure", "3 figures". */
export function formatCount(/** @type {number} */ count, /** @type {{one: string, other: string}} */ noun) {
  return `${integer.format(count)} ${plural.select(count) === 'one' ? noun.one : noun.other}`;
}

/** An ISO 8601 day, "2025-07-05", in full; a month or a year, "2025-07" or "2025", is no more than that. */
export function formatIsoDay(/** @type {string} */ iso) {
  if (/^\d{4}$/.test(iso)) return iso;
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(iso)) return formatMonth(iso.slice(0, 4), iso.slice(5));
  const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? iso : fullDay.format(date);
}

/** Year "XXXX" is unknown and left unsaid. */
export function formatMonth(/** @type {string} */ year, /** @type {string} */ monthNumber) {
  return (year === 'XXXX' ? monthAlone : month).format(utc(year, monthNumber, '1'));
}

/** Year "XXXX" is unknown and left unsaid. */
export function formatDay(
  /** @type {string} */ year,
  /** @type {string} */ monthNumber,
  /** @type {string} */ dayNumber,
) {
  return (year === 'XXXX' ? dayOfMonth : day).format(utc(year, monthNumber, dayNumber));
}

/** "Jul 2025" and "5 Jul", of milliseconds since 1970. */
export const formatShortMonth = (/** @type {number} */ time) => shortMonth.format(time);
export const formatDayOfMonth = (/** @type {number} */ time) => shortDay.format(time);

/** Monday is 1. */
export function formatWeekday(/** @type {number} */ number) {
  return weekday.format(Date.UTC(2024, 0, number)); // 1 January 2024 was a Monday
}

/** "3 years": `unit` is one of Intl's. */
export function formatDuration(/** @type {number} */ count, /** @type {string} */ unit) {
  return new Intl.NumberFormat(LOCALE, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}

/** The reader's own calendar day as ISO 8601. */
export function today() {
  const now = new Date();
  const pad = (/** @type {number} */ number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** 2000 is a leap year, so that 29 February without a year survives. */
function utc(/** @type {string} */ year, /** @type {string} */ monthNumber, /** @type {string} */ dayNumber) {
  const date = new Date(0);
  date.setUTCFullYear(year === 'XXXX' ? 2000 : Number(year), Number(monthNumber) - 1, Number(dayNumber));
  return date;
}
