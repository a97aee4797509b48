// @ts-check
// Numbers, sizes and calendar dates in the reader's own variety of English, by Intl. Nothing here reads the clock but
// `today`.

const LOCALE = globalThis.navigator?.languages?.find((tag) => tag.toLowerCase().startsWith('en')) ?? 'en-GB';

const integer = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 });
const value = new Intl.NumberFormat(LOCALE, { maximumSignificantDigits: 6 });
const large = new Intl.NumberFormat(LOCALE, { maximumSignificantDigits: 6, notation: 'compact' });
const megabytes = new Intl.NumberFormat(LOCALE, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
const plural = new Intl.PluralRules(LOCALE);
const fullDay = dayFormat({ day: 'numeric', month: 'long', year: 'numeric' });
const day = dayFormat({ day: 'numeric', month: 'short', year: 'numeric' });
const dayOfMonth = dayFormat({ day: 'numeric', month: 'long' });
const month = dayFormat({ month: 'long', year: 'numeric' });
const monthAlone = dayFormat({ month: 'long' });

function dayFormat(/** @type {Intl.DateTimeFormatOptions} */ options) {
  return new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: 'UTC' });
}

export const formatInteger = (/** @type {number} */ count) => integer.format(count);

/** From a million on in words or letters: "6.2bn". */
export const formatValue = (/** @type {number} */ number) => (Math.abs(number) < 1e6 ? value : large).format(number);

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
