// What is drawn is honest: bars begin at zero and differ as their values do, a line that does not says so, a label is never
// cut, and one far event does not squeeze the others.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerWith, pasteArticle, sectionOf, useBrowser } from './support/browser.mjs';
import { dateAt, eventAt, figureAt, reportOf, spanOf } from './support/report.mjs';

const openPage = useBrowser();

const TEXT = `Costs were £400 million in 2021 and £500 million in 2022. The yard lost (30) in 2021 and made 60 in 2022.

Fees: 2.60% in 2020, 2.65% in 2021, 2.70% in 2022. Tolls: 10 in 2020, 60 in 2021, 90 in 2022. The quay was built in 1904. It was drained on 3 May 2022, filled on 9 May 2022 and opened on 20 May 2022.`;

const figure = (words, value, fields = {}) => figureAt(TEXT, words, { value, ...fields });
const money = { kind: 'money', unit: 'GBP' };
const FIGURES = [
  figure('£400 million', 4e8, money),
  figure('£500 million', 5e8, money),
  figure('(30)', -3e7, money),
  figure('60 in', 6e7, { ...money, text: '60', end: TEXT.indexOf('60 in') + 2 }),
  figure('2.60%', 2.6),
  figure('2.65%', 2.65),
  figure('2.70%', 2.7),
  figure('10 in', 10, { kind: 'count', unit: 'toll' }),
  figure('60 in', 60, { kind: 'count', unit: 'toll' }),
  figure('90 in', 90, { kind: 'count', unit: 'toll' }),
];
const seriesOf = (metric, unit, ...points) => ({
  metric: spanOf(TEXT, metric),
  subject: null,
  unit,
  points: points.map(([period, index]) => ({ period, value: FIGURES[index].value, figure: index, derived: false })),
});
const DAYS = ['3 May 2022', '9 May 2022', '20 May 2022'];
const REPORT = reportOf(TEXT, {
  figures: FIGURES,
  dates: [
    dateAt(TEXT, '1904', '1904'),
    ...DAYS.map((words, i) => dateAt(TEXT, words, `2022-05-${['03', '09', '20'][i]}`)),
  ],
  events: [
    eventAt(TEXT, 'The quay was built', '1904', 0),
    eventAt(TEXT, 'It was drained', '2022-05-03', 1),
    eventAt(TEXT, 'filled', '2022-05-09', 2),
    eventAt(TEXT, 'opened', '2022-05-20', 3),
  ],
  series: [
    seriesOf('Costs', 'GBP', ['2021', 0], ['2022', 1]),
    seriesOf('The yard', 'GBP', ['2021', 2], ['2022', 3]),
    seriesOf('Fees', 'percent', ['2020', 4], ['2021', 5], ['2022', 6]),
    seriesOf('Tolls', 'toll', ['2020', 7], ['2021', 8], ['2022', 9]),
  ],
});

async function openArticle(t, options) {
  const page = await openPage(t, options);
  await answerWith(page, REPORT);
  await pasteArticle(page, TEXT);
  await sectionOf(page, 'Over time').waitFor();
  return page;
}

const seriesNamed = (page, name) => sectionOf(page, 'Over time').getByRole('figure').filter({ hasText: name });
const boxes = (locator) => locator.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));

test('two values are bars from one zero, as long as their values', async (t) => {
  const page = await openArticle(t);
  const [before, last] = await boxes(seriesNamed(page, 'Costs').locator('rect'));
  assert.equal(before.left, last.left);
  assert.ok(Math.abs(before.width / last.width - 0.8) < 0.01, `${before.width} / ${last.width}`);
  const { height } = await seriesNamed(page, 'Costs').evaluate((one) => one.getBoundingClientRect());
  assert.ok(height < 90, `${height}`);
});

test('a value below zero lies on the other side of it, and a bare number bears its unit', async (t) => {
  const page = await openArticle(t);
  const [loss, profit] = await boxes(seriesNamed(page, 'The yard').locator('rect'));
  assert.ok(Math.abs(loss.right - profit.left) < 1 && loss.width < profit.width);
  assert.deepEqual(await seriesNamed(page, 'The yard').getByRole('cell').allTextContents(), [
    '(30) million GBP',
    '60 million GBP',
  ]);
});

test('a line whose axis does not begin at zero says so, and no other does', async (t) => {
  const page = await openArticle(t);
  await seriesNamed(page, 'Fees').getByText('The axis does not begin at zero.').waitFor();
  await seriesNamed(page, 'Tolls').getByRole('img').waitFor();
  assert.equal(await seriesNamed(page, 'Tolls').getByText('does not begin').count(), 0);
  assert.equal(await sectionOf(page, 'Over time').getByRole('img').count(), 2);
});

for (const width of [320, 390, 1280]) {
  test(`no label of a chart is cut or lies on another, at ${width} px`, async (t) => {
    const page = await openArticle(t, { viewport: { width, height: 800 } });
    if (width < 960) await sectionOf(page, 'Over time').getByText('Over time').click();
    for (const chart of await page.locator('.panel svg[role="img"]').all()) {
      const frame = await chart.boundingBox();
      const labels = await boxes(chart.locator('text'));
      for (const [i, one] of labels.entries()) {
        assert.ok(one.left >= frame.x - 2 && one.right <= frame.x + frame.width + 2);
        for (const other of labels.slice(i + 1)) {
          const apart =
            one.right <= other.left ||
            other.right <= one.left ||
            one.bottom <= other.top + 3 ||
            other.bottom <= one.top + 3;
          assert.ok(apart, `${JSON.stringify(one)} ${JSON.stringify(other)}`);
        }
      }
    }
  });
}

test('one event far away leaves the others apart', async (t) => {
  const page = await openArticle(t);
  const axis = sectionOf(page, 'Timeline').getByRole('img', { name: /^Events on a line of time from 1904/ });
  assert.match(await axis.textContent(), /1904/);
  const dots = (await boxes(axis.locator('rect'))).sort((a, b) => a.left - b.left).slice(1);
  assert.equal(dots.length, 3);
  assert.ok(dots.every(({ left }, i) => !i || left - dots[i - 1].left > 40));
});
