// Made by scripts/build-web.mjs: what the page embeds because its policy forbids fetching it.
declare module 'keyline:embedded' {
  /** web/worker.js and all that it imports, as one classic script. */
  export const workerScript: string;
  /** keyline.wasm as text; unpack() of pack.js gives its bytes. */
  export const wasmText: string;
}
