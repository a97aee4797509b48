// What the page prints by itself: calendar values, packed bytes, and findings collected from a report.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changesOf, comparandsOf } from '../../web/comparisons.js';
import { collectMarks, digestOf } from '../../web/findings.js';
import { formatIsoDay } from '../../web/format.js';
import { literal, pack, unpack } from '../../web/pack.js';
import { formatDate, formatMeaning, formatTimex } from '../../web/timex.js';
import { warningsOf } from '../../web/views/warnings.js';
import { dateAt, eventAt, figureAt, reportOf, spanOf } from './support/report.mjs';

test('TIMEX3 values read as a person would print them', () => {
  const rows = [
    ['2025-Q2', 'Q2 2025'],
    ['XXXX-Q4', 'Q4'],
    ['2025-H1', 'H1 2025'],
    ['2025', '2025'],
    ['2005/2006', '2005–2006'],
    ['198', '1980s'],
    ['18', '1800s'],
    ['2010-W04', 'week 4 of 2010'],
    ['2010-W04-WE', 'weekend, week 4 of 2010'],
    ['2024-SU', 'summer 2024'],
    ['2025-07', 'July 2025'],
    ['XXXX-12', 'December'],
    ['XXXX-WXX-1', 'Monday'],
    ['XXXX-XX-XXTNI', 'night'],
    ['T09:30', '09:30'],
    ['PRESENT_REF', null],
    ['P3Y', null],
    ['2025-13', null],
    ['', null],
    [null, null],
  ];
  for (const [value, printed] of rows) assert.equal(formatTimex(value), printed, String(value));
  // Day and month change places with the reader's kind of English.
  assert.match(formatTimex('2025-07-05'), /^(5 Jul 2025|Jul 5, 2025)$/);
  assert.match(formatTimex('XXXX-02-29'), /^(29 February|February 29)$/);
  assert.match(formatTimex('2025-07-05TNI'), /Jul.*2025, night$/);
  assert.match(formatTimex('2025-07-05T14:05'), /Jul.*2025, 14:05$/);
});

test('lengths, repetitions and references read as a person would print them', () => {
  const rows = [
    ['DURATION', 'P3Y', null, '3 years'],
    ['DURATION', 'P1M', null, '1 month'],
    ['DURATION', 'PT90M', null, '90 minutes'],
    ['DURATION', 'P1Y6M', null, '1 year 6 months'],
    ['DURATION', 'P2DE', null, '2 decades'],
    ['DURATION', 'P4Q', 'LESS_THAN', 'less than 4 quarters'],
    ['DURATION', 'PXM', null, 'some months'],
    ['SET', 'P1D', null, 'every day'],
    ['SET', 'P2W', null, 'every 2 weeks'],
    ['DATE', 'PRESENT_REF', null, 'now'],
    ['DATE', '2026', 'END', 'end of 2026'],
    ['DATE', null, null, null],
    ['DATE', 'P', null, null],
  ];
  for (const [type, value, mod, printed] of rows) assert.equal(formatMeaning({ type, value, mod }), printed, value);
});

test('a modifier stands before the date', () => {
  assert.equal(formatDate({ value: '2026', mod: 'END' }), 'end of 2026');
  assert.equal(formatDate({ value: '2027', mod: 'ON_OR_BEFORE' }), 'by 2027');
  assert.equal(formatDate({ value: '2027', mod: null }), '2027');
  assert.equal(formatDate({ value: 'PAST_REF', mod: 'APPROX' }), null);
});

test('a day of publication is printed as precisely as it is known', () => {
  assert.equal(formatIsoDay('2021'), '2021');
  assert.equal(formatIsoDay('2025-06'), 'June 2025');
  assert.match(formatIsoDay('2021-01-01'), /^(1 January 2021|January 1, 2021)$/);
  assert.equal(formatIsoDay('soon'), 'soon');
});

test('an inferred day of publication is remarked on, after the warnings of the report', () => {
  const text = 'Sales rose 4% in 2021.';
  const of = (published_from) => {
    const article = { title: null, published: '2021', published_from, length: text.length };
    const warnings = [{ code: 'a', message: '', article: 0, begin: 0, end: 4 }];
    return warningsOf(reportOf(text, { articles: [article], warnings }));
  };
  assert.deepEqual(
    of('inferred').map(({ code }) => code),
    ['a', 'inferred_reference'],
  );
  assert.match(of('inferred')[1].message, /about 2021, inferred/);
  for (const known of ['given', 'stated']) assert.equal(of(known).length, 1);
});

test('packed bytes come back, through a script too', async () => {
  const bytes = Uint8Array.from({ length: 4096 }, (_, i) => (i * 7 + (i >> 3)) & 255);
  assert.deepEqual(unpack(pack(bytes)), bytes);
  const script = `export default ${literal(pack(bytes))}`;
  assert.doesNotMatch(script, /[\0\r]/);
  const module = await import(`data:text/javascript;charset=utf-8;base64,${Buffer.from(script).toString('base64')}`);
  assert.deepEqual(unpack(module.default), bytes);
  for (const text of ['`$', '\\`', 'a\r\n"<b>"\0$`{'].map((one) => `${one}{1}`)) {
    const source = `data:text/javascript;base64,${Buffer.from(`export default ${literal(text)}`).toString('base64')}`;
    assert.equal((await import(source)).default, text);
  }
});

