// @ts-check
// The page's one Trusted Types policy, and all that it lets through: the two scripts that the page starts, and markup on
// its way into a document that is never shown, where scripts do not run and nothing is loaded.

/** @type {any} */
const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy('keyline', {
  createScriptURL: (/** @type {string} */ url) => {
    if (url.startsWith('blob:') || url === SERVICE_WORKER) return url;
    throw new TypeError(`not a script of this page: ${url}`);
  },
  createHTML: (/** @type {string} */ markup) => markup,
});

export const SERVICE_WORKER = 'sw.js';

/** @returns {any} */
export const scriptUrl = (/** @type {string} */ url) => policy?.createScriptURL(url) ?? url;

/** A document of its own, inert: only its text is of interest. */
export function parseHtml(/** @type {string} */ markup) {
  return new DOMParser().parseFromString(policy?.createHTML(markup) ?? markup, 'text/html');
}
