// @ts-check
// Which line breaks of a text are its own and which come from wrapping it by hand: the lines of a text in, its paragraphs
// out. The rules are those by which the core reads (src/split/blocks.cpp), so that the page parts what the core parted.
// A line is a few numbers, and most are decided by their width: a text may have a million.

/**
 * `begin`..`end` is the line without its break, `first` the place after margin and quote marks, `width` from there to the
 * last character that is no blank. `depth`: how often it is quoted. `apart`: an empty line or another depth is above.
 * @typedef {{begin: number, end: number, first: number, width: number, depth: number, apart: boolean}} Line
 */

const NARROWEST = 40; // shorter lines are headings, items, addresses, rarely wrapped prose
const COLUMN = 24; // the narrowest column of a page, where most of the text is set in it
const FEWEST_RUN_ON = 3; // lines that go on in the next one; a text with fewer was hardly wrapped
const WIDEST = 120; // nobody wraps by hand at more
const SLACK = 6; // by which a full line may fall short of the widest one
const LONGEST_WORD = 30; // that is looked at

const ITEM = /[•*\-–·]\s|\(?(?:\d{1,2}|[A-Za-z])\)\s|\d{1,2}\.\s/y;
const NUMBER_ALONE = /^(?:\d[\d.,]*|[-–] ?\d+ ?[-–])$/;
const WIDE_GAP = / {3,}/; // parts the columns of a table that was set with spaces
const MAIL_HEADER = /(?:From|To|Cc|Subject|Date|Sent):/y;
const STOPS = new Set('.?!:"”');

/** @returns {Line[]} the lines that hold more than blanks and quote marks */
export function linesOf(/** @type {string} */ text) {
  /** @type {Line[]} */
  const lines = [];
  let apart = true;
  const add = (/** @type {number} */ begin, /** @type {number} */ end) => {
    let last = end;
    while (last > begin && isBlank(text, last - 1)) last--;
    let first = begin;
    let depth = 0;
    for (; first < last && (text[first] === '>' || isBlank(text, first)); first++) if (text[first] === '>') depth++;
    if (first === last)
      apart = true; // a ">" alone is an empty line of what is quoted
    else {
      lines.push({ begin, end, first, width: last - first, depth, apart });
      apart = false;
    }
  };
  let begin = 0;
  for (const { index, 0: lineBreak } of text.matchAll(/\r\n|[\n\r\u2028\u2029]/g)) {
    add(begin, index);
    begin = index + lineBreak.length;
  }
  add(begin, text.length);
  unquote(text, lines);
  return lines;
}

/** A ">" before one line alone, or before short lines, is no mark of a quotation: it stays part of its line. */
function unquote(/** @type {string} */ text, /** @type {Line[]} */ lines) {
  for (let i = 0; i < lines.length; ) {
    let last = i;
    let widest = 0;
    for (; last < lines.length && lines[last].depth > 0; last++) widest = Math.max(widest, lines[last].width);
    if (last === i) {
      i++;
      continue;
    }
    const quoted = last - i > 1 && widest + 2 >= NARROWEST;
    for (; i < last; i++) if (!quoted) unmark(text, lines[i]);
  }
  for (let i = 1; i < lines.length; i++) if (lines[i].depth !== lines[i - 1].depth) lines[i].apart = true;
}

function unmark(/** @type {string} */ text, /** @type {Line} */ line) {
  const last = line.first + line.width;
  line.depth = 0;
  line.first = line.begin;
  while (isBlank(text, line.first)) line.first++;
  line.width = last - line.first;
}

/** Tells of each line but the first whether it goes on with the paragraph of the line above. */
export function wrapsOf(/** @type {string} */ text, /** @type {Line[]} */ lines) {
  const textWidth = widthOfText(text, lines);
  const goesOn = new Uint8Array(lines.length);
  for (let i = 0; i < lines.length; ) {
    let last = i + 1;
    while (last < lines.length && !lines[last].apart) last++;
    const width = last - i > 1 ? widthOf(text, lines, i, last, textWidth) : 0;
    for (i++; i < last; i++) goesOn[i] = Number(continues(text, lines[i - 1], lines[i], width));
  }
  return goesOn;
}

/** The width at which the whole text was wrapped: most of the lines that end without a stop go on in lower case. */
function widthOfText(/** @type {string} */ text, /** @type {Line[]} */ lines) {
  let [open, runsOn, longest] = [0, 0, 0];
  for (let i = 1; i < lines.length; i++) {
    const before = lines[i - 1];
    if (lines[i].apart || before.width < COLUMN || standsAlone(text, before)) continue;
    longest = Math.max(longest, before.width);
    if (longest > WIDEST) return 0;
    open += Number(!endsSentence(text, before));
    runsOn += Number(runsInto(text, before, lines[i]));
  }
  return runsOn >= FEWEST_RUN_ON && 2 * runsOn >= open ? longest : 0;
}

