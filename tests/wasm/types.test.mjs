// index.d.ts is hand-written: the compiler holds it against real reports, whose every field must be declared and fit,
// and against usage.ts, which says what callers may and may not write.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const folder = new URL('build/test/types/', root);

function compile(files) {
  const options = ['--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext', '--types', ''];
  const compiler = fileURLToPath(new URL('node_modules/typescript/bin/tsc', root));
  const done = spawnSync(process.execPath, [compiler, ...options, ...files.map((file) => fileURLToPath(file))], {
    cwd: fileURLToPath(root),
    encoding: 'utf8',
  });
  return done.stdout + done.stderr;
}

it('what callers write', () => {
  assert.equal(compile([new URL('tests/wasm/usage.ts', root)]), '');
});

it('the reports of tests/articles', () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const files = readdirSync(new URL('tests/articles/', root)).map((slug) => {
    const file = new URL(`${slug}.ts`, folder);
    const json = readFileSync(new URL(`tests/articles/${slug}/report.json`, root), 'utf8');
    // A literal, because only in a literal the compiler refuses fields that no type declares.
    writeFileSync(
      file,
      `import type { Report } from '../../../wasm/index.js';\nexport const report: Report = ${json};\n`,
    );
    return file;
  });
  assert.ok(files.length > 0);
  assert.equal(compile(files), '');
});

it('a field that is not declared', () => {
  const file = new URL('undeclared.ts', folder);
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    file,
    `import type { Phrase } from '../../../wasm/index.js';\nexport const p: Phrase = { text: '', begin: 0, end: 0, x: 1 };\n`,
  );
  assert.match(compile([file]), /TS2353/);
});
