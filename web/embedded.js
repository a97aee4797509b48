// @ts-check
// Starts the worker from what the build embedded in the page: the worker's script and the WebAssembly module. A blob:
// worker inherits the page's policy, which a worker from a file of its own would not, and `connect-src 'none'` forbids
// fetching the module. Both come in a script of their own, so that the page stands before they have arrived; what is
// said to the worker until then waits.
import { unpack } from './pack.js';
import { scriptUrl } from './trusted.js';

/** @typedef {import('./engine.js').WorkerLike} WorkerLike */
/** @typedef {{workerScript: string, wasmText: string}} Engine `wasmText`: keyline.wasm as pack.js writes it */

/** @type {(engine: Engine) => void} */
export let provideEngine;
/** @type {Promise<{wasm: Uint8Array, url: any}>} */
const arrived = new Promise((resolve, reject) => {
  provideEngine = ({ workerScript, wasmText }) => {
    const script = new Blob([workerScript], { type: 'text/javascript' });
    resolve({ wasm: unpack(wasmText), url: scriptUrl(URL.createObjectURL(script)) });
  };
  // Every script of the page has been loaded by then, or could not be.
  globalThis.addEventListener?.('load', () => reject(new Error('the reader could not be loaded')));
});

/** @returns {WorkerLike} */
export function startEmbeddedWorker() {
  /** @type {Worker | null} */
  let worker = null;
  let wanted = true;
  /** @type {any[]} */
  let waiting = [];
  /** @type {WorkerLike} */
  const face = {
    postMessage(/** @type {any} */ message) {
      if (worker) worker.postMessage(message);
      else waiting.push(message);
    },
    terminate() {
      wanted = false;
      waiting = [];
      worker?.terminate();
    },
    onmessage: null,
    onmessageerror: null,
    onerror: null,
  };
  const fail = (/** @type {any} */ error) => wanted && /** @type {any} */ (face).onerror?.({ message: String(error) });
  arrived
    .then(({ wasm, url }) => {
      if (!wanted) return;
      const started = new Worker(url, { name: 'keyline' });
      started.onmessage = (event) => face.onmessage?.call(started, event);
      started.onmessageerror = (event) => face.onmessageerror?.call(started, event);
      started.onerror = (event) => face.onerror?.call(/** @type {any} */ (started), event);
      for (const message of [{ wasm }, ...waiting]) started.postMessage(message);
      waiting = [];
      worker = started;
    })
    .catch(fail);
  return face;
}
