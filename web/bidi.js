// @ts-check
// Characters that turn the direction of writing can make text read otherwise than it stands. The page shows each as a
// small sign in its place instead of obeying it; offsets are not touched, because the text itself is not.

/** @type {Record<string, string>} */
const NAMES = {
  '\u061c': 'ALM',
  '\u200e': 'LRM',
  '\u200f': 'RLM',
  '\u202a': 'LRE',
  '\u202b': 'RLE',
  '\u202c': 'PDF',
  '\u202d': 'LRO',
  '\u202e': 'RLO',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
};
const CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Whether a text holds such a character. */
export const holdsControl = (/** @type {string} */ text) => text.search(CONTROLS) >= 0;

/**
 * A text as runs without such characters, and in between the names of those that stand there.
 * @returns {{text?: string, control?: string, at: number}[]}
 */
export function splitAtControls(/** @type {string} */ text) {
  const parts = [];
  let at = 0;
  for (const { index, 0: control } of text.matchAll(CONTROLS)) {
    if (index > at) parts.push({ text: text.slice(at, index), at });
    parts.push({ control: NAMES[control], at: index });
    at = index + 1;
  }
  if (at < text.length) parts.push({ text: text.slice(at), at });
  return parts;
}
