// Compiled, never run (types.test.mjs): how callers write, and what the types have to refuse.
import { type Failure, type Keyline, load, type Report } from 'keyline';

export async function use(bytes: Uint8Array, answer: Promise<Response>): Promise<string[]> {
  const keyline: Keyline = await load();
  await load({ wasm: bytes });
  await load({ wasm: new URL('https://example.org/keyline.wasm') });
  await load({ wasm: answer });
  // @ts-expect-error: a number is no module
  await load({ wasm: 5 });

  const report: Report | Failure = keyline.analyze('text', { published: '2025-08-20', words: 60 });
  keyline.analyze(['text', { text: 'text', published: null, title: 'Title' }], { keep: [{ begin: 0, end: 4 }] });
  keyline.analyze('text', { currencies: ['AUD'], dayFirst: true });
  // @ts-expect-error: an article needs its text
  keyline.analyze([{ title: 'Title' }]);
  // @ts-expect-error: a budget is a number
  keyline.analyze('text', { words: '60' });
  // @ts-expect-error: no such option
  keyline.analyze('text', { word: 60 });
  // @ts-expect-error: a failure has to be looked at first
  report.figures;

  if ('error' in report) return [report.error.code satisfies 'bad_input' | 'bad_option' | 'crashed'];
  const { base, metric } = report.figures[0];
  // @ts-expect-error: a figure may have no metric
  metric.text;
  const json: string | Failure = keyline.analyzeJson('text');
  return [metric?.text ?? '', base === null ? '' : report.figures[base].text, typeof json];
}
