// @ts-check
// What can be taken away, behind one button: the clipboard, files, a link, paper.
import { fill, h } from '../dom.js';
import { download, FILES, fileName } from '../exports/files.js';
import { toMarkdown, toPlainText } from '../exports/text.js';
import { formatInteger } from '../format.js';
import { LONG_LINK, LONGEST_LINK, toFragment } from '../share.js';
import { strings } from '../strings.js';

/** @typedef {import('../state.js').State} State */
/** @typedef {import('../state.js').Result} Result */

const words = strings.take;

/** @param {{state: () => State, sourceChanged: (address: string) => void}} actions */
export function createTake(actions) {
  const said = h('p', { class: 'take-said', role: 'status' });
  const button = (/** @type {string} */ name, /** @type {(result: Result, state: State) => unknown} */ action) =>
    h(
      'button',
      {
        type: 'button',
        on: {
          click: () => {
            const state = actions.state();
            if (state.result) action(state.result, state);
          },
        },
      },
      name,
    );
  const group = (/** @type {string} */ name, /** @type {Node[]} */ buttons) =>
    h(
      'div',
      { class: 'take-group', role: 'group', 'aria-label': name },
      h('h3', { 'aria-hidden': 'true' }, name),
      buttons,
    );

  const copy = async (/** @type {string} */ text, message = words.copied) =>
    fill(said, (await copyText(text)) ? message : words.notCopied);
  const copies = [
    button(words.markdown, (result, { source }) => copy(toMarkdown(result, source))),
    button(words.text, (result, { source }) => copy(toPlainText(result, source))),
    button(words.link, (_, state) => copyLink(state)),
  ];
  const files = FILES.map(({ name, suffix, type, make, said: tell }) =>
    button(name, (result, { source }) => {
      download(fileName(result, suffix), type, make(result, source));
      fill(said, tell?.(result));
    }),
  );
  const source = h('input', {
    type: 'url',
    id: 'source',
    placeholder: words.sourcePlaceholder,
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-describedby': 'source-hint',
  });
  source.addEventListener('change', () => source.validity.valid && actions.sourceChanged(source.value.trim()));
  const element = h(
    'details',
    { class: 'take' },
    h('summary', {}, words.menu),
    h(
      'div',
      { class: 'take-menu' },
      group(words.copy, copies),
      group(words.save, [...files, button(words.print, () => print())]),
      h(
        'div',
        { class: 'take-source' },
        h('label', { for: source.id }, words.source),
        source,
        h('p', { id: 'source-hint' }, words.sourceHint),
      ),
      said,
    ),
  );
  element.addEventListener('toggle', () => fill(said));
  element.addEventListener('keydown', (event) => {
    const done = event.key === 'Escape' || (event.key === 'Enter' && event.target === source);
    if (!done || !element.open) return;
    event.preventDefault();
    element.open = false;
    element.querySelector('summary')?.focus();
  });
  document.addEventListener('click', ({ target }) => {
    if (!element.contains(/** @type {Node} */ (target))) element.open = false;
  });

  async function copyLink(/** @type {State} */ { text, published, source, words: budget }) {
    const fragment = await toFragment({ text, published, source, words: budget });
    const { href, hash } = document.location;
    const link = `${hash ? href.slice(0, href.indexOf('#')) : href}${fragment}`;
    const length = formatInteger(link.length);
    if (link.length > LONGEST_LINK) return fill(said, words.linkTooLong(length));
    await copy(link, link.length > LONG_LINK ? words.linkLong(length) : words.linkCopied(length));
  }

  return {
    element,
    update(/** @type {State} */ { result, source: address }) {
      if (source.value !== address) source.value = address;
      element.hidden = !result;
      if (!result) element.open = false;
    },
  };
}

/** @returns {Promise<boolean>} whether the browser let it */
export async function copyText(/** @type {string} */ text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
