// @ts-check
// What is taken away: the menu and what it says.

export const taking = {
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
};
