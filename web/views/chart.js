// @ts-check
// A series of three values or more as a small line chart. Zero is in sight unless that would flatten the line; then the
// foot of the chart is a broken line, and words say so. Points that follow from a stated change are hollow.
import { stretchOf } from '../calendar.js';
import { h } from '../dom.js';
import { formatAmount } from '../format.js';
import { isPhone } from '../narrow.js';
import { strings } from '../strings.js';
import { s } from '../svg.js';
import { formatTimex } from '../timex.js';
import { oneLine } from '../wrapped.js';
import { unitBeyond } from './finding.js';

/** @typedef {import('../../wasm/index.js').Report} Report */
/** @typedef {Report['series'][number]['points'][number] & {time: number}} Placed */

/** Widths are those of the column that the chart fills, so that its labels are as large as they say. */
const WIDE = 432;
const NARROW = 356;
const HEIGHT = 124;
const EDGE = { top: 20, right: 8, bottom: 36, left: 8 };
/** A line that takes less than this part of the height is flat: the axis is cut. */
const FLAT = 0.2;
/** More points than these are a line without dots; of more than those, only some can be told apart. */
const MOST_DOTS = 24;
const MOST_POINTS = 400;
/** Two longer labels would meet. */
const LONGEST_LABEL = 20;

/** @returns {Element[]} none when the periods have no places on the calendar */
export function drawChart(
  /** @type {Report['series'][number]} */ { metric, unit, points },
  /** @type {Report} */ report,
) {
  const step = Math.ceil(points.length / MOST_POINTS);
  const some = points.filter((_, index) => index % step === 0 || index === points.length - 1);
  const placed = some.flatMap((point) => {
    const stretch = stretchOf(point.period);
    return stretch ? [{ ...point, time: (stretch[0] + stretch[1]) / 2 }] : [];
  });
  if (placed.length < 2) return [];
  const width = isPhone() ? NARROW : WIDE;
  const times = range(placed.map(({ time }) => time));
  const { low, high, cut } = domainOf(range(placed.map(({ value }) => value)));
  const x = (/** @type {number} */ time) =>
    round(EDGE.left + ((time - times.least) / (times.most - times.least || 1)) * (width - EDGE.left - EDGE.right));
  const y = (/** @type {number} */ value) =>
    round(HEIGHT - EDGE.bottom - ((value - low) / (high - low || 1)) * (HEIGHT - EDGE.top - EDGE.bottom));
  const dots = placed.length <= MOST_DOTS ? placed : [placed[0], placed[placed.length - 1]];
  const ends = [placed[0], placed[placed.length - 1]];
  const foot = y(cut ? low : 0);
  const chart = s(
    'svg',
    {
      class: 'chart',
      viewBox: `0 0 ${width} ${HEIGHT}`,
      role: 'img',
      'aria-label': strings.chart.series(oneLine(metric.text), printed(ends[0].period), printed(ends[1].period)),
    },
    s('line', { class: cut ? 'chart-base cut' : 'chart-base', x1: 0, x2: width, y1: foot, y2: foot }),
    s('polyline', {
      class: 'chart-line',
      points: placed.map(({ time, value }) => `${x(time)},${y(value)}`).join(' '),
    }),
    dots.map(({ time, value, derived }) =>
      s('circle', { class: derived ? 'chart-dot derived' : 'chart-dot', cx: x(time), cy: y(value), r: 4 }),
    ),
    ends.flatMap((end, i) => {
      const anchor = i ? 'end' : 'start';
      const at = i ? width : 0;
      // On the side that the line leaves free.
      const neighbour = placed[i ? placed.length - 2 : 1];
      const above = neighbour.value <= end.value;
      const under = y(end.value) + 19;
      const label = above ? y(end.value) - 9 : Math.abs(under - foot - 5) < 9 ? foot + 14 : under;
      return [
        s('text', { class: 'chart-value', x: at, y: label, 'text-anchor': anchor }, labelOf(end, unit, report)),
        s('text', { class: 'chart-period', x: at, y: HEIGHT - 4, 'text-anchor': anchor }, printed(end.period)),
      ];
    }),
  );
  return cut ? [chart, h('p', { class: 'chart-note' }, strings.chart.cut)] : [chart];
}

/** What the height of the chart stands for. */
function domainOf(/** @type {{least: number, most: number}} */ { least, most }) {
  const spread = most - least;
  if (spread >= FLAT * Math.max(Math.abs(least), Math.abs(most)))
    return { low: Math.min(0, least), high: Math.max(0, most), cut: false };
  return { low: least - 0.6 * spread, high: most, cut: true };
}

/** The same words as in the table. */
function labelOf(
  /** @type {Report['series'][number]['points'][number]} */ { value, figure, derived },
  /** @type {string | null} */ unit,
  /** @type {Report} */ report,
) {
  const own = report.figures[figure];
  if (derived || !own) return formatAmount(value, unit);
  const whole = oneLine(own.text) + unitBeyond(own);
  return whole.length > LONGEST_LABEL ? oneLine(own.text).slice(0, LONGEST_LABEL) : whole;
}

const printed = (/** @type {string} */ period) => formatTimex(period) ?? period;
const round = (/** @type {number} */ number) => Math.round(number * 10) / 10;

function range(/** @type {number[]} */ numbers) {
  let [least, most] = [Infinity, -Infinity];
  for (const number of numbers) {
    least = Math.min(least, number);
    most = Math.max(most, number);
  }
  return { least, most };
}
