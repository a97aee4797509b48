// @ts-check
// The page: its state and what changes it. Text goes to the engine, the report comes back, the views follow the state.
import { h } from './dom.js';
import { startEmbeddedWorker } from './embedded.js';
import { createEngine } from './engine.js';
import { formatSize } from './format.js';
import { listenForText } from './intake.js';
import { MAX_TEXT, PROGRESS_AFTER, SUMMARY_WORDS, TYPING_PAUSE } from './limits.js';
import { linkFindings } from './links.js';
import { sample } from './sample.js';
import { EMPTY } from './state.js';
import { strings } from './strings.js';
import { createBar } from './views/bar.js';
import { createBox } from './views/box.js';
import { createFeatures, createHeader, createHero } from './views/hero.js';
import { createPanel } from './views/panel.js';
import { createReading } from './views/reading.js';
import { createStatus } from './views/status.js';

/** @typedef {import('./state.js').State} State */

const engine = createEngine(startEmbeddedWorker);

let state = EMPTY;
let pause = 0;
let patience = 0;
/** The text that the reader died of last. */
let deadly = '';

const actions = {
  textChanged(/** @type {string} */ text, /** @type {boolean} */ whole) {
    if (text.length > MAX_TEXT) return refuse('tooLarge');
    if (whole) return take(text);
    set({ text, notice: null });
    clearTimeout(pause);
    pause = window.setTimeout(analyze, TYPING_PAUSE);
  },
  publishedChanged(/** @type {string} */ published) {
    set({ published });
    analyze();
  },
  read() {
    if (state.mode === 'write' && state.text) set({ mode: 'read' });
  },
  edit() {
    set({ mode: 'write' });
    box.focus();
  },
  sample() {
    take(sample.text, sample.published);
  },
  clear() {
    forget();
    set(EMPTY);
    box.focus();
  },
  cancel: () => engine.cancel(),
  retry: () => analyze(),
};

const box = createBox(actions);
const panel = createPanel(actions);
const reading = createReading((keys, from) => links.choose(keys, from));
const links = linkFindings({ panel, reading, read: actions.read });
const main = h('main', { class: 'page', tabindex: -1 });
const views = [createHero(), box, createBar(actions), createStatus(actions), createFeatures(), panel];
main.append(...views.map(({ element }) => element), reading.element, links.back);
document.body.append(createHeader(), main);
listenForText({ box: box.area, take, refuse });
set({});

/** A new article: the date of the one before is not its date. */
function take(/** @type {string} */ text, published = '') {
  if (!text.trim()) return refuse('empty');
  set({ text, published, mode: 'read', notice: null });
  main.focus({ preventScroll: true });
  scrollTo({ top: 0, behavior: 'instant' });
  analyze();
}

/** Reads the text as it stands now. */
async function analyze() {
  forget();
  const { text, published } = state;
  if (!text.trim()) return set({ result: null, slow: false });
  patience = window.setTimeout(() => set({ slow: true }), PROGRESS_AFTER);
  const article = { text, published: published || undefined };
  const outcome = await engine.analyze({ articles: [article], options: { words: SUMMARY_WORDS } });
  if (outcome.status === 'stale') return;
  clearTimeout(patience);
  set({ slow: false, ...changesAfter(outcome, text) });
}

/** Whatever is being read or waited for no longer matters. */
function forget() {
  clearTimeout(pause);
  clearTimeout(patience);
  engine.forget();
}

/** @returns {Partial<State>} */
function changesAfter(/** @type {import('./engine.js').Outcome} */ outcome, /** @type {string} */ text) {
  switch (outcome.status) {
    case 'report':
      return { result: { texts: [text], report: outcome.report, marks: outcome.marks }, notice: null };
    case 'failed':
      return { result: null, notice: { message: strings.notices.failed(outcome.message) } };
    case 'crashed':
      return { result: null, notice: noticeOfCrash(text) };
    case 'cancelled':
    case 'unavailable':
      return { result: null, notice: { message: strings.notices[outcome.status], retry: true } };
    default:
      return {};
  }
}

/** A text that the reader dies of twice is too much for it: trying again would not help. */
function noticeOfCrash(/** @type {string} */ text) {
  const again = text === deadly;
  deadly = text;
  return again ? { message: strings.notices.crashedAgain } : { message: strings.notices.crashed, retry: true };
}

function refuse(/** @type {'empty' | 'noText' | 'tooLarge' | 'unreadableFile'} */ name) {
  const notice = strings.notices[name];
  set({ notice: { message: typeof notice === 'string' ? notice : notice(formatSize(MAX_TEXT)) } });
}

function set(/** @type {Partial<State>} */ changes) {
  const before = state;
  state = { ...state, ...changes };
  document.documentElement.dataset.mode = state.mode === 'write' && !state.text ? 'start' : state.mode;
  for (const view of views) view.update(state);
  updateReading(before);
}

/** The text is drawn anew only when it or its report has changed. */
function updateReading(/** @type {State} */ before) {
  const { mode, text, result } = state;
  reading.element.hidden = mode !== 'read';
  const changed = text !== before.text || result !== before.result || mode !== before.mode;
  if (mode !== 'read' || !changed) return;
  links.reset();
  reading.update([text], result?.texts[0] === text ? result : null);
}
