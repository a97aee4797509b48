// @ts-check
// The page's head, and what a visitor sees before there is a text: what this is and what it promises.
import { h } from '../dom.js';
import { strings } from '../strings.js';

export function createHeader() {
  return h(
    'header',
    { class: 'head' },
    h('a', { class: 'skip', href: '#findings' }, strings.skip),
    h('p', { class: 'wordmark' }, strings.name),
    h('p', { class: 'promise' }, strings.promise),
  );
}

export function createHero() {
  const { title, lead } = strings.hero;
  const element = h('div', { class: 'hero' }, h('h1', {}, title), h('p', { class: 'lead' }, lead));
  return {
    element,
    update(/** @type {import('../state.js').State} */ { text }) {
      element.hidden = text !== '';
    },
  };
}

export function createFeatures() {
  const features = strings.hero.features.map(([name, what]) => h('li', {}, h('h2', {}, name), h('p', {}, what)));
  const element = h('ul', { class: 'features' }, features);
  return {
    element,
    update(/** @type {import('../state.js').State} */ { text }) {
      element.hidden = text !== '';
    },
  };
}
