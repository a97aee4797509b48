// @ts-check
// Whether the window has room for one column alone: there the page is short, and what says a thing again is folded. The
// width is that of styles/layout.css.

/** @returns {MediaQueryList} */
export const narrowness = () => matchMedia('(max-width: 59.99rem)');

export const isNarrow = () => narrowness().matches;

/** Whether what is drawn has the width of a phone. */
export const isPhone = () => innerWidth < 640;
