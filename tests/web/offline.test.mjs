// Being there without a network: the service worker keeps one version whole; the page as one file runs from the disk.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { dist, eventually, pasteArticle, readerOf, readingOf, useBrowser } from './support/browser.mjs';

const folder = mkdtempSync(join(tmpdir(), 'keyline-'));
after(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => cpSync(dist, folder, { recursive: true }));

const openPage = useBrowser(folder);
const ALLOW = { serviceWorkers: 'allow', installs: true };
const ARTICLE = 'The reservoir at Coldbeck stood at 71% of its capacity on 3 May 2024, the water board said.'.padEnd(
  230,
  '.',
);

const controlled = (page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((resolve) =>
        navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
      );
  });

/** A version that differs from the one before in what it says, as a deployment would leave it. */
function deploy(word) {
  const names = readdirSync(folder);
  const app = names.find((name) => /^app-.*\.js$/.test(name));
  const next = `app-${word}.js`;
  writeFileSync(
    join(folder, next),
    readFileSync(join(folder, app), 'utf8').replaceAll('Try a sample', `Try a ${word}`),
  );
  rmSync(join(folder, app));
  for (const name of ['index.html', 'sw.js', ...names.filter((one) => one.startsWith('engine-'))]) {
    const text = readFileSync(join(folder, name), 'utf8').replaceAll(app, next);
    writeFileSync(join(folder, name), name === 'sw.js' ? text.replace(/keyline-(\w+)/, `keyline-${word}`) : text);
  }
}

test('after one visit the page opens and reads without a network', async (t) => {
  const page = await openPage(t, ALLOW);
  await controlled(page);
  await page.context().setOffline(true);
  await page.reload();
  await readerOf(page);
  await pasteArticle(page, ARTICLE);
  await readingOf(page).getByRole('link', { name: '71%' }).waitFor();
});

test('a new version waits until it is asked for, in two tabs, and is never mixed with the old', async (t) => {
  const first = await openPage(t, ALLOW);
  await controlled(first);
  const second = await first.context().newPage();
  await second.goto(first.url());
  await second.getByRole('button', { name: 'Try a sample' }).waitFor();

  deploy('preview');
  await first.evaluate(async () => (await navigator.serviceWorker.ready).update());
  const reload = first.getByRole('button', { name: 'Reload' });
  await reload.waitFor();
  // A tab that is loaded anew is still wholly of the old version.
  await second.reload();
  await second.getByRole('button', { name: 'Try a sample' }).waitFor();

  await reload.click();
  await first.getByRole('button', { name: 'Try a preview' }).waitFor();
  // The other tab goes on with what it has, and has the new version when it is loaded anew.
  await pasteArticle(second, ARTICLE);
  await readingOf(second).getByRole('link', { name: '71%' }).waitFor();
  await second.evaluate(() => sessionStorage.clear());
  await second.reload();
  await second.getByRole('button', { name: 'Try a preview' }).waitFor();
  const kept = await second.evaluate(() => caches.keys());
  assert.deepEqual(kept, ['keyline-preview']);
});

test('the service worker asks for nothing once it is there', async (t) => {
  const page = await openPage(t, ALLOW);
  await controlled(page);
  const asked = [];
  page.context().on('request', (request) => request.url().startsWith('http') && asked.push(request.url()));
  await pasteArticle(page, ARTICLE);
  await readingOf(page).getByRole('link', { name: '71%' }).waitFor();
  await page.getByText('Why you can trust this page').click();
  await page.getByText('Requests since the page was loaded: 0').waitFor();
  assert.deepEqual(asked, []);
});

test('the page as one file runs from the disk and asks for nothing', async (t) => {
  const page = await (await openPage(t)).context().newPage();
  const asked = [];
  const amiss = [];
  page.on('request', (request) => /^(blob|data):/.test(request.url()) || asked.push(request.url()));
  page.on('pageerror', ({ message }) => amiss.push(message));
  page.on('console', (message) => message.type() === 'error' && amiss.push(message.text()));
  const file = `file://${join(folder, 'keyline.html')}`;
  await page.goto(file);
  await readerOf(page);
  await page.getByRole('button', { name: 'Try a sample' }).click();
  await readingOf(page).getByRole('link', { name: '£48.6m' }).first().waitFor();
  await eventually(async () => assert.deepEqual([asked, amiss], [[file], []]));
});
