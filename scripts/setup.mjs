// Makes sure that what a command needs is on this machine: one table says how each tool is found and which package
// brings it. As root or in CI missing packages are installed unasked, at a terminal after a yes, else one line says how.
//   node scripts/setup.mjs [TOOL...]     by hand, or from CMake; without names: everything for development
import { existsSync, mkdirSync, openSync, readFileSync, symlinkSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { pathToFileURL } from 'node:url';
import { output, root, run, stop, which } from './shell.mjs';

// Tool: its name in messages, how it is found, and the packages that bring it with apt (Debian, Ubuntu) and Homebrew.
const TOOLS = {
  compiler: { name: 'a C++ compiler', found: () => which(process.env.CXX ?? 'c++'), apt: 'g++', brew: 'gcc' },
  cmake: { name: 'CMake 3.25', found: () => newer('cmake', '3.25'), apt: 'cmake', brew: 'cmake' },
  ninja: { name: 'Ninja', found: () => which('ninja'), apt: 'ninja-build', brew: 'ninja' },
  emscripten: {
    name: 'Emscripten 3.1.6',
    found: findEmscripten,
    apt: 'emscripten',
    brew: 'emscripten',
    after: linkAcorn,
  },
  json: {
    name: 'nlohmann/json',
    found: () => header('nlohmann/json.hpp'),
    apt: 'nlohmann-json3-dev',
    brew: 'nlohmann-json',
  },
  catch2: {
    name: 'Catch2',
    found: () => header('catch2/catch.hpp') || header('catch2/catch_test_macros.hpp'),
    apt: 'catch2',
    brew: 'catch2',
  },
  chromium: { name: 'Chromium', found: findChromium, apt: 'chromium fonts-liberation', brew: '--cask chromium' },
  // Playwright drives no other Firefox than Debian's; elsewhere its tests are skipped, as WebKit's are.
  firefox: { name: 'Firefox ESR', found: () => optional(findFirefox()), apt: 'firefox-esr' },
  webkit: {
    name: 'WebKitGTK',
    found: () => optional(which('WebKitWebDriver') && which('Xvfb')),
    apt: 'webkit2gtk-driver xvfb',
  },
  format: { name: 'clang-format', found: () => which('clang-format'), apt: 'clang-format', brew: 'clang-format' },
  python: { name: 'Python 3', found: () => which('python3'), apt: 'python3', brew: 'python3' },
  packages: { name: "npm's packages", found: packagesInstalled, npm: true },
};

/** Needs these tools by the table's names; installs what is missing or ends the script. */
export async function setUp(...names) {
  if (Number(process.versions.node.split('.')[0]) < 20) stop('Node 20 or newer is needed: https://nodejs.org');
  const missing = names.filter((name) => !TOOLS[name].found());
  if (missing.length) await install(missing);
  if (which('ninja')) process.env.CMAKE_GENERATOR ??= 'Ninja';
}

/** The Chromium, Chrome or Edge that browser tests run in, or null. CHROMIUM names another. */
export function findChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  const applications = ['Chromium', 'Google Chrome'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  return commands.map(which).find(Boolean) ?? applications.find(existsSync) ?? null;
}

/** Firefox ESR, or null. */
export const findFirefox = () => which('firefox-esr') || null;

/** The browser that WebKit's driver starts, which is on no path, or null. */
export function findMiniBrowser() {
  const places = ['x86_64-linux-gnu', 'aarch64-linux-gnu'].flatMap((machine) =>
    ['4.1', '4.0', '6.0'].map((version) => `/usr/lib/${machine}/webkit2gtk-${version}/MiniBrowser`),
  );
  return places.find(existsSync) ?? null;
}

/** What only apt can bring is not asked for elsewhere. */
const optional = (found) => Boolean(found) || !which('apt-get');

async function install(missing) {
  const steps = plan(missing);
  const commands = steps.map((step) => step.join(' ')).join(' && ');
  console.log(`keyline: missing on this machine: ${named(missing)}`);
  if (commands.includes('sudo') && !which('sudo'))
    stop(`only root can install them: ${commands.replaceAll('sudo ', '')}`);
  if (!(process.getuid?.() === 0 || process.env.CI || (await agreed(commands)))) stop(`install them with: ${commands}`);
  for (const step of steps) {
    console.log(`keyline: ${step.join(' ')}`);
    if (quietly(step) !== 0) stop(`this failed: ${step.join(' ')}. Is the network there? Mend that and run again.`);
  }
  for (const name of missing) TOOLS[name].after?.();
  const left = missing.filter((name) => !TOOLS[name].found());
  if (left.length) stop(`still missing or too old after installing: ${named(left)} (or newer)`);
}

const named = (tools) => tools.map((tool) => TOOLS[tool].name).join(', ');

/** The commands that bring the missing tools. */
function plan(missing) {
  const packages = (manager) => missing.flatMap((name) => TOOLS[name][manager]?.split(' ') ?? []);
  const steps = [];
  if (packages('apt').length) {
    const sudo = process.getuid?.() === 0 ? [] : ['sudo'];
    if (which('apt-get')) {
      steps.push([...sudo, 'apt-get', 'update', '-q']);
      steps.push([...sudo, 'apt-get', 'install', '-q', '-y', '--no-install-recommends', ...packages('apt')]);
    } else if (which('brew')) {
      const casks = missing.filter((name) => TOOLS[name].brew?.startsWith('--cask'));
      const formulas = missing.filter((name) => TOOLS[name].brew && !casks.includes(name));
      if (formulas.length) steps.push(['brew', 'install', ...formulas.map((name) => TOOLS[name].brew)]);
      for (const name of casks) steps.push(['brew', 'install', ...TOOLS[name].brew.split(' ')]);
    } else {
      stop(`please install ${named(missing.filter((name) => TOOLS[name].apt))}; there is no apt-get or brew here`);
    }
  }
  if (missing.some((name) => TOOLS[name].npm)) steps.push(['npm', 'ci', '--no-audit', '--no-fund']);
  return steps;
}

async function agreed(commands) {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`Run "${commands}" now? [y/N] `);
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}

