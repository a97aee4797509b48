// @ts-check
// The findings beside the text: one ordered list of views, from what to know first to what to look up.
import { fill, h, quote } from '../dom.js';
import { isForeign } from '../findings.js';
import { strings } from '../strings.js';
import { createCards } from './cards.js';
import { createChanged } from './changed.js';
import { createAgreements, createChecks, createDisagreements } from './checks.js';
import { createDateTable } from './date_table.js';
import { createFigureTable } from './figure_table.js';
import { createSeries } from './series.js';
import { createKeyPoints, createSummary } from './summary.js';
import { createTimeline } from './timeline.js';
import { createWarnings } from './warnings.js';

/** @typedef {import('../state.js').State} State */
/**
 * @typedef {import('./why.js').FindingActions & Parameters<typeof createWarnings>[0] & Parameters<typeof createSummary>[0]
 *   & Parameters<typeof createChanged>[0]} PanelActions
 */

/** A report with more figures than these takes a while to draw. */
const MANY = 20_000;

/** @param {PanelActions} actions */
export function createPanel(actions) {
  /** @type {{element: HTMLElement, update: (report: any, texts: string[], digest: any) => void, reveal?: (key: string) => void}[]} */
  const views = [
    createWarnings({ ...actions, settle: answer }),
    createDisagreements(),
    createSummary(actions),
    createCards(actions),
    createKeyPoints(),
    createTimeline(actions),
    createSeries(),
    createChecks(),
    createAgreements(),
    createFigureTable(actions),
    createDateTable(actions),
  ];
  const changed = createChanged(actions);
  const title = h('h1', { class: 'panel-title' });
  const [warnings, ...found] = views.map((view) => view.element);
  const findings = h('div', {}, found);
  /** Of a text that is not English little is understood: what was found is folded. */
  const fold = h('details', { class: 'section rows' }, h('summary', {}, h('h2', {}, strings.sections.allTheSame)));
  const element = h(
    'div',
    { class: 'panel', id: 'findings', tabindex: -1 },
    title,
    warnings,
    fold,
    findings,
    changed.element,
  );
  /** @type {State['result']} */
  let drawn = null;

  /** The question goes with its answer, and with it the button that had the focus. */
  function answer(/** @type {Parameters<typeof actions.settle>[0]} */ said) {
    actions.settle(said);
    element.focus({ preventScroll: true });
  }

  return {
    element,
    update(/** @type {State} */ state) {
      const { result } = state;
      element.hidden = !result;
      if (result === drawn) return;
      drawn = result;
      if (!result) return;
      const words = result.report.articles[0]?.title?.text;
      fill(title, words ? quote(words) : strings.sections.findings);
      changed.update(state);
      const foreign = isForeign(result.report);
      fold.hidden = !foreign;
      if (foreign !== fold.contains(findings)) foreign ? fold.append(findings) : fold.after(findings);
      const draw = (/** @type {typeof views[number]} */ view) =>
        view.update(result.report, result.texts, result.digest);
      if (result.report.figures.length < MANY) return views.forEach(draw);
      // One view at a time, so that the page answers in between.
      for (const view of views) setTimeout(() => drawn === result && draw(view));
    },
    /** The first link that shows a finding, or null when nothing here does. */
    find(/** @type {string} */ key) {
      const name = CSS.escape(key);
      const look = () =>
        /** @type {HTMLElement | null} */ (element.querySelector(`[data-finding="${name}"], [data-also="${name}"]`));
      const found = look();
      if (found) return found;
      for (const view of views) view.reveal?.(key);
      return look();
    },
    highlight(/** @type {string} */ key) {
      for (const one of element.querySelectorAll('.finding')) {
        one.classList.toggle('is-current', /** @type {HTMLElement} */ (one).dataset.finding === key);
      }
    },
    focus() {
      element.focus({ preventScroll: true });
    },
  };
}
