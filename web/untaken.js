// @ts-check
// Why a number that bears no mark was not taken for a figure, as far as its own neighbourhood tells. In: a text and a
// place in it; out: the run of characters around and the key of a reason, or null where no number stands.

/** Characters that join letters and digits into one run. */
const RUN = /[\p{L}\p{N}.,:/@_&%$€£¥+#–-]/u;
/** A run that is longer is no number; looking further would cost more than it tells. */
const LONGEST = 120;

/**
 * One row a reason, the first that holds counts; `before` is the word in front of the run.
 * @type {[keyof typeof import('./strings.js').strings.untaken.reasons, (run: string, before: string) => boolean][]}
 */
const REASONS = [
  ['address', (run) => /@|:\/\/|www\.|\/[a-z]+\/|\.(com|org|net|html?)\b/i.test(run)],
  ['time', (run) => /^\d{1,2}[:.]\d\d(:\d\d)?([ap]m)?$/i.test(run)],
  ['telephone', (run) => /^\+?\d[\d-]{8,}$/.test(run)],
  ['name', (run) => /\p{L}[-]?\d|\d\p{L}/u.test(run)],
  ['score', (run) => /^\d+([-–:]\d+)+$/.test(run)],
  ['fraction', (run) => /^\d+(\/\d+)+$/.test(run)],
  ['year', (run) => /^(1[5-9]|20)\d\d$/.test(run)],
  ['numbering', (run, before) => /^\d{1,3}\.?$/.test(run) && before === ''],
  ['label', (run, before) => /^\d+$/.test(run) && /^\p{Lu}/u.test(before)],
  ['other', () => true],
];

export function untakenAt(/** @type {string} */ text, /** @type {number} */ at) {
  const joined = (/** @type {number} */ i) => i >= 0 && i < text.length && RUN.test(text[i]);
  let begin = at;
  let end = at;
  while (joined(begin - 1) && at - begin < LONGEST) begin--;
  while (joined(end) && end - at < LONGEST) end++;
  while (begin < end && /[.,:/–-]/.test(text[end - 1])) end--;
  const run = text.slice(begin, end);
  if (!/\d/.test(run)) return null;
  const before = /(\S+)[^\S\n]+$/.exec(text.slice(Math.max(0, begin - LONGEST), begin))?.[1] ?? '';
  const [reason] = /** @type {typeof REASONS[number]} */ (REASONS.find(([, holds]) => holds(run, before)));
  return { text: run, begin, end, reason };
}
