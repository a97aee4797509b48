// Work grows with the length of the text, whatever the text is: twice as much of one pattern takes about twice as many
// steps. Steps are counted, not timed, so that a busy machine changes nothing: binaryen's --log-execution (it comes with
// Emscripten) lets the module report every function that it enters and every turn of a loop, and between two of them
// only straight code runs.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { load } from '../../wasm/node.js';
import { PATTERNS } from './patterns.mjs';

const SHORT = 64 * 1024; // bytes
const MOST = 2.3; // times the steps for twice the text
const MODULE = fileURLToPath(new URL('../../build/wasm/keyline.wasm', import.meta.url));

// (module (global $n (export "n") (mut i64)) (func (export "step") (param i32) $n = $n + 1)): a counter that is Wasm
// itself costs a tenth of one in JavaScript.
const COUNTER = Uint8Array.from(
  [
    [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    [0x01, 0x05, 0x01, 0x60, 0x01, 0x7f, 0x00], // type: (i32) -> ()
    [0x03, 0x02, 0x01, 0x00], // function 0 is of it
    [0x06, 0x06, 0x01, 0x7e, 0x01, 0x42, 0x00, 0x0b], // global 0: mutable i64 = 0
    [0x07, 0x0c, 0x02, 0x01, 0x6e, 0x03, 0x00, 0x04, 0x73, 0x74, 0x65, 0x70, 0x00, 0x00], // exports "n" and "step"
    [0x0a, 0x0b, 0x01, 0x09, 0x00, 0x23, 0x00, 0x42, 0x01, 0x7c, 0x24, 0x00, 0x0b], // n = n + 1
  ].flat(),
);

const folder = mkdtempSync(join(tmpdir(), 'keyline-'));
const counter = new WebAssembly.Instance(new WebAssembly.Module(COUNTER)).exports;
let keyline;

before(async () => {
  const counting = join(folder, 'counting.wasm');
  const binaryen = execFileSync('em-config', ['BINARYEN_ROOT'], { encoding: 'utf8' }).trim();
  execFileSync(join(binaryen, 'bin/wasm-opt'), ['--all-features', '--log-execution', MODULE, '-o', counting]);
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = (bytes, imports) =>
    instantiate(bytes, { ...imports, env: { ...imports.env, log_execution: counter.step } });
  try {
    keyline = await load({ wasm: readFileSync(counting) });
  } finally {
    WebAssembly.instantiate = instantiate;
  }
  steps('The first call also makes the lexicon.');
});

after(() => rmSync(folder, { recursive: true }));

/** How many steps the report on this text takes. */
function steps(text) {
  const start = counter.n.value;
  assert.equal(typeof keyline.analyzeJson(text), 'string');
  return Number(counter.n.value - start);
}

it('knows two hundred patterns', () => {
  assert.ok(new Set(PATTERNS).size >= 200, `${new Set(PATTERNS).size} patterns`);
});

it('counts every step', () => {
  const text = PATTERNS[0].repeat(1000);
  const counted = steps(text);
  assert.ok(counted > text.length);
  assert.ok(Math.abs(steps(text) - counted) < counted / 100); // what the allocator finds free differs a little
});

for (const pattern of PATTERNS) {
  it(`${JSON.stringify(pattern)} again and again`, () => {
    const half = pattern.repeat(Math.ceil(SHORT / Buffer.byteLength(pattern)));
    const ratio = steps(half + half) / steps(half);
    assert.ok(ratio <= MOST, `${ratio.toFixed(2)} times the steps for twice the text`);
  });
}
