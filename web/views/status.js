// @ts-check
// What is going on: progress with Cancel when reading takes long, and the notice when something could not be done. What
// was found is said to screen readers alone, once a reading; the findings themselves show it.
import { fill, h } from '../dom.js';
import { formatCount, formatInteger } from '../format.js';
import { strings } from '../strings.js';

const words = strings.status;

/** @typedef {import('../state.js').State} State */

/** @param {{cancel: () => void, retry: () => void}} actions */
export function createStatus(actions) {
  const message = h('div', { class: 'status-message', role: 'status' });
  const label = h('span', { id: 'progress-label' });
  const progress = h(
    'div',
    { class: 'status-progress', hidden: true },
    label,
    h('progress', { 'aria-labelledby': label.id }),
    h('button', { type: 'button', on: { click: actions.cancel } }, words.cancel),
  );
  const retry = h('button', { type: 'button', hidden: true, on: { click: actions.retry } }, words.retry);
  const notice = h('div', { class: 'notice', hidden: true }, message, retry);
  const found = h('div', { role: 'status', class: 'visually-hidden' });
  let said = /** @type {State['result']} */ (null);

  return {
    element: h('div', { class: 'status' }, progress, notice, found),
    update(/** @type {State} */ state) {
      progress.hidden = !state.slow;
      fill(label, state.slow && words.reading(formatInteger(state.text.length)));
      notice.hidden = !state.notice;
      retry.hidden = !state.notice?.retry;
      fill(message, state.notice?.message);
      if (state.result === said) return;
      said = state.result;
      fill(found, said && summaryOf(said.report));
    },
  };
}

function summaryOf(/** @type {import('../state.js').Report} */ { figures, events }) {
  return words.found(formatCount(figures.length, words.figures), formatCount(events.length, words.events));
}
