// What goes in: any text without an exception, offsets as JavaScript counts them, options checked before they cross.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { load } from '../../wasm/node.js';

let keyline;
before(async () => {
  keyline = await load();
});

/** The text as the core reads it: lone surrogates are U+FFFD. */
const wellFormed = (text) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text));

/** Every span of the report, checked against the text that it claims. */
function assertSpans(report, text) {
  const read = wellFormed(text);
  assert.equal(report.articles[0].length, text.length);
  const phrases = [...report.figures, ...report.dates, ...report.events.map((event) => event.headline)];
  for (const { text: words, begin, end } of phrases) assert.equal(words, read.slice(begin, end));
  for (const { begin, end } of [...report.summary, ...report.noise]) assert.ok(begin < end && end <= text.length);
}

describe('text', () => {
  const sentence = 'The mill sold 312,500 tonnes of pulp for €1.2bn in May 2024, up 4% — “a record” 🎉.';

  it('keeps every offset wherever a lone surrogate stands', () => {
    for (const lone of ['\uD800', '\uDC00', '\uDBFF\uD800']) {
      for (let at = 0; at <= sentence.length; at += 1) {
        const text = sentence.slice(0, at) + lone + sentence.slice(at);
        assertSpans(keyline.analyze(text), text);
      }
    }
  });

  it('finds the same behind a lone surrogate as behind a letter', () => {
    const found = (text) => keyline.analyze(text).figures.map(({ text: words, begin }) => [words, begin]);
    assert.deepEqual(found(`\uD800. ${sentence}`), found(`a. ${sentence}`));
    assert.ok(found(sentence).length > 0);
  });

  it('counts a byte-order mark as one unit', () => {
    const text = `\uFEFF${sentence}`;
    const report = keyline.analyze(text);
    assertSpans(report, text);
    assert.equal(report.figures[0].begin, keyline.analyze(sentence).figures[0].begin + 1);
  });

  it('answers text without words with an empty report', () => {
    for (const text of ['', ' ', '\n\n', '\0', '\uFEFF', '\uD800', '🎉', '\u200B', '\0'.repeat(1000)]) {
      const report = keyline.analyze(text);
      assert.deepEqual([report.figures, report.dates, report.events], [[], [], []]);
      assert.equal(report.articles[0].length, text.length);
      assert.ok(report.warnings.some(({ code }) => code === 'nothing_found'));
    }
  });

  it('reads what stands behind a NUL', () => {
    const report = keyline.analyze(`\0\0 ${sentence}`);
    assert.deepEqual(
      report.figures.map(({ text }) => text),
      keyline.analyze(sentence).figures.map(({ text }) => text),
    );
  });
});

describe('articles', () => {
  it('takes a string, an article and a mixture of both', () => {
    const [one, other] = ['Rents rose 3% in 2023.', 'Rents fell 2% in 2024.'];
    assert.equal(keyline.analyzeJson(one), keyline.analyzeJson([{ text: one }]));
    assert.equal(keyline.analyze([one, { text: other, title: null }]).articles.length, 2);
  });

  it('takes an own date of an article before the one for all', () => {
    const articles = [{ text: 'Rents rose last year.', published: '2020-01-31' }, 'Rents fell last year.'];
    const { articles: read } = keyline.analyze(articles, { published: '2024-02-29' });
    assert.deepEqual(
      read.map(({ published, published_from }) => [published, published_from]),
      [
        ['2020-01-31', 'given'],
        ['2024-02-29', 'given'],
      ],
    );
  });

  it('answers what is no text with bad_input', () => {
    const circular = {};
    circular.text = circular;
    const throwing = {
      get text() {
        throw new Error('no text today');
      },
    };
    const inputs = [undefined, null, 5, true, Symbol('x'), () => 'x', {}, [], [[]], ['x', 5], [null], new Date(0)];
    inputs.push({ text: 5 }, { text: null }, new String('x'), circular, throwing, { text: 'x', title: 5 });
    for (const input of inputs) {
      const { error } = keyline.analyze(input);
      assert.equal(error?.code, 'bad_input');
      assert.ok(error.message.length > 0 && !error.message.includes('\n'));
    }
  });
});

describe('options', () => {
  const code = (options) => keyline.analyze('Sales rose 4%.', options).error?.code;

  it('takes what index.d.ts says', () => {
    const good = [undefined, {}, { published: null, words: null, keep: null }, { words: 1 }, { words: 2 ** 32 - 1 }];
    good.push({ published: '' }, { published: '2024-02-29' }, { published: '2025-08-20T10:00:00Z' }, { keep: [] });
    good.push({ keep: [{ begin: 0, end: 5 }] }, { keep: [{ article: 7, begin: 3, end: 9999 }] });
    good.push(
      { currencies: null, dayFirst: null },
      { currencies: [] },
      { currencies: ['AUD', 'NOK'], dayFirst: false },
    );
    for (const options of good) assert.equal(code(options), undefined, JSON.stringify(options));
  });

  it('answers anything else with bad_option', () => {
    const integers = [0, -1, 1.5, Number.NaN, Infinity, 1e20, 2 ** 32, '5', true, [], {}, 10n];
    const dates = ['today', '2025-02-29', '2025-13-01', '2025-00-10', '2025-01-00', '20250820', '2025-08-201', 5, {}];
    const keeps = [
      {},
      'x',
      [5],
      [null],
      [{}],
      [{ begin: 2, end: 1 }],
      [{ begin: '0', end: 1 }],
      [{ begin: -1, end: 1 }],
    ];
    const bad = [null, 5, 'x', ...integers.map((words) => ({ words }))];
    bad.push(...dates.map((published) => ({ published })), ...keeps.map((keep) => ({ keep })));
    bad.push({ currencies: 'AUD' }, { currencies: ['aud'] }, { currencies: [5] }, { dayFirst: 1 }, { dayFirst: 'yes' });
    for (const [index, options] of bad.entries()) assert.equal(code(options), 'bad_option', `case ${index}`);
  });

  it('takes the word of the reader for what the text leaves open', () => {
    const text = 'The quay cost $4 million. It opened on 03/04/2025.';
    const read = (options) => {
      const { figures, dates, warnings } = keyline.analyze(text, options);
      return [figures[0].unit, dates[0].value, ...warnings.map(({ code: name }) => name)];
    };
    assert.deepEqual(read({}), ['USD', '2025-03-04', 'ambiguous_day_month', 'ambiguous_currency']);
    assert.deepEqual(read({ currencies: ['NZD'], dayFirst: true }), ['NZD', '2025-04-03']);
    assert.deepEqual(read({ currencies: ['SEK'], dayFirst: false }), ['USD', '2025-03-04', 'ambiguous_currency']);
  });

  it('keeps to the budget of words, but for the first sentence', () => {
    const text = [
      'The Harwick lamp works made 2.4 million lamps in 2024, more than in any year since it opened.',
      'Orders from hospitals grew by 18%, while shops ordered a tenth less.',
      'Its director, Ada Lund, expects the new glass furnace to start in March 2025.',
      'The furnace cost £31m and will use half as much gas as the old one.',
      'About 120 people are to be hired in the town before the summer.',
      'The union says that wages there have fallen behind those of the port.',
    ].join(' ');
    const words = (budget) => {
      const { summary } = keyline.analyze(text, { words: budget });
      return summary.flatMap(({ begin, end }) => text.slice(begin, end).split(/\s+/)).length;
    };
    assert.ok(words(1) > 1 && words(1) < 20);
    assert.ok(words(30) <= 30);
    assert.ok(words(70) > words(30) && words(70) <= 70);
  });
});
