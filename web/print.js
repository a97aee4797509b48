// @ts-check
// Paper cannot be opened: before printing everything that is folded is unfolded, and folded again after.

export function showAllInPrint() {
  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = /** @type {HTMLDetailsElement[]} */ ([...document.querySelectorAll('.panel details:not([open])')]);
    for (const details of opened) {
      details.open = true;
      // The browser's own event comes too late: what is drawn when it is opened has to be drawn now.
      details.dispatchEvent(new Event('toggle'));
    }
    // A list that is cut short is drawn whole.
    for (const more of document.querySelectorAll('.panel .more')) more.dispatchEvent(new Event('all'));
  });
  addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
  });
}
