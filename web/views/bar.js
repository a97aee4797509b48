// @ts-check
// The bar above the reading view: back to the box, the length of the text, what to take away, and the date that relative
// dates count from.
import { fill, h } from '../dom.js';
import { formatInteger, formatIsoDay } from '../format.js';
import { strings } from '../strings.js';
import { createTake } from './take.js';

const words = strings.bar;

/** @typedef {import('../state.js').State} State */

/**
 * @param {{edit: () => void, clear: () => void, publishedChanged: (day: string) => void,
 *   sourceChanged: (address: string) => void, state: () => State}} actions
 */
export function createBar(actions) {
  const button = (/** @type {string} */ name, /** @type {() => void} */ action) =>
    h('button', { type: 'button', on: { click: action } }, name);
  const edit = button(words.edit, actions.edit);
  const clear = button(words.clear, actions.clear);
  const take = createTake(actions);
  const size = h('span', { class: 'bar-size' });
  const reference = h('span', { class: 'bar-reference', id: 'published-reference' });
  const date = h('input', {
    type: 'date',
    id: 'published',
    min: '1600-01-01',
    max: '2999-12-31',
    'aria-describedby': 'published-hint published-reference',
  });
  // While a year is being typed it passes through the first millennium.
  date.addEventListener('change', () => date.validity.valid && actions.publishedChanged(date.value));
  // The parts of the field are no stops of their own: arrow keys lead from one to the next.
  const edge = () => h('span', { tabindex: -1 });
  const [before, after] = [edge(), edge()];
  date.addEventListener('keydown', ({ key, shiftKey }) => key === 'Tab' && (shiftKey ? before : after).focus());
  const element = h(
    'section',
    { class: 'bar', 'aria-label': words.label },
    h('div', { class: 'bar-text' }, edit, clear, take.element, size),
    h(
      'div',
      { class: 'bar-date', title: words.publishedHint },
      h('label', { for: date.id }, words.published),
      h('span', {}, before, date, after),
      reference,
      h('span', { class: 'visually-hidden', id: 'published-hint' }, words.publishedHint),
    ),
  );
  return {
    element,
    update(/** @type {State} */ state) {
      const { mode, text, published, result } = state;
      element.hidden = text === '';
      edit.hidden = clear.hidden = mode === 'write';
      fill(size, words.size(formatInteger(text.length)));
      const article = result?.report.articles[0];
      const stated = article?.published_from === 'stated' && article.published;
      const day = published || (stated && isDay(stated) ? stated : '');
      if (date.value !== day) date.value = day;
      fill(reference, published || !result ? null : referenceOf(article));
      take.update(state);
    },
  };
}

/** A field of the browser takes nothing less exact. */
const isDay = (/** @type {string} */ iso) => /^\d{4}-\d\d-\d\d$/.test(iso);

/** What the report counted from when no date was given. */
function referenceOf(/** @type {import('../state.js').Report['articles'][number] | undefined} */ article) {
  if (!article?.published) return words.reference.none;
  const { published, published_from: origin } = article;
  if (origin === 'stated')
    return isDay(published) ? words.reference.stated : words.reference.statedRoughly(formatIsoDay(published));
  return origin === 'inferred' ? words.reference.inferred(formatIsoDay(published)) : formatIsoDay(published);
}
