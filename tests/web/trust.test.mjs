// The promise: nothing leaves the page, and text stays text. Every page opened in these tests is watched for requests,
// dialogs and broken policy (support/browser.mjs); here the page is provoked.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { answerWith, dist, pasteArticle, readerOf, readingOf, sectionOf, useBrowser } from './support/browser.mjs';
import { PAYLOADS } from './support/payloads.mjs';
import { dateAt, eventAt, figureAt, reportOf, spanOf } from './support/report.mjs';

const folder = mkdtempSync(join(tmpdir(), 'keyline-'));
cpSync(dist, join(folder, 'a/b'), { recursive: true });
after(() => rmSync(folder, { recursive: true, force: true }));

const openPage = useBrowser();
const openDeepPage = useBrowser(folder);

/** What the reading view is made of; no payload holds any of these but links, buttons and paragraphs. */
const ALLOWED = ['A', 'BDI', 'BUTTON', 'DIV', 'H2', 'LI', 'P', 'SPAN', 'UL'];

test(`${PAYLOADS.length} pasted payloads stay text`, async (t) => {
  assert.ok(PAYLOADS.length >= 500);
  const page = await openPage(t);
  const tags = await page.evaluate(async (payloads) => {
    const reading = document.querySelector('.reading-text');
    const found = new Set();
    for (const [index, payload] of payloads.entries()) {
      const clipboardData = new DataTransfer();
      const words = `Sales rose by 5% in 2024 (${index}).`;
      clipboardData.setData('text/plain', `${words} ${payload}`);
      if (index % 2) clipboardData.setData('text/html', `<p>${words}</p><p>${payload}</p>`);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      for (const end = Date.now() + 10_000; !reading.textContent.includes(words); ) {
        if (Date.now() > end) throw new Error(`not read: ${payload}`);
        await new Promise((resolve) => setTimeout(resolve));
      }
      for (const { tagName } of reading.querySelectorAll('*')) found.add(tagName);
    }
    return [...found];
  }, PAYLOADS);
  await readingOf(page).getByRole('link', { name: '5%' }).waitFor();
  assert.deepEqual(
    tags.filter((tag) => !ALLOWED.includes(tag)),
    [],
  );
});

test('payloads in every field of a report stay text', async (t) => {
  const page = await openPage(t);
  const elements = 'script, img, svg, iframe, video, math, form, style, object, embed';
  const before = await page.locator(`body :is(${elements})`).count();
  const bad = PAYLOADS[2];
  const text = PAYLOADS.join('\n');
  const all = spanOf(text, bad);
  await answerWith(
    page,
    reportOf(text, {
      articles: [{ title: all, published: bad, published_from: 'stated', length: text.length }],
      figures: [
        figureAt(text, bad, { unit: bad, per: bad, period: bad, metric: bad, subject: bad, kind: 'count' }),
        figureAt(text, bad, { unit: bad, kind: 'count', conversion_of: 0 }),
      ],
      dates: [dateAt(text, bad, bad)],
      events: [eventAt(text, bad, bad, 0, { status: 'planned' })],
      summary: [{ article: 0, ...all, score: 1 }],
      key_points: [{ figures: [0], spans: [{ article: 0, ...all }] }],
      series: [{ metric: all, subject: all, unit: bad, points: [{ period: bad, value: 1, figure: 0, derived: true }] }],
      checks: [{ rule: 'sum', verdict: 'agrees', figures: [0], stated: 1, computed: 1, tolerance: 0, message: bad }],
      noise: [{ article: 0, ...spanOf(text, PAYLOADS[3]), reason: bad }],
      warnings: [{ code: bad, message: bad, article: 0, begin: 0, end: 5 }],
    }),
  );
  await pasteArticle(page, text);
  await sectionOf(page, 'Timeline').getByText(bad).first().waitFor();
  await page.getByText('All figures').click();
  assert.equal(await page.locator(`body :is(${elements})`).count(), before);
});

test('the page may not connect, load or run anything that is not its own', async (t) => {
  const page = await openPage(t, { provoked: true });
  const tries = await page.evaluate(async () => {
    const outcome = async (attempt) => {
      try {
        await attempt();
        return 'allowed';
      } catch {
        return 'refused';
      }
    };
    const markup = document.createElement('div');
    const results = [
      await outcome(() => fetch('index.html')),
      await outcome(() => {
        markup.innerHTML = '<b>x</b>';
      }),
      await outcome(() => trustedTypes.createPolicy('other', {})),
      await outcome(() => trustedTypes.createPolicy('keyline', {})),
      await outcome(() => new Worker('app.js')),
    ];
    return results;
  });
  assert.deepEqual(tries, Array(5).fill('refused'));
  const reader = await readerOf(page);
  assert.equal(
    await reader.evaluate(() =>
      fetch('http://127.0.0.1/').then(
        () => 'allowed',
        () => 'refused',
      ),
    ),
    'refused',
  );
});

test('the shipped files have no way to send, and only relative links', () => {
  for (const name of readdirSync(dist)) {
    const text = readFileSync(join(dist, name), 'utf8');
    assert.doesNotMatch(text, /RTCPeerConnection|window\.open|sendBeacon|WebSocket|innerHTML|location\s*=[^=]/, name);
    if (name === 'index.html') assert.doesNotMatch(text, /(src|href)="(\/|https?:)/);
  }
});

test('it works from a deeper path of a server', async (t) => {
  const page = await openDeepPage(t, { path: 'a/b/' });
  await page.getByRole('button', { name: 'Try a sample' }).click();
  await readingOf(page).getByText('Tarnbeck').first().waitFor();
  await page.getByRole('status').filter({ hasText: 'Found' }).waitFor({ state: 'attached' });
});
