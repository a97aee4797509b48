// @ts-check
// Every figure of the report, those in what was left out included: a table to search and to sort, and the place where any
// mark leads that nothing above shows. It is drawn when it is opened.
import { fill, h, hidden, quote } from '../dom.js';
import { keyOf } from '../findings.js';
import { formatInteger } from '../format.js';
import { strings } from '../strings.js';
import { untakenAt } from '../untaken.js';
import { arrow, findingLink, printFigure, printMetric, printPeriod } from './finding.js';
import { createMore } from './more.js';
import { createWhy } from './why.js';

/** @typedef {import('../../wasm/index.js').Report} Report */
/** @typedef {import('../../wasm/index.js').Figure} Figure */

const { columns, sections, search: words } = strings;
/** One row a column: its name and what it sorts by. @type {[string, (figure: Figure) => string | number][]} */
const COLUMNS = [
  [columns.value, ({ value }) => value],
  [columns.metric, ({ metric, unit, kind }) => (metric?.text ?? unit ?? kind).toLowerCase()],
  [columns.subject, ({ subject }) => subject?.text.toLowerCase() ?? '\uffff'],
  [columns.period, ({ period }) => period ?? '\uffff'],
];

/** @param {import('./why.js').FindingActions} actions */
export function createFigureTable(actions) {
  /** @type {{report: Report, texts: string[]}} */
  let result = { report: /** @type {any} */ ({ figures: [] }), texts: [] };
  let drawn = false;
  /** Column by which rows are sorted, -1 = as in the text; and whether the greatest comes first. */
  let sorted = { column: -1, falling: false };

  const count = h('span', { class: 'count' });
  const rows = h('tbody');
  const more = createMore(rows, (/** @type {number} */ index) => row(index));
  const box = h('input', { type: 'search', id: 'search-figures', autocomplete: 'off', spellcheck: 'false' });
  const said = h('p', { class: 'search-said', role: 'status' });
  const heads = COLUMNS.map(([name], column) => {
    const button = h('button', { type: 'button', class: 'sort' }, name);
    button.addEventListener('click', () => sortBy(column));
    return h('th', { scope: 'col', class: column ? null : 'number' }, button);
  });
  const element = h(
    'details',
    { class: 'section rows all-figures' },
    h('summary', {}, h('h2', {}, sections.figures), ' ', count),
    h('div', { class: 'search' }, h('label', { for: box.id }, words.label), box, said),
    h('table', {}, h('thead', {}, h('tr', {}, heads, h('td', {}))), rows),
    more.button,
  );
  element.addEventListener('toggle', () => element.open && draw());
  box.addEventListener('input', () => show());

  function sortBy(/** @type {number} */ column) {
    const again = sorted.column === column;
    sorted = again && sorted.falling ? { column: -1, falling: false } : { column, falling: again };
    for (const [i, head] of heads.entries()) {
      const mine = sorted.column === i;
      if (mine) head.setAttribute('aria-sort', sorted.falling ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    }
    show();
  }

  function draw() {
    if (drawn) return;
    drawn = true;
    show();
  }

  function show() {
    const { figures } = result.report;
    const query = box.value.trim().toLowerCase();
    let chosen = [...figures.keys()];
    if (query) chosen = chosen.filter((index) => matches(figures[index], query));
    if (sorted.column >= 0) chosen = inOrder(chosen, figures, COLUMNS[sorted.column][1], sorted.falling);
    more.update(chosen);
    fill(said, query && outcome(chosen.length, box.value.trim()));
  }

  /** What a search came to; a number that stands in the text and is no figure says why. */
  function outcome(/** @type {number} */ found, /** @type {string} */ query) {
    if (found) return words.some(formatInteger(found), formatInteger(result.report.figures.length));
    const at = /\d/.test(query) ? (result.texts[0]?.indexOf(query) ?? -1) : -1;
    const untaken = at >= 0 && untakenAt(result.texts[0], at + query.search(/\d/));
    const { sentence, reasons } = strings.untaken;
    return untaken ? `${words.none} ${sentence(untaken.text, reasons[untaken.reason])}` : words.none;
  }

  function row(/** @type {number} */ index) {
    const figure = result.report.figures[index];
    const value = [
      figure.direction && figure.role === 'change' && arrow(figure.direction),
      figure.role === 'base' && hidden(`${strings.relations.other} `),
      findingLink(keyOf('figure', index), printFigure(figure)),
    ];
    const cells = [value, printMetric(figure), figure.subject && quote(figure.subject.text), printPeriod(figure)];
    const line = h(
      'tr',
      { class: figure.noise == null ? null : 'noise' },
      cells.map((cell, i) => h('td', { class: i ? null : 'number' }, cell)),
    );
    const below = (/** @type {HTMLElement} */ details) => {
      const extra = h('tr', { class: 'extra' }, h('td', { colspan: COLUMNS.length + 1 }, details));
      line.after(extra);
      return extra;
    };
    line.append(
      h('td', { class: 'row-why' }, createWhy(result.report, keyOf('figure', index), figure.text, actions, below)),
    );
    return line;
  }

  return {
    element,
    update(/** @type {Report} */ report, /** @type {string[]} */ texts) {
      result = { report, texts };
      drawn = false;
      box.value = '';
      fill(said);
      fill(rows);
      fill(count, formatInteger(report.figures.length));
      element.hidden = !report.figures.length;
      if (element.open) draw();
    },
    /** Makes sure that a figure is drawn: whoever asks for one is not searching. */
    reveal(/** @type {string} */ key) {
      const [layer, index] = key.split('-');
      if (layer !== 'figure') return;
      if (box.value || sorted.column >= 0) {
        box.value = '';
        sorted = { column: -1, falling: false };
        for (const head of heads) head.removeAttribute('aria-sort');
        drawn = false;
      }
      draw();
      more.extendTo(Number(index));
    },
  };
}

function matches(
  /** @type {Figure} */ { text, metric, subject, period, unit, attribution },
  /** @type {string} */ query,
) {
  return [text, metric?.text, subject?.text, period, unit, attribution?.text].some((words) =>
    words?.toLowerCase().includes(query),
  );
}

/** @param {number[]} indices @param {Figure[]} figures @param {(figure: Figure) => string | number} by @param {boolean} falling */
function inOrder(indices, figures, by, falling) {
  const keys = new Map(indices.map((index) => [index, by(figures[index])]));
  const sign = falling ? -1 : 1;
  return indices.sort((a, b) => {
    const [one, other] = [/** @type {any} */ (keys.get(a)), /** @type {any} */ (keys.get(b))];
    return one < other ? -sign : one > other ? sign : a - b;
  });
}
