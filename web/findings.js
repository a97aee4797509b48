// @ts-check
// From a report to its findings: what can be pointed at on the page, under a key that the panel and the text share, and
// which words of the text belong to it. Nothing here knows of the DOM; the worker uses it, too.

import { allChangesOf, changesOf } from './comparisons.js';

/** @typedef {import('../wasm/index.js').Report} Report */
/** @typedef {{begin: number, end: number}} Span */
/** @typedef {'figure' | 'date' | 'event' | 'summary' | 'point' | 'warning' | 'noise'} Layer a list of the report */
/**
 * Words of one article that belong to a finding, the row `index` of the layer's list. `part`: the finding's own words, or
 * the context that gives them their meaning (metric, subject, period).
 * @typedef {{key: string, layer: Layer, index: number, part: 'words' | 'context', article: number, begin: number,
 *   end: number}} Mark
 */

export const keyOf = (/** @type {string} */ layer, /** @type {number} */ index) => `${layer}-${index}`;

/** Every mark of the report, one list an article, in order of `begin`, the longer first. */
export function collectMarks(/** @type {Report} */ report) {
  /** @type {Mark[][]} */
  const byArticle = report.articles.map(() => []);
  for (const [layer, { rows }] of Object.entries(LAYERS)) {
    for (let index = 0; index < rows(report).length; index++) {
      for (const mark of marksOf(report, keyOf(layer, index))) byArticle[mark.article]?.push(mark);
    }
  }
  for (const marks of byArticle) marks.sort((a, b) => a.begin - b.begin || b.end - a.end);
  return byArticle;
}

/**
 * The marks of one finding, its own words first.
 * @returns {Mark[]}
 */
export function marksOf(/** @type {Report} */ report, /** @type {string} */ key) {
  const [layer, index] = /** @type {[Layer, string]} */ (key.split('-'));
  const { rows, words, context } = LAYERS[layer];
  const row = rows(report)[Number(index)];
  const mark = (/** @type {Mark['part']} */ part) => (/** @type {any} */ span) =>
    span && span.end > span.begin
      ? [
          {
            key,
            layer,
            index: Number(index),
            part,
            article: span.article ?? row.article,
            begin: span.begin,
            end: span.end,
          },
        ]
      : [];
  return row ? [...words(row).flatMap(mark('words')), ...(context?.(row) ?? []).flatMap(mark('context'))] : [];
}

/**
 * What takes a look at every figure to know: the key figures, for each of them those that say the same in another currency
 * or unit and those that say by how much it moved, and how many there are of each kind. The worker makes it, so that the
 * page need not look at them all.
 * @typedef {{key: number[], converted: number[][], changes: number[][], kinds: Record<string, number>}} Digest
 */

/** Key figures are the most salient that are neither a conversion nor a base, nor part of what was left out. */
const KEY_FIGURES = 6;
/** As many may turn out to be the changes of others. */
const CANDIDATES = 3 * KEY_FIGURES;

/** @returns {Digest} */
export function digestOf(/** @type {Report} */ { figures }) {
  /** @type {{index: number, salience: number}[]} */
  const top = [];
  /** @type {Record<string, number>} */
  const kinds = {};
  /** @type {Map<number, number[]>} */
  const converted = new Map();
  for (const [index, { kind, salience, role, noise, conversion_of: of }] of figures.entries()) {
    kinds[kind] = (kinds[kind] ?? 0) + 1;
    if (of != null) converted.set(of, [...(converted.get(of) ?? []), index]);
    if (of != null || role === 'base' || noise != null) continue;
    const at = top.findIndex((other) => other.salience < salience);
    if (at >= 0) top.splice(at, 0, { index, salience });
    else if (top.length < CANDIDATES) top.push({ index, salience });
    top.length = Math.min(top.length, CANDIDATES);
  }
  // A change is told with its level, which takes its place.
  /** @type {Map<number, number>} */
  const levels = new Map();
  for (const { index } of top) for (const change of allChangesOf(figures, index)) levels.set(change, index);
  const key = [...new Set(top.map(({ index }) => levels.get(index) ?? index))].slice(0, KEY_FIGURES);
  const changes = key.map((index) => changesOf(figures, index));
  return { key, converted: key.map((index) => converted.get(index) ?? []), changes, kinds };
}

/** Figures of a check that disagrees, one set a report. @type {WeakMap<Report, Set<number>>} */
const disputed = new WeakMap();

export function disputedIn(/** @type {Report} */ report) {
  const known = disputed.get(report);
  if (known) return known;
  const found = new Set(report.checks.filter(disagrees).flatMap(({ figures }) => figures));
  disputed.set(report, found);
  return found;
}

export const disagrees = (/** @type {Report['checks'][number]} */ { verdict }) => verdict === 'disagrees';

/** A text of which the reader of English understands little. */
export const isForeign = (/** @type {Report} */ { warnings }) => warnings.some(({ code }) => code === 'not_english');

/**
 * One row a list of the report: which spans are a finding's own words, and which give them their meaning. The headline
 * stands for an event: unlike sentences, headlines never overlap; other tellings of it are context.
 * @type {Record<Layer, {rows: (report: Report) => any[], words: (row: any) => (Span | null)[],
 *   context?: (row: any) => (Span | null)[]}>}
 */
const LAYERS = {
  figure: {
    rows: (report) => report.figures,
    words: (figure) => [figure],
    context: ({ metric, subject, period_text, attribution }) => [metric, subject, period_text, attribution],
  },
  date: { rows: (report) => report.dates, words: (date) => [date] },
  event: { rows: (report) => report.events, words: ({ headline }) => [headline], context: otherTellings },
  summary: { rows: (report) => report.summary, words: (sentence) => [sentence] },
  point: { rows: (report) => report.key_points, words: ({ spans }) => spans },
  warning: { rows: (report) => report.warnings, words: (warning) => [warning] },
  noise: { rows: (report) => report.noise, words: (noise) => [noise] },
};

function otherTellings(/** @type {Report['events'][number]} */ { article, headline, sources }) {
  return sources.filter(
    (source) => source.article !== article || source.begin > headline.begin || source.end < headline.end,
  );
}
