// How text is cut for the reading view.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { marksIn, packMarks } from '../../web/marks.js';
import { cutBlocks, cutCells, cutSegments, groupChunks, isNumberCell } from '../../web/segments.js';

const words = (text) => cutBlocks(text).map(({ begin, end }) => text.slice(begin, end));

function mark(index, begin, end) {
  return { key: `figure-${index}`, layer: 'figure', index, part: 'words', article: 0, begin, end };
}

/** "0-3 1; 3-5 1 2": each segment with the marks that cover it. */
const dump = (block, marks) =>
  cutSegments(block, marks)
    .map(({ begin, end, marks: over }) => `${begin}-${end} ${over.map(({ index }) => index).join(' ')}`.trim())
    .join('; ');

test('paragraphs end at every kind of line break, and blank ones are none', () => {
  const rows = [
    ['', []],
    [' \n\t\n', []],
    ['one', ['one']],
    ['one\ntwo', ['one', 'two']],
    ['one\r\n\r\ntwo\rthree\u2029four\n', ['one', 'two', 'three', 'four']],
    ['  indented\n', ['  indented']],
  ];
  for (const [text, paragraphs] of rows) assert.deepEqual(words(text), paragraphs, JSON.stringify(text));
});

test('a line without end is cut at spaces, or else between characters', () => {
  const prose = words('word '.repeat(10_000));
  assert.ok(prose.length > 1 && prose.every((block) => block.length <= 8192 && !/\S$/.test(block)));
  const faces = '😀'.repeat(10_000);
  const cut = words(`x${faces}`);
  assert.equal(cut.join(''), `x${faces}`);
  assert.ok(cut.length > 1 && cut.every((block) => !/^[\udc00-\udfff]/.test(block)));
});

test('chunks hold whole blocks, in order, and are not much longer than one', () => {
  const blocks = cutBlocks('A line of the text.\n'.repeat(5000));
  const chunks = groupChunks(blocks);
  assert.deepEqual(chunks.flat(), blocks);
  for (const chunk of chunks) assert.ok(chunk.at(-1).end - chunk[0].begin < 32 * 1024);
  assert.deepEqual(groupChunks([]), []);
});

test('segments lie between the borders of marks, the innermost mark first', () => {
  const block = { begin: 0, end: 10 };
  const rows = [
    [[], '0-10'],
    [[mark(1, 0, 10)], '0-10 1'],
    [[mark(1, 2, 4)], '0-2; 2-4 1; 4-10'],
    [[mark(1, 2, 8), mark(2, 4, 6)], '0-2; 2-4 1; 4-6 2 1; 6-8 1; 8-10'],
    [[mark(1, 2, 6), mark(2, 4, 9)], '0-2; 2-4 1; 4-6 1 2; 6-9 2; 9-10'],
    [[mark(1, 2, 5), mark(2, 2, 5)], '0-2; 2-5 1 2; 5-10'],
    [[mark(1, 2, 4), mark(2, 4, 6)], '0-2; 2-4 1; 4-6 2; 6-10'],
  ];
  for (const [marks, expected] of rows) assert.equal(dump(block, marks), expected);
});

test('a mark that runs over a paragraph is cut at its ends', () => {
  assert.equal(dump({ begin: 5, end: 10 }, [mark(1, 0, 20)]), '5-10 1');
  assert.equal(dump({ begin: 5, end: 10 }, [mark(1, 0, 7), mark(2, 8, 12)]), '5-7 1; 7-8; 8-10 2');
});

test('the marks of a span are found, long ones that began far before included', () => {
  const marks = [mark(100, 0, 1000), ...Array.from({ length: 100 }, (_, i) => mark(i, i * 10, i * 10 + 5))];
  const packed = packMarks(0, marks);
  assert.deepEqual(marksIn(packed, { begin: 500, end: 510 }), [mark(100, 0, 1000), mark(50, 500, 505)]);
  assert.deepEqual(marksIn(packed, { begin: 995, end: 2000 }), [mark(100, 0, 1000)]);
  assert.deepEqual(marksIn(packed, { begin: 1000, end: 2000 }), []);
  assert.deepEqual(marksIn(packMarks(0, []), { begin: 0, end: 5 }), []);
});

