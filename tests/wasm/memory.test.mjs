// Memory: grows for a long text, is flat over many calls, and running out of it is an answer, not an exception.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { load } from '../../wasm/node.js';

const PARAGRAPH =
  'In March 2024 the port of Harwick moved 1.4 million tonnes, up 6% from 1.32 million tonnes a year earlier.\n\n';
const text = (bytes) => PARAGRAPH.repeat(Math.ceil(bytes / PARAGRAPH.length));

/** An instance together with the memory that it uses. */
async function loadWithMemory() {
  const { instantiate } = WebAssembly;
  let memory;
  WebAssembly.instantiate = async (...given) => {
    const result = await instantiate(...given);
    memory = Object.values(result.instance.exports).find((value) => value instanceof WebAssembly.Memory);
    return result;
  };
  try {
    return { keyline: await load(), memory };
  } finally {
    WebAssembly.instantiate = instantiate;
  }
}

it('grows for a text of some megabytes and answers in full', async () => {
  const { keyline, memory } = await loadWithMemory();
  const before = memory.buffer.byteLength;
  const input = text(4_000_000);
  const report = keyline.analyze(input);
  assert.equal(report.articles[0].length, input.length);
  assert.ok(report.figures.length >= (3 * input.length) / PARAGRAPH.length);
  assert.ok(memory.buffer.byteLength > before);
});

it('uses no more memory after 300 calls than after three', async () => {
  const { keyline, memory } = await loadWithMemory();
  const input = text(100_000);
  const first = keyline.analyzeJson(input);
  for (let call = 0; call < 2; call += 1) keyline.analyzeJson(input);
  const settled = memory.buffer.byteLength;
  for (let call = 0; call < 300; call += 1) assert.equal(keyline.analyzeJson(input), first);
  assert.equal(memory.buffer.byteLength, settled);
});

it('answers with an error when memory runs out, and a new instance goes on', async () => {
  const { keyline, memory } = await loadWithMemory();
  memory.grow = () => {
    throw new RangeError('no more memory');
  };
  assert.equal(keyline.analyze(text(30_000_000)).error.code, 'crashed');
  assert.equal(keyline.analyze('Sales rose 4%.').error.code, 'crashed');
  const fresh = await load();
  assert.equal(fresh.analyze('Sales rose 4%.').figures.length, 1);
});
