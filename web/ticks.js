// @ts-check
// Ticks of an axis of time, at round years, months or days, each with a label.
import { formatDayOfMonth, formatShortMonth } from './format.js';

const DAY = 86_400_000;
const YEAR = 365.25 * DAY;

/**
 * @param {number} first milliseconds since 1970
 * @param {number} last
 * @param {number} most how many there is room for
 * @returns {{time: number, label: string}[]}
 */
export function findTicks(first, last, most) {
  const span = last - first;
  if (span / YEAR > 2.2) return yearTicks(first, last, roundStep(span / YEAR, most));
  if (span / DAY > 70) return monthTicks(first, last, Math.ceil(span / DAY / 30 / most));
  return dayTicks(first, last, Math.max(1, Math.ceil(span / DAY / most)));
}

/** 1, 2, 5, 10, 20 ... years. */
function roundStep(/** @type {number} */ years, /** @type {number} */ most) {
  for (let power = 1; ; power *= 10) {
    for (const step of [1, 2, 5]) if (years / (step * power) <= most) return step * power;
  }
}

function yearTicks(/** @type {number} */ first, /** @type {number} */ last, /** @type {number} */ step) {
  const ticks = [];
  const start = Math.ceil(new Date(first).getUTCFullYear() / step) * step;
  for (let year = start; ; year += step) {
    const time = new Date(0).setUTCFullYear(year, 0, 1);
    if (time > last) return ticks;
    if (time >= first) ticks.push({ time, label: String(year) });
  }
}

function monthTicks(/** @type {number} */ first, /** @type {number} */ last, /** @type {number} */ step) {
  const ticks = [];
  const begin = new Date(first);
  for (let month = begin.getUTCMonth(); ; month += step) {
    const time = Date.UTC(begin.getUTCFullYear(), month, 1);
    if (time > last) return ticks;
    if (time >= first) ticks.push({ time, label: formatShortMonth(time) });
  }
}

function dayTicks(/** @type {number} */ first, /** @type {number} */ last, /** @type {number} */ step) {
  const ticks = [];
  for (let time = Math.ceil(first / DAY) * DAY; time <= last; time += step * DAY) {
    ticks.push({ time, label: formatDayOfMonth(time) });
  }
  return ticks;
}
