// @ts-check
// Starts the worker from what the build embedded in the page: the worker's script and the WebAssembly module. A blob:
// worker inherits the page's policy, which a worker from a file of its own would not, and `connect-src 'none'` forbids
// fetching the module. Both come in a script of their own, which is asked for once the page has been painted; what is
// said to the worker until it has arrived waits.
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
  const script = globalThis.document?.querySelector('meta[name="engine"]')?.getAttribute('content');
  if (script)
    painted()
      .then(() => import(script))
      .catch(() => reject(new Error('the reader could not be loaded')));
});

/** When nothing of the page is still to come, or never will. */
export const whole = arrived.then(
  () => {},
  () => {},
);

/** A page in the background is not painted: then time alone counts. */
function painted() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 500);
  });
}

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
