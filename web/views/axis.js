// @ts-check
// The timeline as a drawn axis: an event is a dot, or a bar as long as its quarter or year; what lies ahead is hollow.
// Marks that would cover each other are stacked. A long time without events is taken out, so that one event far away does
// not squeeze the others. The list beneath says the same, so screen readers get one sentence.
import { stretchOf } from '../calendar.js';
import { formatShortMonth } from '../format.js';
import { isPhone } from '../narrow.js';
import { strings } from '../strings.js';
import { s } from '../svg.js';
import { findTicks } from '../ticks.js';
import { formatTimex } from '../timex.js';

/** @typedef {import('../../wasm/index.js').Report} Report */
/** @typedef {{event: Report['events'][number], index: number, begin: number, end: number}} Placed */
/** A stretch of time that is drawn, from `left` to `right`. @typedef {{begin: number, end: number, left: number, right: number}} Piece */

/** Widths are those of the column that the axis fills, so that its labels are as large as they say. */
const WIDTH = 640;
const NARROW_WIDTH = 358;
const EDGE = 12;
const DOT = 10;
const GAP = 3;
const MOST_LANES = 6;
const FOOT = 26;
/** More events than these make a smear. */
const MOST_EVENTS = 400;
/** A time without events is taken out when it is longer than this part of what is left; so much is drawn instead. */
const LONG_GAP = 0.25;
const MOST_BREAKS = 3;
const BREAK = 28;
/** Room for a tick's label. */
const LABEL = 64;
const DAYS_70 = 70 * 86_400_000;

/** @returns {SVGElement | null} null when fewer than two moments can be told apart */
export function drawAxis(/** @type {Report['events']} */ events) {
  const placed = events.slice(0, MOST_EVENTS).flatMap((event, index) => {
    const stretch = stretchOf(event.when);
    return stretch ? [{ event, index, begin: stretch[0], end: stretch[1] }] : [];
  });
  if (new Set(placed.map(({ begin }) => begin)).size < 2) return null;
  const width = isPhone() ? NARROW_WIDTH : WIDTH;
  const pieces = layOut(findPieces(placed), placed, width);
  const bars = stack(placed.map((one) => barOf(one, pieces)));
  const height = (1 + Math.max(...bars.map(({ lane }) => lane))) * (DOT + GAP) + FOOT;
  const line = height - FOOT + 2;
  const names = [placed[0].event.when, placed[placed.length - 1].event.when].map((when) => formatTimex(when) ?? when);
  return s(
    'svg',
    {
      class: 'axis',
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-label': strings.chart.axis(names[0], names[1]),
    },
    pieces.flatMap((piece, i) => drawPiece(piece, i, pieces.length, width, line)),
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

/** The times that are drawn: from the first event to the last, without the longest times in between that have none. */
function findPieces(/** @type {Placed[]} */ placed) {
  const gaps = [];
  const [first, ...rest] = [...placed].sort((a, b) => a.begin - b.begin);
  let reached = first.end;
  for (const { begin, end } of rest) {
    if (begin > reached) gaps.push({ begin: reached, end: begin });
    reached = Math.max(reached, end);
  }
  let left = reached - first.begin;
  const lengthOf = (/** @type {{begin: number, end: number}} */ gap) => gap.end - gap.begin;
  const cuts = gaps
    .sort((a, b) => lengthOf(b) - lengthOf(a))
    .slice(0, MOST_BREAKS)
    .filter((gap) => {
      const long = lengthOf(gap) > LONG_GAP * left;
      if (long) left -= lengthOf(gap);
      return long;
    })
    .sort((a, b) => a.begin - b.begin);
  const borders = [first.begin, ...cuts.flatMap(({ begin, end }) => [begin, end]), reached];
  return Array.from({ length: cuts.length + 1 }, (_, i) => ({ begin: borders[2 * i], end: borders[2 * i + 1] }));
}

/**
 * Every piece gets the room for a label, and of the rest half by its length and half by how many events it holds.
 * @param {{begin: number, end: number}[]} pieces
 * @param {Placed[]} placed
 * @param {number} width
 * @returns {Piece[]}
 */
function layOut(pieces, placed, width) {
  const total = pieces.reduce((sum, { begin, end }) => sum + end - begin, 0);
  const room = width - 2 * EDGE - (pieces.length - 1) * BREAK - pieces.length * LABEL;
  let left = EDGE;
  return pieces.map(({ begin, end }) => {
    const held = placed.filter((one) => one.begin >= begin && one.begin < end).length;
    const share = ((end - begin) / total + held / placed.length) / 2;
    const right = left + LABEL + room * share;
    const piece = { begin, end, left, right };
    left = right + BREAK;
    return piece;
  });
}

/** @returns {SVGElement[]} its line, with a sign where it goes on after a time without events, and its ticks */
function drawPiece(
  /** @type {Piece} */ piece,
  /** @type {number} */ i,
  /** @type {number} */ count,
  /** @type {number} */ width,
  /** @type {number} */ y,
) {
  const line = (
    /** @type {number} */ x1,
    /** @type {number} */ y1,
    /** @type {number} */ x2,
    /** @type {number} */ y2,
  ) => s('line', { class: 'axis-line', x1: round(x1), x2: round(x2), y1, y2 });
  const last = i === count - 1;
  const end = piece.right + BREAK / 2;
  return [
    line(i ? piece.left - BREAK / 2 + 3 : 0, y, last ? width : end - 3, y),
    ...(last ? [] : [line(end - 2, y + 5, end + 2, y - 5)]),
    ...ticksOf(piece).flatMap(({ x, label }) => [
      line(x, y, x, y + 5),
      s('text', { class: 'axis-label', x: round(x), y: y + 18, 'text-anchor': anchorAt(x, piece) }, label),
    ]),
  ];
}

/** A short piece has its month or year in the middle. */
function ticksOf(/** @type {Piece} */ piece) {
  const { begin, end, left, right } = piece;
  const most = Math.floor((right - left) / (LABEL + 20));
  const ticks = most < 2 ? [] : findTicks(begin, end, most);
  if (ticks.length) return ticks.map(({ time, label }) => ({ x: xOf(time, piece), label }));
  const label = end - begin > DAYS_70 ? `${new Date(begin).getUTCFullYear()}` : formatShortMonth(begin);
  return [{ x: (left + right) / 2, label }];
}

const xOf = (/** @type {number} */ time, /** @type {Piece} */ { begin, end, left, right }) =>
  left + ((time - begin) / (end - begin)) * (right - left);

function barOf(/** @type {Placed} */ { event, index, begin, end }, /** @type {Piece[]} */ pieces) {
  // No event goes beyond its piece: it has time without events on both sides.
  const piece = pieces.find((one) => begin < one.end) ?? pieces[pieces.length - 1];
  const from = Math.min(xOf(begin, piece), piece.right - DOT);
  return { event, index, from, to: Math.max(xOf(end, piece), from + DOT), lane: 0 };
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

const anchorAt = (/** @type {number} */ x, /** @type {Piece} */ { left, right }) =>
  x - left < 24 ? 'start' : right - x < 24 ? 'end' : 'middle';
const round = (/** @type {number} */ number) => Math.round(number * 10) / 10;
