// @ts-check
// The summary: whole sentences of the text in reading order, each a link to where it stands; and the key points.
import { fill, h, quote } from '../dom.js';
import { keyOf } from '../findings.js';
import { strings } from '../strings.js';
import { findingLink, section, separated } from './finding.js';

/** @typedef {import('../state.js').Result} Result */

export function createSummary() {
  const text = h('p', { class: 'summary-text' });
  const element = section(strings.sections.summary, 'summary', text);
  return {
    element,
    update(/** @type {Result['report']} */ report, /** @type {string[]} */ texts) {
      const sentences = report.summary.map(({ article, begin, end }, index) =>
        findingLink(keyOf('summary', index), quote(oneLine(texts[article].slice(begin, end)))),
      );
      fill(
        text,
        sentences.flatMap((sentence) => [sentence, ' ']),
      );
      element.hidden = !sentences.length;
    },
  };
}

export function createKeyPoints() {
  const list = h('ul', { class: 'points' });
  const element = section(strings.sections.keyPoints, 'key-points', list);
  return {
    element,
    update(/** @type {Result['report']} */ report, /** @type {string[]} */ texts) {
      const points = report.key_points.map(({ figures, spans }, index) => {
        const values = new Set(figures.map((figure) => report.figures[figure]?.begin));
        const words = spans.map(({ article, begin, end }) => {
          const text = quote(oneLine(texts[article].slice(begin, end)));
          return values.has(begin) ? h('strong', {}, text) : text;
        });
        return h('li', {}, findingLink(keyOf('point', index), separated(words, ' · ')));
      });
      fill(list, points);
      element.hidden = !points.length;
    },
  };
}

/** A sentence may run over a line break of the text. */
function oneLine(/** @type {string} */ text) {
  return text.replace(/\s+/g, ' ').trim();
}
