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
const arrived = new Promise((/** @type {(parts: {wasm: Uint8Array, url: any}) => void} */ resolve) => {
  provideEngine = ({ workerScript, wasmText }) => {
    const script = new Blob([workerScript], { type: 'text/javascript' });
    resolve({ wasm: unpack(wasmText), url: scriptUrl(URL.createObjectURL(script)) });
  };
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
  arrived.then(({ wasm, url }) => {
    if (!wanted) return;
    try {
      worker = new Worker(url, { name: 'keyline' });
    } catch (error) {
      return /** @type {any} */ (face).onerror?.({ message: String(error) });
    }
    worker.onmessage = (event) => face.onmessage?.call(/** @type {any} */ (worker), event);
    worker.onmessageerror = (event) => face.onmessageerror?.call(/** @type {any} */ (worker), event);
    worker.onerror = (event) => face.onerror?.call(/** @type {any} */ (worker), event);
    for (const message of [{ wasm }, ...waiting]) worker.postMessage(message);
    waiting = [];
  });
  return face;
}
