// @ts-check
// Keeps the page's files for visits without a network: all of one version, or none. It asks the network for nothing after
// it is installed but the page itself, and takes over only when the reader wants the new version.
/// <reference lib="webworker" />

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const CACHE = `keyline-${VERSION}`;

worker.addEventListener('install', (event) => {
  // Past the browser's own cache: a file of an older version under the same name would be kept for good.
  const fresh = FILES.map((name) => new Request(name, { cache: 'reload' }));
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(fresh)));
});

worker.addEventListener('activate', (event) => {
  const old = (/** @type {string} */ name) => name.startsWith('keyline-') && name !== CACHE;
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name))))
      .then(() => worker.clients.claim()),
  );
});

worker.addEventListener('message', ({ data }) => {
  if (data === 'take over') worker.skipWaiting();
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const scope = new URL(worker.registration.scope);
  if (request.method !== 'GET' || origin !== scope.origin) return;
  const name = pathname.slice(scope.pathname.length) || 'index.html';
  if (!FILES.includes(name)) return;
  event.respondWith(
    caches
      .open(CACHE)
      .then((cache) => cache.match(name))
      .then((kept) => kept ?? fetch(request)),
  );
});
