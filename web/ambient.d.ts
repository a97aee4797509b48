// Made by scripts/build-web.mjs.
declare module 'keyline:build' {
  /** What the build knows of itself; `oneFile`: where the page as one file is, '' in that file. */
  export const build: { version: string; oneFile: string; serviceWorker: boolean };
}

/** Of web/sw.js: the files of this version, and a name for it that no other version has. */
declare const FILES: string[];
declare const VERSION: string;
