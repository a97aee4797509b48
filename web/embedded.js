// @ts-check
// Starts the worker from what the build embedded in the page: the worker's script and the WebAssembly module. A blob:
// worker inherits the page's policy, which a worker from a file of its own would not, and `connect-src 'none'` forbids
// fetching the module.
import { wasmText, workerScript } from 'keyline:embedded';
import { unpack } from './pack.js';
import { scriptUrl } from './trusted.js';

/** @type {Uint8Array | undefined} */
let wasm;
/** @type {any} */
let url;

export function startEmbeddedWorker() {
  wasm ??= unpack(wasmText);
  url ??= scriptUrl(URL.createObjectURL(new Blob([workerScript], { type: 'text/javascript' })));
  const worker = new Worker(url, { name: 'keyline' });
  worker.postMessage({ wasm });
  return worker;
}
