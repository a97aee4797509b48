// What can be done with findings: filter the marks, ask why, search and sort, dismiss and bring back, settle what the
// text leaves open, shorten and lengthen the summary.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, pasteArticle, readingOf, sectionOf, useBrowser } from './support/browser.mjs';

const openPage = useBrowser();

const ARTICLE = `Lamp works glows

The Harwick lamp works sold 41,000 lamps in 2024, up from 36,500 in 2023. Revenue rose 12% to $18.4m, and lamps made up a third of it. Its team won 24-17.

The works plans to open a shop in Ambry in May 2026, its director Ada Lund said. She expects sales of more than $20m there by 2028. It employs 230 people in two halls, twelve more than a year ago.

Rents in the town fell 3% in 2024. Heating costs the works $1.2m a year, and glass another $0.9m.`;

async function openArticle(t, text = ARTICLE, options = {}) {
  const page = await openPage(t, options);
  await pasteArticle(page, text);
  await sectionOf(page, 'Key figures').waitFor();
  return page;
}

const marks = (page, name) => readingOf(page).getByRole('link', { name, exact: true });
const cards = (page) => sectionOf(page, 'Key figures');

test('the legend counts the marks of each kind, and hides and shows them', async (t) => {
  const page = await openArticle(t);
  const money = readingOf(page).getByRole('button', { name: /^Money \d+$/ });
  assert.equal(await money.textContent(), `Money ${await readingOf(page).getByRole('link', { name: /^\$/ }).count()}`);
  assert.equal(await money.getAttribute('aria-pressed'), 'true');
  await money.click();
  assert.equal(await money.getAttribute('aria-pressed'), 'false');
  await marks(page, '$18.4m').waitFor({ state: 'detached' });
  await marks(page, '12%').waitFor();
  await readingOf(page).getByText('$18.4m').waitFor();
  await money.click();
  await marks(page, '$18.4m').waitFor();
});

test('a card says why: how it was read, how sure, by which rule', async (t) => {
  const page = await openArticle(t);
  const card = cards(page).getByRole('listitem').filter({ hasText: '$18.4m' });
  const why = card.getByRole('button', { name: 'Why $18.4m' });
  await why.click();
  assert.equal(await why.getAttribute('aria-expanded'), 'true');
  const said = (await cards(page).getByRole('definition').allTextContents()).join('; ');
  assert.match(said, /USD 18,400,000/);
  assert.match(said, /assumed: the text does not say; .*unit/);
  await cards(page).getByText('A currency beside a number').waitFor();
  await cards(page).getByText('Rule: money', { exact: true }).waitFor();
  await why.click();
  assert.equal(await cards(page).getByRole('definition').count(), 0);
});

test('the table of all figures is searched and sorted', async (t) => {
  const page = await openArticle(t);
  await page.getByText('All figures').click();
  const table = page.getByRole('table').filter({ has: page.getByRole('columnheader', { name: 'Measures' }) });
  const values = () => table.getByRole('row').getByRole('link').allTextContents();
  const all = await values();
  await page.getByLabel('Search the figures').fill('lamps');
  await page
    .getByRole('status')
    .filter({ hasText: / of \d+ figures/ })
    .waitFor();
  const few = await values();
  assert.ok(few.length > 0 && few.length < all.length && few.includes('41,000'), few.join());
  await page.getByLabel('Search the figures').fill('');
  const header = table.getByRole('columnheader', { name: 'Value' });
  await header.getByRole('button').click();
  assert.equal(await header.getAttribute('aria-sort'), 'ascending');
  const rising = await values();
  assert.equal(rising.at(-1), 'over $20m');
  await header.getByRole('button').click();
  assert.deepEqual([await header.getAttribute('aria-sort'), (await values())[0]], ['descending', 'over $20m']);
  await header.getByRole('button').click();
  assert.deepEqual(await values(), all);
});

test('a number that is no figure says why, when searched for and when pressed', async (t) => {
  const page = await openArticle(t);
  await page.getByText('All figures').click();
  await page.getByLabel('Search the figures').fill('24-17');
  const why = page
    .getByRole('status')
    .filter({ hasText: '“24-17” was not taken as a figure: it is a score or a pair of numbers.' });
  await why.waitFor();
  await page.getByLabel('Search the figures').fill('');
  await why.waitFor({ state: 'detached' });
  const place = await readingOf(page).evaluate((region) => {
    const words = [...region.querySelectorAll('p')].find((p) => p.textContent.includes('24-17'));
    const walker = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.data.indexOf('24-17');
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 5);
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }
  });
  await page.mouse.click(place.x, place.y);
  await readingOf(page).getByRole('status').filter({ hasText: 'a score or a pair of numbers' }).waitFor();
});

