// Builds with CMake's presets, and the page out of web/ and the Wasm module.
//   npm run build            the Wasm module and dist/
//   npm run build -- wasm    the module alone: build/wasm/keyline.mjs, keyline.wasm
//   npm run build -- native  the command alone: build/native/keyline
import { pathToFileURL } from 'node:url';
import { setUp } from './setup.mjs';
import { run, stop } from './shell.mjs';

export const NEEDS = {
  native: ['compiler', 'cmake', 'ninja', 'json'],
  dev: ['compiler', 'cmake', 'ninja', 'json', 'catch2'],
  wasm: ['cmake', 'ninja', 'emscripten'],
  web: ['packages'],
};

/** CMake's preset of that name (release, dev or wasm), all of it or these targets. Ends the script when it fails. */
export function buildPreset(preset, ...targets) {
  console.log(`keyline: building ${preset}`);
  const only = targets.length ? ['--target', ...targets] : [];
  const configured = run('cmake', ['--preset', preset, '--log-level=NOTICE']) === 0;
  if (!configured || run('cmake', ['--build', '--preset', preset, ...only]) !== 0) stop(`the ${preset} build failed`);
}

/** dist/ out of web/ and the Wasm module, which stands in build/wasm already. */
export function buildWeb() {
  console.log('keyline: building dist');
  if (run(process.execPath, ['scripts/build-web.mjs']) !== 0) stop('building dist failed');
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const what = process.argv[2] ?? 'all';
  if (!['all', 'wasm', 'native'].includes(what)) stop(`build what? ${what} is neither wasm nor native`);
  if (what === 'native') {
    await setUp(...NEEDS.native);
    buildPreset('release');
  } else {
    await setUp(...NEEDS.wasm, ...(what === 'all' ? NEEDS.web : []));
    buildPreset('wasm');
    if (what === 'all') buildWeb();
  }
}
