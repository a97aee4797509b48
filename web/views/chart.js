// @ts-check
// A series as a small line chart. It stands on a baseline of zero, or, where its spread is small against its level, on a
// broken line that is not zero. Points that follow from a stated change are hollow.
import { stretchOf } from '../calendar.js';
import { formatValue } from '../format.js';
import { strings } from '../strings.js';
import { s } from '../svg.js';
import { formatTimex } from '../timex.js';
import { oneLine } from '../wrapped.js';

/** @typedef {import('../../wasm/index.js').Report} Report */

const WIDTH = 320;
const HEIGHT = 120;
const EDGE = { top: 24, right: 34, bottom: 22, left: 34 };
/** More points than these are a line without dots; of more than those, only some can be told apart. */
const MOST_DOTS = 24;
const MOST_POINTS = 400;

/** @returns {SVGElement | null} null when the periods have no places on the calendar */
export function drawChart(/** @type {Report['series'][number]} */ { metric, points }, /** @type {Report} */ report) {
  const step = Math.ceil(points.length / MOST_POINTS);
  const some = points.filter((_, index) => index % step === 0 || index === points.length - 1);
  const placed = some.flatMap((point) => {
    const stretch = stretchOf(point.period);
    return stretch ? [{ ...point, time: (stretch[0] + stretch[1]) / 2 }] : [];
  });
  if (placed.length < 2) return null;
  const times = range(placed.map(({ time }) => time));
  const values = range(placed.map(({ value }) => value));
  const base =
    values.least >= 0 && values.least < values.most * 0.75 ? 0 : values.least - (values.most - values.least) * 0.35;
  const top = Math.max(values.most, values.least < 0 ? 0 : values.most);
  const x = (/** @type {number} */ time) =>
    EDGE.left + ((time - times.least) / (times.most - times.least || 1)) * (WIDTH - EDGE.left - EDGE.right);
  const y = (/** @type {number} */ value) =>
    HEIGHT - EDGE.bottom - ((value - base) / (top - base || 1)) * (HEIGHT - EDGE.top - EDGE.bottom);
  const dots = placed.length <= MOST_DOTS ? placed : [placed[0], placed[placed.length - 1]];
  const [first, last] = [placed[0], placed[placed.length - 1]];
  return s(
    'svg',
    {
      class: 'chart',
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      role: 'img',
      'aria-label': strings.chart.series(oneLine(metric.text), printed(first.period), printed(last.period)),
    },
    s('line', {
      class: base === 0 ? 'chart-base' : 'chart-base cut',
      x1: 0,
      x2: WIDTH,
      y1: HEIGHT - EDGE.bottom,
      y2: HEIGHT - EDGE.bottom,
    }),
    s('polyline', {
      class: 'chart-line',
      points: placed.map(({ time, value }) => `${round(x(time))},${round(y(value))}`).join(' '),
    }),
    dots.map(({ time, value, derived }) =>
      s('circle', {
        class: derived ? 'chart-dot derived' : 'chart-dot',
        cx: round(x(time)),
        cy: round(y(value)),
        r: 4,
      }),
    ),
    [first, last].map((point) =>
      s(
        'text',
        { class: 'chart-value', x: round(x(point.time)), y: round(y(point.value) - 10), 'text-anchor': 'middle' },
        labelOf(point, report),
      ),
    ),
    [first, last].map((point) =>
      s(
        'text',
        {
          class: 'chart-period',
          x: point === first ? 0 : WIDTH,
          y: HEIGHT - 6,
          'text-anchor': point === first ? 'start' : 'end',
        },
        printed(point.period),
      ),
    ),
  );
}

/** The words of the text where they are short. */
function labelOf(
  /** @type {Report['series'][number]['points'][number]} */ { value, figure, derived },
  /** @type {Report} */ report,
) {
  const { text } = report.figures[figure] ?? { text: '' };
  return derived || !text || text.length > 9 ? formatValue(value) : oneLine(text);
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
