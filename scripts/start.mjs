// npm start: installs what is missing, builds the page, serves it on this machine and prints where.
// PORT asks for a port; without it 8080, or any free one when that is taken.
import { join } from 'node:path';
import { buildPreset, buildWeb, NEEDS } from './build.mjs';
import { setUp } from './setup.mjs';
import { root, stop } from './shell.mjs';

await setUp(...NEEDS.wasm, ...NEEDS.web);
buildPreset('wasm');
buildWeb();

const { serve } = await import('./serve.mjs'); // comes with npm's packages, which are there only now
const taken = (error) => {
  if (process.env.PORT) stop(`cannot listen on port ${process.env.PORT}: ${error.message}`);
  return serve(join(root, 'dist'));
};
const server = await serve(join(root, 'dist'), process.env.PORT ?? 8080).catch(taken);
console.log(`Keyline is at http://localhost:${server.address().port}/ (Ctrl-C stops it)`);
