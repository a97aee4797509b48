// npm run eval: scores the native command on evaluation sets. They are not part of the repository: KEYLINE_EVAL names their
// folder, which otherwise is looked for beside the repository.
// The phrase lists of other recognisers are scored by tests/eval/phrases.py, which says what is set aside and why.
// Arguments go on to eval/run.py, e.g. npm run eval -- --sets dates --errors 20
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildPreset, NEEDS } from './build.mjs';
import { setUp } from './setup.mjs';
import { root, run } from './shell.mjs';

const folder = resolve(root, process.env.KEYLINE_EVAL ?? '../shared');
if (!existsSync(join(folder, 'eval/run.py'))) {
  console.log(
    `keyline: no evaluation sets in ${folder}. They are not part of the repository; KEYLINE_EVAL names their folder.`,
  );
} else {
  await setUp(...NEEDS.native, 'python');
  buildPreset('release');
  const command = ['--command', `${join(root, 'build/native/keyline')} --ndjson`];
  const sets = run('python3', [join(folder, 'eval/run.py'), ...command, ...process.argv.slice(2)]);
  const articles = run('python3', [join(folder, 'articles/score.py'), ...command]);
  const listsOf = { 'phrases.py': 'eval/figures', 'dates_cases.py': 'eval', 'dates_reference.py': 'eval' };
  const phrases = Object.entries(listsOf).map(([script, data]) =>
    run('python3', [join(root, 'tests/eval', script), ...command, '--data', join(folder, data)]),
  );
  process.exitCode = sets || articles || phrases.find((code) => code !== 0);
}
