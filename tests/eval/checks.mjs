// How many slips the checks find: 300 short articles are made from the templates of checks_templates.mjs with numbers that
// fit, then one number of each is corrupted. Nothing may be said against the first, most of the second must be caught.
//   node tests/eval/checks.mjs [--misses] [COMMAND]      prints both rates; COMMAND defaults to the release build
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TEMPLATES } from './checks_templates.mjs';

const ARTICLES = 300;
const root = fileURLToPath(new URL('../..', import.meta.url));

/** Mulberry32: small, seeded, the same everywhere. */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The numbers of a text that a template marked with braces, and the text without them. */
function parts(marked) {
  return marked.split(/\{([\d.,]+)\}/);
}

/** Another number of the same form: one of its first two digits becomes another, of a year one of the last two. */
function corrupt(number, random) {
  const digits = [...number].flatMap((c, i) => (/\d/.test(c) ? [i] : []));
  const year = /^(19|20)\d\d$/.test(number);
  const at = digits[Math.floor(random() * Math.min(2, digits.length)) + (year ? 2 : 0)];
  const lead = at === digits[0];
  for (;;) {
    const digit = String(Math.floor(random() * 10));
    if (digit !== number[at] && !(lead && digit === '0')) return number.slice(0, at) + digit + number.slice(at + 1);
  }
}

export function articles(seed = 1) {
  const random = generator(seed);
  return Array.from({ length: ARTICLES }, (_, i) => {
    const template = TEMPLATES[i % TEMPLATES.length];
    const pieces = parts(template.make(random));
    const sound = pieces.join('');
    const numbers = pieces.flatMap((_, k) => (k % 2 ? [k] : []));
    const victim = numbers[Math.floor(random() * numbers.length)];
    const broken = pieces.map((piece, k) => (k === victim ? corrupt(piece, random) : piece)).join('');
    return { rule: template.rule, sound, broken };
  });
}

function alarms(command, texts) {
  const input = texts.map((text) => JSON.stringify({ text, published: '2025-08-20' })).join('\n');
  const { stdout } = spawnSync(command, ['--ndjson'], { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return lines.map(({ checks }) =>
    checks.filter(({ verdict }) => verdict === 'disagrees').map(({ message }) => message),
  );
}

function main(args) {
  const misses = args.includes('--misses');
  const command = args.find((arg) => !arg.startsWith('--')) ?? join(root, 'build/native/keyline');
  const made = articles(Number(args.find((arg) => arg.startsWith('--seed='))?.slice(7) ?? 1));
  const quiet = alarms(
    command,
    made.map(({ sound }) => sound),
  );
  const caught = alarms(
    command,
    made.map(({ broken }) => broken),
  );
  const rules = new Map();
  made.forEach(({ rule, sound, broken }, i) => {
    const row = rules.get(rule) ?? { of: 0, caught: 0, false: 0 };
    row.of += 1;
    row.caught += caught[i].length > 0;
    row.false += quiet[i].length > 0;
    rules.set(rule, row);
    if (misses && quiet[i].length) console.log(`FALSE ${rule}: ${sound}\n      ${quiet[i].join('; ')}`);
    if (misses && !caught[i].length) console.log(`MISS  ${rule}: ${broken}   [was: ${sound}]`);
  });
  const sum = (key) => [...rules.values()].reduce((total, row) => total + row[key], 0);
  for (const [rule, row] of rules)
    console.log(`  ${rule.padEnd(16)} caught ${row.caught} of ${row.of}, false alarms ${row.false}`);
  console.log(
    `checks: ${sum('caught')} of ${sum('of')} slips caught (${((100 * sum('caught')) / sum('of')).toFixed(1)} %), ${sum('false')} false alarms`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
