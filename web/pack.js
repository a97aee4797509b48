// @ts-check
// Bytes as text that can stand in a script: the page's policy forbids fetching the WebAssembly module. One character a
// byte leaves the module's own repetitions in place, so that the server's compression finds them: 25 KB with brotli
// where base64 of the deflated module takes 28 and plain base64 32. Bytes are shifted by one because 0 is by far the
// most frequent and a NUL is the one character that scripts and HTML do not carry safely.

/** @returns {string} characters U+0000 to U+00FF; U+0000 is rare */
export function pack(/** @type {Uint8Array} */ bytes) {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode((byte + 1) & 255);
  return text;
}

export function unpack(/** @type {string} */ text) {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = (text.charCodeAt(i) + 255) & 255;
  return bytes;
}

/** A string as a script's literal, with no more escapes than it needs. */
export function literal(/** @type {string} */ text) {
  const escapes = /** @type {Record<string, string>} */ ({ '\n': '\\n', '\r': '\\r', '\0': '\\x00', '<': '\\x3c' });
  return `"${text.replace(/[\\"\n\r\0<]/g, (c) => escapes[c] ?? `\\${c}`)}"`;
}
