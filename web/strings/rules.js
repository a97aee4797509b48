// @ts-check
// How a finding was recognised, in a sentence for each family of the core's rules.

export const rules = {
  /** By the rule of a figure. @type {Record<string, string>} */
  figures: {
    money: 'A currency beside a number; words such as “million” multiply it.',
    percent: 'A number with “%” or a word for it, or for points.',
    count: 'A number before the noun that it counts.',
    elided_noun: 'A number that counts the same as the one before it.',
    range: 'Two numbers, the ends of a range.',
    measure: 'A number with a unit of measure.',
    duration: 'A number with a unit of time.',
    age: 'A number that tells an age.',
    fraction: 'A part of a whole.',
    multiplier: 'Words that multiply, such as “doubled”.',
    proportion: 'So many of so many, such as “one in five”.',
    rank: 'A place in an order.',
  },
  /** A bare number of money or percent. */
  bare: 'A bare number; its unit stands elsewhere, as at the head of a table.',
  /** By the rule of a date: the first family that its name fits. @type {[RegExp, string][]} */
  dates: [
    [
      /ago|^step|_before|word|weekday$|same|the_|after|lapse|nth/,
      'Counted from the day of publication or a date nearby.',
    ],
    [/duration|span|_to$|bare_u/, 'A length of time.'],
    [/every|rate|freq|weekdays/, 'Something that comes again and again.'],
    [/./, 'A date; a year that it leaves unsaid comes from the dates around it.'],
  ],
  /** Where the words beside a figure were taken from. */
  from: {
    before: 'from the words before it',
    after: 'from the words after it',
    further: 'from further away',
  },
};
