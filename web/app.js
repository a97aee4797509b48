// @ts-check
// The page: its state and what changes it. Text goes to the engine, the report comes back, the views follow the state.
import { build } from 'keyline:build';
import { dismissible, without } from './dismiss.js';
import { h } from './dom.js';
import { startEmbeddedWorker } from './embedded.js';
import { createEngine } from './engine.js';
import { errorReport, wordsLink } from './evidence.js';
import { collectMarks, digestOf } from './findings.js';
import { formatSize } from './format.js';
import { listenForText, readClipboard, readFile } from './intake.js';
import { HOPELESS_TEXT, MAX_TEXT, PROGRESS_AFTER, TYPING_PAUSE } from './limits.js';
import { linkFindings } from './links.js';
import { packMarks } from './marks.js';
import { watchForVersions } from './offline.js';
import { showAllInPrint } from './print.js';
import { sample } from './sample.js';
import { keep, LONGEST_KEPT, recall } from './session.js';
import { fromFragment } from './share.js';
import { EMPTY, UNSAID } from './state.js';
import { strings } from './strings.js';
import { createBar } from './views/bar.js';
import { createBox } from './views/box.js';
import { createFeatures, createHeader, createHero } from './views/hero.js';
import { createPanel } from './views/panel.js';
import { createParts } from './views/parts.js';
import { createReading } from './views/reading.js';
import { createStatus } from './views/status.js';
import { copyText } from './views/take.js';
import { createTrust } from './views/trust.js';
import { oneLine } from './wrapped.js';

/** @typedef {import('./state.js').State} State */

/** The script with the reader calls it when it has arrived. */
export { provideEngine } from './embedded.js';

const engine = createEngine(startEmbeddedWorker);

let state = EMPTY;
let pause = 0;
let patience = 0;
/** The text that the reader died of last. */
let deadly = '';
/** What Undo goes back to. @type {Partial<State>} */
let before = {};
/** Whether it was said that a reload loses the text: once is enough. */
let warned = false;
/** The text that the page's link holds. */
let linked = '';
/** Loads the page anew with its waiting version. */
let takeVersion = () => {};

const actions = {
  textChanged(/** @type {string} */ text, /** @type {boolean} */ whole) {
    if (text.length > MAX_TEXT) return refuse('tooLarge');
    if (whole) return take(text);
    set({ text, notice: null, kept: [], dismissed: [] });
    clearTimeout(pause);
    pause = window.setTimeout(analyze, TYPING_PAUSE);
  },
  publishedChanged: (/** @type {string} */ published) => actions.settle({ published }),
  wordsChanged: (/** @type {number} */ words) => actions.settle({ words }),
  /** Something is said about the text that the core has to know. */
  settle(/** @type {Partial<State>} */ said) {
    set(said);
    analyze();
  },
  sourceChanged(/** @type {string} */ source) {
    set({ source });
    remember();
  },
  read() {
    if (state.mode !== 'write' || !state.text) return;
    set({ mode: 'read' });
    panel.focus();
  },
  edit() {
    set({ mode: 'write' });
    box.focus();
  },
  sample: () => take(sample.text, { published: sample.published }),
  paste: () => readClipboard({ take, refuse }),
  open: (/** @type {File} */ file) => readFile(file, { take, refuse }),
  clear() {
    forget();
    before = state;
    set({ ...EMPTY, notice: { message: strings.notices.cleared, action: 'undo' } });
    remember();
    box.focus();
  },
  cancel: () => engine.cancel(),
  retry: () => analyze(),
  undo() {
    set({ ...before, notice: null });
    remember();
    if (!state.result) analyze();
    panel.focus();
  },
  reload: () => takeVersion(),

  dismiss(/** @type {string} */ key) {
    const finding = state.result && dismissible(state.result.report, key);
    if (!finding) return;
    before = { dismissed: state.dismissed, result: state.result };
    const message = strings.notices.dismissed(oneLine(finding.text));
    showWithout([...state.dismissed, finding], { message, action: 'undo' });
    status.focus();
  },
  bringBackFinding(/** @type {number} */ index) {
    showWithout(
      state.dismissed.filter((_, i) => i !== index),
      null,
    );
    panel.focus();
  },
  bringBack(/** @type {State['kept'][number]} */ { article, begin, end }) {
    actions.settle({ kept: [...state.kept, { article, begin, end }] });
    main.focus({ preventScroll: true });
  },
  leaveOutAgain(/** @type {number} */ index) {
    actions.settle({ kept: state.kept.filter((_, i) => i !== index) });
    panel.focus();
  },
  copyError: (/** @type {string} */ key) => state.result && copy(errorReport(state.result, key, state.published)),
  copyWordsLink: (/** @type {string} */ key) => state.result && copy(wordsLink(state.result, key, state.source)),
  hasSource: () => /^https?:\/\//.test(state.source),
  words: () => state.words,
  currencies: () => state.currencies,
  state: () => state,
};

const box = createBox(actions);
const panel = createPanel(actions);
const status = createStatus(actions);
const reading = createReading({
  onChoose: (keys, from) => links.choose(keys, from),
  onStep: (key) => links.step(key),
  bringBack: actions.bringBack,
});
const links = linkFindings({ panel, reading, read: actions.read });
const parts = createParts([
  { part: panel.element, name: strings.parts.findings },
  { part: reading.element, name: strings.parts.article },
]);
const main = h('main', { class: 'page', tabindex: -1 });
const views = [createHero(), box, createBar(actions), status, createFeatures(), panel, parts];
main.append(...views.map(({ element }) => element), reading.element);
panel.element.before(parts.element);
parts.element.prepend(links.back);
document.body.append(createHeader(), main, createTrust(build));
listenForText({ box: box.area, take, refuse });
showAllInPrint();
set({});
begin();

