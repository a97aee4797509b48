// What every script here needs of the system: find a program, run it, end with one line. Plain Node without packages,
// because `npm start` uses it before `npm ci` has run.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

process.env.CMAKE_BUILD_PARALLEL_LEVEL ??= String(availableParallelism());

/** Ends the script with one line on standard error. */
export function stop(message) {
  console.error(`keyline: ${message}`);
  process.exit(1);
}

/** The path of a program on PATH, or null. */
export function which(program) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, program);
    try {
      accessSync(path, constants.X_OK);
      if (statSync(path).isFile()) return path;
    } catch {
      // not in this folder
    }
  }
  return null;
}

/** Runs a program in the project's folder on the caller's terminal; returns its exit status. */
export function run(program, args, options = {}) {
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: 'inherit', ...options });
  if (error) console.error(`keyline: cannot run ${program}: ${error.message}`);
  return status ?? 1;
}

/** What a program prints (both streams), or '' when it cannot be run or fails. */
export function output(program, args, options = {}) {
  const done = spawnSync(program, args, { cwd: root, encoding: 'utf8', ...options });
  return done.status === 0 ? done.stdout + done.stderr : '';
}

/** The files below a folder whose names end so, sorted, as paths from the project's folder. */
export function files(folder, ...endings) {
  if (!existsSync(join(root, folder))) return [];
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  const found = entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return files(path, ...endings);
    return endings.some((ending) => entry.name.endsWith(ending)) ? [path] : [];
  });
  return found.sort();
}
