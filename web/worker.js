// @ts-check
// Runs the core off the page's thread. In: {wasm} once, then {id, articles, options}; out: {ready} once, then the messages
// of transfer.js or {id, refused: message}, or {crashed: message} after which this worker is not to be used again.
import { load } from '../wasm/index.js';
import { collectMarks, digestOf } from './findings.js';
import { buffersOf, packMarks } from './marks.js';
import { messagesOf } from './transfer.js';

/** @type {ReturnType<typeof load>} */
let loading;

self.onmessage = async ({ data: { wasm, id, articles, options } }) => {
  try {
    if (wasm) {
      loading = load({ wasm });
      await loading;
      self.postMessage({ ready: true });
    } else {
      const report = (await loading).analyze(articles, options);
      if ('error' in report) refuse(id, report.error);
      else answer(id, report);
    }
  } catch (error) {
    self.postMessage({ crashed: String(error) });
  }
};

function refuse(/** @type {number} */ id, /** @type {{code: string, message: string}} */ { code, message }) {
  self.postMessage(code === 'crashed' ? { crashed: message } : { id, refused: message });
}

function answer(/** @type {number} */ id, /** @type {import('../wasm/index.js').Report} */ report) {
  const marks = collectMarks(report).map((list, article) => packMarks(article, list));
  for (const message of messagesOf(id, { report, marks, digest: digestOf(report) })) {
    self.postMessage(message, { transfer: 'marks' in message ? marks.flatMap(buffersOf) : [] });
  }
}
