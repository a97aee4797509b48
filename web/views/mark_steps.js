// @ts-check
// From mark to mark by two buttons, which stay in reach above the text while it is read: for the mouse and the thumb what
// the arrow keys are for the keyboard.
import { fill, h } from '../dom.js';
import { formatInteger } from '../format.js';
import { strings } from '../strings.js';

/**
 * @typedef {{key: string}[]} Stops where a step may lead, in the order of the text
 * @param {{stops: () => Stops, active: () => string, step: (key: string) => void}} options `stops` is asked at the first
 *   step after `reset`; `active` is the key of the finding that is shown
 */
export function createMarkSteps({ stops, active, step }) {
  /** @type {Stops | null} */
  let all = null;
  let at = -1;
  const button = (/** @type {1 | -1} */ by, /** @type {string} */ sign, /** @type {string} */ name) =>
    h('button', { type: 'button', 'aria-label': name, title: name, on: { click: () => go(by) } }, sign);
  const said = h('span', { class: 'steps-said', role: 'status' });
  const element = h(
    'div',
    { class: 'steps', role: 'group', 'aria-label': strings.steps.label },
    said,
    h('span', { class: 'steps-idle', 'aria-hidden': 'true' }, strings.steps.label),
    button(-1, '↑', strings.steps.previous),
    button(1, '↓', strings.steps.next),
  );

  function go(/** @type {1 | -1} */ by) {
    all ??= stops();
    if (!all.length) return;
    // A mark that was chosen in between is where the next step begins.
    if (active() !== all[at]?.key) at = all.findIndex(({ key }) => key === active());
    if (at < 0 && by < 0) at = 0;
    at = (at + by + all.length) % all.length;
    step(all[at].key);
    fill(said, strings.steps.at(formatInteger(at + 1), formatInteger(all.length)));
  }

  return {
    element,
    /** The marks are others now. */
    reset() {
      all = null;
      at = -1;
      fill(said);
    },
  };
}
