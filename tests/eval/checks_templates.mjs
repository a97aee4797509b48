// Short articles whose numbers fit together. Each template writes its numbers in braces: one of them is corrupted later.
// `rule` is the arithmetic that the words state.

const between = (random, low, high) => low + random() * (high - low);
const whole = (random, low, high) => Math.round(between(random, low, high));
const pick = (random, list) => list[Math.floor(random() * list.length)];
const n = (value, digits = 0) => `{${value.toFixed(digits)}}`;
const grouped = (value) => `{${Math.round(value).toLocaleString('en-US')}}`;

const FIRMS = [
  'Harrow Mills',
  'Delmar',
  'The brewery',
  'Northgate Foods',
  'The group',
  'Orwell Ferries',
  'The retailer',
];
const METRICS = ['Revenue', 'Turnover', 'Net profit', 'Operating profit', 'Order intake', 'Rental income'];
const PLACES = ['Leeds', 'Hull', 'Oslo', 'Porto', 'Turin', 'Ghent', 'Cork'];
const THINGS = ['lamps', 'bicycles', 'tractors', 'boilers', 'pianos', 'caravans'];

/** Two levels and the printed change between them, in percent, up or down. */
function change(random, digits = 1) {
  const before = between(random, 20, 90);
  const up = random() < 0.5;
  const factor = up ? between(random, 1.08, 1.6) : between(random, 0.5, 0.92);
  const old = Number(before.toFixed(digits));
  const now = Number((before * factor).toFixed(digits));
  return { old, now, up, percent: Math.abs(now / old - 1) * 100, by: Math.abs(now - old) };
}

const verb = (c, random) =>
  c.up
    ? pick(random, ['rose', 'climbed', 'grew', 'increased', 'jumped'])
    : pick(random, ['fell', 'dropped', 'slipped', 'declined', 'decreased']);

const percentChange = [
  (r) => {
    const c = change(r);
    return `${pick(r, METRICS)} ${verb(c, r)} ${n(c.percent, 1)}% to $${n(c.now, 1)}m from $${n(c.old, 1)}m, the company said on Tuesday.`;
  },
  (r) => {
    const c = change(r);
    return `${pick(r, FIRMS)} said ${pick(r, METRICS).toLowerCase()} ${verb(c, r)} by ${n(c.percent, 1)} percent to €${n(c.now, 1)} million, compared with €${n(c.old, 1)} million a year earlier.`;
  },
  (r) => {
    const c = change(r);
    return `${pick(r, METRICS)} was £${n(c.now, 1)}m, ${c.up ? 'up' : 'down'} ${n(c.percent, 1)}% from £${n(c.old, 1)}m in the same quarter last year.`;
  },
  (r) => {
    const c = change(r);
    return `${pick(r, METRICS)} ${verb(c, r)} from $${n(c.old, 1)} billion to $${n(c.now, 1)} billion, ${c.up ? 'an increase' : 'a decrease'} of ${n(c.percent, 1)}%.`;
  },
  (r) => {
    const c = change(r, 0);
    return `The number of visitors ${verb(c, r)} from ${grouped(c.old * 1000)} to ${grouped(c.now * 1000)}, or ${n(c.percent, 1)} per cent, in a year.`;
  },
  (r) => {
    const c = change(r);
    return `Exports ${verb(c, r)} to ${n(c.now, 1)} million tonnes in 2024 from ${n(c.old, 1)} million tonnes in 2023, ${c.up ? 'a rise' : 'a fall'} of ${n(c.percent, 1)}%.`;
  },
  (r) => {
    const c = change(r);
    return `In 2023 the port handled ${n(c.old, 1)} million containers. In 2024 that ${verb(c, r)} ${n(c.percent, 1)}% to ${n(c.now, 1)} million containers.`;
  },
  (r) => {
    const c = change(r);
    return `Operating profit for the second quarter of 2025 came to $${n(c.now, 1)} million, ${c.up ? 'up' : 'down'} ${n(c.percent, 1)}% year-on-year. In the second quarter of 2024, operating profit was $${n(c.old, 1)} million.`;
  },
  (r) => {
    const c = change(r);
    return `The average rent now stands at $${grouped(c.now * 20)} a month against $${grouped(c.old * 20)} a year ago, ${c.up ? 'a gain' : 'a drop'} of ${n(c.percent, 1)}%.`;
  },
  (r) => {
    const c = change(r);
    return `A ${n(c.percent, 1)}% ${c.up ? 'rise' : 'fall'} took the membership to ${grouped(c.now * 1000)} people from ${grouped(c.old * 1000)} people.`;
  },
];

