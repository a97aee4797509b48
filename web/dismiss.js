// @ts-check
// A report without the findings that the reader has dismissed: the same shape, every index renumbered, and nothing left
// that stood on what is gone. A dismissed finding is known by its words, so that it stays dismissed in the next report of
// the same text.

/** @typedef {import('../wasm/index.js').Report} Report */
/** @typedef {{layer: 'figure' | 'date' | 'event', article: number, begin: number, end: number, text: string}} Dismissed */

const nameOf = (/** @type {string} */ layer, /** @type {{article: number, begin: number, end: number}} */ place) =>
  `${layer} ${place.article} ${place.begin} ${place.end}`;

/** @returns {Report} */
export function without(/** @type {Report} */ report, /** @type {Dismissed[]} */ dismissed) {
  if (!dismissed.length) return report;
  const gone = new Set(dismissed.map((one) => nameOf(one.layer, one)));
  const figures = renumber(report.figures, (figure) => !gone.has(nameOf('figure', figure)));
  const dates = renumber(report.dates, (date) => !gone.has(nameOf('date', date)));
  const stays = (/** @type {number} */ figure) => figures.to[figure] >= 0;
  const move = (/** @type {number | null} */ figure) => (figure == null || !stays(figure) ? null : figures.to[figure]);
  const moveAll = (/** @type {number[]} */ list) => list.filter(stays).map((figure) => figures.to[figure]);
  return {
    ...report,
    figures: figures.rows.map((figure) => {
      const [base = null, ...bases] = moveAll([figure.base, ...figure.bases].filter((one) => one != null));
      return { ...figure, base, bases, conversion_of: move(figure.conversion_of) };
    }),
    dates: dates.rows,
    events: report.events
      .filter((event) => !gone.has(nameOf('event', placeOf(event))) && dates.to[event.date] >= 0)
      .map((event) => ({ ...event, date: dates.to[event.date], figures: moveAll(event.figures) })),
    series: report.series
      .map((series) => ({
        ...series,
        points: series.points
          .filter(({ figure }) => stays(figure))
          .map((point) => ({ ...point, figure: figures.to[point.figure] })),
      }))
      .filter(({ points }) => points.length > 1),
    checks: report.checks
      .filter((check) => check.figures.every(stays))
      .map((check) => ({ ...check, figures: moveAll(check.figures) })),
    agreements: report.agreements
      .filter((agreement) => agreement.figures.every(stays))
      .map((agreement) => ({ ...agreement, figures: moveAll(agreement.figures) })),
    key_points: report.key_points
      .filter((point) => point.figures.every(stays))
      .map((point) => ({ ...point, figures: moveAll(point.figures) })),
  };
}

/** The finding under a key as something that can be dismissed, or null where its layer has nothing to dismiss. */
export function dismissible(/** @type {Report} */ report, /** @type {string} */ key) {
  const [layer, index] = key.split('-');
  if (layer === 'figure' || layer === 'date') {
    const { article, begin, end, text } = report[`${layer}s`][Number(index)];
    return /** @type {Dismissed} */ ({ layer, article, begin, end, text });
  }
  if (layer !== 'event') return null;
  const event = report.events[Number(index)];
  return /** @type {Dismissed} */ ({ layer, ...placeOf(event), text: event.headline.text });
}

/** Two events may share a sentence; their headlines never overlap. */
function placeOf(/** @type {Report['events'][number]} */ { article, headline }) {
  return { article, begin: headline.begin, end: headline.end };
}

/**
 * The rows that stay, and for each old index the new one, -1 for those that are gone.
 * @template Row
 */
function renumber(/** @type {Row[]} */ all, /** @type {(row: Row) => boolean} */ stays) {
  const to = new Int32Array(all.length).fill(-1);
  const rows = all.filter((row, index) => {
    const kept = stays(row);
    if (kept) to[index] = 0;
    return kept;
  });
  for (let index = 0, next = 0; index < to.length; index++) if (to[index] === 0) to[index] = next++;
  return { rows, to };
}
