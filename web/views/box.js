// @ts-check
// The box that takes the text, with the sample and the way on to the reading view. A text pasted or inserted whole is
// reported as such: it goes straight to reading, while typing stays in the box.
import { fill, h } from '../dom.js';
import { formatSize } from '../format.js';
import { LONG_TEXT, WHOLE_TEXT } from '../limits.js';
import { strings } from '../strings.js';

const words = strings.box;

/** @typedef {import('../state.js').State} State */

/**
 * @param {{textChanged: (text: string, whole: boolean) => void, read: () => void, sample: () => void, clear: () => void,
 *   paste: () => void, open: (file: File) => void}} actions
 */
export function createBox(actions) {
  const area = h('textarea', {
    id: 'text-box',
    class: 'box-area',
    placeholder: words.placeholder,
    spellcheck: 'false',
    autocomplete: 'off',
    autocapitalize: 'off',
  });
  const button = (/** @type {string} */ name, /** @type {() => void} */ action, kind = '') =>
    h('button', { type: 'button', class: kind, on: { click: action } }, name);
  const read = button(words.read, actions.read, 'primary');
  const clear = button(words.clear, actions.clear);
  const sample = button(words.sample, actions.sample);
  const pasteIt = button(words.paste, actions.paste);
  const file = h('input', {
    type: 'file',
    class: 'visually-hidden',
    id: 'file',
    accept: '.txt,.md,.html,.htm,text/*',
    tabindex: -1,
  });
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    file.value = '';
    if (chosen) actions.open(chosen);
  });
  const open = button(words.open, () => file.click());
  file.setAttribute('aria-label', words.open);
  file.setAttribute('aria-hidden', 'true');
  const kept = h('p', { class: 'box-kept', hidden: true });
  const element = h(
    'section',
    { class: 'box' },
    h('label', { class: 'box-label', for: area.id }, words.label),
    kept,
    area,
    h('div', { class: 'box-actions' }, read, pasteIt, open, sample, clear, file),
  );

  let before = '';
  let replacesAll = false;
  area.addEventListener('paste', () => {
    replacesAll = area.selectionEnd - area.selectionStart === area.value.length;
  });
  area.addEventListener('input', () => {
    const whole = replacesAll || (!before.trim() && area.value.length >= WHOLE_TEXT);
    replacesAll = false;
    before = area.value;
    actions.textChanged(area.value, whole);
  });

  return {
    element,
    area,
    update(/** @type {State} */ { mode, text }) {
      element.hidden = mode !== 'write';
      const long = text.length > LONG_TEXT;
      const shown = long ? '' : text;
      if (area.value !== shown) area.value = shown;
      before = area.value;
      read.hidden = clear.hidden = text === '';
      sample.hidden = open.hidden = text !== '';
      // Where no button may read the clipboard, none is shown.
      pasteIt.hidden = text !== '' || !navigator.clipboard?.read;
      kept.hidden = !long;
      fill(kept, long && words.kept(formatSize(text.length)));
    },
    focus() {
      area.focus({ preventScroll: true });
      area.setSelectionRange(0, 0);
      area.scrollTop = 0;
    },
  };
}
