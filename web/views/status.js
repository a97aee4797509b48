// @ts-check
// What is going on: progress with Cancel when reading takes long, and the notice when something could not be done. What
// was found is said to screen readers alone, once a reading; the findings themselves show it.
import { fill, h } from '../dom.js';
import { formatCount, formatInteger } from '../format.js';
import { strings } from '../strings.js';

const words = strings.status;

/** @typedef {import('../state.js').State} State */

/** @param {{cancel: () => void, retry: () => void, undo: () => void, reload: () => void}} actions */
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
  /** @type {State['notice']} */
  let shown = null;
  const names = { retry: words.retry, undo: strings.undo, reload: strings.reload };
  const act = () => shown?.action && actions[shown.action]();
  const button = h('button', { type: 'button', hidden: true, on: { click: act } });
  const notice = h('div', { class: 'notice', hidden: true }, message, button);
  const found = h('div', { role: 'status', class: 'visually-hidden' });
  let said = /** @type {State['result']} */ (null);

  return {
    element: h('div', { class: 'status' }, progress, notice, found),
    update(/** @type {State} */ state) {
      progress.hidden = !state.slow;
      fill(label, state.slow && words.reading(formatInteger(state.text.length)));
      notice.hidden = !state.notice;
      if (state.notice !== shown) {
        shown = state.notice;
        button.hidden = !shown?.action;
        fill(button, shown?.action && names[shown.action]);
        fill(message, shown?.message);
      }
      if (state.result === said) return;
      said = state.result;
      fill(found, said && summaryOf(said.report));
    },
    /** To the way back from what was just done. */
    focus() {
      button.focus({ preventScroll: true });
    },
  };
}

function summaryOf(/** @type {import('../state.js').Report} */ { figures, events }) {
  return words.found(formatCount(figures.length, words.figures), formatCount(events.length, words.events));
}
