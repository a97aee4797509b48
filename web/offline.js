// @ts-check
// The page without a network: a service worker keeps its files. A new version waits until the reader asks for it, because
// files of two versions must never meet; each tab that is open then starts anew.
import { SERVICE_WORKER, scriptUrl } from './trusted.js';

/**
 * @param {{serviceWorker: boolean}} build false in the page that is one file
 * @param {() => void} tell a new version is there and waits
 * @returns {() => void} takes the new version
 */
export function watchForVersions({ serviceWorker }, tell) {
  /** @type {ServiceWorkerRegistration | undefined} */
  let registration;
  if (!serviceWorker || !('serviceWorker' in navigator) || !/^https?:$/.test(document.location.protocol))
    return () => {};
  let asked = false;
  const watch = (/** @type {ServiceWorker | null} */ worker) => {
    const told = () => worker?.state === 'installed' && navigator.serviceWorker.controller && tell();
    worker?.addEventListener('statechange', told);
    told();
  };
  navigator.serviceWorker.addEventListener('controllerchange', () => asked && document.location.reload());
  const register = async () => {
    try {
      registration = await navigator.serviceWorker.register(scriptUrl(SERVICE_WORKER));
      watch(registration.waiting);
      registration.addEventListener('updatefound', () => watch(registration?.installing ?? null));
    } catch {
      // Denied: the page works, it only needs the network at its next visit.
    }
  };
  register();
  return () => {
    asked = true;
    registration?.waiting?.postMessage('take over');
  };
}
