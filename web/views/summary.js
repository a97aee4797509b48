// @ts-check
// The summary: whole sentences of the text in reading order, each a link to where it stands; and the key points, as the
// sentences that state them.
import { fill, h, quote } from '../dom.js';
import { keyOf } from '../findings.js';
import { formatInteger } from '../format.js';
import { SUMMARY_STEPS } from '../limits.js';
import { cutSegments } from '../segments.js';
import { statementsOf } from '../statements.js';
import { strings } from '../strings.js';
import { itemBegin } from '../wrapped.js';
import { findingLink, foldable, section } from './finding.js';

/** @typedef {import('../state.js').Result} Result */

/** @param {{wordsChanged: (words: number) => void, words: () => number}} actions */
export function createSummary({ wordsChanged, words }) {
  const text = h('p', { class: 'summary-text' });
  const step = (/** @type {number} */ by, /** @type {string} */ name) => {
    const button = h('button', { type: 'button', class: 'quiet' }, name);
    button.addEventListener('click', () => {
      const next = SUMMARY_STEPS[SUMMARY_STEPS.indexOf(words()) + by];
      if (next !== undefined) wordsChanged(next);
    });
    return button;
  };
  const [shorter, longer] = [step(-1, strings.shorter), step(1, strings.longer)];
  const steps = h('p', { class: 'summary-steps' }, shorter, longer);
  const element = section(strings.sections.summary, 'summary', steps, text);
  return {
    element,
    update(/** @type {Result['report']} */ report, /** @type {string[]} */ texts) {
      const sentences = report.summary.map((one, index) => {
        const text = texts[one.article];
        return findingLink(keyOf('summary', index), quote(text.slice(itemBegin(text, one), one.end)));
      });
      fill(
        text,
        sentences.flatMap((sentence) => [sentence, ' ']),
      );
      // A disabled button would lose the focus that it has.
      shorter.ariaDisabled = String(words() === SUMMARY_STEPS[0]);
      longer.ariaDisabled = String(words() === SUMMARY_STEPS[SUMMARY_STEPS.length - 1]);
      element.hidden = !sentences.length;
    },
  };
}

export function createKeyPoints() {
  const list = h('ul', { class: 'points' });
  const { element, count } = foldable(strings.sections.keyPoints, 'key-points', list);
  return {
    element,
    update(/** @type {Result['report']} */ report, /** @type {string[]} */ texts) {
      const points = statementsOf(report, texts).map(({ index, begin, end, article, figures }) => {
        const words = cutSegments({ begin, end }, figures).map((part) => {
          const text = quote(texts[article].slice(part.begin, part.end));
          return part.marks.length ? h('strong', {}, text) : text;
        });
        return h('li', {}, findingLink(keyOf('point', index), words));
      });
      fill(list, points);
      fill(count, formatInteger(points.length));
      element.hidden = !points.length;
    },
  };
}
