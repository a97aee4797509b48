// Builds the page: web/ and build/wasm/ -> dist/, a folder of static files that works from any path of any server.
// Names carry a hash of what they hold, so that a cache never mixes two versions.
//   node scripts/build-web.mjs [--out FOLDER]
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { literal, pack } from '../web/pack.js';
import { root } from './shell.mjs';

const COMMON = { absWorkingDir: root, bundle: true, minify: true, write: false, target: 'es2022', charset: 'utf8' };

/** Resolves to the names of the files in `out`, which is emptied first. */
export async function buildWeb(out = join(root, 'dist')) {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const write = (name, content) => writeFileSync(join(out, name), content);

  const engine = await engineModule();
  const [app, styles] = await Promise.all([appModule(engine.name), bundle('web/styles.css', 'css')]);
  for (const { name, text } of [engine, app, styles]) write(name, text);
  write('icon.svg', readFileSync(join(root, 'web/icon.svg')));
  write('index.html', page({ 'app.js': app.name, 'styles.css': styles.name }, engine.name));
  return readdirSync(out);
}

/** What the page embeds: the worker as one classic script, and the WebAssembly module as text. */
async function engineModule() {
  // In a blob: worker there is no place from which the module could be fetched; it is handed over.
  const define = { 'import.meta.url': '"file:///"' };
  const worker = await bundle('web/worker.js', 'js', { format: 'iife', define });
  const wasm = readFileSync(join(root, 'build/wasm/keyline.wasm'));
  const text = `export const workerScript=${literal(worker.text)};export const wasmText=${literal(pack(wasm))};`;
  return { name: hashed('engine', 'js', text), text };
}

function appModule(engineName) {
  const embedded = {
    name: 'embedded',
    setup: (plugin) =>
      plugin.onResolve({ filter: /^keyline:embedded$/ }, () => ({ path: `./${engineName}`, external: true })),
  };
  return bundle('web/app.js', 'js', { format: 'esm', plugins: [embedded] });
}

async function bundle(entry, type, options = {}) {
  const { outputFiles } = await build({ ...COMMON, entryPoints: [entry], ...options });
  const { text } = outputFiles[0];
  return { name: hashed(entry.replace(/^web\/|\.\w+$/g, ''), type, text), text };
}

function hashed(stem, type, text) {
  return `${stem}-${createHash('sha256').update(text).digest('hex').slice(0, 8)}.${type}`;
}

/** index.html with the hashed names, its whitespace between elements taken out. */
function page(names, engineName) {
  let html = readFileSync(join(root, 'web/index.html'), 'utf8').replace(/\n\s*/g, ' ').replace(/> </g, '><');
  for (const [source, name] of Object.entries(names)) {
    if (!html.includes(`"${source}"`)) throw new Error(`web/index.html does not name ${source}`);
    html = html.replace(`"${source}"`, `"${name}"`);
  }
  return html.replace('<script', `<link rel="modulepreload" href="${engineName}" /><script`);
}

function printSizes(out, names) {
  const sizes = names.map((name) => {
    const bytes = readFileSync(join(out, name));
    return {
      name,
      raw: bytes.length,
      gzip: gzipSync(bytes, { level: 9 }).length,
      brotli: brotliCompressSync(bytes).length,
    };
  });
  const total = (key) => sizes.reduce((sum, file) => sum + file[key], 0);
  sizes.push({ name: 'in all', raw: total('raw'), gzip: total('gzip'), brotli: total('brotli') });
  for (const { name, raw, gzip, brotli } of sizes) {
    console.log(`${name.padEnd(24)}${[raw, gzip, brotli].map((size) => String(size).padStart(10)).join('')}`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const at = process.argv.indexOf('--out');
  const out = at > 0 ? process.argv[at + 1] : join(root, 'dist');
  const names = await buildWeb(out);
  console.log(`dist${'raw'.padStart(30)}${'gzip'.padStart(10)}${'brotli'.padStart(10)} bytes`);
  printSizes(out, names);
}
