// @ts-check
// The timeline as a calendar (RFC 5545): an event with a place on the calendar is an entry of whole days, marked as not
// busy, from the first to the last. What is only known to lie in a half year or longer is no entry: it would stand above
// every day of it.
import { oneLine } from '../wrapped.js';
import { titleOf } from './table.js';

/** @typedef {import('../../wasm/index.js').Report} Report */
/** @typedef {import('./table.js').Result} Result */

/** A line has at most 75 bytes; a longer one goes on after a line break and a space. */
const LINE_BYTES = 73;

/** Days of the longest quarter. */
const LONGEST_DAYS = 92;

const isShort = (/** @type {Report['events'][number]} */ { from, until }) =>
  daysBetween(dayOf(from), dayOf(until)) <= LONGEST_DAYS;

/** Events that are too long for the calendar. */
export const longEvents = (/** @type {Report} */ { events }) =>
  events.filter((event) => dayOf(event.from) && !isShort(event)).length;

/** `stamp`: when the file was made, ISO 8601 in UTC. An entry keeps its name when the same text is exported again. */
export function toIcs(/** @type {Result} */ { report, texts }, /** @type {string} */ stamp) {
  const made = `${stamp.slice(0, 19).replace(/[-:]/g, '')}Z`;
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Keyline//Keyline//EN', 'CALSCALE:GREGORIAN'];
  /** @type {Map<string, number>} */
  const names = new Map();
  for (const { from, until, headline, status, begin, end, article } of report.events.filter(isShort)) {
    const first = dayOf(from);
    if (!first) continue;
    const last = dayOf(until);
    const title = oneLine(headline.text);
    const sentence = oneLine(texts[article]?.slice(begin, end) ?? '');
    const name = hashOf(`${first} ${last} ${title}`);
    const again = names.get(name) ?? 0;
    names.set(name, again + 1);
    lines.push(
      'BEGIN:VEVENT',
      `UID:${name}${again ? `-${again}` : ''}@keyline`,
      `DTSTAMP:${made}`,
      `DTSTART;VALUE=DATE:${first}`,
      ...(last && last > first ? [`DTEND;VALUE=DATE:${last}`] : []),
      `SUMMARY:${escapeText(title)}`,
      `DESCRIPTION:${escapeText([sentence, titleOf(report)].filter(Boolean).join('\n'))}`,
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

function daysBetween(/** @type {string | null} */ first, /** @type {string | null} */ last) {
  const time = (/** @type {string} */ day) => Date.parse(`${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`);
  return first && last ? (time(last) - time(first)) / 86_400_000 : 0;
}

/** FNV-1a of the UTF-8 bytes, 64 bits as hexadecimal digits. */
function hashOf(/** @type {string} */ words) {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(words)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(16).padStart(16, '0');
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
