// npm run train: learns what tells an article from its furniture and writes src/clean/weights.def. The sets to learn from
// are where KEYLINE_EVAL says (tools/train_clean.cpp lists them); a cross-validation is printed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildPreset, NEEDS } from './build.mjs';
import { setUp } from './setup.mjs';
import { root, stop } from './shell.mjs';

const folder = resolve(root, process.env.KEYLINE_EVAL ?? '../shared');
if (!existsSync(join(folder, 'eval/modern/pairs_dev.jsonl')))
  stop(`nothing to learn from in ${folder}; KEYLINE_EVAL names it`);
const table = join(root, 'src/clean/weights.def');
const before = readFileSync(table);
process.on('exit', (status) => status && writeFileSync(table, before));
await setUp(...NEEDS.native);
writeFileSync(table, ''); // it may still name features that are gone
buildPreset('release', 'train_clean');
const trainer = join(root, 'build/native/tools/train_clean');
const trained = spawnSync(trainer, [folder], { stdio: ['ignore', 'pipe', 'inherit'] });
if (trained.status !== 0) stop('training failed; src/clean/weights.def is as it was');
writeFileSync(table, trained.stdout);
