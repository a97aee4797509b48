// Findings and words, linked both ways. Reports are made by hand, so that marks overlap as they please.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  answerWith,
  eventually,
  pasteArticle,
  readerOf,
  readingOf,
  sectionOf,
  useBrowser,
} from './support/browser.mjs';
import { dateAt, eventAt, figureAt, reportOf, spanOf } from './support/report.mjs';

const openPage = useBrowser();

const FILLER = 'The board thanked the crews for their work through a long winter. '.repeat(30);
const TEXT = `Churn at Pell Mobile fell to 1.9% in the second quarter of 2025 from 2.4% a year earlier.

${FILLER}

The past three years cost the group dear. Pell Mobile opened a mast on Brae Hill in July 2025 and cut its tariff by 6%.

Sign up for our evening briefing`;

const REPORT = reportOf(TEXT, {
  figures: [
    figureAt(TEXT, '1.9%', { metric: 'Churn', subject: 'Pell Mobile', direction: 'down', base: 1, salience: 0.9 }),
    figureAt(TEXT, '2.4%', { role: 'base', metric: 'Churn' }),
    figureAt(TEXT, 'three years', { kind: 'duration', unit: 'year', value: 3, salience: 0.1 }),
    figureAt(TEXT, '6%', { role: 'change', direction: 'down', metric: 'tariff', approx: 'about', salience: 0.8 }),
  ],
  dates: [
    dateAt(TEXT, 'the second quarter of 2025', '2025-Q2'),
    dateAt(TEXT, 'The past three years', 'P3Y', { type: 'DURATION' }),
    dateAt(TEXT, 'July 2025', '2025-07'),
  ],
  events: [eventAt(TEXT, 'Pell Mobile opened a mast on Brae Hill in July 2025 and cut its tariff by 6%', '2025-07', 2)],
  summary: [
    { article: 0, ...spanOf(TEXT, 'Churn at Pell Mobile fell to 1.9% in the second quarter of 2025'), score: 1 },
  ],
  noise: [{ article: 0, ...spanOf(TEXT, 'Sign up for our evening briefing'), reason: 'sign_up' }],
});

async function openArticle(t, options) {
  const page = await openPage(t, options);
  await answerWith(page, REPORT);
  await pasteArticle(page, TEXT);
  await sectionOf(page, 'Key figures').waitFor();
  return page;
}

/** The words that are marked as a finding's own, put together. */
const markedWords = (page) =>
  readingOf(page).evaluate((region) => {
    return [...region.querySelectorAll('.is-active')].map((node) => node.textContent).join('');
  });

const inView = (locator) =>
  locator.evaluate((element) => {
    const box = element.getBoundingClientRect();
    return element.checkVisibility() && box.top >= 0 && box.bottom <= innerHeight;
  });

const hasFocus = (locator) => locator.evaluate((element) => element === document.activeElement);

test('a card says what was measured, how it moved and from where', async (t) => {
  const page = await openArticle(t);
  const [first, second] = await sectionOf(page, 'Key figures').getByRole('listitem').allInnerTexts();
  assert.match(first.replace(/\s+/g, ' '), /Churn 1\.9% Pell Mobile ▼ ?down down from 2\.4%/i);
  assert.match(second.replace(/\s+/g, ' '), /tariff ▼ ?down about 6%/i);
  await sectionOf(page, 'Key figures').getByRole('link', { name: 'Churn 1.9%' }).waitFor();
});

for (const viewport of [
  { width: 1280, height: 700 },
  { width: 390, height: 700 },
]) {
  test(`a finding shows its words, at ${viewport.width} px`, async (t) => {
    const page = await openArticle(t, { viewport });
    await sectionOf(page, 'Key figures').getByRole('link', { name: 'tariff about 6%' }).click();
    assert.equal(await markedWords(page), '6%');
    const words = readingOf(page).getByRole('link', { name: '6%' });
    await eventually(async () => assert.equal(await inView(words), true));
    assert.equal(await hasFocus(words), true);
  });

  test(`words show their finding, at ${viewport.width} px`, async (t) => {
    const page = await openArticle(t, { viewport });
    await readingOf(page).getByRole('link', { name: '1.9%' }).click();
    const card = sectionOf(page, 'Key figures').getByRole('link', { name: 'Churn 1.9%' });
    await eventually(async () => assert.equal(await inView(card), true));
    assert.equal(await hasFocus(card), true);
    assert.equal(await markedWords(page), '1.9%');
  });
}

test('the words that give a figure its meaning are shown with it', async (t) => {
  const page = await openArticle(t);
  await sectionOf(page, 'Key figures').getByRole('link', { name: 'Churn 1.9%' }).click();
  const context = await readingOf(page).evaluate((region) => {
    return [...region.querySelectorAll('.is-context')].map((node) => node.textContent);
  });
  assert.deepEqual(context, ['Churn', 'Pell Mobile']);
});

