// @ts-check
// What a figure is compared with, and how: with what it was before, with what was expected, aimed at or planned; and by
// how much it moved, where the text says that beside it. All of it is read from the report and the words around.

/** @typedef {import('../wasm/index.js').Report} Report */
/** @typedef {import('../wasm/index.js').Figure} Figure */
/** @typedef {'before' | 'expected' | 'target' | 'planned' | 'other'} Relation */

/** Characters before and after a comparand that may say what it is. */
const AROUND = 60;
/** Figures before and after a level among which its change is looked for, and the characters between the two. */
const NEIGHBOURS = 4;
const NEAR = 120;

/** One row a relation: the words that tell it. @type {[Relation, RegExp][]} */
const CUES = [
  ['expected', /\b(expect|forecast|consensus|estimate|analyst|predict|project(ed|ion)|poll|guidance|outlook)/i],
  ['target', /\b(target|goal|aim)/i],
  ['planned', /\b(plan|budget)/i],
];

/** Words that part a comparand from what is said of another. */
const PARTING = /[.;:!?](\s|$)|\n|\d/;

/**
 * The comparands of a figure, each with how the text relates it to the figure.
 * @param {Report} report
 * @param {string[]} texts
 * @param {Figure} figure
 * @returns {{index: number, relation: Relation}[]}
 */
export function comparandsOf({ figures }, texts, figure) {
  return [figure.base, ...figure.bases]
    .filter((index) => index != null)
    .map((index) => ({ index, relation: relationOf(figures[index], texts[figures[index].article] ?? '', figure) }));
}

/** @returns {Relation} */
function relationOf(
  /** @type {Figure} */ { begin, end, period, metric, text: words },
  /** @type {string} */ text,
  /** @type {Figure} */ figure,
) {
  const lead =
    text
      .slice(Math.max(0, begin - AROUND), begin)
      .split(PARTING)
      .at(-1) ?? '';
  if (/\b(from|down from|up from)(\s+[\p{L}’']+){0,3}\s*$/iu.test(lead)) return 'before';
  const earlier = period && figure.period && period < figure.period;
  if (earlier) return figure.direction ? 'before' : 'other';
  const tail = text.slice(end, end + AROUND).split(PARTING, 1)[0];
  const said = `${metric?.text ?? ''} ${lead} ${words} ${tail}`;
  return CUES.find(([, cue]) => cue.test(said))?.[0] ?? (figure.direction ? 'before' : 'other');
}

/**
 * The changes that belong to a level: "revenue rose 9% to £612m" has one. They measure the same at the same time, in the
 * same direction if the level has one, else it is compared with another, and stand beside it.
 * @param {Figure[]} figures
 * @param {number} index of the level
 * @returns {number[]}
 */
export function allChangesOf(figures, index) {
  const level = figures[index];
  if (level.role !== 'level' || !level.metric) return [];
  const found = [];
  const last = Math.min(figures.length - 1, index + NEIGHBOURS);
  for (let i = Math.max(0, index - NEIGHBOURS); i <= last; i++) {
    // "Income doubled to £2m, or £1 a share": it is the first of them that the text has double.
    const between = figures.slice(Math.min(i, index) + 1, Math.max(i, index));
    if (isChangeOf(figures[i], level) && !between.some((one) => one.role === 'level' && isSame(one, level)))
      found.push(i);
  }
  return found;
}

const isSame = (/** @type {Figure} */ one, /** @type {Figure} */ other) =>
  one.metric?.text.toLowerCase() === other.metric?.text.toLowerCase();

/** Those changes, without what says the same again, as a headline does. */
export function changesOf(/** @type {Figure[]} */ figures, /** @type {number} */ index) {
  const all = allChangesOf(figures, index);
  const same = (/** @type {number} */ one, /** @type {number} */ other) =>
    figures[one].value === figures[other].value && figures[one].unit === figures[other].unit;
  return all.filter((one, i) => !all.slice(0, i).some((other) => same(one, other)));
}

function isChangeOf(/** @type {Figure} */ change, /** @type {Figure} */ level) {
  const gap = change.begin < level.begin ? level.begin - change.end : change.begin - level.end;
  return (
    change.role === 'change' &&
    (change.direction === level.direction || (!level.direction && level.base !== null)) &&
    change.article === level.article &&
    change.noise == null &&
    change.conversion_of == null &&
    gap < NEAR &&
    change.period === level.period &&
    isSame(change, level)
  );
}