test('segments of any marks are the block again', () => {
  let seed = 7;
  const random = (limit) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % limit;
  };
  for (let round = 0; round < 500; round++) {
    const block = { begin: random(20), end: 20 + random(60) };
    const marks = Array.from({ length: random(12) }, (_, i) => {
      const begin = random(90);
      return mark(i, begin, begin + 1 + random(30));
    }).sort((a, b) => a.begin - b.begin || b.end - a.end);
    const touching = marksIn(packMarks(0, marks), block);
    const segments = cutSegments(block, touching);
    assert.equal(segments[0].begin, block.begin);
    assert.equal(segments.at(-1).end, block.end);
    for (const [i, segment] of segments.entries()) {
      if (i) assert.equal(segment.begin, segments[i - 1].end);
      const over = marks.filter(({ begin, end }) => begin <= segment.begin && end >= segment.end);
      assert.deepEqual(new Set(segment.marks), new Set(over));
    }
  }
});

/** "heading Prices; head Year|Rise; row 2024|4%": what each block is, and the cells of rows. */
function looks(text) {
  return cutBlocks(text)
    .map((block) => {
      const row = block.look === 'row' || block.look === 'head';
      const cells = row ? cutCells(text, block) : [block];
      return `${block.look ?? 'prose'} ${cells.map(({ begin, end }) => text.slice(begin, end).trim()).join('|')}`;
    })
    .join('; ');
}

test('rows of tabs and wide gaps are tables; names above numbers are their head', () => {
  const rows = [
    ['Boat\tCrew\tTons\nAmber\t12\t340\nBirch\t9\t285', 'head Boat|Crew|Tons; row Amber|12|340; row Birch|9|285'],
    ['\t2023\t2024\nFares\t£12\t£14', 'head |2023|2024; row Fares|£12|£14'],
    ['Amber\t12\t340\nBirch\t9\t285', 'row Amber|12|340; row Birch|9|285'],
    ['Region     May     June\nNorth      4.1%     4.3%', 'head Region|May|June; row North|4.1%|4.3%'],
    ['          May     June\nNorth      4.1%     4.3%', 'head |May|June; row North|4.1%|4.3%'],
    ['Name\tPlace\nAnna\tArno', 'row Name|Place; row Anna|Arno'],
    [
      'One line\twith a tab.\n\nAnother follows without any.',
      'prose One line\twith a tab.; prose Another follows without any.',
    ],
    ['A wide   gap in prose\nand another   one here', 'prose A wide   gap in prose; prose and another   one here'],
  ];
  for (const [text, expected] of rows) assert.equal(looks(text), expected, JSON.stringify(text));
});

test('a short line by itself above something longer is a heading, a dash begins an item', () => {
  const prose = 'The mill has been shut since the flood of last spring.';
  const rows = [
    [`Prices\n\n${prose}`, `heading Prices; prose ${prose}`],
    [`## Prices rise.\n${prose}`, `heading Prices rise.; prose ${prose}`],
    [`#4 of the ferries is late.\n\n${prose}`, `prose #4 of the ferries is late.; prose ${prose}`],
    ['What changed\n\n- Fares\n- Hours', 'heading What changed; item - Fares; item - Hours'],
    ['Fares\n\nBoat\tFare\nAmber\t£12', 'heading Fares; head Boat|Fare; row Amber|£12'],
    [`Dear all,\n\n${prose}`, `prose Dear all,; prose ${prose}`],
    [`Prices fell.\n\n${prose}`, `prose Prices fell.; prose ${prose}`],
    [`${prose}\n\nPetra`, `prose ${prose}; prose Petra`],
    [`Prices\n${prose}`, `prose Prices; prose ${prose}`],
  ];
  for (const [text, expected] of rows) assert.equal(looks(text), expected, JSON.stringify(text));
});

test('what stands for a number in a column of numbers is set like one', () => {
  const isOne = (text) => isNumberCell(text, { begin: 0, end: text.length });
  for (const text of ['4.1%', ' (0.3) ', 'n/m', 'N/A', '—', '-', 'nil']) assert.equal(isOne(text), true, text);
  for (const text of ['Norway', 'n/m of it', 'nilly', '']) assert.equal(isOne(text), false, text);
});
