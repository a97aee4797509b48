// @ts-check
// Starts the worker from what the build embedded in the page: the worker's script and the WebAssembly module. A blob:
// worker inherits the page's policy, which a worker from a file of its own would not, and `connect-src 'none'` forbids
// fetching the module.
import { wasmText, workerScript } from 'keyline:embedded';
import { unpack } from './pack.js';

/** @type {Uint8Array | undefined} */
let wasm;
/** @type {any} */
let scriptUrl;

export function startEmbeddedWorker() {
  wasm ??= unpack(wasmText);
  scriptUrl ??= trusted(URL.createObjectURL(new Blob([workerScript], { type: 'text/javascript' })));
  const worker = new Worker(scriptUrl, { name: 'keyline' });
  worker.postMessage({ wasm });
  return worker;
}

/** The one policy of the page lets one URL through: the blob made here. */
function trusted(/** @type {string} */ url) {
  const types = /** @type {any} */ (globalThis).trustedTypes;
  if (!types) return url;
  return types.createPolicy('keyline', { createScriptURL: () => url }).createScriptURL('');
}
