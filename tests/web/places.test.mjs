// Where things lie: periods on the calendar, ticks of an axis, and why a number was not taken.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stretchOf } from '../../web/calendar.js';
import { statementsOf } from '../../web/statements.js';
import { findTicks } from '../../web/ticks.js';
import { untakenAt } from '../../web/untaken.js';
import { figureAt, reportOf, spanOf } from './support/report.mjs';

const day = (iso) => Date.parse(`${iso}T00:00:00Z`);

test('periods have a stretch of the calendar', () => {
  const rows = [
    ['2025', '2025-01-01', '2026-01-01'],
    ['2025-Q4', '2025-10-01', '2026-01-01'],
    ['2025-H1', '2025-01-01', '2025-07-01'],
    ['2024-02', '2024-02-01', '2024-03-01'],
    ['2024-02-29', '2024-02-29', '2024-03-01'],
    ['2024-02-29T10:00', '2024-02-29', '2024-03-01'],
    ['2024-WI', '2024-12-01', '2025-03-01'],
    ['198', '1980-01-01', '1990-01-01'],
    ['18', '1800-01-01', '1900-01-01'],
  ];
  for (const [value, from, until] of rows) assert.deepEqual(stretchOf(value), [day(from), day(until)], value);
  for (const none of ['XXXX-02', 'P3Y', 'PRESENT_REF', '', null, undefined]) assert.equal(stretchOf(none), null);
});

test('ticks are few, in order, within the axis, and their labels differ', () => {
  const spans = [
    ['2025-03-01', '2025-03-04'],
    ['2025-01-01', '2025-05-01'],
    ['2024-01-01', '2026-01-01'],
    ['1998-06-01', '2031-01-01'],
    ['1066-01-01', '2030-01-01'],
  ];
  for (const [from, until] of spans) {
    const ticks = findTicks(day(from), day(until), 7);
    assert.ok(ticks.length >= 2 && ticks.length <= 9, `${from}: ${ticks.length}`);
    assert.equal(new Set(ticks.map(({ label }) => label)).size, ticks.length);
    assert.ok(
      ticks.every(({ time }, i) => time >= day(from) && time <= day(until) && (i === 0 || time > ticks[i - 1].time)),
    );
  }
});

test('a number that was not taken says why', () => {
  const rows = [
    ['He drove the SU7 home', '7', 'SU7', 'name'],
    ['They met at 14:05 sharp', '14', '14:05', 'time'],
    ['They won 24-17 at home', '17', '24-17', 'score'],
    ['Call 020-7946-0958 now', '79', '020-7946-0958', 'telephone'],
    ['See www.example.org/a/12 for it', '12', 'www.example.org/a/12', 'address'],
    ['in the year 1998 it fell', '98', '1998', 'year'],
    ['1. Open the lid', '1', '1', 'numbering'],
    ['on 03/04/25 it was', '04', '03/04/25', 'fraction'],
    ['from Gate 4 to the sea', '4', '4', 'label'],
    ['some 12 of them', '12', '12', 'other'],
  ];
  for (const [text, at, words, reason] of rows) {
    const untaken = untakenAt(text, text.indexOf(at));
    assert.deepEqual([untaken?.text, untaken?.reason], [words, reason], text);
  }
  assert.equal(untakenAt('no number here', 4), null);
});

test('key points are sentences, and none is said twice', () => {
  const text = 'Rents rose 4% in May. Wages rose 2%, and prices 3%. Heat fell 1%.\nA line of its own has 9 bulbs.';
  const point = (...words) => ({ figures: [], spans: words.map((one) => ({ article: 0, ...spanOf(text, one) })) });
  const report = reportOf(text, {
    figures: [figureAt(text, '2%')],
    summary: [{ article: 0, ...spanOf(text, 'Rents rose 4% in May.'), score: 1 }],
    key_points: [point('Rents', '4%'), { ...point('Wages', '2%'), figures: [0] }, point('3%'), point('9')],
  });
  const found = statementsOf(report, [text]);
  assert.deepEqual(
    found.map(({ begin, end, index }) => [index, text.slice(begin, end)]),
    [
      [1, 'Wages rose 2%, and prices 3%.'],
      [3, 'A line of its own has 9 bulbs.'],
    ],
  );
  assert.deepEqual(
    found[0].figures.map(({ key }) => key),
    ['figure-0'],
  );
});
