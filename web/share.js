// @ts-check
// A link that holds the text and its settings in its fragment, which browsers do not send to the server: JSON, deflated,
// in base64url. In and out: plain values; nothing here touches the page.

/** @typedef {{text: string, published?: string, source?: string, words?: number}} Shared */

const PREFIX = '#t=';
/** A longer link is cut short by some programs; a longer one still by browsers. */
export const LONG_LINK = 8_000;
export const LONGEST_LINK = 60_000;
/** A link that unpacks to more than this is not one of ours. */
const MOST = 2 * 1024 * 1024;

/** @returns {Promise<string>} the fragment with its "#" */
export async function toFragment(/** @type {Shared} */ shared) {
  const bytes = await through(new TextEncoder().encode(JSON.stringify(shared)), new CompressionStream('deflate-raw'));
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return PREFIX + btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** @returns {Promise<Shared | null>} null: the fragment holds no text. Rejects when it is damaged. */
export async function fromFragment(/** @type {string} */ fragment) {
  if (!fragment.startsWith(PREFIX)) return null;
  const binary = atob(fragment.slice(PREFIX.length).replaceAll('-', '+').replaceAll('_', '/'));
  const packed = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
  const bytes = await through(packed, new DecompressionStream('deflate-raw'));
  const { text, published, source, words } = JSON.parse(new TextDecoder().decode(bytes));
  if (typeof text !== 'string' || !text.trim()) throw new TypeError('no text');
  return {
    text,
    published: /^\d{4}-\d\d-\d\d$/.test(published) ? published : '',
    source: typeof source === 'string' ? source : '',
    words: Number.isInteger(words) ? words : undefined,
  };
}

/** @returns {Promise<Uint8Array>} */
async function through(/** @type {Uint8Array} */ bytes, /** @type {CompressionStream | DecompressionStream} */ stream) {
  const writer = stream.writable.getWriter();
  writer.write(/** @type {any} */ (bytes)).catch(() => {});
  writer.close().catch(() => {});
  const parts = [];
  let length = 0;
  const reader = stream.readable.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > MOST) throw new RangeError('too long');
    parts.push(value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