/** The width of lines [first, last), which no empty line parts. */
function widthOf(
  /** @type {string} */ text,
  /** @type {Line[]} */ lines,
  /** @type {number} */ first,
  /** @type {number} */ last,
  /** @type {number} */ textWidth,
) {
  let longest = 0;
  for (let i = first; i < last; i++) longest = Math.max(longest, lines[i].width);
  if (longest > WIDEST) return 0;
  if (longest < NARROWEST) return textWidth;
  let [full, runsOn] = [0, 0];
  for (let i = first; i + 1 < last; i++) {
    full += Number(lines[i].width + longest / 5 >= longest);
    runsOn += Number(isLowerCase(text, lines[i + 1].first));
  }
  return full >= 2 && 2 * full + 2 >= last - first && 4 * runsOn >= full ? longest : textWidth;
}

function continues(
  /** @type {string} */ text,
  /** @type {Line} */ before,
  /** @type {Line} */ line,
  /** @type {number} */ width,
) {
  const runsOn = runsInto(text, before, line);
  const broken = runsOn && text[before.first + before.width - 1] === '-' && before.width > 1;
  const isLong = before.width >= NARROWEST || (width > 0 && before.width >= COLUMN);
  const isFull =
    width > 0 &&
    before.width + 1 + wordAt(text, line) + SLACK >= width &&
    before.width >= Math.min(NARROWEST, width / 2);
  const indented = line.first - line.begin > 1;
  if (!broken && !(runsOn && isLong) && !isFull && !indented) return false;
  if (standsAlone(text, line) || isRow(text, before) || isNumberAlone(text, before)) return false;
  if (broken) return true;
  if (matches(MAIL_HEADER, text, line) && matches(MAIL_HEADER, text, before)) return false;
  if (matches(ITEM, text, before)) return indented || (runsOn && isLong);
  return (runsOn && isLong) || isFull;
}

const standsAlone = (/** @type {string} */ text, /** @type {Line} */ line) =>
  matches(ITEM, text, line) || isRow(text, line) || isNumberAlone(text, line);

/** Cells parted by bars, tabs or wide gaps. */
const isRow = (/** @type {string} */ text, /** @type {Line} */ line) =>
  line.width <= 8 * WIDEST && partingOf(wordsOf(text, line)) !== null;

/** What parts the cells of a row: tabs, two bars or more, two wide gaps or more; null = it is no row of a table. */
export function partingOf(/** @type {string} */ line) {
  if (line.trim().includes('\t')) return '\t';
  if (line.indexOf('|') !== line.lastIndexOf('|')) return '|';
  return line.trimEnd().split(WIDE_GAP, 3).length > 2 ? WIDE_GAP : null; // a margin parts the first cell, which is empty
}

/** A line that a dash, a dot, a number begins. */
export const isItem = (/** @type {string} */ text, /** @type {Line} */ line) => matches(ITEM, text, line);

/** A line without margin and marks. */
export const wordsOf = (/** @type {string} */ text, /** @type {Line} */ { first, width }) =>
  text.slice(first, first + width);

/** What stands between the pages of a document, and the numbers of a column. */
const isNumberAlone = (/** @type {string} */ text, /** @type {Line} */ { first, width }) =>
  width < 12 && NUMBER_ALONE.test(text.slice(first, first + width));

const runsInto = (/** @type {string} */ text, /** @type {Line} */ before, /** @type {Line} */ line) =>
  isLowerCase(text, line.first) && !endsSentence(text, before);

const endsSentence = (/** @type {string} */ text, /** @type {Line} */ { first, width }) =>
  STOPS.has(text[first + width - 1]);

function isLowerCase(/** @type {string} */ text, /** @type {number} */ at) {
  const code = text.charCodeAt(at);
  return code >= 97 && code <= 122;
}

/** Characters of the first word, as far as one is looked at. */
function wordAt(/** @type {string} */ text, /** @type {Line} */ { first, width }) {
  let length = 0;
  while (length < width && length < LONGEST_WORD && !isBlank(text, first + length)) length++;
  return length;
}

function matches(/** @type {RegExp} */ form, /** @type {string} */ text, /** @type {Line} */ { first }) {
  form.lastIndex = first;
  return form.test(text);
}

function isBlank(/** @type {string} */ text, /** @type {number} */ at) {
  const code = text.charCodeAt(at);
  return code <= 32 || code === 0xa0 || code === 0x202f || code === 0x3000 || code === 0xfeff;
}
