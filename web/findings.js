// @ts-check
// From a report to its findings: what can be pointed at on the page, under a key that the panel and the text share, and
// which words of the text belong to it. Nothing here knows of the DOM.

/** @typedef {import('../wasm/index.js').Report} Report */
/**
 * Words of one article that belong to a finding. `layer` says what the words are: only figures and dates are marked all
 * the time. `part`: the finding's own words, or the context that gives them their meaning (metric, subject, period).
 * @typedef {{key: string, layer: 'figure' | 'date' | 'event' | 'summary' | 'point' | 'warning' | 'noise',
 *   part: 'words' | 'context', article: number, begin: number, end: number}} Mark
 */

/** The key of a row of one of the report's lists. */
export const keyOf = (/** @type {string} */ layer, /** @type {number} */ index) => `${layer}-${index}`;

/** Every mark of the report, one list an article, in order of `begin`, the longer first. */
export function collectMarks(/** @type {Report} */ report) {
  /** @type {Mark[][]} */
  const byArticle = report.articles.map(() => []);
  for (const collect of COLLECTORS) {
    for (const mark of collect(report)) {
      if (mark.end > mark.begin) byArticle[mark.article]?.push(mark);
    }
  }
  for (const marks of byArticle) marks.sort((a, b) => a.begin - b.begin || b.end - a.end);
  return byArticle;
}

/** Key figures: the six most salient that are neither a conversion nor a base, nor part of what was left out. */
export function keyFigures(/** @type {Report} */ report, count = 6) {
  return report.figures
    .map((figure, index) => ({ figure, index }))
    .filter(({ figure }) => figure.conversion_of == null && figure.role !== 'base' && figure.noise == null)
    .sort((a, b) => b.figure.salience - a.figure.salience || a.index - b.index)
    .slice(0, count);
}

/** One row a list of the report. @type {((report: Report) => Mark[])[]} */
const COLLECTORS = [
  (report) => report.figures.flatMap(figureMarks),
  (report) => report.dates.map((date, index) => mark('date', index, date.article, date)),
  (report) => report.events.flatMap(eventMarks),
  (report) => report.summary.map((sentence, index) => mark('summary', index, sentence.article, sentence)),
  (report) =>
    report.key_points.flatMap((point, index) => point.spans.map((span) => mark('point', index, span.article, span))),
  (report) => report.noise.map((noise, index) => mark('noise', index, noise.article, noise)),
  (report) =>
    report.warnings.flatMap((warning, index) =>
      warning.begin == null || warning.end == null
        ? []
        : [mark('warning', index, warning.article ?? 0, { begin: warning.begin, end: warning.end })],
    ),
];

/** @returns {Mark[]} */
function figureMarks(/** @type {Report['figures'][number]} */ figure, /** @type {number} */ index) {
  const context = [figure.metric, figure.subject, figure.period_text, figure.attribution].filter(
    (phrase) => phrase != null,
  );
  return [
    mark('figure', index, figure.article, figure),
    ...context.map((phrase) => mark('figure', index, figure.article, phrase, 'context')),
  ];
}

/** The headline stands for the event: unlike sentences, headlines never overlap. Other tellings are context. */
function eventMarks(/** @type {Report['events'][number]} */ event, /** @type {number} */ index) {
  const { article, headline } = event;
  const others = event.sources.filter(
    (source) => source.article !== article || source.begin > headline.begin || source.end < headline.end,
  );
  return [
    mark('event', index, article, headline),
    ...others.map((source) => mark('event', index, source.article, source, 'context')),
  ];
}

/**
 * @param {Mark['layer']} layer
 * @param {number} index
 * @param {number} article
 * @param {{begin: number, end: number}} span
 * @param {Mark['part']} [part]
 * @returns {Mark}
 */
function mark(layer, index, article, span, part = 'words') {
  return { key: keyOf(layer, index), layer, part, article, begin: span.begin, end: span.end };
}
