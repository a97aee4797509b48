// @ts-check
// How text comes in other than by typing: a paste anywhere on the page, or a drop of text or of a text file. Text that
// is too long is refused before it reaches the page; a long text is kept out of the textarea, which would freeze.
import { LONG_TEXT, MAX_TEXT } from './limits.js';

/**
 * `take` gets the text; `refuse` gets the key of a notice.
 * @param {{box: HTMLTextAreaElement, take: (text: string) => void, refuse: (notice: 'noText' | 'tooLarge' | 'unreadableFile') => void}} options
 */
export function listenForText({ box, take, refuse }) {
  document.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const target = /** @type {Element | null} */ (event.target);
    const inBox = target === box;
    if (!inBox && target?.closest('input, textarea')) return;
    if (!text) return refuse('noText');
    const whole = inBox ? replaceSelection(box, text) : text;
    // A short paste into the box is the browser's own, so that its undo works; the box reports it as input.
    if (inBox && whole.length <= LONG_TEXT) return;
    event.preventDefault();
    if (whole.length > MAX_TEXT) refuse('tooLarge');
    else take(whole);
  });

  document.addEventListener('dragover', (event) => {
    if (bringsText(event.dataTransfer)) event.preventDefault();
  });
  document.addEventListener('drop', (event) => {
    const { dataTransfer } = event;
    if (!dataTransfer || !bringsText(dataTransfer)) return;
    const file = dataTransfer.files[0];
    const text = dataTransfer.getData('text/plain');
    if (!file && event.target === box && text.length <= LONG_TEXT) return;
    event.preventDefault();
    if ((file ? file.size : text.length) > MAX_TEXT) return refuse('tooLarge');
    if (!file) return text ? take(text) : refuse('noText');
    file.text().then(take, () => refuse('unreadableFile'));
  });
}

function bringsText(/** @type {DataTransfer | null} */ data) {
  return Boolean(data && (data.types.includes('Files') || data.types.includes('text/plain')));
}

function replaceSelection(/** @type {HTMLTextAreaElement} */ box, /** @type {string} */ text) {
  return box.value.slice(0, box.selectionStart) + text + box.value.slice(box.selectionEnd);
}
