// What is taken away, as text: it parses back, holds what the page shows, and cannot be turned into something else.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { without } from '../../web/dismiss.js';
import { errorReport, wordsLink } from '../../web/evidence.js';
import { eventsToCsv, figuresToCsv } from '../../web/exports/csv.js';
import { fileName } from '../../web/exports/files.js';
import { longEvents, toIcs } from '../../web/exports/ics.js';
import { toMarkdown, toPlainText } from '../../web/exports/text.js';
import { fromFragment, toFragment } from '../../web/share.js';
import { dateAt, eventAt, figureAt, reportOf, spanOf } from './support/report.mjs';

const TEXT = `Quarry [Holdings] digs deeper
Output rose to 4.1m tonnes in 2024, up from 3.6m tonnes in 2023. =cmd "quoted", and a tab.
A new pit opens in May 2026. Read more: 12 offers`;

function report() {
  return reportOf(TEXT, {
    articles: [
      {
        title: spanOf(TEXT, 'Quarry [Holdings] digs deeper'),
        published: null,
        published_from: 'none',
        length: TEXT.length,
      },
    ],
    figures: [
      figureAt(TEXT, '4.1m tonnes', {
        metric: 'Output',
        subject: '=cmd "quoted"',
        base: 1,
        direction: 'up',
        period: '2024',
        approx: 'over',
      }),
      figureAt(TEXT, '3.6m tonnes', { role: 'base', period: '2023' }),
      figureAt(TEXT, '12', { noise: 0 }),
    ],
    dates: [dateAt(TEXT, '2024', '2024'), dateAt(TEXT, 'May 2026', '2026-05')],
    events: [
      eventAt(TEXT, 'Output rose to 4.1m tonnes in 2024', '2024', 0, {
        from: '2024-01-01',
        until: '2025-01-01',
        figures: [0, 1],
      }),
      eventAt(TEXT, 'A new pit opens in May 2026', '2026-05', 1, {
        from: '2026-05-01',
        until: '2026-06-01',
        status: 'planned',
      }),
    ],
    series: [
      {
        metric: spanOf(TEXT, 'Output'),
        subject: null,
        unit: 'tonne',
        points: [
          { period: '2023', value: 3.6e6, figure: 1, derived: false },
          { period: '2024', value: 4.1e6, figure: 0, derived: false },
        ],
      },
    ],
    checks: [
      { rule: 'sum', verdict: 'agrees', figures: [0, 1], stated: 1, computed: 1, tolerance: 0, message: '1 = 1' },
    ],
    summary: [
      { article: 0, ...spanOf(TEXT, 'Output rose to 4.1m tonnes in 2024, up from 3.6m tonnes in 2023.'), score: 1 },
    ],
    key_points: [{ figures: [0], spans: [{ article: 0, ...spanOf(TEXT, 'Output') }] }],
    noise: [{ article: 0, ...spanOf(TEXT, 'Read more: 12 offers'), reason: 'related' }],
  });
}

const result = () => ({ texts: [TEXT], report: report(), whole: report(), marks: [] });

/** RFC 4180, as a spreadsheet reads it. */
function parseCsv(text) {
  assert.ok(text.startsWith('\uFEFF') && text.endsWith('\r\n'));
  const rows = [[]];
  for (const [, quoted, plain, end] of text.slice(1, -2).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1).push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  const [head, ...body] = rows;
  return body.map((row) => {
    assert.equal(row.length, head.length);
    return Object.fromEntries(head.map((name, i) => [name, row[i]]));
  });
}

test('figures as CSV parse back, without what was left out, and no cell begins a formula', () => {
  const rows = parseCsv(figuresToCsv(report()));
  assert.deepEqual(
    rows.map(({ text }) => text),
    ['4.1m tonnes', '3.6m tonnes'],
  );
  assert.equal(rows[0].subject, `'=cmd "quoted"`);
  assert.equal(TEXT.slice(Number(rows[0].begin), Number(rows[0].end)), '4.1m tonnes');
});

