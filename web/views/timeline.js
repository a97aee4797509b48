// @ts-check
// The timeline: a drawn axis, and beneath it the events in calendar order, each with when, its words and whether it
// happened or lies ahead.
import { fill, h, quote } from '../dom.js';
import { keyOf } from '../findings.js';
import { EVENTS_ON_PHONE, LIST_ROWS } from '../limits.js';
import { isNarrow } from '../narrow.js';
import { strings } from '../strings.js';
import { formatWhen } from '../timex.js';
import { drawAxis } from './axis.js';
import { findingLink } from './finding.js';
import { createListSection } from './list_section.js';
import { createWhy } from './why.js';

/** @typedef {import('../../wasm/index.js').Report} Report */
/** @typedef {Report['events'][number]} Event */

/** @param {import('./why.js').FindingActions} actions */
export function createTimeline(actions) {
  const axis = h('div', { class: 'axis-frame' });
  const list = createListSection({
    title: strings.sections.timeline,
    name: 'timeline',
    list: h('ol', { class: 'events' }),
    layer: 'event',
    first: () => (isNarrow() ? EVENTS_ON_PHONE : LIST_ROWS),
    items: (report) => report.events,
    draw: (event, index, { report }) => item(event, index, report, actions),
  });
  list.element.querySelector('h2')?.after(axis);
  return {
    ...list,
    update(/** @type {Report} */ report, /** @type {string[]} */ texts) {
      list.update(report, texts);
      fill(axis, drawAxis(report.events));
    },
  };
}

function item(
  /** @type {Event} */ event,
  /** @type {number} */ index,
  /** @type {Report} */ report,
  /** @type {import('./why.js').FindingActions} */ actions,
) {
  const when = formatWhen(event, report.dates);
  const before = report.events[index - 1];
  // A time that several events share stands out once.
  const same = before && formatWhen(before, report.dates) === when;
  const status = event.status !== 'happened' && strings.statuses[event.status];
  return h(
    'li',
    { class: `event ${event.status}` },
    h(
      'span',
      { class: 'event-when' },
      same ? h('span', { class: 'event-again' }, when) : when,
      status && [' ', h('span', { class: 'event-status' }, status)],
    ),
    h(
      'span',
      { class: 'event-what' },
      findingLink(keyOf('event', index), quote(event.headline.text), {
        // The words of its date lead here, too.
        'data-also': keyOf('date', event.date),
      }),
    ),
    createWhy(report, keyOf('event', index), event.headline.text, actions),
  );
}
