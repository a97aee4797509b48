// @ts-check
// The marks of the text are one tab stop: left and right arrow keys move between them, Home and End to the first and
// the last. Pieces of one finding next to each other count once.

/**
 * @param {HTMLElement} body
 * @param {(edge: {node: Element, step: 1 | -1}) => boolean} drawMore draws what lies beyond the drawn marks
 */
export function moveBetweenMarks(body, drawMore) {
  body.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement) || !target.matches('a.mark')) return;
    for (const stop of body.querySelectorAll('a.mark[tabindex="0"]')) stop.setAttribute('tabindex', '-1');
    target.tabIndex = 0;
  });
  body.addEventListener('keydown', (event) => {
    const from = /** @type {HTMLElement} */ (event.target);
    if (!from.matches('a.mark') || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const to = destination(body, from, event.key, drawMore);
    if (!to) return;
    event.preventDefault();
    to.focus();
  });
}

/** @returns {HTMLElement | undefined} */
function destination(
  /** @type {HTMLElement} */ body,
  /** @type {HTMLElement} */ from,
  /** @type {string} */ key,
  /** @type {any} */ drawMore,
) {
  const marks = /** @type {HTMLElement[]} */ ([...body.querySelectorAll('a.mark')]);
  if (key === 'Home') return marks[0];
  if (key === 'End') return marks.at(-1);
  if (key !== 'ArrowRight' && key !== 'ArrowLeft') return undefined;
  const step = key === 'ArrowRight' ? 1 : -1;
  const to = nextMark(marks, from, step);
  return to || !drawMore({ node: from, step }) ? to : nextMark([...body.querySelectorAll('a.mark')], from, step);
}

function nextMark(/** @type {any[]} */ marks, /** @type {HTMLElement} */ from, /** @type {number} */ step) {
  let at = marks.indexOf(from);
  do at += step;
  while (marks[at] && marks[at].dataset.key === from.dataset.key);
  return marks[at];
}