const TEXT = 'Sales rose 4% to $2.1bn ($1.9bn before) in May 2024.';

test('key figures are the most salient that are neither conversion nor base nor left out', () => {
  const figures = [
    figureAt(TEXT, '4%', { salience: 0.2 }),
    figureAt(TEXT, '$2.1bn', { salience: 0.9 }),
    figureAt(TEXT, '$1.9bn', { salience: 1, role: 'base' }),
    figureAt(TEXT, '$1.9bn', { salience: 1, conversion_of: 1 }),
    figureAt(TEXT, '$1.9bn', { salience: 1, noise: 0 }),
    figureAt(TEXT, '4%', { salience: 0.2 }),
  ];
  const { key, converted, kinds } = digestOf(reportOf(TEXT, { figures }));
  assert.deepEqual(key, [1, 0, 5]);
  assert.deepEqual(converted, [[3], [], []]);
  assert.deepEqual(kinds, { percent: 6 });
  const many = Array.from({ length: 9 }, (_, i) => figureAt(TEXT, '4%', { salience: (i % 3) / 10 }));
  assert.deepEqual(digestOf(reportOf(TEXT, { figures: many })).key, [2, 5, 8, 1, 4, 7]);
});

test('marks are in order, the longer first, and an event is marked by its headline', () => {
  const report = reportOf(TEXT, {
    figures: [figureAt(TEXT, '4%', { metric: 'Sales' })],
    dates: [dateAt(TEXT, 'May 2024', '2024-05')],
    events: [eventAt(TEXT, 'Sales rose 4% to $2.1bn', '2024-05', 0)],
    summary: [{ article: 0, ...spanOf(TEXT, TEXT), score: 1 }],
    warnings: [
      { code: 'a', message: '', article: 0, begin: 0, end: 0 },
      { code: 'b', message: '', article: 0, begin: 6, end: 10 },
    ],
  });
  const [marks] = collectMarks(report);
  const dump = marks.map(({ key, part, begin, end }) => `${key} ${part} ${TEXT.slice(begin, end)}`);
  assert.deepEqual(dump, [
    `summary-0 words ${TEXT}`,
    'event-0 words Sales rose 4% to $2.1bn',
    'figure-0 context Sales',
    'warning-1 words rose',
    'figure-0 words 4%',
    'date-0 words May 2024',
  ]);
});

test('a comparand says what it is: what was before, expected, aimed at or planned', () => {
  const rows = [
    ['Rents came to £612, up from £561 a year ago.', 'before'],
    ['Rents came to £612 and so beat the £588 that analysts expected.', 'expected'],
    ['Rents came to £612, short of a target of £700.', 'target'],
    ['Rents came to £612, against guidance of £600.', 'expected'],
    ['Rents came to £612, below the £650 in the budget.', 'planned'],
    ['Rents came to £612. Analysts stayed away; elsewhere they were £590.', 'other'],
  ];
  for (const [text, relation] of rows) {
    const words = /£(?!612)\d+/.exec(text)[0];
    const figures = [
      figureAt(text, '£612', { kind: 'money', base: 1, direction: relation === 'before' ? 'up' : null }),
      figureAt(text, words, { kind: 'money', role: 'base' }),
    ];
    assert.deepEqual(comparandsOf({ figures }, [text], figures[0]), [{ index: 1, relation }], text);
  }
});

test('a change is told with the level that it led to, and takes no card of its own', () => {
  const text = 'Revenue rose 9% to £612m, costs fell 3%, and sales of lamps rose 4%.';
  const change = { role: 'change', direction: 'up', metric: 'Revenue', salience: 0.9 };
  const figures = [
    figureAt(text, '9%', change),
    figureAt(text, '£612m', { kind: 'money', metric: 'Revenue', direction: 'up', salience: 0.8 }),
    figureAt(text, '3%', { ...change, metric: 'costs', direction: 'down', salience: 0.7 }),
    figureAt(text, '4%', { ...change, metric: 'sales', salience: 0.6 }),
  ];
  assert.deepEqual(changesOf(figures, 1), [0]);
  assert.deepEqual(changesOf(figures, 2), []);
  const alike = [figures[0], figures[1], { ...figures[1], begin: 30, end: 34 }];
  assert.deepEqual([changesOf(alike, 1), changesOf(alike, 2)], [[0], []]);
  const again = [figures[0], { ...figures[0], begin: 14, end: 16 }, figures[1]];
  assert.deepEqual([changesOf(again, 2), digestOf(reportOf(text, { figures: again })).key], [[0], [2]]);
  const { key, changes } = digestOf(reportOf(text, { figures }));
  assert.deepEqual(
    [key, changes],
    [
      [1, 2, 3],
      [[0], [], []],
    ],
  );
});
