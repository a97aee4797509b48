// @ts-check
// Every figure and every date of the report, those in what was left out included: the place where any mark leads that
// nothing above shows.
import { hidden, quote } from '../dom.js';
import { keyOf } from '../findings.js';
import { strings } from '../strings.js';
import { formatDate } from '../timex.js';
import { arrow, findingLink, printFigure, printMetric, printPeriod } from './finding.js';
import { createRows } from './rows.js';

const { columns, sections } = strings;

export function createFigureList() {
  return createRows({
    title: sections.figures,
    name: 'all-figures',
    layer: 'figure',
    columns: [columns.value, columns.metric, columns.period],
    items: (report) => report.figures,
    row: (figure, index) => [
      [
        figure.direction && figure.role === 'change' && arrow(figure.direction),
        figure.role === 'base' && hidden(`${strings.roles.base} `),
        findingLink(keyOf('figure', index), printFigure(figure)),
      ],
      printMetric(figure),
      printPeriod(figure),
    ],
  });
}

export function createDateList() {
  return createRows({
    title: sections.dates,
    name: 'all-dates',
    layer: 'date',
    columns: [columns.words, columns.meaning],
    items: (report) => report.dates,
    row: (date, index) => [findingLink(keyOf('date', index), quote(date.text)), formatDate(date) ?? date.value],
  });
}
