// Reports made by hand, for tests of what the page does with one. Spans are looked up by their words.

/** The span of the words, from the place on where `after` stands. */
export function spanOf(text, words, after = '') {
  const begin = text.indexOf(words, text.indexOf(after));
  if (begin < 0) throw new Error(`not in the text: ${words}`);
  return { text: words, begin, end: begin + words.length };
}

export function figureAt(text, words, fields = {}) {
  const { after, metric, subject, ...rest } = fields;
  return {
    article: 0,
    ...spanOf(text, words, after),
    kind: 'percent',
    value: Number.parseFloat(words),
    value2: null,
    unit: 'percent',
    per: null,
    approx: null,
    role: 'level',
    direction: null,
    base: null,
    bases: [],
    conversion_of: null,
    metric: metric ? spanOf(text, metric) : null,
    subject: subject ? spanOf(text, subject) : null,
    period: null,
    period_text: null,
    attribution: null,
    salience: 0.5,
    certainty: 'stated',
    inferred: [],
    rule: 'by_hand',
    noise: null,
    ...rest,
  };
}

export function dateAt(text, words, value, fields = {}) {
  const common = { type: 'DATE', mod: null, from: null, until: null, fiscal: false };
  const origin = { certainty: 'stated', rule: 'by_hand', noise: null };
  return { article: 0, ...spanOf(text, words), value, ...common, ...origin, ...fields };
}

export function eventAt(text, words, when, date, fields = {}) {
  const headline = spanOf(text, words);
  const place = { article: 0, begin: headline.begin, end: headline.end };
  const times = { when, from: null, until: null, date };
  return { ...times, ...place, headline, figures: [], status: 'happened', sources: [place], ...fields };
}

export function reportOf(text, fields = {}) {
  return {
    schema: 1,
    engine: '0.0.0',
    articles: [{ title: null, published: null, published_from: 'none', length: text.length }],
    figures: [],
    dates: [],
    events: [],
    series: [],
    checks: [],
    agreements: [],
    summary: [],
    key_points: [],
    noise: [],
    warnings: [],
    ...fields,
  };
}
