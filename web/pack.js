// @ts-check
// Bytes as text that can stand in a script: the page's policy forbids fetching the WebAssembly module. One character a
// byte leaves the module's own repetitions in place, so that the server's compression finds them: brotli makes 2 % more
// of it than of the module itself, where base64 of the deflated module takes a third more. A script is UTF-8, in which
// ASCII is the shortest; the mask lays a module's frequent bytes there, and its rare ones on what a literal cannot hold.

const MASK = 0x7b;
/** What a template literal, or a script within HTML, does not hold as it is. */
const UNSAFE = new Set([...'\0\r`\\'].map((c) => c.charCodeAt(0)));

/** @returns {string} of characters below U+0160 that need no escape in a literal */
export function pack(/** @type {Uint8Array} */ bytes) {
  const codes = Array.from(bytes, (byte) => byte ^ MASK);
  return codes.map((code) => String.fromCharCode(UNSAFE.has(code) ? code + 256 : code)).join('');
}

export function unpack(/** @type {string} */ text) {
  const bytes = new Uint8Array(text.length); // which keep the lower eight bits of a number
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i) ^ MASK;
  return bytes;
}

/** A string as a script's template literal, which may hold quotes and the ends of lines as they are. */
export function literal(/** @type {string} */ text) {
  const escapes = /** @type {Record<string, string>} */ ({ '\r': '\\r', '\0': '\\x00' });
  return `\`${text.replace(/[\\`\r\0]|\$(?={)/g, (c) => escapes[c] ?? `\\${c}`)}\``;
}
