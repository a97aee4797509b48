// @ts-check
// Times and lengths of time, as TIMEX3 knows them.

export const time = {
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
