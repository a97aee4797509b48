// A browser with the built page, for the tests of this folder. Every page is watched: at its end it must have opened no
// dialog, broken no policy, thrown nothing and asked the server for nothing since it was ready.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { chromium } from 'playwright-core';
import { serve } from '../../../scripts/serve.mjs';
import { findChromium } from '../../../scripts/setup.mjs';
import { root } from '../../../scripts/shell.mjs';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
FLAGS.push('--disable-background-networking', '--disable-component-update', '--disable-sync');
/** A slow machine under load needs this long for what otherwise takes a second. */
const PATIENCE_MS = 30_000;

export const dist = join(root, 'dist');

/**
 * Starts one browser and one server for the tests of a file.
 * @returns a function that opens the page. Options: Playwright's for a context; `path` on the server; `before` runs in the
 *   page before its own scripts; `provoked`: the test itself breaks the policy, so that only what reaches the server
 *   counts; `blocked`: a script that does not come; `reloads` or `installs`: the test asks the server again, so that only what breaks the policy counts
 */
export function useBrowser(folder = dist) {
  let browser;
  let server;
  const asked = [];
  before(async () => {
    server = await serve(folder);
    // A browser fetches a page's icon when it pleases, or not at all.
    server.on('request', ({ url }) => url.endsWith('/icon.svg') || asked.push(url));
    browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: FLAGS });
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });

  return async function openPage(test, { path = '', before, provoked, reloads, installs, blocked, ...options } = {}) {
    const origin = `http://127.0.0.1:${server.address().port}`;
    // The service worker's own requests, at its installation, are offline.test.mjs's business.
    const usual = { locale: 'en-GB', viewport: { width: 1280, height: 860 }, serviceWorkers: 'block' };
    const context = await browser.newContext({ ...usual, ...options });
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    const watch = await watchPage(page);
    if (before) await page.addInitScript(before);
    if (blocked) await page.route(blocked, (route) => route.abort());
    await page.goto(`${origin}/${path}`);
    await page.getByRole('main').waitFor();
    if (!blocked) await readerOf(page);
    watch.loaded(asked);
    test.after(async () => {
      if (!provoked) await watch.assertClean(reloads || installs);
      if (!reloads && !installs) assert.deepEqual(asked, [], 'requests seen by the server after load');
      await context.close();
    });
    return page;
  };
}

async function watchPage(page) {
  const amiss = [];
  const requests = [];
  page.on('dialog', (dialog) => {
    amiss.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on('pageerror', (error) => amiss.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted ?Type|violates/i.test(message.text())) amiss.push(`policy: ${message.text()}`);
  });
  // The worker's own script is a blob: it comes from the page, not from the network.
  page.on('request', (request) => request.url().startsWith('blob:') || requests.push(request.url()));
  await page.addInitScript(() => {
    globalThis.violations = [];
    addEventListener('securitypolicyviolation', (event) => globalThis.violations.push(event.violatedDirective));
  });
  return {
    loaded(asked) {
      requests.length = 0;
      asked.length = 0;
    },
    async assertClean(mayAsk) {
      assert.deepEqual(amiss, []);
      assert.deepEqual(await page.evaluate(() => globalThis.violations), [], 'policy violations');
      if (!mayAsk) assert.deepEqual(requests, [], 'requests after load');
    },
  };
}

/** The worker that reads, once it runs. */
export async function readerOf(page) {
  return page.workers()[0] ?? page.waitForEvent('worker');
}

/** Puts text on the clipboard and pastes it with the keyboard, wherever the focus is. */
export async function paste(page, text) {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.keyboard.press('Control+V');
}

/** Pastes into the box, and waits for the reading view. */
export async function pasteArticle(page, text) {
  await boxOf(page).focus();
  await paste(page, text);
  await readingOf(page).waitFor();
}

export const boxOf = (page) => page.getByRole('textbox', { name: 'Article text' });
export const readingOf = (page) => page.getByRole('region', { name: 'The text' });
export const sectionOf = (page, name) => page.getByRole('region', { name, exact: true });

/** Repeats an assertion until it holds. */
export async function eventually(assertion) {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await assertion();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}

/** The core gives this report from now on, whatever it reads: for tests of the page rather than of the core. */
export async function answerWith(page, report) {
  const reader = await readerOf(page);
  await reader.evaluate((given) => {
    JSON.parse = () => structuredClone(given);
  }, report);
}
