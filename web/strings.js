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
      ['No server, no language model', 'The page reads the text by itself and is not allowed to connect to anything.'],
    ],
  },

  box: {
    label: 'Article text',
    placeholder: 'Paste the text of an article here, or drop a file',
    kept: (/** @type {string} */ size) =>
      `Your text (${size}) is too long to edit here and is kept as it is. Paste another to replace it.`,
    read: 'Done',
    sample: 'Try a sample',
    paste: 'Paste',
    open: 'Open a file',
    clear: 'Clear',
  },

  bar: {
    label: 'Text',
    edit: 'Edit',
    clear: 'Clear',
    published: 'Published',
    publishedHint: 'Dates such as “last year” are counted from this day.',
    reference: {
      stated: 'stated in the text',
      statedRoughly: (/** @type {string} */ day) => `${day}, stated in the text`,
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

  take: {
    menu: 'Copy or save',
    source: 'Source address',
    sourceHint: 'For links from each finding to its very words on that page. It is never opened.',
    sourcePlaceholder: 'https://…',
    copy: 'Copy',
    save: 'Save',
    markdown: 'Markdown',
    text: 'Plain text',
    link: 'Link that holds the text',
    html: 'Report (one HTML file)',
    json: 'Everything (JSON)',
    figures: 'Figures (CSV)',
    events: 'Timeline (CSV)',
    calendar: 'Calendar (.ics)',
    print: 'Print',
    longEvents: (/** @type {string} */ count) => `Left out of the calendar, as longer than a quarter: ${count}.`,
    copied: 'Copied.',
    notCopied: 'The browser did not allow copying.',
    linkCopied: (/** @type {string} */ length) =>
      `The link is copied (${length} characters). It holds the whole text; whoever has it can read it.`,
    linkLong: (/** @type {string} */ length) =>
      `The link is copied, but it is long (${length} characters): some programs cut links at 2,000 or 8,000. A saved report is safer.`,
    linkTooLong: (/** @type {string} */ length) =>
      `This text would make a link of ${length} characters, more than browsers take. Save a report instead.`,
  },
  exported: (/** @type {string} */ version) =>
    `Made with Keyline ${version}. Every figure is quoted from the text; marked words are figures.`,

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
    noClipboard: 'The browser did not let this page read the clipboard. Press and hold in the box to paste.',
    addressAlone:
      'This is the address of a page. Keyline never fetches anything: copy the text of the article and paste that.',
    damagedLink: 'The link is damaged, so its text could not be read.',
    cleared: 'The text was cleared.',
    dismissed: (/** @type {string} */ words) => `“${words}” was dismissed.`,
    notKept: 'This browser does not keep the text: a reload empties the page.',
    tooLongToKeep: 'This text is too long to be kept by the browser: a reload empties the page.',
    update: 'A new version of Keyline is ready.',
  },
  undo: 'Undo',
  reload: 'Reload',

  /** By the code of the report's warning; a code that is not here shows the report's own message. */
  warnings: {
    no_reference_date: 'The text does not say when it was published, so relative dates such as “last year” stay open.',
    not_english: 'This does not look like English. Keyline reads English, so much may be missing or wrong.',
    nothing_found: 'No figures or dates were found in this text.',
    lossy_text: 'Some characters were damaged and are read as “\uFFFD”.',
  },
  inferredReference: (/** @type {string} */ day) =>
    `The text does not say when it was published; dates such as “last year” count from about ${day}, inferred from its dates.`,
  ambiguous: {
    dayFirst: 'Day first',
    monthFirst: 'Month first',
  },
  control:
    'The text holds characters that turn the direction of writing. They are shown as small signs and not obeyed.',
  useToday: (/** @type {string} */ day) => `Published today (${day})`,

  sections: {
    findings: 'Findings',
    warnings: 'Please note',
    summary: 'Summary',
    keyPoints: 'Key points',
    keyFigures: 'Key figures',
    timeline: 'Timeline',
    series: 'Over time',
    disagreements: 'Numbers that disagree',
    checks: 'Arithmetic checked',
    agreements: 'Between articles',
    figures: 'All figures',
    dates: 'All dates',
    allTheSame: 'What was found all the same',
    changed: 'Your changes',
    text: 'The text',
  },
  toText: 'Go to the text',
  shorter: 'Shorter',
  longer: 'Longer',

  legend: {
    label: 'Kinds of marks',
    kinds: {
      money: 'Money',
      percent: 'Percent',
      count: 'Counts',
      quantity: 'Measures',
      duration: 'Time spans',
      ratio: 'Ratios',
      rank: 'Ranks',
      date: 'Dates',
      noise: 'Left out',
    },
  },

  steps: {
    label: 'Marks',
    previous: 'Previous mark',
    next: 'Next mark',
    at: (/** @type {string} */ one, /** @type {string} */ all) => `${one} of ${all}`,
  },

  why: {
    button: 'Why',
    /** The same for screen readers. */
    about: (/** @type {string} */ words) => `Why ${words}`,
    rows: {
      value: 'Read as',
      metric: 'Measures',
      subject: 'Whose',
      period: 'When',
      attribution: 'Said by',
      base: 'Compared with',
      conversion: 'Conversion of',
      meaning: 'Means',
      stretch: 'Calendar',
      sources: 'Told',
      certainty: 'How sure',
      rule: 'Found by rule',
    },
    certainty: {
      stated: 'stated in the text',
      inferred: 'inferred from the text around it',
      assumed: 'assumed: the text does not say',
    },
    inferred: (/** @type {string} */ fields) => `not in its own sentence: ${fields}`,
    fields: { unit: 'unit', period: 'when', metric: 'what it measures', subject: 'whose it is' },
    stretch: (/** @type {string} */ from, /** @type {string} */ until) => `from ${from} until before ${until}`,
    times: (/** @type {string} */ count) => `${count} times`,
    dismiss: 'Dismiss',
    report: 'Copy a report of an error',
    link: 'Copy link to the words',
    open: 'Open at the source',
    back: 'Bring back',
  },
  changed: {
    dismissed: (/** @type {string} */ kind) => `${kind} dismissed`,
    layers: { figure: 'Figure', date: 'Date', event: 'Event' },
    kept: 'Brought back into the article',
    leaveOut: 'Leave out again',
    currency: 'Currency',
    order: 'Numeric dates',
  },
  untaken: {
    sentence: (/** @type {string} */ words, /** @type {string} */ reason) =>
      `“${words}” was not taken as a figure: ${reason}.`,
    reasons: {
      address: 'it is part of an address',
      time: 'it is a time of day',
      telephone: 'it looks like a telephone number',
      name: 'it is part of a name or a code',
      score: 'it is a score or a pair of numbers',
      fraction: 'it is written like a date or a fraction without a unit',
      year: 'a year is a date and no amount',
      numbering: 'it numbers a paragraph or a list',
      label: 'it belongs to the name before it',
      other: 'no rule knows what it would measure',
    },
  },
  search: {
    label: 'Search the figures',
    none: 'No figure matches.',
    some: (/** @type {string} */ count, /** @type {string} */ all) => `${count} of ${all} figures`,
  },

  trust: {
    title: 'Why you can trust this page',
    points: [
      [
        'It cannot send your text.',
        'The policy below forbids every connection, and the browser enforces it, whatever the page tries.',
      ],
      [
        'It reads by itself.',
        'The reader is a program within the page. It downloads no model, learns nothing and remembers nothing beyond this tab.',
      ],
      [
        'It gives the same answer each time.',
        'The same text gives the same findings, here, in the command and in the package.',
      ],
    ],
    requests: (/** @type {string} */ count) => `Requests since the page was loaded: ${count}`,
    policy: 'Policy',
    version: (/** @type {string} */ version) => `Version ${version}`,
    download: 'Download this page as one file',
    downloadHint: 'It runs from your disk, without a network.',
  },

  between: 'between',
  hedges: { about: 'about', over: 'over', under: 'under', nearly: 'nearly', up_to: 'up to' },
  per: (/** @type {string} */ unit) => `per ${unit}`,
  direction: { up: 'up', down: 'down' },
  from: 'from',
  and: 'and',
  conversion: 'or',
  saidBy: 'according to',
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
  statuses: { label: 'Status', happened: 'happened', planned: 'planned', expected: 'expected' },
  verdicts: {
    agrees: 'agrees',
    disagrees: 'disagrees',
    agree: 'agree',
    agree_rounded: 'agree after rounding',
    differ: 'differ',
    related: 'related',
  },
  disputed: 'disagrees with other numbers',
  derived: 'derived',
  columns: {
    period: 'Period',
    value: 'Value',
    words: 'Words',
    metric: 'Measures',
    subject: 'Whose',
    meaning: 'Meaning',
    kind: 'Kind',
    change: 'Compared with',
  },
  sortBy: (/** @type {string} */ column) => `Sort by ${column}`,
  more: (/** @type {string} */ count) => `Show ${count} more`,
  noiseReason: (/** @type {string} */ reason) => `Left out: ${reason}`,
  /** @type {Record<string, string>} */
  noiseReasons: {
    advertising: 'advertising',
    navigation: 'navigation',
    byline: 'byline',
    caption: 'caption',
    sign_up: 'sign-up line',
    related: 'related articles',
    legal: 'legal notice',
    dateline: 'dateline',
  },
  bringBack: 'Bring back',
  bringBackLabel: (/** @type {string} */ reason) => `Bring back. ${reason}`,
  chart: {
    series: (/** @type {string} */ metric, /** @type {string} */ first, /** @type {string} */ last) =>
      `Chart of ${metric} from ${first} to ${last}; the table beneath says the same.`,
    axis: (/** @type {string} */ first, /** @type {string} */ last) =>
      `Events on a line of time from ${first} to ${last}; the list beneath says the same.`,
    ahead: 'ahead',
  },
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
    partsOfDay: { MO: 'morning', MI: 'midday', AF: 'afternoon', EV: 'evening', NI: 'night', DT: 'daytime' },
    references: { PRESENT_REF: 'now', PAST_REF: 'in the past', FUTURE_REF: 'in the future' },
    /** `intl`: the unit that Intl knows. @type {Record<string, {one: string, other: string, intl?: string}>} */
    units: {
      Y: { one: 'year', other: 'years', intl: 'year' },
      Q: { one: 'quarter', other: 'quarters' },
      M: { one: 'month', other: 'months', intl: 'month' },
      W: { one: 'week', other: 'weeks', intl: 'week' },
      D: { one: 'day', other: 'days', intl: 'day' },
      H: { one: 'hour', other: 'hours', intl: 'hour' },
      min: { one: 'minute', other: 'minutes', intl: 'minute' },
      S: { one: 'second', other: 'seconds', intl: 'second' },
      DE: { one: 'decade', other: 'decades' },
      CE: { one: 'century', other: 'centuries' },
    },
    some: (/** @type {string} */ units) => `some ${units}`,
    every: (/** @type {string} */ unit) => `every ${unit}`,
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
