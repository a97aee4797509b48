// npm run check: formatting and lint of everything, without changing a file.
//   npm run check -- --fix    mends what can be mended
import { setUp } from './setup.mjs';
import { files, run, stop } from './shell.mjs';

await setUp('format', 'packages');
const fix = process.argv.includes('--fix');
const sources = ['src', 'wasm', 'tests', 'bench'].flatMap((folder) => files(folder, '.cpp', '.hpp', '.cc'));
const checks = [
  ['clang-format', ...(fix ? ['-i'] : ['--dry-run', '-Werror', '--ferror-limit=1']), ...sources],
  ['node_modules/.bin/biome', 'check', '--error-on-warnings', ...(fix ? ['--write'] : [])],
];
const failed = checks.filter(([program, ...args]) => run(program, args) !== 0).map(([program]) => program);
if (failed.length) stop(`not as it should be, says ${failed.join(' and ')}; npm run check -- --fix mends most of it`);
console.log('keyline: format and lint are fine');
