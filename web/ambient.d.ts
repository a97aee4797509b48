// Made by scripts/build-web.mjs: what the page embeds because its policy forbids fetching it.
declare module 'keyline:embedded' {
  /** web/worker.js and all that it imports, as one classic script. */
  export const workerScript: string;
  /** keyline.wasm as text; unpack() of pack.js gives its bytes. */
  export const wasmText: string;
}

declare module 'keyline:build' {
  /** What the build knows of itself; `oneFile`: where the page as one file is, '' in that file. */
  export const build: { version: string; oneFile: string; serviceWorker: boolean };
}

/** Of web/sw.js: the files of this version, and a name for it that no other version has. */
declare const FILES: string[];
declare const VERSION: string;
