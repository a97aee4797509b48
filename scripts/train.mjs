// npm run train [clean|summary]: learns what tells an article from its furniture (src/clean/weights.def) and what a
// summary is worth (src/summary/weights.def); both, one after the other, when none is named. The sets to learn from are
// where KEYLINE_EVAL says (tools/train_*.cpp list them); a cross-validation is printed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildPreset, NEEDS } from './build.mjs';
import { setUp } from './setup.mjs';
import { root, stop } from './shell.mjs';

const ROOMS = ['clean', 'summary']; // the second learns from what the first leaves of a text
const rooms = process.argv.length > 2 ? process.argv.slice(2) : ROOMS;
const unknown = rooms.find((room) => !ROOMS.includes(room));
if (unknown) stop(`nothing to train in ${unknown}; there are ${ROOMS.join(' and ')}`);
const folder = resolve(root, process.env.KEYLINE_EVAL ?? '../shared');
if (!existsSync(join(folder, 'eval'))) stop(`nothing to learn from in ${folder}; KEYLINE_EVAL names it`);
await setUp(...NEEDS.native);
for (const room of rooms) train(room);

function train(/** @type {string} */ room) {
  const table = join(root, `src/${room}/weights.def`);
  const before = readFileSync(table);
  const restore = (/** @type {number} */ status) => status && writeFileSync(table, before);
  process.on('exit', restore);
  writeFileSync(table, ''); // it may still name features that are gone
  buildPreset('release', `train_${room}`);
  const trainer = join(root, `build/native/tools/train_${room}`);
  const trained = spawnSync(trainer, [folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  if (trained.status !== 0) stop(`training failed; ${table} is as it was`);
  writeFileSync(table, trained.stdout);
  process.off('exit', restore);
}