const difference = [
  (r) => {
    const c = change(r);
    return `Cash ${c.up ? 'rose' : 'fell'} by $${n(c.by, 1)}m to $${n(c.now, 1)}m from $${n(c.old, 1)}m.`;
  },
  (r) => {
    const c = change(r);
    return `${pick(r, METRICS)} ${verb(c, r)} £${n(c.by, 1)}m, from £${n(c.old, 1)}m to £${n(c.now, 1)}m, ${pick(r, FIRMS).replace('The', 'the')} reported.`;
  },
  (r) => {
    const old = Number(between(r, 20, 60).toFixed(1));
    const by = Number(between(r, 2, 9).toFixed(1));
    const up = r() < 0.5;
    const now = up ? old + by : old - by;
    return `The gross margin was ${n(now, 1)}%, ${up ? 'up' : 'down'} ${n(by, 1)} percentage points from ${n(old, 1)}% a year ago.`;
  },
  (r) => {
    const old = Number(between(r, 3, 8).toFixed(2));
    const by = pick(r, [25, 50, 75]);
    const up = r() < 0.5;
    return `The central bank ${up ? 'raised' : 'cut'} its key rate by ${n(by)} basis points to ${n(up ? old + by / 100 : old - by / 100, 2)}% from ${n(old, 2)}%.`;
  },
  (r) => {
    const c = change(r, 0);
    return `The workforce ${c.up ? 'grew' : 'shrank'} from ${grouped(c.old * 100)} to ${grouped(c.now * 100)} employees, ${c.up ? 'an increase' : 'a decrease'} of ${grouped(c.by * 100)}.`;
  },
];

const sum = [
  (r) => {
    const [a, b] = [whole(r, 120, 900), whole(r, 120, 900)];
    const [p, q] = PLACES.slice(whole(r, 0, 5));
    return `The company will cut ${grouped(a + b)} jobs: ${grouped(a)} in ${p} and ${grouped(b)} in ${q}.`;
  },
  (r) => {
    const [a, b] = [whole(r, 1200, 9000), whole(r, 1200, 9000)];
    const thing = pick(r, THINGS);
    return `The plant made ${grouped(a + b)} ${thing} in total, of which ${grouped(a)} were sold at home and ${grouped(b)} were exported.`;
  },
  (r) => {
    const [a, b] = [between(r, 11, 60), between(r, 11, 60)].map((x) => Number(x.toFixed(1)));
    return `The budget of $${n(a + b, 1)}m consists of $${n(a, 1)}m for roads and $${n(b, 1)}m for schools.`;
  },
  (r) => {
    const [a, b, c] = [whole(r, 120, 900), whole(r, 120, 900), whole(r, 120, 900)];
    return `Of the ${grouped(a + b + c)} passengers, ${grouped(a)} travelled first class, ${grouped(b)} second class and ${grouped(c)} in the sleeping cars.`;
  },
  (r) => {
    const [a, b] = [whole(r, 120, 900), whole(r, 120, 900)];
    return `The fair sold ${grouped(a)} tickets on Saturday and ${grouped(b)} tickets on Sunday, a total of ${grouped(a + b)} tickets.`;
  },
];

const share = [
  (r) => {
    const of = whole(r, 2000, 9000);
    const part = whole(r, 300, 1900);
    return `Of the ${grouped(of)} households, ${grouped(part)}, or ${n((part / of) * 100, 1)}%, had no heating.`;
  },
  (r) => {
    const of = whole(r, 2000, 9000);
    const part = whole(r, 300, 1900);
    return `Inspectors found faults in ${grouped(part)} of ${grouped(of)} lifts (${n((part / of) * 100, 1)}%).`;
  },
  (r) => {
    const of = Number(between(r, 20, 90).toFixed(1));
    const part = Number(between(r, 3, 19).toFixed(1));
    return `Exports accounted for $${n(part, 1)}m of the $${n(of, 1)}m in sales, or ${n((part / of) * 100, 1)}%.`;
  },
];

const conversion = [
  (r) => {
    const rate = between(r, 6.5, 7.4);
    const [a, b] = [whole(r, 200, 900), whole(r, 200, 900)];
    return `The factory cost ${n(a)} million yuan ($${n(a / rate, 1)} million). The land beside it was sold for ${n(b)} million yuan ($${n(b / rate, 1)} million).`;
  },
  (r) => {
    const rate = between(r, 1.05, 1.2);
    const [a, b] = [whole(r, 200, 900), whole(r, 200, 900)];
    return `${pick(r, FIRMS)} paid €${n(a)}m ($${n(a * rate)}m) for the yard, and €${n(b)}m ($${n(b * rate)}m) for the docks.`;
  },
];

const range = [
  (r) => {
    const low = whole(r, 12, 40);
    return `Economists expect growth of between {${low}} and {${low + whole(r, 2, 9)}} percent.`;
  },
  (r) => {
    const low = whole(r, 120, 400);
    return `The bridge will cost $${n(low)} million to $${n(low + whole(r, 20, 90))} million, the ministry said.`;
  },
];

const age = [
  (r) => {
    const born = whole(r, 1935, 1999);
    return `Anna Bell, born in {${born}}, the {${2025 - born}}-year-old founder, will retire.`;
  },
  (r) => {
    const born = whole(r, 1935, 1999);
    return `The singer, who was born in May {${born}}, died on Monday at the age of {${2025 - born}}.`;
  },
];

const rows = { 'percent change': percentChange, difference, sum, share, conversion, range, age };
export const TEMPLATES = Object.entries(rows).flatMap(([rule, makers]) => makers.map((make) => ({ rule, make })));