test('events as CSV parse back', () => {
  const rows = parseCsv(eventsToCsv(report()));
  assert.deepEqual(
    rows.map(({ when, from, until, status }) => [when, from, until, status]),
    [
      ['2024', '2024-01-01', '2025-01-01', 'happened'],
      ['2026-05', '2026-05-01', '2026-06-01', 'planned'],
    ],
  );
});

function calendarOf(events, stamp = '2026-01-02T03:04:05.678Z') {
  const ics = toIcs({ ...result(), report: { ...report(), events } }, stamp);
  return { ics, unfolded: ics.replaceAll('\r\n ', '') };
}

test('the calendar has one entry an event, in lines that calendars take', () => {
  const [, opening] = report().events;
  const named = { ...opening, headline: { ...opening.headline } };
  named.headline.text = `Ärger; mit, \\ Zeichen ${'und noch mehr davon '.repeat(8)}`;
  const { ics, unfolded } = calendarOf([named, opening, opening, { ...opening, from: null }]);
  const lines = ics.split('\r\n');
  assert.equal(lines.pop(), '');
  for (const line of lines) assert.ok(new TextEncoder().encode(line).length <= 75, line);
  assert.equal(unfolded.match(/^BEGIN:VEVENT\r$/gm).length, 3);
  assert.match(unfolded, /^DTSTART;VALUE=DATE:20260501\r$/m);
  assert.match(unfolded, /^DTEND;VALUE=DATE:20260601\r$/m);
  assert.match(unfolded, /^DTSTAMP:20260102T030405Z\r$/m);
  assert.match(unfolded, /^SUMMARY:Ärger\\; mit\\, \\\\ Zeichen und noch mehr/m);
  assert.match(unfolded, /^DESCRIPTION:A new pit opens in May 2026\\nQuarry \[Holdings\] digs deeper\r$/m);
  assert.equal(new Set(unfolded.match(/^UID:.*$/gm)).size, 3);
});

test('a calendar that is saved again names its entries the same, so that none comes twice', () => {
  const names = (stamp) => calendarOf(report().events, stamp).unfolded.match(/^UID:.*$/gm);
  assert.equal(names('2026-01-02T03:04:05.678Z').length, 1);
  assert.deepEqual(names('2026-01-02T03:04:05.678Z'), names('2026-02-03T04:05:06.789Z'));
});

test('what lies in a whole year fills no calendar, and is counted', () => {
  const { unfolded } = calendarOf(report().events);
  assert.doesNotMatch(unfolded, /20240101/);
  assert.match(unfolded, /20260501/);
  assert.equal(longEvents(report()), 1);
});

test('checks that disagree come first, and a text that is not English says so first', () => {
  const [agrees] = report().checks;
  const checks = [agrees, { ...agrees, verdict: 'disagrees', message: '2 = 3' }];
  const warnings = [{ code: 'not_english', message: '', article: 0, begin: 0, end: 0 }];
  const told = { ...result(), report: { ...report(), checks, warnings } };
  assert.match(toMarkdown(told, ''), /- disagrees: 2 = 3\n- agrees: 1 = 1\n/);
  assert.match(toPlainText(told, ''), /digs deeper\n\nThis does not look like English\..*\n\n/);
  assert.doesNotMatch(toMarkdown(result(), ''), /look like English/);
});

