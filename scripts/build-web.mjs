// Builds the page: web/ and build/wasm/ -> dist/, a folder of static files that works from any path of any server.
// Names carry a hash of what they hold, so that a cache never mixes two versions; the service worker keeps them all.
//   node scripts/build-web.mjs [--out FOLDER]
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { minify } from 'terser';
import { literal, pack } from '../web/pack.js';
import { oneSegment } from './one_segment.mjs';
import { root } from './shell.mjs';

const COMMON = { absWorkingDir: root, bundle: true, minify: true, write: false, target: 'es2022', charset: 'utf8' };
/** After esbuild, which makes one script of many modules, terser finds more that nobody needs: 8 % of what is sent. */
const SMALLER = { toplevel: true, ecma: 2020, compress: { passes: 3, sequences: false, pure_getters: true } };
/** What the glue of the WebAssembly module asks for to know how to fetch it: its worker need not. */
const NO_HOST = { window: 'undefined', document: 'undefined', process: 'undefined', importScripts: 'undefined' };
const ONE_FILE = 'keyline.html';
const COPIED = ['icon.svg', 'icon-192.png', 'icon-512.png', 'manifest.webmanifest'];
/** What a first visit loads; the rest is for later: icons of an installed page, the page as one file. */
const LATER = [ONE_FILE, 'sw.js', 'icon-192.png', 'icon-512.png'];
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Resolves to the names of the files in `out`, which is emptied first. */
export async function buildWeb(out = join(root, 'dist')) {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const write = (name, content) => writeFileSync(join(out, name), content);

  const [parts, app, styles] = await Promise.all([
    engineParts(),
    appModule({ version, oneFile: ONE_FILE, serviceWorker: true }),
    bundle('web/styles.css', 'css'),
  ]);
  const text = `import{provideEngine}from"./${app.name}";provideEngine(${parts});`;
  const engine = { name: hashed('engine', 'js', text), text };
  for (const { name, text: content } of [engine, app, styles]) write(name, content);
  for (const name of COPIED) write(name, readFileSync(join(root, 'web', name)));
  write('index.html', page({ 'app.js': app.name, 'styles.css': styles.name }, engine.name));
  write(ONE_FILE, await oneFile(parts, styles));
  const names = readdirSync(out);
  write('sw.js', await serviceWorker(out, names));
  return [...names, 'sw.js'];
}

/**
 * What the page embeds, as an object literal: the worker as one classic script, and the WebAssembly module as text. It
 * comes in a script of its own that hands it to the page's, which so need not wait for it.
 */
async function engineParts() {
  // In a blob: worker there is no place from which the module could be fetched; it is handed over.
  const define = { 'import.meta.url': '"file:///"', ...NO_HOST };
  const worker = await bundle('web/worker.js', 'js', { format: 'iife', define });
  const wasm = oneSegment(readFileSync(join(root, 'build/wasm/keyline.wasm')));
  return `{workerScript:${literal(worker.text)},wasmText:${literal(pack(wasm))}}`;
}

/** web/app.js with what the build knows of itself. */
function appModule(about) {
  const build = {
    name: 'build',
    setup(plugin) {
      plugin.onResolve({ filter: /^keyline:build$/ }, () => ({ path: 'build', namespace: 'keyline' }));
      plugin.onLoad({ filter: /./, namespace: 'keyline' }, () => ({
        contents: `export const build = ${JSON.stringify(about)};`,
      }));
    },
  };
  return bundle('web/app.js', 'js', { format: 'esm', plugins: [build] });
}

async function bundle(entry, type, options = {}) {
  const { outputFiles } = await build({ ...COMMON, entryPoints: [entry], ...options });
  const [{ text: bundled }] = outputFiles;
  const module = options.format === 'esm';
  const text = type === 'js' ? (await minify(bundled, { ...SMALLER, module })).code : bundled;
  return { name: hashed(entry.replace(/^web\/|\.\w+$/g, ''), type, text), text };
}

const digest = (content, encoding) => createHash('sha256').update(content).digest(encoding);
const hashed = (stem, type, text) => `${stem}-${digest(text, 'hex').slice(0, 8)}.${type}`;
const hashSource = (text) => `'sha256-${digest(text, 'base64')}'`;

/** index.html, its white space between elements taken out. */
function template() {
  return readFileSync(join(root, 'web/index.html'), 'utf8').replace(/\n\s*/g, ' ').replace(/> </g, '><');
}

/** index.html with the hashed names; web/embedded.js asks for the engine once the page stands. */
function page(names, engineName) {
  let html = template();
  for (const [source, name] of Object.entries(names)) html = replaced(html, `"${source}"`, `"${name}"`);
  return replaced(html, '<title>', `<meta name="engine" content="./${engineName}"><title>`);
}

/**
 * The whole page in one file, for the disk. Its policy names its script and its styles by their hashes, so that not even
 * a file beside it may be loaded.
 */
async function oneFile(parts, styles) {
  const app = await appModule({ version, oneFile: '', serviceWorker: false });
  // In a script of HTML "</script" would end it, and "<!--" would begin a comment.
  const provide = /export\{(\w+) as provideEngine\};\s*$/;
  const [, name] = provide.exec(app.text) ?? [];
  if (!name) throw new Error('web/app.js does not export provideEngine');
  const whole = `${app.text.replace(provide, '')};${name}(${parts});`;
  const script = whole.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
  const policy = `script-src ${hashSource(script)} 'wasm-unsafe-eval'; worker-src blob:; style-src ${hashSource(styles.text)}; img-src data:`;
  let html = template();
  html = replaced(html, /script-src .*?manifest-src 'self'/, policy);
  html = replaced(html, /<link rel="(manifest|icon|apple-touch-icon)"[^>]*>/g, '');
  html = replaced(html, /<link rel="stylesheet"[^>]*>/, () => `<style>${styles.text}</style>`);
  return replaced(html, /<script type="module"[^>]*>/, () => `<script type="module">${script}`);
}

function replaced(html, part, by) {
  const changed = html.replace(part, by);
  if (changed === html) throw new Error(`web/index.html does not hold ${part}`);
  return changed;
}

/** web/sw.js with the names of the files and a version that is theirs alone. */
async function serviceWorker(out, names) {
  const kept = names.filter((name) => name !== ONE_FILE);
  const content = kept.map((name) => `${name} ${digest(readFileSync(join(out, name)), 'hex')}`).join('\n');
  const define = { FILES: JSON.stringify(kept), VERSION: JSON.stringify(digest(content, 'hex').slice(0, 12)) };
  return (await bundle('web/sw.js', 'js', { format: 'iife', define })).text;
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
  const first = sizes.filter(({ name }) => !LATER.includes(name));
  const total = (key) => first.reduce((sum, file) => sum + file[key], 0);
  const rows = [
    ...first,
    { name: 'first view', raw: total('raw'), gzip: total('gzip'), brotli: total('brotli') },
    ...sizes.filter(({ name }) => LATER.includes(name)),
  ];
  for (const { name, raw, gzip, brotli } of rows) {
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