test('a figure within a date: each shows its own words', async (t) => {
  const page = await openArticle(t);
  await readingOf(page).getByRole('link', { name: 'three years' }).click();
  assert.equal(await markedWords(page), 'three years');
  await readingOf(page).getByRole('link', { name: 'The past' }).click();
  assert.equal(await markedWords(page), 'The past three years');
  // Nothing but the list of all dates shows this one: it has been opened.
  const row = page.getByRole('row').filter({ hasText: 'The past three years' });
  assert.equal(await hasFocus(row.getByRole('link')), true);
});

test('words chosen again show the finding around them', async (t) => {
  const page = await openArticle(t);
  const words = readingOf(page).getByRole('link', { name: '6%' });
  await words.click();
  assert.equal(await markedWords(page), '6%');
  await words.click();
  assert.equal(await markedWords(page), 'Pell Mobile opened a mast on Brae Hill in July 2025 and cut its tariff by 6%');
});

test('the date of an event leads to the timeline', async (t) => {
  const page = await openArticle(t);
  await readingOf(page).getByRole('link', { name: 'July 2025' }).click();
  const event = sectionOf(page, 'Timeline').getByRole('link');
  assert.equal(await hasFocus(event), true);
});

test('a base that no card leads is found in the card that compares with it', async (t) => {
  const page = await openArticle(t);
  await readingOf(page).getByRole('link', { name: '2.4%' }).click();
  assert.equal(await hasFocus(sectionOf(page, 'Key figures').getByRole('link', { name: '2.4%' })), true);
});

test('a summary sentence shows where it stands', async (t) => {
  const page = await openArticle(t);
  await sectionOf(page, 'Summary').getByRole('link').click();
  assert.equal(await markedWords(page), 'Churn at Pell Mobile fell to 1.9% in the second quarter of 2025');
});

test('what was left out is greyed and says why; one click brings it back', async (t) => {
  const page = await openArticle(t);
  const line = readingOf(page).getByRole('paragraph').filter({ hasText: 'Sign up for our evening briefing' });
  const [grey, plain] = await line.evaluate((paragraph) => {
    const color = (node) => getComputedStyle(node).color;
    return [color(paragraph), color(paragraph.parentElement)];
  });
  assert.notEqual(grey, plain);
  await line.getByText('Left out: sign-up line').waitFor();
  const reader = await readerOf(page);
  await reader.evaluate(() => {
    self.wanted = new Promise((resolve) => addEventListener('message', ({ data }) => resolve(data.options.keep)));
  });
  await line.getByRole('button', { name: 'Bring back' }).click();
  const { begin, end } = spanOf(TEXT, 'Sign up for our evening briefing');
  assert.deepEqual(await reader.evaluate(() => self.wanted), [{ article: 0, begin, end }]);
  const undo = sectionOf(page, 'Your changes').getByRole('button', { name: 'Leave out again: Sign up' });
  await undo.click();
  await undo.waitFor({ state: 'detached' });
});

test('with the keyboard alone: one tab stop, arrows between marks, Enter there and Escape back', async (t) => {
  const page = await openArticle(t);
  const marks = readingOf(page).getByRole('link');
  assert.equal(await marks.evaluateAll((all) => all.filter((mark) => mark.tabIndex === 0).length), 1);
  await marks.first().focus();
  const focused = () => page.evaluate(() => document.activeElement.textContent);
  await page.keyboard.press('ArrowRight');
  assert.equal(await focused(), 'the second quarter of 2025');
  await page.keyboard.press('End');
  assert.equal(await focused(), '6%');
  await page.keyboard.press('ArrowLeft');
  assert.equal(await focused(), 'July 2025');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  const card = sectionOf(page, 'Key figures').getByRole('link', { name: 'tariff about 6%' });
  assert.equal(await hasFocus(card), true);
  await page.keyboard.press('Escape');
  assert.equal(await focused(), '6%');
  await card.focus();
  await page.keyboard.press('Enter');
  assert.equal(await hasFocus(readingOf(page).getByRole('link', { name: '6%' })), true);
  await page.keyboard.press('Escape');
  assert.equal(await hasFocus(card), true);
});

test('on a phone a button leads back to the finding', async (t) => {
  const page = await openArticle(t, { viewport: { width: 390, height: 700 } });
  const card = sectionOf(page, 'Key figures').getByRole('link', { name: 'tariff about 6%' });
  await card.click();
  await page.getByRole('button', { name: 'Back to the finding' }).click();
  await eventually(async () => assert.equal(await inView(card), true));
  assert.equal(await hasFocus(card), true);
});

test('words can be selected without going anywhere', async (t) => {
  const page = await openArticle(t);
  await readingOf(page).getByText('Brae Hill').first().dblclick();
  assert.notEqual(await page.evaluate(() => getSelection().toString()), '');
});
