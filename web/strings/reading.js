// @ts-check
// The reading view: its marks, what was left out, numbers that were not taken.

export const reading = {
  parts: { label: 'Parts of the page', findings: 'Findings', article: 'Article' },
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
    mail: 'head of a mail',
  },
  bringBack: 'Bring back',
  bringBackLabel: (/** @type {string} */ reason) => `Bring back. ${reason}`,
  back: 'Back to the finding',
  readingHelp: 'Left and right arrow keys move between marks, Enter opens the finding, Escape goes back.',
};
