// What the page doubts comes first and is told by more than colour: numbers that disagree, a text that is not English,
// the day that dates count from.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerWith, pasteArticle, readingOf, sectionOf, useBrowser } from './support/browser.mjs';
import { figureAt, reportOf, spanOf } from './support/report.mjs';

const openPage = useBrowser();

const TEXT = 'Fares at Osney rose by 10% from £5 to £6. The pier sold 40% of its tickets at Harl and 60% on board.';

const check = (verdict, figures, message) => {
  const numbers = { stated: 1, computed: 2, tolerance: 0 };
  return { rule: 'sum', verdict, figures, message, ...numbers };
};
const REPORT = reportOf(TEXT, {
  figures: [
    figureAt(TEXT, '10%', { metric: 'Fares', salience: 0.9 }),
    figureAt(TEXT, '£5', { role: 'base' }),
    figureAt(TEXT, '£6', { metric: 'Fares', base: 1 }),
    figureAt(TEXT, '40%', { metric: 'tickets' }),
    figureAt(TEXT, '60%', { metric: 'tickets' }),
  ],
  checks: [check('agrees', [3, 4], '40 + 60 = 100'), check('disagrees', [0, 1, 2], '£6 / £5 - 1 = 20%, stated 10%')],
  summary: [{ article: 0, ...spanOf(TEXT, 'Fares at Osney rose by 10% from £5 to £6.'), score: 1 }],
});

async function openReport(t, report, options) {
  const page = await openPage(t, options);
  await answerWith(page, report);
  await pasteArticle(page, TEXT.padEnd(220));
  await readingOf(page).getByRole('link', { name: '60%' }).waitFor();
  return page;
}

const headings = (page) => page.getByRole('heading', { level: 2 }).allTextContents();

test('numbers that disagree come before all findings, with the sum and a way to the words', async (t) => {
  const page = await openReport(t, REPORT);
  const names = await headings(page);
  assert.ok(names.indexOf('Numbers that disagree') < names.indexOf('Summary'), names.join());
  const notice = sectionOf(page, 'Numbers that disagree');
  await notice.getByText('disagrees', { exact: false }).first().waitFor();
  await notice.getByText('£6 / £5 - 1 = 20%, stated 10%').waitFor();
  await notice.getByRole('link', { name: '£6' }).click();
  assert.match(await page.locator(':focus').textContent(), /£6/);
  await sectionOf(page, 'Arithmetic checked').getByText('40 + 60 = 100').waitFor();
  assert.equal(await sectionOf(page, 'Arithmetic checked').getByText('disagrees').count(), 0);
  assert.equal(await page.getByRole('alert').count(), 0);
});

test('a figure that disagrees says so in its card and in the text; another does not', async (t) => {
  const page = await openReport(t, REPORT);
  const cards = sectionOf(page, 'Key figures');
  await cards.getByRole('link', { name: 'Fares 10% (disagrees with other numbers)' }).waitFor();
  await cards.getByRole('link', { name: 'tickets 40%', exact: true }).waitFor();
  const text = readingOf(page);
  await text.getByRole('link', { name: '£5 (disagrees with other numbers)' }).waitFor();
  await text.getByRole('link', { name: '60%', exact: true }).waitFor();
  // The sign is no part of the words.
  assert.match(await text.getByRole('paragraph').filter({ hasText: 'Fares' }).textContent(), /from £5 to £6\. The/);
});

test('without disagreement there is neither notice nor sign', async (t) => {
  const page = await openReport(t, { ...REPORT, checks: REPORT.checks.slice(0, 1) });
  await sectionOf(page, 'Arithmetic checked').waitFor();
  assert.equal(await sectionOf(page, 'Numbers that disagree').count(), 0);
  assert.equal(await page.getByRole('img', { name: 'disagrees' }).count(), 0);
});

test('what was found in a text that is not English is folded under the warning, and words still lead to it', async (t) => {
  const warnings = [{ code: 'not_english', message: '', article: 0, begin: 0, end: 0 }];
  const page = await openReport(t, { ...REPORT, checks: [], warnings });
  await sectionOf(page, 'Please note').getByText('does not look like English').waitFor();
  const cards = sectionOf(page, 'Key figures');
  const fold = page.getByRole('heading', { name: 'What was found all the same' });
  assert.equal(await cards.isVisible(), false);
  await fold.click();
  await cards.waitFor();
  await fold.click();
  await cards.waitFor({ state: 'hidden' });
  await readingOf(page).getByRole('link', { name: '60%' }).click();
  await cards.waitFor();
  // A text in English again is not folded.
  await answerWith(page, REPORT);
  await page.getByLabel('Published').fill('2025-02-03');
  await fold.waitFor({ state: 'hidden' });
  assert.equal(await cards.isVisible(), true);
});

const publishedOf = (published, published_from) =>
  reportOf(TEXT, { articles: [{ title: null, published, published_from, length: TEXT.length }] });

test('the day that the text states fills the field; one that is less exact or inferred stands beside it', async (t) => {
  const rows = [
    ['2025-07-17', 'stated', '2025-07-17', 'stated in the text'],
    ['2025-07', 'stated', '', 'July 2025, stated in the text'],
    ['2025-07-17', 'inferred', '', 'about 17 July 2025, inferred from the text'],
    [null, 'none', '', 'not known'],
  ];
  const page = await openPage(t);
  for (const [published, origin, value, beside] of rows) {
    await answerWith(page, publishedOf(published, origin));
    await page.evaluate((text) => navigator.clipboard.writeText(text), `${TEXT} ${beside}`.padEnd(220));
    await page.keyboard.press('Control+V');
    await page.getByRole('region', { name: 'Text', exact: true }).getByText(beside, { exact: true }).waitFor();
    assert.equal(await page.getByLabel('Published').inputValue(), value);
  }
});
