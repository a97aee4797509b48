// npm run check: formatting and lint of everything, without changing a file.
import { setUp } from './setup.mjs';
import { files, run, stop } from './shell.mjs';

await setUp('format', 'packages');
const sources = ['src', 'wasm', 'tests', 'bench'].flatMap((folder) => files(folder, '.cpp', '.hpp'));
const checks = [
  ['clang-format', '--dry-run', '-Werror', ...sources],
  ['node_modules/.bin/biome', 'check', '--error-on-warnings'],
];
const failed = checks.filter(([program, ...args]) => run(program, args) !== 0).map(([program]) => program);
if (failed.length) stop(`not as it should be, says ${failed.join(' and ')}`);
console.log('keyline: format and lint are fine');
