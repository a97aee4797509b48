// The data of a module in one segment: the same bytes at the same addresses.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oneSegment } from '../../scripts/one_segment.mjs';

const MODULE = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
const MEMORY = [5, 3, 1, 0, 1];
const EXPORT = [7, 5, 1, 1, 0x6d, 2, 0]; // the memory as "m"
const data = (...segments) => {
  const body = [segments.length, ...segments.flat()];
  return Uint8Array.from([...MODULE, ...MEMORY, ...EXPORT, 11, body.length, ...body]);
};
const memoryOf = (bytes) =>
  Buffer.from(new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports.m.buffer).subarray(0, 2048);

test('segments become one, whatever their order', () => {
  const cut = data([0, 0x41, 0xc0, 8, 0x0b, 2, 7, 8], [0, 0x41, 0x80, 8, 0x0b, 3, 1, 2, 3]); // at 1088 and 1024
  const whole = oneSegment(cut);
  assert.deepEqual(memoryOf(whole), memoryOf(cut));
  assert.equal(whole[MODULE.length + MEMORY.length + EXPORT.length + 2], 1);
});

test('a module whose data have no constant address stays as it is', () => {
  const passive = data([1, 2, 7, 8]);
  assert.equal(oneSegment(passive), passive);
});
