// npm run bench: how fast each stage and the whole are, native and in Wasm, as a fraction of a yardstick that runs in
// the same process over the same text: adding up a table's value for each byte. Medians of interleaved rounds.
//   npm run bench                the articles of tests/articles, over and over to 300 KB
//   npm run bench -- FILE...     each of these texts as it is
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildPreset, NEEDS } from './build.mjs';
import { setUp } from './setup.mjs';
import { files, output, root, stop } from './shell.mjs';

const roundsFor = (text) => Math.min(1000, Math.max(15, Math.ceil(3_000_000 / text.length)));
const LEAST_BYTES = 300_000;
const PUBLISHED = '2025-08-20';

await setUp(...NEEDS.native, ...NEEDS.wasm);
buildPreset('release', 'keyline_bench');
buildPreset('wasm', 'keyline_wasm', 'keyline_bench');

const { load } = await import('../wasm/node.js');
const { default: createBench } = await import('../build/wasm/bench.mjs');
const keyline = await load();
const bench = await createBench({ wasmBinary: readFileSync(join(root, 'build/wasm/bench.wasm')) });

for (const [name, text] of texts()) {
  const file = join(root, 'build/bench.txt');
  writeFileSync(file, text);
  const lines = output(join(root, 'build/native/keyline_bench'), [String(roundsFor(text)), file])
    .trim()
    .split('\n');
  if (lines.length <= roundsFor(text)) stop('the native bench failed');
  console.log(`\n${name}, ${(Buffer.byteLength(text) / 1000).toFixed(0)} KB\n  ${lines.pop()}`);
  print('native', lines.map(JSON.parse));
  print('wasm', inWasm(text));
}

function* texts() {
  const named = process.argv.slice(2);
  for (const name of named) yield [name, readFileSync(resolve(name), 'utf8')];
  if (named.length) return;
  const articles = files('tests/articles', 'article.txt').map((name) => readFileSync(join(root, name), 'utf8'));
  if (!articles.length) stop('there are no articles in tests/articles');
  const once = articles.join('\n\n');
  yield ['tests/articles', `${once}\n\n`.repeat(Math.ceil(LEAST_BYTES / Buffer.byteLength(once)))];
}

/** The yardstick in JavaScript, the stages inside Wasm, and the whole from a JavaScript string to a plain object. */
function inWasm(text) {
  const encoder = new TextEncoder();
  const table = Uint32Array.from({ length: 256 }, (_, byte) => (byte * 37) & 255);
  const options = { published: PUBLISHED };
  let sum = 0;
  let figures = 0;
  const rounds = Array.from({ length: roundsFor(text) }, () => {
    const bytes = encoder.encode(text);
    const yardstick = milliseconds(() => {
      sum += yardstickSum(bytes, table);
    });
    const encode = milliseconds(() => encoder.encode(text));
    const stages = JSON.parse(bench.timeStages(bytes, PUBLISHED));
    const json = keyline.analyzeJson(text, options);
    const parse = milliseconds(() => JSON.parse(json));
    const whole = milliseconds(() => {
      figures += keyline.analyze(text, options).figures.length;
    });
    return { yardstick, encode, ...stages, parse, whole };
  });
  console.log(`  wasm: yardstick's sum ${sum}, ${figures} figures`);
  return rounds;
}

function yardstickSum(bytes, table) {
  let sum = 0;
  for (let i = 0; i < bytes.length; i += 1) sum += table[bytes[i]];
  return sum;
}

function milliseconds(work) {
  const before = performance.now();
  work();
  return performance.now() - before;
}

function print(host, rounds) {
  const median = (name) => rounds.map((round) => round[name]).sort((a, b) => a - b)[rounds.length >> 1];
  console.log(`  ${host.padEnd(12)} ${'ms'.padStart(9)}  of the yardstick`);
  for (const name of Object.keys(rounds[0])) {
    const fraction = name === 'yardstick' ? '1' : `1/${(median(name) / median('yardstick')).toFixed(1)}`;
    console.log(`  ${name.padEnd(12)} ${median(name).toFixed(3).padStart(9)}  ${fraction}`);
  }
}
