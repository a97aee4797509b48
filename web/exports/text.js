// @ts-check
// The findings as Markdown and as plain text, to be pasted into a note or a message.
import { strings } from '../strings.js';
import { caveatOf, checkRows, eventRows, figureTable, keyRows, summaryOf, titleOf } from './table.js';

/** @typedef {import('./table.js').Result} Result */

const { sections } = strings;

export function toMarkdown(/** @type {Result} */ result, /** @type {string} */ source) {
  const { report } = result;
  const figures = figureTable(result);
  const table = (/** @type {string[]} */ head, /** @type {string[][]} */ rows) =>
    [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(escapeCell).join(' | ')} |`).join('\n');
  const parts = [
    `# ${escapeMarks(titleOf(report) || sections.findings)}`,
    source && `<${source}>`,
    caveatOf(report),
    summaryOf(result).map(escapeMarks).join(' '),
    heading(
      sections.keyFigures,
      keyRows(result)
        .map(
          ({ metric, value, subject, period, change }) =>
            `- **${escapeMarks(value)}** ${[metric, subject, period, change].filter(Boolean).map(escapeMarks).join(', ')}`,
        )
        .join('\n'),
    ),
    heading(
      sections.timeline,
      eventRows(report)
        .map(({ when, status, headline }) => `- **${escapeMarks(when)}**${statusOf(status)}: ${escapeMarks(headline)}`)
        .join('\n'),
    ),
    heading(
      sections.checks,
      checkRows(report)
        .map(({ verdict, message }) => `- ${verdict}: ${escapeMarks(message)}`)
        .join('\n'),
    ),
    heading(sections.figures, figures.rows.length > 0 && table(figures.head, figures.rows)),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

export function toPlainText(/** @type {Result} */ result, /** @type {string} */ source) {
  const { report } = result;
  const block = (/** @type {string} */ name, /** @type {string[]} */ lines) =>
    lines.length && [name.toUpperCase(), ...lines].join('\n');
  const parts = [
    [titleOf(report), source].filter(Boolean).join('\n'),
    caveatOf(report),
    summaryOf(result).join(' '),
    block(
      sections.keyFigures,
      keyRows(result).map(
        ({ metric, value, subject, period, change }) =>
          `${value}: ${[metric, subject, period, change].filter(Boolean).join(', ')}`,
      ),
    ),
    block(
      sections.timeline,
      eventRows(report).map(({ when, status, headline }) => `${when}${statusOf(status)}: ${headline}`),
    ),
    block(
      sections.checks,
      checkRows(report).map(({ verdict, message }) => `${verdict}: ${message}`),
    ),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

const heading = (/** @type {string} */ name, /** @type {string | 0 | false} */ content) =>
  content && `## ${name}\n\n${content}`;
const statusOf = (/** @type {'happened' | 'planned' | 'expected'} */ status) =>
  status === 'happened' ? '' : ` (${strings.statuses[status]})`;
/** What Markdown would read as markup, above all a link or an image. */
const escapeMarks = (/** @type {string} */ text) => text.replace(/[\\`*_[\]<>#|!~]/g, '\\$&');
const escapeCell = (/** @type {string} */ text) => escapeMarks(text) || ' ';
