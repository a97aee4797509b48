// @ts-check
// The timeline as a calendar (RFC 5545): every event with a place on the calendar is an entry of whole days. An event of
// a whole year or quarter is one entry from its first to its last day, marked as not busy.
import { oneLine } from '../wrapped.js';
import { titleOf } from './table.js';

/** @typedef {import('../../wasm/index.js').Report} Report */

/** A line has at most 75 bytes; a longer one goes on after a line break and a space. */
const LINE_BYTES = 73;

/** `stamp`: when the file was made, ISO 8601 in UTC. */
export function toIcs(/** @type {Report} */ report, /** @type {string} */ stamp) {
  const made = `${stamp.slice(0, 19).replace(/[-:]/g, '')}Z`;
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Keyline//Keyline//EN', 'CALSCALE:GREGORIAN'];
  for (const [index, { from, until, headline, status, begin, end, article }] of report.events.entries()) {
    const first = dayOf(from);
    if (!first) continue;
    const last = dayOf(until);
    lines.push(
      'BEGIN:VEVENT',
      `UID:${made}-${index}-${article}-${begin}-${end}@keyline`,
      `DTSTAMP:${made}`,
      `DTSTART;VALUE=DATE:${first}`,
      ...(last && last > first ? [`DTEND;VALUE=DATE:${last}`] : []),
      `SUMMARY:${escapeText(oneLine(headline.text))}`,
      ...(titleOf(report) ? [`DESCRIPTION:${escapeText(titleOf(report))}`] : []),
      `STATUS:${status === 'happened' ? 'CONFIRMED' : 'TENTATIVE'}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    );
  }
  lines.push('END:VCALENDAR');
  return lines
    .flatMap(fold)
    .map((line) => `${line}\r\n`)
    .join('');
}

/** "2025-07-05T14:05" -> "20250705"; a year or a month begins with its first day. */
function dayOf(/** @type {string | null} */ iso) {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(iso ?? '') ?? [];
  return year ? year + month + day : null;
}

const escapeText = (/** @type {string} */ text) => text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');

function fold(/** @type {string} */ line) {
  const encoder = new TextEncoder();
  const parts = [''];
  let bytes = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (bytes + size > LINE_BYTES) {
      parts.push(' ');
      bytes = 1;
    }
    parts[parts.length - 1] += character;
    bytes += size;
  }
  return parts;
}
