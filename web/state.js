// @ts-check
// The page's state: one immutable value. Views are functions of it; only app.js replaces it.
import { SUMMARY_WORDS } from './limits.js';

/** @typedef {import('../wasm/index.js').Report} Report */
/**
 * A report together with the very texts it was made from: its offsets mean nothing for any other text. `report` is as
 * the page shows it, without what was dismissed; `whole` is as the core gave it.
 * @typedef {{texts: string[], report: Report, whole: Report, marks: import('./marks.js').PackedMarks[],
 *   digest: import('./findings.js').Digest}} Result
 */
/**
 * @typedef {object} State
 * @property {'write' | 'read'} mode the box, or the reading view
 * @property {string} text what was pasted
 * @property {string} published the reference date as ISO 8601, '' = not given
 * @property {string} source the address that the text comes from, '' = not given
 * @property {number} words budget of the summary
 * @property {string[]} currencies what a sign that several currencies share means; none = the core decides
 * @property {boolean | null} dayFirst whether 03/04 is the third of April, null = the core decides
 * @property {{article: number, begin: number, end: number}[]} kept stretches that are not to be left out
 * @property {import('./dismiss.js').Dismissed[]} dismissed
 * @property {Result | null} result of the latest reading that came to an end
 * @property {boolean} slow reading has taken long enough to show progress
 * @property {{message: string, action?: 'retry' | 'undo' | 'reload'} | null} notice
 */

/** What is said about one text and not about the next. */
export const UNSAID = {
  published: '',
  source: '',
  currencies: /** @type {string[]} */ ([]),
  dayFirst: /** @type {boolean | null} */ (null),
  kept: /** @type {State['kept']} */ ([]),
  dismissed: /** @type {State['dismissed']} */ ([]),
};

/** @type {State} */
export const EMPTY = {
  mode: 'write',
  text: '',
  ...UNSAID,
  words: SUMMARY_WORDS,
  result: null,
  slow: false,
  notice: null,
};
