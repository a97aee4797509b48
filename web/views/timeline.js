// @ts-check
// The timeline: events in calendar order, each with when, its words and whether it happened or lies ahead.
import { fill, h, quote } from '../dom.js';
import { keyOf } from '../findings.js';
import { strings } from '../strings.js';
import { formatDate, formatTimex } from '../timex.js';
import { findingLink, section } from './finding.js';

/** @typedef {import('../../wasm/index.js').Report} Report */

export function createTimeline() {
  const list = h('ol', { class: 'events' });
  const element = section(strings.sections.timeline, 'timeline', list);
  return {
    element,
    update(/** @type {Report} */ report) {
      fill(
        list,
        report.events.map((event, index) => item(report, event, index)),
      );
      element.hidden = !report.events.length;
    },
  };
}

function item(
  /** @type {Report} */ report,
  /** @type {Report['events'][number]} */ event,
  /** @type {number} */ index,
) {
  const date = report.dates[event.date];
  // "When" may be narrower than the date's own value: the modifier belongs to the latter alone.
  const when = (date?.value === event.when ? formatDate(date) : formatTimex(event.when)) ?? date?.text ?? event.when;
  return h(
    'li',
    { class: `event ${event.status}` },
    h(
      'span',
      { class: 'event-when' },
      when,
      event.status !== 'happened' && [' ', h('span', { class: 'event-status' }, strings.statuses[event.status])],
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
