// From a text to its findings: paste, sample, typing, Edit, reference date.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  answerWith,
  boxOf,
  eventually,
  paste,
  pasteArticle,
  readerOf,
  readingOf,
  sectionOf,
  useBrowser,
} from './support/browser.mjs';
import { figureAt, reportOf } from './support/report.mjs';

const openPage = useBrowser();

const ARTICLE = `Orlen Quay Ferries carried 412,000 passengers in the third quarter of 2024, up from 365,000 a year earlier.

Ticket revenue rose 12.5% to $18.4m. The company plans to open a route to Farrow Island in May 2026.`;

test('a pasted article turns into a reading view with its findings, without a button', async (t) => {
  const page = await openPage(t);
  await pasteArticle(page, ARTICLE);
  await boxOf(page).waitFor({ state: 'hidden' });
  await readingOf(page).getByText('carried').waitFor();
  const figures = sectionOf(page, 'Key figures');
  await figures.getByRole('link', { name: '$18.4m' }).waitFor();
  await figures.getByRole('link', { name: '412,000' }).waitFor();
  await readingOf(page).getByRole('link', { name: '12.5%' }).waitFor();
  await sectionOf(page, 'Summary').getByRole('link').first().waitFor();
  await sectionOf(page, 'Timeline').getByText('May 2026').first().waitFor();
  await eventually(async () => {
    const said = await page.getByRole('status').allTextContents();
    assert.match(said.join(' '), /Found \d+ figures/);
  });
});

test('the sample is one click away', async (t) => {
  const page = await openPage(t);
  await page.getByRole('button', { name: 'Try a sample' }).click();
  await sectionOf(page, 'Key figures').getByRole('link', { name: '£48.6m' }).waitFor();
  assert.equal(await page.getByLabel('Published').inputValue(), '2025-08-12');
});

test('Edit brings the box back with the text, and the text can be shown again', async (t) => {
  const page = await openPage(t);
  await pasteArticle(page, ARTICLE);
  await page.getByRole('button', { name: 'Edit' }).click();
  await readingOf(page).waitFor({ state: 'hidden' });
  assert.equal(await boxOf(page).inputValue(), ARTICLE);
  assert.equal(await boxOf(page).evaluate((box) => box === document.activeElement), true);
  await page.getByRole('button', { name: 'Done' }).click();
  await readingOf(page).getByRole('link', { name: '$18.4m' }).waitFor();
});

test('typing shows findings beneath the box, which stays', async (t) => {
  const page = await openPage(t);
  await boxOf(page).pressSequentially('Sales rose to $7.5m.');
  await sectionOf(page, 'Key figures').getByRole('link', { name: '$7.5m' }).waitFor();
  assert.equal(await boxOf(page).isVisible(), true);
  await boxOf(page).press('End');
  await boxOf(page).pressSequentially(' Costs fell to $4.2m.');
  await sectionOf(page, 'Key figures').getByRole('link', { name: '$4.2m' }).waitFor();
});

test('a word pasted into a text that is being edited stays in the box', async (t) => {
  const page = await openPage(t);
  await pasteArticle(page, ARTICLE);
  await page.getByRole('button', { name: 'Edit' }).click();
  await boxOf(page).press('Control+Home');
  await paste(page, 'Report of $9.9m. ');
  await sectionOf(page, 'All figures').or(page.getByText('All figures')).first().waitFor();
  await eventually(async () => assert.equal(await boxOf(page).inputValue(), `Report of $9.9m. ${ARTICLE}`));
  assert.equal(await boxOf(page).isVisible(), true);
});

test('a paste over the reading view is the next article, without the date of the first', async (t) => {
  const page = await openPage(t);
  await page.getByRole('button', { name: 'Try a sample' }).click();
  await readingOf(page).getByText('Tarnbeck').first().waitFor();
  await paste(page, ARTICLE);
  await readingOf(page).getByText('Orlen Quay').first().waitFor();
  assert.equal(await readingOf(page).getByText('Tarnbeck').count(), 0);
  assert.equal(await page.getByLabel('Published').inputValue(), '');
});

test('a dropped text is read', async (t) => {
  const page = await openPage(t);
  await page.evaluate((text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], 'article.txt', { type: 'text/plain' }));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, ARTICLE);
  await readingOf(page).getByRole('link', { name: '$18.4m' }).waitFor();
});

test('without a reference date today is offered, and one click takes it', async (t) => {
  const page = await openPage(t);
  await pasteArticle(page, 'Exports of the harbour grew by 4% last year, and imports by 6%.');
  const day = await page.evaluate(() => {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-');
  });
  await sectionOf(page, 'Please note').getByRole('button', { name: 'Published today' }).click();
  await eventually(async () => assert.equal(await page.getByLabel('Published').inputValue(), day));
  await page.getByRole('button', { name: 'Published today' }).waitFor({ state: 'detached' });
});

test('an inferred day of publication is said to be one, and today is offered', async (t) => {
  const page = await openPage(t);
  const text = 'Exports of the harbour grew by 4% in 2021.';
  const article = { title: null, published: '2021', published_from: 'inferred', length: text.length };
  await answerWith(page, reportOf(text, { articles: [article], figures: [figureAt(text, '4%')] }));
  await pasteArticle(page, text);
  await page.getByText('about 2021, inferred from the text', { exact: true }).waitFor();
  assert.equal(await page.getByText('1 January').count(), 0);
  const notes = sectionOf(page, 'Please note');
  await notes.getByText('count from about 2021').waitFor();
  const reader = await readerOf(page);
  await reader.evaluate(() => {
    self.told = new Promise((resolve) =>
      addEventListener('message', ({ data }) => resolve(data.articles[0].published)),
    );
  });
  await notes.getByRole('button', { name: 'Published today' }).click();
  assert.equal(await reader.evaluate(() => self.told), await page.getByLabel('Published').inputValue());
});

test('another reference date reads the text again', async (t) => {
  const page = await openPage(t);
  await pasteArticle(page, 'Exports of the harbour grew by 4% last year, and imports by 6%.');
  const seen = await readerOf(page);
  await seen.evaluate(() => {
    globalThis.asked = [];
    addEventListener('message', ({ data }) => globalThis.asked.push(data.articles?.[0].published));
  });
  await page.getByLabel('Published').fill('2019-03-14');
  await eventually(async () => assert.deepEqual(await seen.evaluate(() => globalThis.asked), ['2019-03-14']));
  assert.equal(await readingOf(page).getByText('Exports of the harbour').isVisible(), true);
});

test('Clear empties the page', async (t) => {
  const page = await openPage(t);
  await pasteArticle(page, ARTICLE);
  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByRole('button', { name: 'Clear' }).click();
  assert.equal(await boxOf(page).inputValue(), '');
  await page.getByRole('button', { name: 'Try a sample' }).waitFor();
  assert.equal(await sectionOf(page, 'Key figures').count(), 0);
});
