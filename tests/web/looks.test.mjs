// The page fits narrow screens, keeps its contrast in both colour schemes, and obeys what the system asks for.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerWith, eventually, pasteArticle, readingOf, sectionOf, useBrowser } from './support/browser.mjs';
import { dateAt, eventAt, figureAt, reportOf, spanOf } from './support/report.mjs';

const openPage = useBrowser();

const TEXT = `Grain exports of the Lower Ambry reached 1,250,000 tonnes in 2024, up from 1,100,000 tonnes in 2023.

https://example.invalid/${'averylongaddress'.repeat(12)} Freight costs between $41,500,000 and $43,750,000 are expected in 2026.

Read our special report on harbours`;

const REPORT = reportOf(TEXT, {
  articles: [{ title: null, published: '2025-02-01', published_from: 'stated', length: TEXT.length }],
  figures: [
    figureAt(TEXT, '1,250,000 tonnes', {
      kind: 'count',
      metric: 'Grain exports of the Lower Ambry',
      direction: 'up',
      base: 1,
      period: '2024',
    }),
    figureAt(TEXT, '1,100,000 tonnes', { role: 'base', period: '2023' }),
    figureAt(TEXT, '$41,500,000 and $43,750,000', { metric: 'Freight costs', approx: 'about', period: '2026' }),
  ],
  dates: [dateAt(TEXT, '2024', '2024'), dateAt(TEXT, '2023', '2023'), dateAt(TEXT, '2026', '2026')],
  events: [
    eventAt(TEXT, 'Freight costs between $41,500,000 and $43,750,000 are expected in 2026', '2026', 2, {
      status: 'expected',
    }),
  ],
  summary: [
    { article: 0, ...spanOf(TEXT, 'Grain exports of the Lower Ambry reached 1,250,000 tonnes in 2024'), score: 1 },
  ],
  noise: [{ article: 0, ...spanOf(TEXT, 'Read our special report on harbours'), reason: 'advertising' }],
  checks: [
    {
      rule: 'percent_change',
      verdict: 'disagrees',
      figures: [0, 1],
      stated: 1,
      computed: 2,
      tolerance: 0,
      message: '1,250,000 / 1,100,000 = 1.136',
    },
  ],
  warnings: [{ code: 'other', message: 'Something to know.', article: 0, begin: 0, end: 0 }],
});

async function openArticle(t, options) {
  const page = await openPage(t, options);
  await answerWith(page, REPORT);
  await pasteArticle(page, TEXT);
  await sectionOf(page, 'Key figures').waitFor();
  return page;
}

const width = (page) => page.evaluate(() => document.documentElement.scrollWidth);

for (const size of [320, 390, 768, 1280]) {
  test(`no sideways scrolling at ${size} px, before, with and after findings`, async (t) => {
    const page = await openPage(t, { viewport: { width: size, height: 640 } });
    assert.ok((await width(page)) <= size);
    await answerWith(page, REPORT);
    await pasteArticle(page, TEXT);
    await sectionOf(page, 'Key figures').waitFor();
    for (const name of ['All figures', 'All dates']) await page.getByText(name).click();
    assert.ok((await width(page)) <= size);
    await page.getByRole('button', { name: 'Edit' }).click();
    assert.ok((await width(page)) <= size);
  });
}

/** Runs in the page: every visible text whose contrast with what lies behind it is below WCAG AA. */
function poorContrast() {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const rgba = (color) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const color = rgba(getComputedStyle(at).backgroundColor);
      if (color[3] === 255) return color;
    }
    return [255, 255, 255, 255];
  };
  const luminance = (color) => {
    const [r, g, b] = color.slice(0, 3).map((part) => {
      const value = part / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const poor = [];
  for (const element of document.body.querySelectorAll('*')) {
    const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    if (!own || !element.checkVisibility() || element.closest('[aria-hidden]')) continue;
    const style = getComputedStyle(element);
    const [one, other] = [luminance(rgba(style.color)), luminance(behind(element))];
    const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    const large = Number.parseFloat(style.fontSize) >= 24;
    if (contrast < (large ? 3 : 4.5)) poor.push(`${element.textContent.slice(0, 40)}: ${contrast.toFixed(2)}`);
  }
  return poor;
}

for (const colorScheme of ['light', 'dark']) {
  test(`contrast in the ${colorScheme} scheme`, async (t) => {
    const page = await openPage(t, { colorScheme });
    assert.deepEqual(await page.evaluate(poorContrast), []);
    await answerWith(page, REPORT);
    await pasteArticle(page, TEXT);
    await sectionOf(page, 'Key figures').waitFor();
    for (const name of ['All figures', 'All dates']) await page.getByText(name).click();
    assert.deepEqual(await page.evaluate(poorContrast), []);
    await sectionOf(page, 'Key figures').getByRole('link').first().click();
    // Colours may take their time to change.
    await eventually(async () => assert.deepEqual(await page.evaluate(poorContrast), []));
    const [r, g, b] = await page.evaluate(() =>
      getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g),
    );
    assert.equal(Number(r) + Number(g) + Number(b) < 384, colorScheme === 'dark');
  });
}

test('with reduced motion nothing glides', async (t) => {
  const page = await openArticle(t, { reducedMotion: 'reduce', viewport: { width: 390, height: 500 } });
  await sectionOf(page, 'Key figures').getByRole('link').first().click();
  const words = readingOf(page).getByRole('link', { name: '1,250,000 tonnes' });
  const box = await words.boundingBox();
  assert.ok(box && box.y > 0 && box.y < 500, 'in view at once');
  assert.equal(await words.evaluate((link) => getComputedStyle(link).transitionDuration), '0s');
});

test('in forced colours marks are still told apart from words', async (t) => {
  const page = await openArticle(t, { forcedColors: 'active' });
  const line = (name) =>
    readingOf(page)
      .getByRole('link', { name })
      .evaluate((link) => getComputedStyle(link).borderBlockEndStyle);
  assert.deepEqual([await line('1,250,000 tonnes'), await line('2023')], ['solid', 'dotted']);
});

test('what can be pressed is at least 24 pixels high and has a name', async (t) => {
  const page = await openArticle(t, { viewport: { width: 320, height: 640 } });
  for (const button of await page.getByRole('button').all()) {
    const box = await button.boundingBox();
    assert.ok(box.height >= 24 && box.width >= 24);
    assert.notEqual(((await button.textContent()) ?? '').trim(), '');
  }
});

test('text at twice its size still fits a phone', async (t) => {
  const page = await openArticle(t, { viewport: { width: 390, height: 640 } });
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  assert.ok((await width(page)) <= 390);
});
