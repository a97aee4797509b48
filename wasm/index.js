// The typed face of the Wasm module: JavaScript values in, the report as plain data out. One call crosses into the core,
// and whatever is wrong with a text or an option comes back as data, never as an exception.
// Types, limits and error codes: index.d.ts. Under node, node.js brings the module's bytes.
import createModule from '../build/wasm/keyline.mjs';

const ENCODER = new TextEncoder(); // reads a lone surrogate as U+FFFD, one unit for one: offsets stay true
const DECODER = new TextDecoder();
const UINT32_MAX = 2 ** 32 - 1;

export async function load({ wasm = new URL('../build/wasm/keyline.wasm', import.meta.url) } = {}) {
  return new Keyline(await createModule({ wasmBinary: await bytes(await wasm) }));
}

async function bytes(source) {
  if (source instanceof ArrayBuffer || ArrayBuffer.isView(source)) return source;
  const response = source instanceof Response ? source : await fetch(source);
  if (!response.ok) throw new Error(`keyline.wasm: ${response.status} ${response.statusText}`);
  return response.arrayBuffer();
}

class Keyline {
  #module;

  constructor(module) {
    this.#module = module;
  }

  analyze(input, options) {
    const json = this.analyzeJson(input, options);
    return typeof json === 'string' ? JSON.parse(json) : json;
  }

  analyzeJson(input, options = {}) {
    if (!this.#module) return failure('crashed', 'this instance stopped in an earlier call: load() another');
    let request;
    try {
      request = {
        articles: readArticles(input, options),
        words: readWords(options),
        keep: readKeep(options),
        settled: readSettled(options),
      };
    } catch (error) {
      return failure(error instanceof Refused ? error.code : 'bad_input', error?.message ?? String(error));
    }
    try {
      const { articles, words, keep, settled } = request;
      return this.#module.analyzeJson(articles, words, keep, settled, (bytes) => DECODER.decode(bytes));
    } catch (error) {
      this.#module = null; // what aborted (out of memory) is in no state to go on
      return failure('crashed', `the core stopped: ${error?.message ?? error}`);
    }
  }
}

const failure = (code, message) => ({ error: { code, message } });

class Refused extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

function check(holds, code, message) {
  if (!holds) throw new Refused(code, message);
}

// What follows checks all that Embind would take on trust: it reads '5', NaN and 1e20 as integers.

function readArticles(input, options) {
  check(isObject(options), 'bad_option', 'options: an object is expected');
  const articles = Array.isArray(input) ? input : [input];
  check(articles.length > 0, 'bad_input', 'no article is given');
  return articles.map((article) => {
    const { text, published, title } = typeof article === 'string' ? { text: article } : Object(article);
    check(typeof text === 'string', 'bad_input', 'text: a string is expected');
    check(title == null || typeof title === 'string', 'bad_input', 'title: a string is expected');
    return {
      text: ENCODER.encode(text),
      published: readDate(published ?? options.published),
      title: ENCODER.encode(title ?? ''),
    };
  });
}

function readDate(date) {
  if (date == null || date === '') return '';
  const [day] = /^\d{4}-\d\d-\d\d(?![^T ])/.exec(typeof date === 'string' ? date : '') ?? [];
  const there = new Date(`${day}T00:00Z`).toJSON(); // null, or another day, when the calendar has no such day
  check(day && there?.startsWith(day), 'bad_option', 'published: a date like 2025-08-20 is expected');
  return day;
}

/** 0 = the core's own default, which is written down nowhere else. */
function readWords({ words }) {
  check(words == null || (isUint32(words) && words > 0), 'bad_option', 'words: an integer from 1 is expected');
  return words ?? 0;
}

function readKeep({ keep }) {
  check(keep == null || Array.isArray(keep), 'bad_option', 'keep: an array of spans is expected');
  return (keep ?? []).map((span) => {
    const { article = 0, begin, end } = Object(span);
    const valid = [article, begin, end].every(isUint32) && begin <= end;
    check(valid, 'bad_option', 'keep: spans {article, begin, end} are expected');
    return { article, begin, end };
  });
}

function readSettled({ currencies, dayFirst }) {
  const codes = currencies ?? [];
  const valid = Array.isArray(codes) && codes.every((code) => /^[A-Z]{3}$/.test(typeof code === 'string' ? code : ''));
  check(valid, 'bad_option', 'currencies: ISO 4217 codes like "AUD" are expected');
  check(dayFirst == null || typeof dayFirst === 'boolean', 'bad_option', 'dayFirst: true or false is expected');
  return { currencies: codes.join(' '), dayFirst: dayFirst == null ? -1 : Number(dayFirst) };
}

const isObject = (value) => typeof value === 'object' && value !== null;
const isUint32 = (value) => Number.isInteger(value) && value >= 0 && value <= UINT32_MAX;
