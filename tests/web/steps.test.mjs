// From mark to mark by buttons, the date as one stop of the Tab key, Edit and Done, and what was left out within a
// paragraph.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerWith, boxOf, eventually, pasteArticle, readingOf, useBrowser } from './support/browser.mjs';
import { dateAt, figureAt, reportOf, spanOf } from './support/report.mjs';

const openPage = useBrowser();

const TEXT = `The tram line carried 41,000 people in May, 12% more than a year ago, and costs £3m. Read more in our newsletter. It opens at six.

Repairs take 80 to 120 days and end in 2027.`;

const REPORT = reportOf(TEXT, {
  articles: [{ title: null, published: null, published_from: null, length: TEXT.length }],
  figures: [
    figureAt(TEXT, '41,000', { kind: 'count', metric: 'people' }),
    figureAt(TEXT, '12%', { kind: 'percent' }),
    figureAt(TEXT, '£3m', { kind: 'money' }),
    figureAt(TEXT, '80 to 120 days', { kind: 'duration' }),
  ],
  dates: [dateAt(TEXT, 'May', 'XXXX-05'), dateAt(TEXT, '120 days', 'P120D'), dateAt(TEXT, '2027', '2027')],
  noise: [{ article: 0, ...spanOf(TEXT, 'Read more in our newsletter.'), reason: 'sign_up' }],
});

async function openArticle(t, options) {
  const page = await openPage(t, options);
  await answerWith(page, REPORT);
  await pasteArticle(page, TEXT);
  await readingOf(page).getByRole('link', { name: '41,000' }).waitFor();
  return page;
}

/** The words that are shown as chosen. */
const shown = (page) => readingOf(page).locator('.is-active').allTextContents();

test('Next and Previous lead from mark to mark, around the end, and keep the focus', async (t) => {
  const page = await openArticle(t, { viewport: { width: 390, height: 600 }, reducedMotion: 'reduce' });
  const steps = readingOf(page).getByRole('group', { name: 'Marks' });
  const next = steps.getByRole('button', { name: 'Next mark' });
  const previous = steps.getByRole('button', { name: 'Previous mark' });
  const expected = [['41,000'], ['May'], ['12%'], ['£3m']];
  for (const [i, words] of expected.entries()) {
    await next.click();
    assert.deepEqual(await shown(page), words);
    assert.equal(await steps.getByRole('status').textContent(), `${i + 1} of 7`);
  }
  assert.equal(await next.evaluate((button) => button === document.activeElement), true);
  for (const words of ['12%', 'May', '41,000', '2027']) {
    await previous.click();
    assert.deepEqual(await shown(page), [words]);
  }
  const words = readingOf(page).locator('.is-active');
  await eventually(async () => {
    const { y } = await words.boundingBox();
    assert.ok(y > 0 && y < 600, `${y}`);
  });
});

test('a step begins where a mark was chosen, and passes over kinds that are not marked', async (t) => {
  const page = await openArticle(t);
  const reading = readingOf(page);
  await reading.getByRole('link', { name: '12%' }).click();
  await reading.getByRole('button', { name: /^Money/ }).click();
  await reading.getByRole('button', { name: 'Next mark' }).click();
  await reading.getByText('of 6').waitFor();
  assert.ok(!(await shown(page)).includes('£3m'));
});

test('a length of time within a figure is drawn as part of it', async (t) => {
  const page = await openArticle(t);
  const pieces = readingOf(page).locator('a[data-key="figure-3"]');
  assert.equal((await pieces.allTextContents()).join(''), '80 to 120 days');
  await pieces.last().click();
  assert.equal((await shown(page)).join(''), '80 to 120 days');
});

test('what was left out within a paragraph says why and is brought back with one click', async (t) => {
  const page = await openArticle(t);
  const paragraph = readingOf(page).getByRole('paragraph').filter({ hasText: 'The tram line' });
  await paragraph.getByText('Left out: sign-up line').waitFor();
  await paragraph.getByRole('button', { name: /^Bring back/ }).click();
  await page.getByText('Brought back into the article').waitFor();
});

test('the day of publication is one stop of the Tab key, both ways', async (t) => {
  const page = await openArticle(t);
  const date = page.getByLabel('Published');
  await page.locator('summary').filter({ hasText: 'Copy or save' }).focus();
  await page.keyboard.press('Tab');
  assert.equal(await date.evaluate((field) => field === document.activeElement), true);
  await page.keyboard.press('Tab');
  assert.equal(await date.evaluate((field) => field === document.activeElement), false);
  await page.keyboard.press('Shift+Tab');
  assert.equal(await date.evaluate((field) => field === document.activeElement), true);
  await page.keyboard.press('Shift+Tab');
  const focused = await page.evaluate(() => document.activeElement?.textContent);
  assert.match(focused ?? '', /Copy or save/);
});

test('after Edit, Done is in sight and leads back to the text', async (t) => {
  const page = await openArticle(t, { viewport: { width: 390, height: 640 } });
  await page.getByRole('button', { name: 'Edit' }).click();
  const done = page.getByRole('button', { name: 'Done' });
  const { y, height } = await done.boundingBox();
  assert.ok(y > 0 && y + height < 640);
  await done.click();
  await readingOf(page).waitFor();
  assert.equal(await boxOf(page).isVisible(), false);
});

test('the lines above a mail are called what they are', async (t) => {
  const page = await openPage(t);
  const mail = 'To: Ada Lund\n\nThe tram line carried 41,000 people in May.';
  const noise = [{ article: 0, ...spanOf(mail, 'To: Ada Lund'), reason: 'navigation' }];
  await answerWith(page, reportOf(mail, { noise }));
  await pasteArticle(page, mail.padEnd(220));
  await readingOf(page).getByText('Left out: head of a mail').waitFor();
});
