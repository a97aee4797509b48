// The articles of tests/articles through the Wasm module: the same bytes as the native command prints.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { load } from '../../wasm/node.js';

const articles = new URL('../articles/', import.meta.url);
const keyline = await load();

/** Reports are one long line: shows where two of them part. */
function assertSame(actual, expected) {
  let at = 0;
  while (at < expected.length && actual[at] === expected[at]) at += 1;
  const near = (json) => json.slice(Math.max(0, at - 80), at + 80);
  assert.ok(actual === expected, `at ${at}:\n  wasm   ${near(actual)}\n  golden ${near(expected)}`);
}

describe('goldens', () => {
  for (const slug of readdirSync(articles).sort()) {
    const read = (name) => readFileSync(new URL(`${slug}/${name}`, articles), 'utf8');
    const options = existsSync(new URL(`${slug}/options.json`, articles)) ? JSON.parse(read('options.json')) : {};

    it(slug, () => {
      const text = read('article.txt');
      const json = keyline.analyzeJson(text, options);
      assertSame(`${json}\n`, read('report.json'));
      assert.equal(keyline.analyzeJson(text, options), json, 'a second call answers the same');
      assert.deepEqual(keyline.analyze(text, options), JSON.parse(json));
    });
  }
});
