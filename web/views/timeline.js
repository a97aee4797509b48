// @ts-check
// The timeline: events in calendar order, each with when, its words and whether it happened or lies ahead.
import { h, hidden, quote } from '../dom.js';
import { keyOf } from '../findings.js';
import { strings } from '../strings.js';
import { formatDate, formatTimex } from '../timex.js';
import { findingLink } from './finding.js';
import { createListSection } from './list_section.js';

/** @typedef {import('../../wasm/index.js').Report} Report */
/** @typedef {Report['events'][number]} Event */

export function createTimeline() {
  return createListSection({
    title: strings.sections.timeline,
    name: 'timeline',
    list: h('ol', { class: 'events' }),
    layer: 'event',
    items: (report) => report.events,
    draw: (event, index, { report }) => item(event, index, report),
  });
}

function item(/** @type {Event} */ event, /** @type {number} */ index, /** @type {Report} */ report) {
  const when = whenOf(event, report);
  const before = report.events[index - 1];
  // A time is shown once for the events that share it, and said each time.
  const same = before && whenOf(before, report) === when;
  const status = event.status !== 'happened' && strings.statuses[event.status];
  return h(
    'li',
    { class: `event ${event.status}` },
    h(
      'span',
      { class: 'event-when' },
      same ? hidden(when) : when,
      status && [' ', h('span', { class: 'event-status' }, status)],
    ),
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

function whenOf(/** @type {Event} */ { when, date: index }, /** @type {Report} */ { dates }) {
  const date = dates[index];
  // "When" may be narrower than the date's own value: the modifier belongs to the latter alone.
  return (date?.value === when ? formatDate(date) : formatTimex(when)) ?? date?.text ?? when;
}
