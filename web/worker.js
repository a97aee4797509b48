// @ts-check
// Runs the core off the page's thread. In: {wasm} once, then {id, articles, options}; out: {ready} once, then
// {id, report}, or {crashed: message} after which this worker is not to be used again.
import { load } from '../wasm/index.js';

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
      if ('error' in report && report.error.code === 'crashed') throw new Error(report.error.message);
      self.postMessage({ id, report });
    }
  } catch (error) {
    self.postMessage({ crashed: String(error) });
  }
};
