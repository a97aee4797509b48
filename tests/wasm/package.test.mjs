// The npm package as others get it: what it holds, how it is imported, and one version everywhere.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as browserFace from '../../wasm/index.js';
import { load } from '../../wasm/node.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const wasm = new URL('../../build/wasm/keyline.wasm', import.meta.url);
const scratch = mkdtempSync(join(tmpdir(), 'keyline-'));
after(() => rmSync(scratch, { recursive: true }));

it('holds the module, its face and its types, and nothing else', () => {
  const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', scratch], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{ filename, files }] = JSON.parse(packed);
  const code = [
    'build/wasm/keyline.mjs',
    'build/wasm/keyline.wasm',
    'wasm/index.d.ts',
    'wasm/index.js',
    'wasm/node.js',
  ];
  assert.deepEqual(
    files.map(({ path }) => path),
    ['LICENSE', 'NOTICE', 'README.md', ...code.slice(0, 2), 'package.json', ...code.slice(2)],
  );

  const installed = join(scratch, 'node_modules/keyline');
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', join(scratch, filename), '-C', installed, '--strip-components=1']);
  const program = `import { load } from 'keyline';
    const keyline = await load();
    console.log(keyline.analyze('Sales rose 4% in May.').figures[0].value);`;
  writeFileSync(join(scratch, 'program.mjs'), program);
  assert.equal(execFileSync(process.execPath, [join(scratch, 'program.mjs')], { encoding: 'utf8' }), '4\n');
});

it('takes the module from bytes, a buffer, a response or a promise of one', async () => {
  const bytes = readFileSync(wasm);
  const type = { headers: { 'content-type': 'application/wasm' } };
  const sources = [
    bytes,
    new Uint8Array(bytes).buffer,
    new Response(bytes, type),
    Promise.resolve(new Response(bytes)),
  ];
  for (const source of [...sources, `data:application/wasm;base64,${bytes.toString('base64')}`]) {
    const keyline = await browserFace.load({ wasm: source });
    assert.equal(keyline.analyze('Sales rose 4%.').figures.length, 1);
  }
});

it('refuses to load what is no module', async () => {
  await assert.rejects(browserFace.load({ wasm: new Response('gone', { status: 404 }) }), /404/);
  await assert.rejects(browserFace.load({ wasm: new Uint8Array([1, 2, 3]) }));
  await assert.rejects(load({ wasm: new URL('file:///nowhere/keyline.wasm') }), /ENOENT/);
});

it('has the version that the report carries', async () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const keyline = await load();
  assert.equal(keyline.analyze('').engine, version);
});
