// @ts-check
// The findings beside the text: one ordered list of views, from what to know first to what to look up.
import { fill, h, quote } from '../dom.js';
import { strings } from '../strings.js';
import { createCards } from './cards.js';
import { createAgreements, createChecks } from './checks.js';
import { createDateList, createFigureList } from './lists.js';
import { createSeries } from './series.js';
import { createKeyPoints, createSummary } from './summary.js';
import { createTimeline } from './timeline.js';
import { createWarnings } from './warnings.js';

/** @typedef {import('../state.js').State} State */

/** @param {{publishedChanged: (day: string) => void}} actions */
export function createPanel(actions) {
  /** @type {{element: HTMLElement, update: (report: any, texts: string[]) => void, reveal?: (key: string) => void}[]} */
  const views = [
    createWarnings(actions),
    createSummary(),
    createCards(),
    createKeyPoints(),
    createTimeline(),
    createSeries(),
    createChecks(),
    createAgreements(),
    createFigureList(),
    createDateList(),
  ];
  const title = h('h1', { class: 'panel-title' });
  const element = h(
    'div',
    { class: 'panel', id: 'findings', tabindex: -1 },
    title,
    views.map((view) => view.element),
  );
  /** @type {State['result']} */
  let drawn = null;

  return {
    element,
    update(/** @type {State} */ { result }) {
      element.hidden = !result;
      if (result === drawn) return;
      drawn = result;
      if (!result) return;
      const words = result.report.articles[0]?.title?.text;
      fill(title, words ? quote(words) : strings.sections.findings);
      for (const view of views) view.update(result.report, result.texts);
    },
    /** The first link that shows a finding, or null when nothing here does. */
    find(/** @type {string} */ key) {
      for (const view of views) view.reveal?.(key);
      const name = CSS.escape(key);
      const found = element.querySelector(`[data-finding="${name}"], [data-also="${name}"]`);
      return /** @type {HTMLElement | null} */ (found);
    },
    highlight(/** @type {string} */ key) {
      for (const one of element.querySelectorAll('.finding')) {
        one.classList.toggle('is-current', /** @type {HTMLElement} */ (one).dataset.finding === key);
      }
    },
  };
}
