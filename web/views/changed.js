// @ts-check
// What the reader has changed, each with the way back: findings dismissed, stretches brought back into the article, what
// the text leaves open.
import { fill, h, quote } from '../dom.js';
import { formatCurrency } from '../format.js';
import { strings } from '../strings.js';
import { oneLine } from '../wrapped.js';
import { section } from './finding.js';

/** @typedef {import('../state.js').State} State */

const words = strings.changed;
/** Longer words of the text are cut here; they stand in full in the text. */
const QUOTED = 90;

/**
 * @param {{bringBackFinding: (index: number) => void, leaveOutAgain: (index: number) => void,
 *   settle: (settings: Partial<State>) => void}} actions
 */
export function createChanged({ bringBackFinding, leaveOutAgain, settle }) {
  const list = h('ul', { class: 'changed-list' });
  const element = section(strings.sections.changed, 'changed', list);

  const item = (
    /** @type {string} */ what,
    /** @type {string} */ text,
    /** @type {string} */ name,
    /** @type {() => void} */ undo,
  ) => {
    const line = oneLine(text);
    const shown = line.length > QUOTED ? `${line.slice(0, QUOTED)}…` : line;
    return h(
      'li',
      {},
      h('span', {}, `${what}: `, quote(shown)),
      h('button', { type: 'button', class: 'quiet', 'aria-label': `${name}: ${shown}`, on: { click: undo } }, name),
    );
  };

  return {
    element,
    update(/** @type {State} */ { dismissed, kept, text, currencies, dayFirst }) {
      fill(
        list,
        dismissed.map((one, index) =>
          item(words.dismissed(words.layers[one.layer]), one.text, strings.why.back, () => bringBackFinding(index)),
        ),
        kept.map(({ begin, end }, index) =>
          item(words.kept, text.slice(begin, end), words.leaveOut, () => leaveOutAgain(index)),
        ),
        currencies.map((code) =>
          item(words.currency, formatCurrency(code), strings.undo, () =>
            settle({ currencies: currencies.filter((other) => other !== code) }),
          ),
        ),
        dayFirst !== null &&
          item(words.order, dayFirst ? strings.ambiguous.dayFirst : strings.ambiguous.monthFirst, strings.undo, () =>
            settle({ dayFirst: null }),
          ),
      );
      element.hidden = !list.hasChildNodes();
    },
  };
}
