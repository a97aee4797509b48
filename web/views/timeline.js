// @ts-check
// The timeline: events in calendar order, each with when, its words and whether it happened or lies ahead.
import { h, quote } from '../dom.js';
import { keyOf } from '../findings.js';
import { strings } from '../strings.js';
import { formatDate, formatTimex } from '../timex.js';
import { findingLink } from './finding.js';
import { createListSection } from './list_section.js';

/** @typedef {import('../../wasm/index.js').Report} Report */

export function createTimeline() {
  return createListSection({
    title: strings.sections.timeline,
    name: 'timeline',
    list: h('ol', { class: 'events' }),
    layer: 'event',
    items: (report) => report.events,
    draw: (event, index, { report }) => item(event, index, report.dates[event.date]),
  });
}

/**
 * @param {Report['events'][number]} event
 * @param {number} index
 * @param {Report['dates'][number] | undefined} date
 */
function item(event, index, date) {
  // "When" may be narrower than the date's own value: the modifier belongs to the latter alone.
  const when = (date?.value === event.when ? formatDate(date) : formatTimex(event.when)) ?? date?.text ?? event.when;
  const status = event.status !== 'happened' && strings.statuses[event.status];
  return h(
    'li',
    { class: `event ${event.status}` },
    h('span', { class: 'event-when' }, when, status && [' ', h('span', { class: 'event-status' }, status)]),
    h(
      'span',
      { class: 'event-what' },
      findingLink(keyOf('event', index), quote(event.headline.text.replace(/\s+/g, ' ')), {
        // The words of its date lead here, too.
        'data-also': keyOf('date', event.date),
      }),
    ),
  );
}
