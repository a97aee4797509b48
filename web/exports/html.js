// @ts-check
// The findings and the text as one HTML file that needs nothing else: no script, no request, its own policy. Built as a
// document and serialised, so that no word of the text can become markup.
import { marksIn } from '../marks.js';
import { cutBlocks, cutCells, cutSegments } from '../segments.js';
import { strings } from '../strings.js';
import { runsOf } from '../wrapped.js';
import { caveatOf, checkRows, eventRows, figureTable, keyRows, summaryOf, titleOf } from './table.js';

/** @typedef {import('./table.js').Result} Result */

const { sections } = strings;
const HEAD = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><meta name="viewport" content="width=device-width, initial-scale=1">`;
const STYLE = `:root{color-scheme:light dark}
body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1.0625rem/1.55 Charter,Georgia,serif}
h1,h2,table,dl,footer{font-family:system-ui,sans-serif}h1{line-height:1.15}h2{margin-top:2rem;border-top:2px solid;padding-top:.5rem;font-size:1rem}
table{width:100%;border-collapse:collapse;font-size:.9375rem}th,td{padding:.3rem .75rem .3rem 0;border-bottom:1px solid #8886;text-align:left;vertical-align:baseline}
td:first-child{font-weight:600}li{margin:.25rem 0}mark{background:#dfe6fb;color:#16181d;border-bottom:2px solid #1c44c8}.noise{color:#75777d;font-size:.875rem}.quoted{padding-left:.875rem;border-left:3px solid #8886}footer{margin-top:3rem;font-size:.8125rem}`;

export function toHtml(/** @type {Result} */ result, /** @type {string} */ source) {
  const { report } = result;
  const page = document.implementation.createHTMLDocument();
  /** @returns {HTMLElement} */
  const el = (/** @type {string} */ tag, /** @type {(Node | string | null | false)[]} */ ...children) => {
    const element = page.createElement(tag);
    element.append(...children.filter((child) => child !== null && child !== false));
    return element;
  };
  const list = (/** @type {string} */ tag, /** @type {(Node | string)[][]} */ items) =>
    el(tag, ...items.map((item) => el('li', ...item)));
  const part = (/** @type {string} */ name, /** @type {number} */ count, /** @type {() => Node} */ content) =>
    count ? el('section', el('h2', name), content()) : null;
  const keys = keyRows(result);
  const events = eventRows(report);
  const figures = figureTable(result);
  const row = (/** @type {string} */ tag, /** @type {string[]} */ cells) =>
    el('tr', ...cells.map((cell) => el(tag, cell)));
  const link = el('a', source);
  link.setAttribute('href', source);
  page.body.append(
    ...[
      el('h1', titleOf(report) || sections.findings),
      /^https?:/.test(source) && el('p', link),
      caveatOf(report) && el('p', el('strong', caveatOf(report))),
      part(sections.summary, report.summary.length, () => el('p', summaryOf(result).join(' '))),
      part(sections.keyFigures, keys.length, () =>
        list(
          'ul',
          keys.map(({ metric, value, subject, period, change }) => [
            el('strong', value),
            ` ${[metric, subject, period, change].filter(Boolean).join(', ')}`,
          ]),
        ),
      ),
      part(sections.timeline, events.length, () =>
        list(
          'ol',
          events.map(({ when, status, headline }) => [
            el('strong', when),
            `${status === 'happened' ? '' : ` (${strings.statuses[status]})`} ${headline}`,
          ]),
        ),
      ),
      part(sections.checks, report.checks.length, () =>
        list(
          'ul',
          checkRows(report).map(({ verdict, message }) => [el('strong', verdict), ` ${message}`]),
        ),
      ),
      part(sections.figures, figures.rows.length, () =>
        el(
          'table',
          el('thead', row('th', figures.head)),
          el('tbody', ...figures.rows.map((cells) => row('td', cells))),
        ),
      ),
      ...result.texts.map((text, article) =>
        part(sections.text, text.length, () => el('div', ...paragraphs(result, article, el))),
      ),
      el('footer', strings.exported(report.engine)),
    ].filter((node) => node !== null && node !== false && node !== ''),
  );
  const title = el('title', titleOf(report) || strings.name);
  return `<!doctype html>\n<html lang="en">\n<head>${HEAD}${title.outerHTML}<style>${STYLE}</style></head>\n${page.body.outerHTML}\n</html>\n`;
}

function paragraphs(
  /** @type {Result} */ { texts, marks, report },
  /** @type {number} */ article,
  /** @type {any} */ el,
) {
  const text = texts[article];
  const isLeftOut = (/** @type {number} */ figure) => report.figures[figure]?.noise != null;
  const wordsOf = (
    /** @type {import('../segments.js').Span} */ block,
    /** @type {import('../findings.js').Mark[]} */ over,
  ) =>
    cutSegments(block, over).map(({ begin, end, marks: at }) => {
      // Marked is what the tables list: nothing of what was left out.
      const figure = at.some(({ layer, part, index }) => layer === 'figure' && part === 'words' && !isLeftOut(index));
      const words = runsOf(text, begin, end).map((run) => run.text);
      return figure ? el('mark', ...words) : words.join('');
    });
  /** @type {HTMLElement[]} */
  const nodes = [];
  for (const block of cutBlocks(text)) {
    const over = marks[article] ? marksIn(marks[article], block) : [];
    const isRow = block.look === 'row' || block.look === 'head';
    const name = block.look === 'head' ? 'th' : 'td';
    const cell = (/** @type {import('../segments.js').Span} */ span) =>
      el(
        name,
        ...wordsOf(
          span,
          over.filter(({ begin, end }) => begin < span.end && end > span.begin),
        ),
      );
    const tag = block.look === 'heading' ? 'h3' : 'p';
    const element = isRow ? el('tr', ...cutCells(text, block).map(cell)) : el(tag, ...wordsOf(block, over));
    if (over.some(({ layer, begin, end }) => layer === 'noise' && begin <= block.begin && end >= block.end))
      element.className = 'noise';
    else if (block.depth) element.className = 'quoted';
    const rows = block.starts ? null : nodes.at(-1)?.querySelector('tbody');
    if (!isRow) nodes.push(element);
    else if (rows) rows.append(element);
    else nodes.push(el('table', el('tbody', element)));
  }
  return nodes;
}