/** A text in the link comes first, then what a reload left behind. */
async function begin() {
  const kept = recall();
  if (kept) take(kept.text ?? '', kept);
  addEventListener('hashchange', takeLink);
  await takeLink();
  takeVersion = watchForVersions(build, () => set({ notice: { message: strings.notices.update, action: 'reload' } }));
}

async function takeLink() {
  try {
    const shared = await fromFragment(document.location.hash);
    if (!shared) return;
    linked = shared.text;
    take(shared.text, { ...shared, words: shared.words ?? EMPTY.words });
  } catch {
    set({ notice: { message: strings.notices.damagedLink } });
  }
}

/** A new article: what was said about the one before does not hold for it. */
function take(/** @type {string} */ text, /** @type {Partial<State>} */ said = {}) {
  if (!text.trim()) return refuse('empty');
  set({ ...UNSAID, ...said, text, mode: 'read', notice: null });
  main.focus({ preventScroll: true });
  scrollTo({ top: 0, behavior: 'instant' });
  analyze();
}

/**
 * Reads the text as it stands now. What was said of an earlier reading no longer holds; what is said while this one goes
 * on is newer than its outcome, which leaves it alone.
 */
async function analyze() {
  forget();
  if (state.notice) set({ notice: null });
  const { text, published, words, kept, currencies, dayFirst } = state;
  if (!text.trim()) return set({ result: null, slow: false });
  keep(state); // a reload may come before the outcome
  patience = window.setTimeout(() => set({ slow: true }), PROGRESS_AFTER);
  const options = { words, keep: kept, currencies, dayFirst };
  const outcome = await engine.analyze({ articles: [{ text, published: published || undefined }], options });
  if (outcome.status === 'stale') return;
  clearTimeout(patience);
  set({ slow: false, ...changesAfter(outcome, text) });
  remember();
}

/** Whatever is being read or waited for no longer matters. */
function forget() {
  clearTimeout(pause);
  clearTimeout(patience);
  engine.forget();
}

/** For a reload of this tab, which must not bring back an older text that the link holds. */
function remember() {
  if (linked && state.text !== linked) {
    linked = '';
    history.replaceState(null, '', document.location.pathname + document.location.search);
  }
  if (keep(state) || warned) return;
  warned = true;
  const long = state.text.length > LONGEST_KEPT;
  if (!state.notice) set({ notice: { message: long ? strings.notices.tooLongToKeep : strings.notices.notKept } });
}

/** @returns {Partial<State>} */
function changesAfter(/** @type {import('./engine.js').Outcome} */ outcome, /** @type {string} */ text) {
  switch (outcome.status) {
    case 'report': {
      const { report, marks, digest } = outcome;
      const result = { texts: [text], report, whole: report, marks, digest };
      return { result: state.dismissed.length ? reduced(result, state.dismissed) : result };
    }
    case 'failed':
      return { result: null, notice: { message: strings.notices.failed(outcome.message) } };
    case 'crashed':
      return { result: null, notice: noticeOfCrash(text) };
    case 'cancelled':
    case 'unavailable':
      return { result: null, notice: { message: strings.notices[outcome.status], action: 'retry' } };
    default:
      return {};
  }
}

/** @returns {State['notice']} A long text, or one that the reader dies of twice: trying again would not help. */
function noticeOfCrash(/** @type {string} */ text) {
  const again = text === deadly || text.length >= HOPELESS_TEXT;
  deadly = text;
  return again ? { message: strings.notices.crashedAgain } : { message: strings.notices.crashed, action: 'retry' };
}

function showWithout(/** @type {State['dismissed']} */ dismissed, /** @type {State['notice']} */ notice) {
  if (state.result) set({ dismissed, notice, result: reduced(state.result, dismissed) });
  remember();
}

/** @returns {import('./state.js').Result} */
function reduced(
  /** @type {import('./state.js').Result} */ { texts, whole },
  /** @type {State['dismissed']} */ dismissed,
) {
  const report = without(whole, dismissed);
  const marks = collectMarks(report).map((list, article) => packMarks(article, list));
  return { texts, whole, report, marks, digest: digestOf(report) };
}

async function copy(/** @type {string} */ text) {
  set({ notice: { message: (await copyText(text)) ? strings.take.copied : strings.take.notCopied } });
}

function refuse(/** @type {'empty' | import('./intake.js').Refusal} */ name) {
  const notice = strings.notices[name];
  set({ notice: { message: typeof notice === 'string' ? notice : notice(formatSize(MAX_TEXT)) } });
}

function set(/** @type {Partial<State>} */ changes) {
  const old = state;
  state = { ...state, ...changes };
  document.documentElement.dataset.mode = state.mode === 'write' && !state.text ? 'start' : state.mode;
  for (const view of views) view.update(state);
  updateReading(old);
}

/** The text is drawn anew only when it or its report has changed. */
function updateReading(/** @type {State} */ old) {
  const { mode, text, result } = state;
  reading.element.hidden = mode !== 'read';
  const changed = text !== old.text || result !== old.result || mode !== old.mode;
  if (mode !== 'read' || !changed) return;
  links.reset();
  reading.update([text], result?.texts[0] === text ? result : null);
}
