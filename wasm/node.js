// The same package under node, whose fetch() reads no files: brings the module's bytes from the disk.
import { readFile } from 'node:fs/promises';
import { load as loadFrom } from './index.js';

export async function load({ wasm = new URL('../build/wasm/keyline.wasm', import.meta.url) } = {}) {
  const source = await wasm;
  const onDisk = source instanceof URL && source.protocol === 'file:';
  return loadFrom({ wasm: onDisk ? await readFile(source) : source });
}
