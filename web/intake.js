// @ts-check
// How text comes in other than by typing: a paste anywhere on the page, the Paste button, a file that is opened, a drop of
// text or of a file. Markup becomes text that keeps its layout. Text that is too long is refused before it reaches the
// page; a long text is kept out of the textarea, which would freeze.
import { hasLayout, htmlToText } from './html_text.js';
import { LONG_TEXT, MAX_TEXT } from './limits.js';

/**
 * @typedef {'noText' | 'tooLarge' | 'unreadableFile' | 'noClipboard' | 'addressAlone'} Refusal key of a notice
 * @typedef {{take: (text: string) => void, refuse: (notice: Refusal) => void}} Taker
 */
/** The page never fetches what an address names. */
const ADDRESS = /^\s*https?:\/\/\S+\s*$/i;

/** @param {Taker & {box: HTMLTextAreaElement}} options */
export function listenForText({ box, take, refuse }) {
  document.addEventListener('paste', (event) => {
    const target = /** @type {Element | null} */ (event.target);
    const inBox = target === box;
    if (!inBox && target?.closest('input, textarea')) return;
    const text = textOf(event.clipboardData);
    if (!text) return refuse('noText');
    const whole = inBox ? replaceSelection(box, text) : text;
    const replacesAll = whole.length === text.length;
    const laidOut = replacesAll && text !== event.clipboardData?.getData('text/plain');
    // A short paste into the box is the browser's own, so that its undo works; the box reports it as input.
    if (inBox && whole.length <= LONG_TEXT && !laidOut && !ADDRESS.test(whole)) return;
    event.preventDefault();
    accept(whole, { take, refuse });
  });

  document.addEventListener('dragover', (event) => {
    if (bringsText(event.dataTransfer)) event.preventDefault();
  });
  document.addEventListener('drop', (event) => {
    const { dataTransfer } = event;
    if (!dataTransfer || !bringsText(dataTransfer)) return;
    const file = dataTransfer.files[0];
    const text = textOf(dataTransfer);
    if (!file && event.target === box && text.length <= LONG_TEXT) return;
    event.preventDefault();
    if (file) readFile(file, { take, refuse });
    else if (text) accept(text, { take, refuse });
    else refuse('noText');
  });
}

/** A .txt, .md or .html file. */
export async function readFile(/** @type {File} */ file, /** @type {Taker} */ { take, refuse }) {
  if (file.size > MAX_TEXT) return refuse('tooLarge');
  try {
    const text = await file.text();
    accept(/\.html?$/i.test(file.name) || file.type === 'text/html' ? htmlToText(text) : text, { take, refuse });
  } catch {
    refuse('unreadableFile');
  }
}

/** The clipboard, where the browser lets a button read it. */
export async function readClipboard(/** @type {Taker} */ { take, refuse }) {
  try {
    const [item] = await navigator.clipboard.read();
    const type = ['text/html', 'text/plain'].filter((one) => item?.types.includes(one));
    const [first, second] = await Promise.all(type.map(async (one) => (await item.getType(one)).text()));
    const text = type[0] === 'text/html' && hasLayout(first) ? htmlToText(first) : (second ?? first ?? '');
    if (text.trim()) accept(text, { take, refuse });
    else refuse('noText');
  } catch {
    refuse('noClipboard');
  }
}

function accept(/** @type {string} */ text, /** @type {Taker} */ { take, refuse }) {
  if (text.length > MAX_TEXT) refuse('tooLarge');
  else if (ADDRESS.test(text)) refuse('addressAlone');
  else take(text);
}

/** What is pasted or dropped, from its markup where that says more. */
function textOf(/** @type {DataTransfer | null} */ data) {
  const plain = data?.getData('text/plain') ?? '';
  const markup = plain.length <= LONG_TEXT ? (data?.getData('text/html') ?? '') : '';
  const laidOut = hasLayout(markup) ? htmlToText(markup) : '';
  // Markup that hides most of what the plain text says is no article.
  return 2 * laidOut.length > plain.length ? laidOut : plain;
}

function bringsText(/** @type {DataTransfer | null} */ data) {
  return Boolean(data && (data.types.includes('Files') || data.types.includes('text/plain')));
}

function replaceSelection(/** @type {HTMLTextAreaElement} */ box, /** @type {string} */ text) {
  return box.value.slice(0, box.selectionStart) + text + box.value.slice(box.selectionEnd);
}