test('a finding is dismissed, stays so, and comes back', async (t) => {
  const page = await openArticle(t);
  await cards(page).getByRole('button', { name: 'Why $18.4m' }).click();
  await page.getByRole('button', { name: 'Dismiss', exact: true }).click();
  await marks(page, '$18.4m').waitFor({ state: 'detached' });
  assert.equal(await cards(page).getByText('$18.4m').count(), 0);
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  assert.equal(await undo.evaluate((button) => button === document.activeElement), true);
  await undo.click();
  await marks(page, '$18.4m').waitFor();

  await cards(page).getByRole('button', { name: 'Why $18.4m' }).click();
  await page.getByRole('button', { name: 'Dismiss', exact: true }).click();
  await page.getByLabel('Published').fill('2025-06-01');
  await page.getByText('not known').waitFor({ state: 'detached' });
  await eventually(async () => assert.equal(await marks(page, '$18.4m').count(), 0));
  await sectionOf(page, 'Your changes').getByRole('button', { name: 'Bring back: $18.4m' }).click();
  await marks(page, '$18.4m').waitFor();
  await sectionOf(page, 'Your changes').waitFor({ state: 'hidden' });
});

test('a dismissed event leaves the timeline', async (t) => {
  const page = await openArticle(t);
  const events = sectionOf(page, 'Timeline').getByRole('listitem');
  const count = await events.count();
  await events.filter({ hasText: 'shop in Ambry' }).getByRole('button', { name: /^Why/ }).click();
  await page.getByRole('button', { name: 'Dismiss', exact: true }).click();
  await eventually(async () => assert.equal(await events.count(), count - 1));
});

test('which dollar is meant is settled with one click, and taken back', async (t) => {
  const page = await openArticle(t);
  await sectionOf(page, 'Please note').getByRole('button', { name: 'Canadian Dollar (CAD)', exact: true }).click();
  await page.getByRole('button', { name: 'Canadian Dollar (CAD)', exact: true }).waitFor({ state: 'detached' });
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'findings');
  await cards(page).getByRole('button', { name: 'Why $18.4m' }).click();
  await cards(page).getByText('CAD 18,400,000').waitFor();
  await sectionOf(page, 'Your changes')
    .getByRole('button', { name: /^Undo: Canadian/ })
    .click();
  await sectionOf(page, 'Please note').getByRole('button', { name: 'Canadian Dollar (CAD)', exact: true }).waitFor();
});

test('a currency that is rarely meant is settled from a list', async (t) => {
  const page = await openArticle(t);
  await sectionOf(page, 'Please note').getByRole('combobox', { name: 'Another currency' }).selectOption('BBD');
  await cards(page).getByRole('button', { name: 'Why $18.4m' }).click();
  await cards(page).getByText('BBD 18,400,000').waitFor();
});

test('day or month first is settled with one click', async (t) => {
  const page = await openArticle(
    t,
    'The new bridge opened on 03/04/2025 and cost 4.5m euros, or 7% more than was planned for it. '.padEnd(230, '. '),
  );
  const timeline = sectionOf(page, 'Timeline');
  await timeline
    .getByText(/4 Mar 2025/)
    .first()
    .waitFor();
  await sectionOf(page, 'Please note').getByRole('button', { name: 'Day first' }).click();
  await timeline
    .getByText(/3 Apr 2025/)
    .first()
    .waitFor();
  assert.equal(await page.getByRole('button', { name: 'Month first' }).count(), 0);
});

test('the summary grows and shrinks', async (t) => {
  const page = await openArticle(t);
  const sentences = sectionOf(page, 'Summary').getByRole('link');
  const [shorter, longer] = ['Shorter', 'Longer'].map((name) => page.getByRole('button', { name }));
  const count = await sentences.count();
  await longer.click();
  await eventually(async () => assert.ok((await sentences.count()) > count));
  await shorter.click();
  await eventually(async () => assert.equal(await sentences.count(), count));
  await shorter.click();
  await eventually(async () => assert.ok((await sentences.count()) < count));
  await eventually(async () => assert.equal(await shorter.isDisabled(), true));
});

test('series and the timeline are drawn, and say in words what they show', async (t) => {
  const page = await openArticle(t);
  await sectionOf(page, 'Timeline')
    .getByRole('img', { name: /^Events on a line of time from/ })
    .waitFor();
  const sold = sectionOf(page, 'Over time').getByRole('figure').filter({ hasText: '41,000' });
  assert.deepEqual(await sold.getByRole('row').allTextContents(), ['202336,500', '202441,000']);
});