/** At a terminal a package manager shows its own progress; elsewhere its hundreds of lines go to a file. */
function quietly(step) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  if (process.stdout.isTTY) return run(step[0], step.slice(1), { env });
  mkdirSync(join(root, 'build'), { recursive: true });
  const log = join(root, 'build/setup.log');
  const file = openSync(log, 'w');
  const status = run(step[0], step.slice(1), { env, stdio: ['ignore', file, file] });
  if (status !== 0) console.error(readFileSync(log, 'utf8').trimEnd().split('\n').slice(-12).join('\n'));
  return status;
}

function newer(program, least) {
  if (!which(program)) return false;
  const found = /\d+(\.\d+)+/.exec(output(program, ['--version']))?.[0] ?? '0';
  return found.localeCompare(least, 'en', { numeric: true }) >= 0;
}

function header(name) {
  const extra = [process.env.CPLUS_INCLUDE_PATH, process.env.CPATH].flatMap((path) => path?.split(delimiter) ?? []);
  return ['/usr/include', '/usr/local/include', '/opt/homebrew/include', ...extra].some((folder) =>
    existsSync(join(folder, name)),
  );
}

/** em++ on PATH, or in an emsdk that stands where its documents put it, whose environment is then taken over. */
function findEmscripten() {
  if (!which('em++')) {
    const kits = [process.env.EMSDK, join(homedir(), 'emsdk'), '/opt/emsdk', '/emsdk', join(root, '../emsdk')];
    const kit = kits.find((folder) => folder && existsSync(join(folder, 'upstream/emscripten/em++')));
    if (!kit) return false;
    process.env.PATH = join(kit, 'upstream/emscripten') + delimiter + process.env.PATH;
    process.env.EM_CONFIG ??= join(kit, '.emscripten');
  }
  return newer('em++', '3.1.6') && findsAcorn();
}

/** Whether the linker's optimiser, where it is an ES module (after 3.1.6), finds its parser with the node it uses. */
function findsAcorn() {
  const tools = join(output('em-config', ['EMSCRIPTEN_ROOT']).trim(), 'tools');
  if (!existsSync(join(tools, 'acorn-optimizer.mjs'))) return true;
  const node = output('em-config', ['NODE_JS']).replace(/[[\]'"\s]/g, '');
  return output(node, ['--input-type=module', '-e', "import 'acorn'; console.log('found')"], { cwd: tools }) !== '';
}

/** Debian keeps acorn where only its own node looks: a link shows it to any other node. */
function linkAcorn() {
  if (findsAcorn() || !existsSync('/usr/share/nodejs/acorn') || existsSync('/usr/share/node_modules')) return;
  symlinkSync('nodejs', '/usr/share/node_modules');
}

/** npm's packages are there in the locked versions (those for other platforms are optional and not looked at). */
function packagesInstalled() {
  const packages = (path) => JSON.parse(readFileSync(join(root, path), 'utf8')).packages;
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return false;
  const installed = packages('node_modules/.package-lock.json');
  return Object.entries(packages('package-lock.json')).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(TOOLS);
  const unknown = names.find((name) => !TOOLS[name]);
  if (unknown) stop(`no such tool: ${unknown}. There are: ${Object.keys(TOOLS).join(', ')}`);
  await setUp(...names);
}
