// @ts-check
// What a reload brings back: the text and what was said about it, for this tab and as long as it is open. A browser may
// deny it (private mode, full): then nothing is kept, and the page says so once.

/** @typedef {import('./state.js').State} State */

const KEY = 'keyline';
/** Writing more at once would hold the page up. */
export const LONGEST_KEPT = 2 * 1024 * 1024;

/** @returns {boolean} whether the state will be there after a reload */
export function keep(/** @type {State} */ { text, published, words, source, currencies, dayFirst, kept, dismissed }) {
  try {
    if (!text) sessionStorage.removeItem(KEY);
    if (!text) return true;
    if (text.length > LONGEST_KEPT) {
      sessionStorage.removeItem(KEY);
      return false;
    }
    sessionStorage.setItem(
      KEY,
      JSON.stringify({ text, published, words, source, currencies, dayFirst, kept, dismissed }),
    );
    return true;
  } catch {
    return false;
  }
}

/** @returns {Partial<State> | null} */
export function recall() {
  try {
    const state = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    return typeof state?.text === 'string' ? state : null;
  } catch {
    return null;
  }
}
