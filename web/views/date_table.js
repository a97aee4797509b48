// @ts-check
// Every date of the report with what it means. It is drawn when it is opened.
import { fill, h, quote } from '../dom.js';
import { keyOf } from '../findings.js';
import { formatInteger } from '../format.js';
import { strings } from '../strings.js';
import { formatMeaning } from '../timex.js';
import { findingLink } from './finding.js';
import { createMore } from './more.js';
import { createWhy } from './why.js';

/** @typedef {import('../../wasm/index.js').Report} Report */

/** @param {import('./why.js').FindingActions} actions */
export function createDateTable(actions) {
  /** @type {Report} */
  let report;
  let drawn = true;
  const count = h('span', { class: 'count' });
  const rows = h('tbody');
  const more = createMore(rows, row, { layer: 'date' });
  const columns = [strings.columns.words, strings.columns.meaning].map((name) => h('th', { scope: 'col' }, name));
  const element = h(
    'details',
    { class: 'section rows all-dates' },
    h('summary', {}, h('h2', {}, strings.sections.dates), ' ', count),
    h('table', {}, h('thead', {}, h('tr', {}, columns, h('td', {}))), rows),
    more.button,
  );
  element.addEventListener('toggle', () => element.open && draw());

  function draw() {
    if (drawn) return;
    drawn = true;
    more.update(report.dates);
  }

  function row(/** @type {Report['dates'][number]} */ date, /** @type {number} */ index) {
    const key = keyOf('date', index);
    const line = h(
      'tr',
      { class: date.noise == null ? null : 'noise' },
      h('td', {}, findingLink(key, quote(date.text))),
      h('td', {}, formatMeaning(date) ?? date.value),
    );
    const below = (/** @type {HTMLElement} */ details) => {
      const extra = h('tr', { class: 'extra' }, h('td', { colspan: 3 }, details));
      line.after(extra);
      return extra;
    };
    line.append(h('td', { class: 'row-why' }, createWhy(report, key, date.text, actions, below)));
    return line;
  }

  return {
    element,
    update(/** @type {Report} */ latest) {
      report = latest;
      drawn = false;
      fill(rows);
      fill(count, formatInteger(report.dates.length));
      element.hidden = !report.dates.length;
      if (element.open) draw();
    },
    reveal(/** @type {string} */ key) {
      if (!key.startsWith('date-')) return;
      draw();
      more.reveal(key);
    },
  };
}
