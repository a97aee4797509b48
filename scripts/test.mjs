// npm test: installs what is missing, runs every test there is, and says at the end what each runner counted.
//   npm test -- native|wasm|web    one part alone
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildPreset, buildWeb, NEEDS } from './build.mjs';
import { setUp } from './setup.mjs';
import { files, root, run, stop } from './shell.mjs';

const BUILD_WASM = ['wasm build', () => buildPreset('wasm')];
const PARTS = {
  native: {
    needs: NEEDS.dev,
    steps: [
      ['native build', () => buildPreset('dev')],
      ['native tests', ctest],
    ],
  },
  wasm: { needs: [...NEEDS.wasm, 'packages'], steps: [BUILD_WASM, ['wasm tests', () => nodeTests('wasm')]] },
  web: {
    needs: [...NEEDS.wasm, ...NEEDS.web, 'chromium', 'firefox', 'webkit'],
    steps: [BUILD_WASM, ['page build', buildWeb], ['page tests', () => nodeTests('web')]],
  },
};
const TIME_LIMIT_MS = 600_000; // of one runner: a test that hangs fails

const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(PARTS);
if (!wanted.every((part) => PARTS[part])) stop(`test what? There are: ${Object.keys(PARTS).join(', ')}`);
mkdirSync(join(root, 'build/test'), { recursive: true });

const done = [];
await timed('set-up', () => setUp(...new Set(wanted.flatMap((part) => PARTS[part].needs))));
for (const [name, step] of new Map(wanted.flatMap((part) => PARTS[part].steps))) await timed(name, step);
summarise();

async function timed(name, step) {
  const start = performance.now();
  const result = await step();
  done.push({ name, seconds: (performance.now() - start) / 1000, ...result });
}

/** The native tests; counts from CTest's closing line. */
function ctest() {
  const log = join(root, 'build/test/native.log');
  const status = run('ctest', ['--preset', 'dev', '--output-log', log], { timeout: TIME_LIMIT_MS });
  const [line, failed, all] =
    /\d+% tests passed, (\d+) tests failed out of (\d+)/.exec(readFileSync(log, 'utf8')) ?? [];
  return { status, closing: line, passed: all - failed, failed: Number(failed) };
}

/** tests/<folder>/*.test.mjs under node's runner: for reading on the terminal, and as TAP whose closing lines count. */
function nodeTests(folder) {
  const tests = files(`tests/${folder}`, '.test.mjs');
  if (!tests.length) stop(`there are no tests in tests/${folder}`);
  const tap = join(root, `build/test/${folder}.tap`);
  const reporters = ['--test-reporter=spec', '--test-reporter-destination=stdout'];
  reporters.push('--test-reporter=tap', `--test-reporter-destination=${tap}`);
  const status = run(process.execPath, ['--test', ...reporters, ...tests], { timeout: TIME_LIMIT_MS });
  const closing = readFileSync(tap, 'utf8').match(/^# (tests|pass|fail|cancelled|skipped) \d+$/gm) ?? [];
  const count = (word) => Number(closing.find((line) => line.startsWith(`# ${word} `))?.split(' ')[2]);
  return { status, closing: closing.join('\n'), passed: count('pass'), failed: count('fail') + count('cancelled') };
}

function summarise() {
  for (const { name, closing } of done.filter((step) => step.closing)) console.log(`\n${name}\n${closing}`);
  console.log('');
  for (const { name, seconds } of done) console.log(`${seconds.toFixed(1).padStart(7)} s  ${name}`);
  const runners = done.filter((step) => 'status' in step);
  const sum = (count) => runners.reduce((total, step) => total + step[count], 0);
  for (const { name } of runners.filter((step) => step.status !== 0)) console.log(`FAILED: ${name}`);
  // A runner that counted nothing has not tested anything.
  const good = runners.every((step) => step.status === 0 && step.passed > 0) && sum('failed') === 0;
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = good ? 0 : 1;
}