test('Markdown says what the page shows, and words of the text stay words', () => {
  const markdown = toMarkdown(result(), 'https://example.org/a');
  assert.match(markdown, /^# Quarry \\\[Holdings\\\] digs deeper$/m);
  assert.match(markdown, /^<https:\/\/example\.org\/a>$/m);
  assert.match(markdown, /^- \*\*over 4\.1m tonnes\*\* Output, .*2024, up from 3\.6m tonnes, 2023$/m);
  assert.match(markdown, /^- \*\*May 2026\*\* \(planned\): A new pit opens/m);
  assert.doesNotMatch(markdown, /12/);
});

test('plain text says the same without markup', () => {
  const text = toPlainText(result(), '');
  assert.match(text, /^over 4\.1m tonnes: Output, /m);
  assert.doesNotMatch(text, /[*#|]/);
});

test('a file is named after the title', () => {
  assert.equal(fileName(result(), '.ics'), 'quarry-holdings-digs-deeper.ics');
  const untitled = { ...result(), report: reportOf(TEXT) };
  assert.equal(fileName(untitled, '.json'), 'keyline.json');
});

test('a link holds the text and what was said about it', async () => {
  for (const text of [TEXT, 'ü€😀\ud800 \u202e\n'.repeat(500), 'x'.repeat(100_000)]) {
    const fragment = await toFragment({
      text,
      published: '2025-02-03',
      source: 'https://example.org/?a=b#c',
      words: 25,
    });
    assert.match(fragment, /^#t=[\w-]+$/);
    const shared = await fromFragment(fragment);
    assert.deepEqual(shared, { text, published: '2025-02-03', source: 'https://example.org/?a=b#c', words: 25 });
  }
});

test('a link that is none, or damaged, or a bomb', async () => {
  assert.equal(await fromFragment(''), null);
  assert.equal(await fromFragment('#findings'), null);
  const whole = await toFragment({ text: TEXT });
  for (const damaged of ['#t=', '#t=%%%', '#t=abcd', whole.slice(0, 40)])
    await assert.rejects(fromFragment(damaged), damaged);
  await assert.rejects(fromFragment(await toFragment({ text: 'x'.repeat(3_000_000) })), /too long/);
});

const placeOf = (words, layer = 'figure') => ({ layer, article: 0, ...spanOf(TEXT, words) });

test('without a dismissed figure nothing is left that stood on it, and indices still meet', () => {
  const whole = report();
  const left = without(whole, [placeOf('3.6m tonnes')]);
  assert.deepEqual(
    left.figures.map(({ text, base, bases }) => [text, base, bases]),
    [
      ['4.1m tonnes', null, []],
      ['12', null, []],
    ],
  );
  assert.deepEqual(left.events[0].figures, [0]);
  assert.deepEqual([left.series.length, left.checks.length, left.key_points.length], [0, 0, 1]);
  assert.deepEqual(whole, report(), 'the whole report is as it was');
  assert.equal(without(whole, [placeOf('4.1m tonnes')]).key_points.length, 0);
});

test('a dismissed date takes its event along, a dismissed event only itself', () => {
  const noDate = without(report(), [placeOf('May 2026', 'date')]);
  assert.deepEqual([noDate.dates.length, noDate.events.length], [1, 1]);
  const first = without(report(), [placeOf('2024', 'date')]);
  assert.deepEqual([first.events.length, first.events[0].date], [1, 0]);
  const noEvent = without(report(), [placeOf('A new pit opens in May 2026', 'event')]);
  assert.deepEqual([noEvent.dates.length, noEvent.events.length], [2, 1]);
  assert.deepEqual(without(report(), []), report());
});

test('a report of an error holds the words, their place and the rule', () => {
  const words = errorReport(result(), 'figure-0', '');
  assert.match(words, /words: "4\.1m tonnes" at \d+\.\.\d+/);
  assert.match(words, /"rule":"by_hand"/);
  assert.match(words, /published: not given/);
});

test('a link to the very words names what stands around them', () => {
  const link = wordsLink(result(), 'figure-1', 'https://example.org/a#old');
  assert.equal(
    link,
    'https://example.org/a#:~:text=in%202024%2C%20up%20from-,3.6m%20tonnes,-in%202023.%20%3Dcmd%20%22quoted%22%2C',
  );
});

test('the table of all figures says what a value is read as and what it is compared with', () => {
  const text = 'Turnover of the quarry rose to £21m in 2024 from £18m in 2023.';
  const report = reportOf(text, {
    figures: [
      figureAt(text, '£21m', { kind: 'money', unit: 'GBP', value: 21e6, direction: 'up', base: 1, period: '2024' }),
      figureAt(text, '£18m', { kind: 'money', unit: 'GBP', value: 18e6, role: 'base', period: '2023' }),
    ],
  });
  const markdown = toMarkdown({ report, texts: [text] }, '');
  assert.match(markdown, /\| Value \| Read as \| Measures \| Whose \| Period \| Compared with \|/);
  assert.match(markdown, /\| £21m \| GBP 21,000,000 \|.*\| 2024 \| up from £18m, 2023 \|/);
});
