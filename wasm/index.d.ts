/**
 * Keyline reads an article so that its numbers can be trusted: figures, dates, timeline, summary, every one of them a
 * span of the text. Deterministic and offline.
 *
 *     import { load } from 'keyline';
 *     const keyline = await load();
 *     const report = keyline.analyze('Sales rose 4% to $2.1bn in May.', { published: '2025-06-12' });
 *     if ('error' in report) console.error(report.error.message);
 *     else for (const { text, value, unit } of report.figures) console.log(text, value, unit);
 *
 * Offsets (`begin`, `end`) count UTF-16 code units of the text as given, end exclusive: `text.slice(begin, end)`.
 */

/** Instantiates the core, which is synchronous from then on. Rejects when the module cannot be fetched or compiled. */
export function load(options?: LoadOptions): Promise<Keyline>;

export interface LoadOptions {
  /** The bytes of keyline.wasm, or where they come from. Default: the file in the package. */
  wasm?: WasmSource | Promise<WasmSource>;
}

export type WasmSource = ArrayBuffer | ArrayBufferView | Response | URL | string;

export interface Keyline {
  /** Never throws, whatever is given: what cannot be read comes back as a `Failure`. */
  analyze(input: string | readonly (string | Article)[], options?: Options): Report | Failure;
  /** The same as the JSON that every host of Keyline prints, byte for byte. */
  analyzeJson(input: string | readonly (string | Article)[], options?: Options): string | Failure;
}

export interface Article {
  /** Any text: a lone surrogate reads as U+FFFD. */
  text: string;
  /** The date from which "last year" is counted, ISO 8601; overrides `Options.published`. */
  published?: string | null;
  /** Default: looked for in the text. */
  title?: string | null;
}

export interface Options {
  /** ISO 8601 ("2025-08-20"; a time of day is ignored) for every article without its own. Default: read in the text. */
  published?: string | null;
  /** How many words the summary may have, an integer from 1; one sentence is always given. Default: 60. */
  words?: number | null;
  /** Stretches that are never treated as noise. */
  keep?: readonly { article?: number; begin: number; end: number }[] | null;
  /** ISO 4217 codes: what a sign or name that several currencies share means ("AUD": which dollar). Default: read in the text. */
  currencies?: readonly string[] | null;
  /** Whether 03/04/2025 is the third of April. Default: read in the text. */
  dayFirst?: boolean | null;
}

/**
 * - `bad_input`: a text or title is not a string, or there is no article.
 * - `bad_option`: an option has the wrong type or lies outside its range.
 * - `crashed`: the core stopped, out of memory most likely. This instance answers nothing more: `load()` another.
 */
export interface Failure {
  error: { code: 'bad_input' | 'bad_option' | 'crashed'; message: string };
}

/** Indices (`number` where another finding is meant) point into the lists of the same report. */
export interface Report {
  schema: 1;
  /** Version of the software. */
  engine: string;
  articles: ArticleInfo[];
  /** In text order. */
  figures: Figure[];
  dates: DateExpression[];
  /** In calendar order. */
  events: TimelineEvent[];
  series: Series[];
  checks: Check[];
  /** With two articles or more: figures of the same metric and period, side by side. */
  agreements: Agreement[];
  /** Whole sentences in reading order. */
  summary: (Place & { score: number })[];
  /** The facts to read first. */
  key_points: { figures: number[]; spans: Place[] }[];
  /** What is not the article's own prose. */
  noise: (Place & { reason: NoiseReason })[];
  warnings: Warning[];
}

export interface Place {
  article: number;
  begin: number;
  end: number;
}

/** Words of the article. */
export interface Phrase {
  text: string;
  begin: number;
  end: number;
}

export type Certainty = 'stated' | 'inferred' | 'assumed';

export interface ArticleInfo {
  /** A title that was given stands nowhere in the text: its `begin` and `end` are 0. */
  title: Phrase | null;
  /** The reference date, or null when there is none: today is never assumed. */
  published: string | null;
  published_from: 'given' | 'stated' | 'inferred' | 'none';
  /** UTF-16 code units. */
  length: number;
}

export interface Figure extends Place {
  /** Number, scale, currency or unit; of a count the number alone. */
  text: string;
  kind: 'money' | 'percent' | 'count' | 'quantity' | 'duration' | 'ratio' | 'rank';
  /** In the base unit: "$2.4bn" is 2400000000, "25 cents" 0.25, "41%" 41. */
  value: number;
  /** The other end of a range. */
  value2: number | null;
  /** ISO 4217 code, "percent", "percentage point", "basis point", or a singular unit or counted noun. */
  unit: string | null;
  per: string | null;
  approx: 'about' | 'over' | 'under' | 'nearly' | 'up_to' | null;
  role: 'level' | 'change' | 'base';
  direction: 'up' | 'down' | null;
  /** The first figure with which this one is compared; `bases` are the further ones. */
  base: number | null;
  bases: number[];
  conversion_of: number | null;
  metric: Phrase | null;
  subject: Phrase | null;
  /** TIMEX3 value of the time for which the figure holds. */
  period: string | null;
  period_text: Phrase | null;
  attribution: Phrase | null;
  /** 0..1, for a reader's order. */
  salience: number;
  certainty: Certainty;
  /** Fields that its sentence does not state. */
  inferred: ('unit' | 'period' | 'metric' | 'subject' | 'attribution')[];
  /** The rule that recognised it. */
  rule: string;
  /** Index into `noise` of the stretch around it. */
  noise: number | null;
}

export interface DateExpression extends Place {
  text: string;
  type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  /** TIMEX3: "2025-Q2", "P3Y", "PRESENT_REF"; null when it could not be resolved. */
  value: string | null;
  mod: DateMod | null;
  /** `from` <= t < `until`, ISO 8601. */
  from: string | null;
  until: string | null;
  fiscal: boolean;
  certainty: Certainty;
  rule: string;
  noise: number | null;
}

export type DateMod =
  | 'APPROX'
  | 'START'
  | 'MID'
  | 'END'
  | 'BEFORE'
  | 'AFTER'
  | 'ON_OR_BEFORE'
  | 'ON_OR_AFTER'
  | 'LESS_THAN'
  | 'MORE_THAN'
  | 'EQUAL_OR_LESS'
  | 'EQUAL_OR_MORE';

/** A dated clause; `begin`/`end` is its sentence. */
export interface TimelineEvent extends Place {
  when: string;
  from: string | null;
  until: string | null;
  date: number;
  headline: Phrase;
  figures: number[];
  status: 'happened' | 'planned' | 'expected';
  sources: Place[];
}

export interface Series {
  metric: Phrase;
  subject: Phrase | null;
  unit: string;
  points: { period: string; value: number; figure: number; derived: boolean }[];
}

export interface Check {
  rule: 'percent_change' | 'sum' | 'difference' | 'share' | 'conversion' | 'range' | 'age';
  verdict: 'agrees' | 'disagrees';
  /** First the stated figure, then those from which it was computed. */
  figures: number[];
  stated: number;
  computed: number;
  tolerance: number;
  message: string;
}

export interface Agreement {
  /** Its words, in the article of the first figure. */
  metric: Phrase | null;
  period: string | null;
  verdict: 'agree' | 'agree_rounded' | 'differ' | 'related';
  figures: number[];
}

export type NoiseReason =
  | 'advertising'
  | 'navigation'
  | 'byline'
  | 'caption'
  | 'sign_up'
  | 'related'
  | 'legal'
  | 'dateline';

export interface Warning extends Place {
  code: string;
  message: string;
}
