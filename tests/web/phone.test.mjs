// With room for one column alone the page is short: the parts are one press apart, what says a thing again is folded, and
// no bar covers what is read.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerWith, eventually, pasteArticle, readingOf, sectionOf, useBrowser } from './support/browser.mjs';
import { dateAt, eventAt, figureAt, reportOf, spanOf } from './support/report.mjs';

const openPage = useBrowser();
const PHONE = { viewport: { width: 390, height: 700 }, reducedMotion: 'reduce' };

const YEARS = [2016, 2017, 2018, 2019, 2021, 2022];
const LINES = YEARS.map((year) => `In ${year} the ferry to Osney carried ${year - 1700} cars a day.`);
const TEXT = `The ferry line in numbers\n\n${LINES.join('\n\n')}\n\n${'It sails at high water. '.repeat(60)}`;
const DATES = YEARS.map((year) => dateAt(TEXT, `${year}`, `${year}`));
const FIGURES = YEARS.map((year) =>
  figureAt(TEXT, `${year - 1700}`, { kind: 'count', unit: 'car', metric: 'ferry', period: `${year}` }),
);
const REPORT = reportOf(TEXT, {
  figures: FIGURES,
  dates: DATES,
  events: YEARS.map((year, i) => eventAt(TEXT, `In ${year} the ferry to Osney`, `${year}`, i)),
  series: [
    {
      metric: spanOf(TEXT, 'ferry'),
      subject: null,
      unit: 'car',
      points: YEARS.map((year, i) => ({ period: `${year}`, value: FIGURES[i].value, figure: i, derived: false })),
    },
  ],
  key_points: [{ figures: [0], spans: [{ article: 0, ...spanOf(TEXT, LINES[0]) }] }],
});

async function openArticle(t, options = PHONE) {
  const page = await openPage(t, options);
  await answerWith(page, REPORT);
  await pasteArticle(page, TEXT);
  await sectionOf(page, 'Key figures').waitFor();
  return page;
}

const partsOf = (page) => page.getByRole('navigation', { name: 'Parts of the page' });
const current = (page) => partsOf(page).locator('[aria-current]').allTextContents();

test('the article is one press away, and the findings are where they were left', async (t) => {
  const page = await openArticle(t);
  assert.deepEqual(await current(page), ['Findings']);
  await sectionOf(page, 'Timeline').scrollIntoViewIfNeeded();
  const left = await page.evaluate(() => scrollY);
  await partsOf(page).getByRole('link', { name: 'Article' }).click();
  await eventually(async () => assert.deepEqual(await current(page), ['Article']));
  assert.ok(Math.abs(await readingOf(page).evaluate((region) => region.getBoundingClientRect().top)) < 2);
  assert.equal(await readingOf(page).evaluate((region) => region === document.activeElement), true);
  await partsOf(page).getByRole('link', { name: 'Findings' }).click();
  await eventually(async () => assert.deepEqual(await current(page), ['Findings']));
  assert.equal(await page.evaluate(() => scrollY), left);
});

test('what says a thing again is folded behind its number, and opens', async (t) => {
  const page = await openArticle(t);
  const series = sectionOf(page, 'Over time');
  assert.equal(await series.getByRole('table').isVisible(), false);
  await series.getByText('Over time').click();
  await series.getByRole('table').waitFor();
  assert.equal(await sectionOf(page, 'Key points').getByRole('list').isVisible(), false);
  assert.equal(await sectionOf(page, 'Timeline').getByRole('listitem').count(), 4);
  await sectionOf(page, 'Timeline').getByRole('button', { name: 'Show 2 more' }).click();
  assert.equal(await sectionOf(page, 'Timeline').getByRole('listitem').count(), 6);
});

test('with room for two columns nothing is folded and there is no bar', async (t) => {
  const page = await openArticle(t, { viewport: { width: 1280, height: 800 } });
  await sectionOf(page, 'Over time').getByRole('table').waitFor();
  await sectionOf(page, 'Key points').getByRole('list').waitFor();
  assert.equal(await partsOf(page).count(), 0);
  await page.setViewportSize({ width: 390, height: 700 });
  await partsOf(page).waitFor();
  await eventually(async () => assert.equal(await sectionOf(page, 'Over time').getByRole('table').isVisible(), false));
});

for (const viewport of [PHONE.viewport, { width: 1280, height: 700 }]) {
  test(`neither the head of the text nor the bar covers the mark that is next, at ${viewport.width} px`, async (t) => {
    const page = await openArticle(t, { ...PHONE, viewport });
    const next = readingOf(page).getByRole('button', { name: 'Next mark' });
    for (let i = 0; i < 2 * YEARS.length; i++) {
      await next.click();
      await eventually(async () => {
        const covered = await readingOf(page)
          .locator('.is-active')
          .first()
          .evaluate((mark) => {
            const { left, right, top, bottom } = mark.getBoundingClientRect();
            return !mark.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
          });
        assert.equal(covered, false);
      });
    }
  });
}
