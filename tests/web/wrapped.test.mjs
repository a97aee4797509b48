// Text that was wrapped by hand: answered mail, columns of a printed page. It reads as it was before it was wrapped, and
// every offset stays what it was.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutBlocks, cutCells } from '../../web/segments.js';
import { statementsOf } from '../../web/statements.js';
import { oneLine, runsOf } from '../../web/wrapped.js';
import { pasteArticle, readingOf, sectionOf, useBrowser } from './support/browser.mjs';
import { figureAt, reportOf, spanOf } from './support/report.mjs';

const openPage = useBrowser();

const MAIL = `Here is the letter of the ferry board, with what I think of it below.

> The ferry between Harl and Osney carried 412,000 people in June, a
> closure of the bridge having sent more of them its way. Takings were 1.2
> million pounds, and the board has in-
> creased the number of its boats to nine.
>
>> The toll itself stays as it was until the first of May, which nobody
>> in the town had asked for.

I doubt it. We should ask them again.
`;

const blocksOf = (text) => cutBlocks(text).map(({ begin, end }) => oneLine(text.slice(begin, end)));

test('a line break with its margin prints as one space, and not at all within a word', () => {
  const rows = [
    ['a\nb', 'a b'],
    ['a \r\n   b', 'a b'],
    ['a\n> > b', 'a b'],
    ['a\n>\n> b', 'a b'],
    ['in-\n> creased', 'in-creased'],
    ['a 12-\nyear lease', 'a 12-year lease'],
    ['5 -\n3', '5 - 3'],
    ['from 5-\n10', 'from 5- 10'],
    ['a > b -> c', 'a > b -> c'],
    ['  set in\n', 'set in'],
  ];
  for (const [text, line] of rows) assert.equal(oneLine(text), line, JSON.stringify(text));
});

test('every run but the space of a break stands in the text at its place', () => {
  for (let begin = 0; begin < MAIL.length; begin += 7) {
    for (const { text, at } of runsOf(MAIL, begin, begin + 90))
      assert.ok(text === ' ' || MAIL.startsWith(text, at), `${begin} ${text}`);
  }
});

test('the lines of quoted mail are paragraphs again; another depth is another one', () => {
  assert.deepEqual(blocksOf(MAIL), [
    'Here is the letter of the ferry board, with what I think of it below.',
    'The ferry between Harl and Osney carried 412,000 people in June, a closure of the bridge having sent more of them ' +
      'its way. Takings were 1.2 million pounds, and the board has in-creased the number of its boats to nine.',
    'The toll itself stays as it was until the first of May, which nobody in the town had asked for.',
    'I doubt it. We should ask them again.',
  ]);
  assert.deepEqual(
    cutBlocks(MAIL).map(({ depth }) => depth ?? 0),
    [0, 1, 2, 0],
  );
});

test('lines that nobody wrapped stay paragraphs', () => {
  const rows = [
    'Harbour dues fall\nThe port of Lund takes less from June on.\nShips pay nothing at night.',
    'Bread\nMilk\nOats\nflour\nsalt',
    '1. Ask the council about the harbour dues of the spring\n2. Ask the port about the ships that come at night\n3. Go',
    'May  12\nJune  14\n17\n19',
    '> Home\n> Sport\n> Weather',
    `${'A long line of a paragraph that no one has wrapped. '.repeat(4)}\nAnother one`,
  ];
  for (const text of rows) assert.deepEqual(blocksOf(text), text.split('\n').map(oneLine), text);
});

test('an item that is set in goes on with its lines, and the next item begins anew', () => {
  const text = '1. Ask the council about the harbour dues of the spring\n   and of the year before.\n2. Ask the port.';
  assert.deepEqual(blocksOf(text), [
    '1. Ask the council about the harbour dues of the spring and of the year before.',
    '2. Ask the port.',
  ]);
});

test('rows with bars are a table with the names of its columns; one alone is none', () => {
  const text = 'Home | Sport | Weather\n\n| Month | Boats |\n|---|---:|\n| May | 9 |\n| June | 12 |\n';
  const blocks = cutBlocks(text);
  assert.deepEqual(
    blocks.map(({ look }) => look),
    [undefined, 'head', 'row', 'row'],
  );
  const cells = cutCells(text, blocks[2]).map(({ begin, end }) => text.slice(begin, end).trim());
  assert.deepEqual(cells, ['May', '9']);
  assert.deepEqual(cutCells('a||b', { begin: 0, end: 4 }).length, 3);
});

test('a million short lines take no longer than they should', () => {
  const text = '> a line of a mail that somebody has wrapped at this\n'.repeat(200_000);
  const start = performance.now();
  assert.ok(cutBlocks(text).length > 100);
  assert.ok(performance.now() - start < 5000);
});

test('a key point is its whole sentence, whatever lines it was broken into', () => {
  const text = `The mill at Arno has been shut since the flood, and those upriver have
taken its trade. The price of sawn timber rose by 14% as sawmills in Lat-
via and beyond could not keep up with what builders here asked for. More
is said to come.
`;
  const figure = figureAt(text, '14%');
  const point = { figures: [0], spans: [{ article: 0, ...spanOf(text, '14%') }] };
  const [{ begin, end }] = statementsOf(reportOf(text, { figures: [figure], key_points: [point] }), [text]);
  assert.equal(
    oneLine(text.slice(begin, end)),
    'The price of sawn timber rose by 14% as sawmills in Lat-via and beyond could not keep up with what builders here asked for.',
  );
});

test('the page shows neither quote marks nor broken lines, and its marks are where they belong', async (t) => {
  const page = await openPage(t);
  await pasteArticle(page, MAIL);
  const reading = readingOf(page);
  const text = reading.getByRole('paragraph').filter({ hasText: 'ferry between' });
  await text.getByRole('link', { name: '412,000' }).waitFor();
  assert.match(await text.textContent(), /in June, a closure of .* were 1\.2 million pounds, .* in-creased the number/);
  await sectionOf(page, 'Summary').waitFor();
  const findings = await page.locator('#findings').textContent();
  assert.doesNotMatch(findings, /[^-]>|in- creased/);
});

test('a table that is written with bars is one', async (t) => {
  const page = await openPage(t);
  await pasteArticle(page, `${MAIL}\n| Month | Boats | Takings |\n|---|---|---|\n| May | nine | £1.1 million |\n`);
  const table = readingOf(page).getByRole('table');
  await table.getByRole('columnheader', { name: 'Boats' }).waitFor();
  const cell = table.getByRole('cell', { name: '£1.1 million' });
  await cell.getByRole('link', { name: '£1.1 million' }).waitFor();
  assert.equal(await table.getByRole('row').count(), 2);
});
