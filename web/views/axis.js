// @ts-check
// The timeline as a drawn axis: an event is a dot, or a bar as long as its quarter or year; what lies ahead is hollow.
// Marks that would cover each other are stacked. The list beneath says the same, so screen readers get one sentence.
import { stretchOf } from '../calendar.js';
import { strings } from '../strings.js';
import { s } from '../svg.js';
import { findTicks } from '../ticks.js';
import { formatTimex } from '../timex.js';

/** @typedef {import('../../wasm/index.js').Report} Report */

const WIDTH = 640;
const EDGE = 12;
const DOT = 10;
const GAP = 3;
const MOST_LANES = 6;
const FOOT = 26;
/** More events than these make a smear. */
const MOST_EVENTS = 400;

/** @returns {SVGElement | null} null when fewer than two moments can be told apart */
export function drawAxis(/** @type {Report['events']} */ events) {
  const placed = events.slice(0, MOST_EVENTS).flatMap((event, index) => {
    const stretch = stretchOf(event.when);
    return stretch ? [{ event, index, begin: stretch[0], end: stretch[1] }] : [];
  });
  if (new Set(placed.map(({ begin }) => begin)).size < 2) return null;
  const first = Math.min(...placed.map(({ begin }) => begin));
  const last = Math.max(...placed.map(({ end }) => end));
  const x = (/** @type {number} */ time) => EDGE + ((time - first) / (last - first)) * (WIDTH - 2 * EDGE);
  const bars = stack(placed.map((one) => barOf(one, x)));
  const height = (1 + Math.max(...bars.map(({ lane }) => lane))) * (DOT + GAP) + FOOT;
  const line = height - FOOT + 2;
  const names = [placed[0].event.when, placed[placed.length - 1].event.when].map((when) => formatTimex(when) ?? when);
  return s(
    'svg',
    {
      class: 'axis',
      viewBox: `0 0 ${WIDTH} ${height}`,
      role: 'img',
      'aria-label': strings.chart.axis(names[0], names[1]),
    },
    s('line', { class: 'axis-line', x1: 0, x2: WIDTH, y1: line, y2: line }),
    findTicks(first, last).flatMap(({ time, label }) => [
      s('line', { class: 'axis-line', x1: round(x(time)), x2: round(x(time)), y1: line, y2: line + 5 }),
      s('text', { class: 'axis-label', x: round(x(time)), y: line + 18, 'text-anchor': anchorAt(x(time)) }, label),
    ]),
    bars.map(({ from, to, lane, event, index }) =>
      s('rect', {
        class: `axis-event ${event.status}`,
        'data-event': index,
        x: round(from),
        y: line - (lane + 1) * (DOT + GAP),
        width: round(to - from),
        height: DOT,
        rx: DOT / 2,
      }),
    ),
  );
}

/** @param {{event: Report['events'][number], index: number, begin: number, end: number}} placed @param {(time: number) => number} x */
function barOf({ event, index, begin, end }, x) {
  const from = Math.min(x(begin), WIDTH - EDGE - DOT);
  return { event, index, from, to: Math.max(x(end), from + DOT), lane: 0 };
}

/** Each bar takes the lowest lane that is free where it begins. @template {{from: number, to: number, lane: number}} Bar @param {Bar[]} bars */
function stack(bars) {
  const free = Array(MOST_LANES).fill(-Infinity);
  for (const bar of [...bars].sort((a, b) => a.from - b.from)) {
    const lane = free.findIndex((until) => until + 1 <= bar.from);
    bar.lane = lane < 0 ? MOST_LANES - 1 : lane;
    free[bar.lane] = Math.max(free[bar.lane], bar.to);
  }
  return bars;
}

const anchorAt = (/** @type {number} */ at) => (at < 30 ? 'start' : at > WIDTH - 30 ? 'end' : 'middle');
const round = (/** @type {number} */ number) => Math.round(number * 10) / 10;
