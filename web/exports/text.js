// @ts-check
// The findings as Markdown and as plain text, to be pasted into a note or a message.
import { strings } from '../strings.js';
import {
  caveatOf,
  checkRows,
  eventRows,
  keyRows,
  ownFigures,
  periodOf,
  phrase,
  printValue,
  summaryOf,
  titleOf,
} from './table.js';

/** @typedef {import('./table.js').Result} Result */

const { sections, columns } = strings;

export function toMarkdown(/** @type {Result} */ result, /** @type {string} */ source) {
  const { report } = result;
  const table = (/** @type {string[]} */ head, /** @type {string[][]} */ rows) =>
    rows.length &&
    [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(escapeCell).join(' | ')} |`).join('\n');
  const parts = [
    `# ${escapeMarks(titleOf(report) || sections.findings)}`,
    source && `<${source}>`,
    caveatOf(report),
    summaryOf(result).map(escapeMarks).join(' '),
    heading(
      sections.keyFigures,
      keyRows(report)
        .map(({ metric, value, subject, period, direction, from }) => {
          const moved = [direction, from.length && `${strings.from} ${from.join(` ${strings.and} `)}`]
            .filter(Boolean)
            .join(' ');
          return `- **${escapeMarks(value)}** ${[metric, subject, period, moved].filter(Boolean).map(escapeMarks).join(', ')}`;
        })
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
    heading(
      sections.figures,
      table(
        [columns.value, columns.metric, columns.subject, columns.period],
        ownFigures(report).map((figure) => [
          printValue(figure),
          phrase(figure.metric),
          phrase(figure.subject),
          periodOf(figure),
        ]),
      ),
    ),
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
      keyRows(report).map(({ metric, value, subject, period, direction, from }) => {
        const moved = [direction, from.length && `${strings.from} ${from.join(` ${strings.and} `)}`]
          .filter(Boolean)
          .join(' ');
        return `${value}: ${[metric, subject, period, moved].filter(Boolean).join(', ')}`;
      }),
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
