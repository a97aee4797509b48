// Markup on its way to the parser: nothing is left in it that could run, apply or load, and no text is lost.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bareTags, hasLayout } from '../../web/html_text.js';
import { PAYLOADS } from './support/payloads.mjs';

test('tags lose their attributes, and text stays', () => {
  const rows = [
    ['<p class="a" onclick=alert(1)>Sales</p>', '<p>Sales</p>'],
    ['<img src=x onerror="a > b">4%', '<img>4%'],
    ['<p title="a > b" hidden>no</p>', '<p hidden>no</p>'],
    ["<p title='a hidden thing'>yes</p>", '<p>yes</p>'],
    ['<i aria-hidden="true">x</i>', '<i hidden>x</i>'],
    ["<p title=it's>two</p><p>'three'</p>", "<p>two</p><p>'three'</p>"],
    ['a<!-- <img src=x> -->b<!doctype html>c<?php x ?>d', 'abcd'],
    ['1 < 2 and 3 <4>', '1 &lt; 2 and 3 &lt;4>'],
    ['<script>x<y</script><STYLE>p{}</STYLE>z', '<textarea>x<y'],
    ['<p title="never closed>lost', '<p>'],
    ['<a =">', '<a>'],
    ['plain', 'plain'],
  ];
  for (const [markup, bare] of rows) assert.ok(bareTags(markup).startsWith(bare), `${markup}: ${bareTags(markup)}`);
});

test('no payload keeps an attribute', () => {
  for (const payload of PAYLOADS) {
    const tags = bareTags(payload).match(/<[a-z/][^>]*>/gi) ?? [];
    for (const tag of tags) assert.match(tag, /^<\/?[a-z][a-z0-9]*( hidden)?>$/i, payload);
  }
});

test('hostile markup takes time in proportion to its length', () => {
  const time = (markup) => {
    const start = performance.now();
    bareTags(markup);
    return performance.now() - start;
  };
  for (const unit of ['<', '<a "', '<a ="', "<a ='", '<!--', '<p hidden ', '</', '<a =">">', '<?']) {
    const most = Math.max(50, 40 * time(unit.repeat(10_000)));
    assert.ok(time(unit.repeat(160_000)) < most * 4, unit);
  }
});

test('only markup that lays text out is worth reading', () => {
  assert.equal(hasLayout('<p>One'), true);
  assert.equal(hasLayout('<span>one</span>'), false);
});
