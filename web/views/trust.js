// @ts-check
// The foot of the page: why it can be trusted, as facts that anyone can check, and the page as one file.
import { fill, h } from '../dom.js';
import { whole } from '../embedded.js';
import { formatInteger } from '../format.js';
import { strings } from '../strings.js';

const words = strings.trust;

/** @param {{version: string, oneFile: string}} build `oneFile`: where the page as one file is, '' in that file itself */
export function createTrust({ version, oneFile }) {
  const count = h('p', { class: 'trust-count', role: 'status' });
  const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '';
  const rules = policy
    .split(';')
    .map((rule) => rule.trim())
    .filter(Boolean);
  const element = h(
    'footer',
    { class: 'foot' },
    h(
      'details',
      { class: 'trust' },
      h('summary', {}, h('h2', {}, words.title)),
      h(
        'ul',
        { class: 'trust-points' },
        words.points.map(([name, what]) => h('li', {}, h('strong', {}, name), ` ${what}`)),
      ),
      count,
      h('h3', {}, words.policy),
      h('pre', { class: 'trust-policy', tabindex: 0, role: 'region', 'aria-label': words.policy }, rules.join('\n')),
    ),
    h(
      'p',
      { class: 'foot-line' },
      words.version(version),
      oneFile && [' · ', h('a', { href: oneFile, download: 'keyline.html' }, words.download), ` ${words.downloadHint}`],
    ),
  );
  countRequests((requests) => fill(count, words.requests(formatInteger(requests))));
  return element;
}

/**
 * Every request that the browser makes once the page is there with its reader. A blob: comes from the page itself, and the icon of its
 * tab is the browser's own affair, which may take its time.
 */
function countRequests(/** @type {(requests: number) => void} */ tell) {
  let requests = 0;
  const icon = /** @type {HTMLLinkElement | null} */ (document.querySelector('link[rel="icon"]'))?.href;
  const watch = new PerformanceObserver((list) => {
    requests += list.getEntries().filter(({ name }) => name !== icon && !/^(blob|data):/.test(name)).length;
    tell(requests);
  });
  const start = () => {
    watch.observe({ type: 'resource' });
    tell(requests);
  };
  const loaded = new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  Promise.all([document.readyState === 'complete' || loaded, whole]).then(start);
}
