// @ts-check
// The page itself: what it is, how text comes in, what happens to it, why it can be trusted.

export const page = {
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
};
