// @ts-check
// The legend of the marks, with how many there are of each kind: its words are set like what they name. An entry shows or
// hides its kind.
import { fill, h } from '../dom.js';
import { formatInteger } from '../format.js';
import { strings } from '../strings.js';

/** @typedef {import('../state.js').Result} Result */

const KINDS = /** @type {const} */ (['money', 'percent', 'count', 'quantity', 'duration', 'ratio', 'rank']);

/** @param {(off: Set<string>) => void} changed gets the kinds that are not to be marked */
export function createLegend(changed) {
  const off = /** @type {Set<string>} */ (new Set());
  const keyFigures = h(
    'li',
    { class: 'legend-key' },
    h('span', { class: 'sample figure key' }, strings.sections.keyFigures),
  );
  const list = h('ul', { class: 'legend', 'aria-label': strings.legend.label });

  function entry(/** @type {{kind: string, count: number}} */ { kind, count }) {
    const name = strings.legend.kinds[/** @type {'money'} */ (kind)];
    const layer = kind === 'date' || kind === 'noise' ? kind : `figure kind-${kind}`;
    const button = h(
      'button',
      { type: 'button', class: 'chip', 'aria-pressed': String(!off.has(kind)) },
      h('span', { class: `sample ${layer}` }, name),
      ' ',
      h('span', { class: 'count' }, formatInteger(count)),
    );
    button.addEventListener('click', () => {
      if (!off.delete(kind)) off.add(kind);
      button.setAttribute('aria-pressed', String(!off.has(kind)));
      changed(off);
    });
    return h('li', {}, button);
  }

  return {
    element: list,
    update(/** @type {Result | null} */ result) {
      const entries = result ? countKinds(result).filter(({ count }) => count > 0) : [];
      fill(list, result?.digest.key.length && keyFigures, entries.map(entry));
      list.hidden = !entries.length;
    },
  };
}

/** @returns {{kind: string, count: number}[]} */
function countKinds(/** @type {Result} */ { report: { dates, noise }, digest: { kinds } }) {
  return [
    ...KINDS.map((kind) => ({ kind, count: kinds[kind] ?? 0 })),
    { kind: 'date', count: dates.length },
    { kind: 'noise', count: noise.length },
  ];
}
