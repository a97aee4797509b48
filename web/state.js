// @ts-check
// The page's state: one immutable value. Views are functions of it; only app.js replaces it.

/** @typedef {import('../wasm/index.js').Report} Report */
/**
 * A report together with the very texts it was made from: its offsets mean nothing for any other text.
 * @typedef {{texts: string[], report: Report, marks: import('./marks.js').PackedMarks[]}} Result
 */
/**
 * @typedef {object} State
 * @property {'write' | 'read'} mode the box, or the reading view
 * @property {string} text what was pasted
 * @property {string} published the reference date as ISO 8601, '' = not given
 * @property {Result | null} result of the latest reading that came to an end
 * @property {boolean} slow reading has taken long enough to show progress
 * @property {{message: string, retry?: boolean} | null} notice
 */

/** @type {State} */
export const EMPTY = { mode: 'write', text: '', published: '', result: null, slow: false, notice: null };
