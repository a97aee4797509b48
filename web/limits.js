// @ts-check
// The sizes and times at which the page changes what it does. Lengths are UTF-16 code units (`text.length`), times are
// milliseconds.

/** A longer text is refused with a message. */
export const MAX_TEXT = 20 * 1024 * 1024;
/** A longer paste is kept out of the textarea (a browser takes seconds to lay it out) and read in chunks. */
export const LONG_TEXT = 200 * 1024;
/** A text inserted at once into an empty box is an article, not typing. */
export const WHOLE_TEXT = 200;
/** Pause in typing after which the text is read again. */
export const TYPING_PAUSE = 300;
/** Reading that takes longer shows progress and Cancel. */
export const PROGRESS_AFTER = 150;
/** A reader that dies of a text as long as this has run out of memory: trying again would not help. */
export const HOPELESS_TEXT = 2 * 1024 * 1024;
/** Rows that a long list shows before it offers more, and rows that it then adds. */
export const LIST_ROWS = 25;
export const MORE_ROWS = 100;
/** Events that a phone shows before it offers more. */
export const EVENTS_ON_PHONE = 4;
/** Charts that are drawn before more are offered, and rows of a chart's table. */
export const SERIES_SHOWN = 8;
export const SERIES_ROWS = 12;
/** Words of the summary, from the shortest to the longest; and how many it has at first. */
export const SUMMARY_STEPS = [25, 60, 120, 240];
export const SUMMARY_WORDS = 60;
