// @ts-check
// Every word that the page says, in one place. A value is a string, or a function that returns one. Words quoted from
// the article never pass through here: they are spans of the pasted text.

export const strings = {
  name: 'Keyline',
  promise: 'Nothing you paste leaves this page.',
  skip: 'Skip to the findings',

  hero: {
    title: 'Paste an article. See its numbers.',
    lead: 'Key figures, a timeline and a short summary, each one click from the words it came from.',
    features: [
      ['Figures with their meaning', 'What was measured, whose it is, when it held and what it is compared with.'],
      [
        'Every word from your text',
        'Nothing is rewritten. Choose a finding to see it in place; choose words to see the finding.',
      ],
      ['No server, no model', 'The page reads the text by itself and is not allowed to connect to anything.'],
    ],
  },

  box: {
    label: 'Article text',
    placeholder: 'Paste the text of an article here',
    kept: (/** @type {string} */ size) =>
      `Your text (${size}) is too long to edit here and is kept as it is. Paste another to replace it.`,
    read: 'Show in the text',
    sample: 'Try a sample',
    clear: 'Clear',
  },

  bar: {
    label: 'Text',
    edit: 'Edit',
    published: 'Published',
    publishedHint: 'Dates such as “last year” are counted from this day.',
    reference: {
      stated: (/** @type {string} */ day) => `${day}, stated in the text`,
      inferred: (/** @type {string} */ day) => `about ${day}, inferred from the text`,
      none: 'not known',
    },
    size: (/** @type {string} */ count) => `${count} characters`,
  },

  status: {
    reading: (/** @type {string} */ size) => `Reading ${size} characters…`,
    cancel: 'Cancel',
    retry: 'Try again',
    found: (/** @type {string} */ figures, /** @type {string} */ events) => `Found ${figures} and ${events}.`,
    figures: { one: 'figure', other: 'figures' },
    events: { one: 'dated event', other: 'dated events' },
  },

  notices: {
    empty: 'There is no text to read: what you pasted is empty.',
    noText: 'There is no text on the clipboard.',
    tooLarge: (/** @type {string} */ limit) =>
      `This text is longer than ${limit}, which is more than the page can take.`,
    crashed: 'Reading stopped unexpectedly. Your text is kept, and a fresh reader has been started.',
    crashedAgain:
      'There are too many figures in this text for this page. Use the command, which reads texts of any length. ' +
      'Your text is kept.',
    cancelled: 'Reading was cancelled. Your text is kept.',
    unavailable: 'This browser could not start the reader, which needs WebAssembly and workers.',
    failed: (/** @type {string} */ message) => `The text could not be read: ${message}`,
    unreadableFile: 'This file could not be read as text.',
  },

  /** By the code of the report's warning; a code that is not here shows the report's own message. */
  warnings: {
    no_reference_date: 'The text does not say when it was published, so relative dates such as “last year” stay open.',
    not_english: 'This does not look like English. Keyline reads English, so much may be missing or wrong.',
    nothing_found: 'No figures or dates were found in this text.',
    lossy_text: 'Some characters were damaged and are read as “\uFFFD”.',
  },
  inferredReference: (/** @type {string} */ day) =>
    `The text does not say when it was published; dates such as “last year” count from about ${day}, inferred from its dates.`,
  useToday: (/** @type {string} */ day) => `Published today (${day})`,

  sections: {
    findings: 'Findings',
    warnings: 'Please note',
    summary: 'Summary',
    keyPoints: 'Key points',
    keyFigures: 'Key figures',
    timeline: 'Timeline',
    series: 'Over time',
    checks: 'Arithmetic checked',
    agreements: 'Between articles',
    figures: 'All figures',
    dates: 'All dates',
    text: 'The text',
  },

  hedges: { about: 'about', over: 'over', under: 'under', nearly: 'nearly', up_to: 'up to' },
  per: (/** @type {string} */ unit) => `per ${unit}`,
  direction: { up: 'up', down: 'down' },
  from: 'from',
  and: 'and',
  conversion: 'or',
  inferred: 'inferred',
  /** What a figure is called of which the text does not say what it measures. */
  kinds: {
    money: 'amount',
    percent: 'share',
    count: 'number',
    quantity: 'measure',
    duration: 'time span',
    ratio: 'ratio',
    rank: 'rank',
  },
  roles: { level: 'level', change: 'change', base: 'compared with' },
  statuses: { happened: 'happened', planned: 'planned', expected: 'expected' },
  verdicts: {
    agrees: 'agrees',
    disagrees: 'disagrees',
    agree: 'agree',
    agree_rounded: 'agree after rounding',
    differ: 'differ',
    related: 'related',
  },
  derived: 'derived',
  columns: { period: 'Period', value: 'Value', words: 'Words', metric: 'Measures', meaning: 'Meaning' },
  more: (/** @type {string} */ count) => `Show ${count} more`,
  noise: 'Left out',
  noiseReason: (/** @type {string} */ reason) => `Left out: ${reason}`,
  back: 'Back to the finding',
  readingHelp: 'Left and right arrow keys move between marks, Enter opens the finding, Escape goes back.',

  timex: {
    quarter: (/** @type {string} */ q, /** @type {string} */ year) => `Q${q} ${year}`.trim(),
    half: (/** @type {string} */ half, /** @type {string} */ year) => `H${half} ${year}`.trim(),
    week: (/** @type {string} */ week, /** @type {string} */ year) => `week ${Number(week)} of ${year}`,
    weekend: (/** @type {string} */ week, /** @type {string} */ year) => `weekend, week ${Number(week)} of ${year}`,
    seasons: { SP: 'spring', SU: 'summer', FA: 'autumn', WI: 'winter' },
    decade: (/** @type {string} */ decade) => `${decade}0s`,
    century: (/** @type {string} */ century) => `${century}00s`,
    mods: {
      APPROX: 'about',
      START: 'early',
      MID: 'mid',
      END: 'end of',
      BEFORE: 'before',
      AFTER: 'after',
      ON_OR_BEFORE: 'by',
      ON_OR_AFTER: 'from',
      LESS_THAN: 'less than',
      MORE_THAN: 'more than',
      EQUAL_OR_LESS: 'at most',
      EQUAL_OR_MORE: 'at least',
    },
  },
};
