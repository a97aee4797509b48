// The core flows in Firefox and WebKit: text in, findings out, linked both ways; a reload; hostile text. What a browser
// that is not on this machine would do cannot be tested: npm test installs them where it can.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { dist } from './support/browser.mjs';
import { ENGINES } from './support/engines.mjs';
import { PAYLOADS } from './support/payloads.mjs';

const ARTICLE = `Lamp works glows

The Harwick lamp works sold 41,000 lamps in 2024, up from 36,500 in 2023. Revenue rose 12% to £18.4m in 2024.

The works plans to open a shop in Ambry in May 2026, its director Ada Lund said on Monday.`;

/** Runs in the page: what the tests of both engines need there. */
function equip() {
  const named = (tag, name) =>
    [...document.querySelectorAll(tag)].find((one) => one.checkVisibility() && one.textContent.trim() === name);
  globalThis.help = {
    named,
    /** Repeats a look at the page until it sees something. */
    async see(look) {
      for (const end = Date.now() + 30_000; Date.now() < end; ) {
        const seen = look();
        if (seen) return seen;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      throw new Error(`not seen: ${look}`);
    },
    give(text, markup) {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      if (markup) data.setData('text/html', markup);
      document
        .querySelector('main')
        .dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    },
    mark: (words) => [...document.querySelectorAll('.reading a')].find((one) => one.textContent === words),
    amiss: [],
  };
  addEventListener('securitypolicyviolation', (event) => help.amiss.push(`${event.violatedDirective} ${event.sample}`));
  addEventListener('error', (event) => help.amiss.push(event.message));
  for (const name of ['alert', 'confirm', 'prompt', 'open']) globalThis[name] = () => help.amiss.push(name);
}

for (const [name, engine] of Object.entries(ENGINES)) {
  describe(name, { skip: engine.there() ? false : `${name} is not on this machine` }, () => {
    const asked = [];
    let server;
    let page;

    before(async () => {
      server = await serve(dist);
      server.on('request', ({ url }) => asked.push(url));
      page = await engine.open();
      await page.go(`http://127.0.0.1:${server.address().port}/`);
      await page.run(equip);
    });
    after(async () => {
      await page?.close();
      server?.close();
    });

    test('a text that is dropped is read, and findings and words are linked both ways', async () => {
      const found = await page.run(async (text) => {
        help.give(text);
        await help.see(() => help.mark('£18.4m'));
        const card = await help.see(() => document.querySelector('.card-link'));
        card.click();
        const [shown] = document.querySelectorAll('.reading .is-active');
        const focused = document.activeElement === shown;
        help.mark('12%').click();
        const back = document.activeElement.closest('.panel') !== null;
        return { shown: shown.textContent === card.textContent, focused, back };
      }, ARTICLE);
      assert.deepEqual(found, { shown: true, focused: true, back: true });
    });

    test('a reason is shown, a finding dismissed and brought back, the text cleared and brought back', async () => {
      const words = await page.run(async () => {
        document.querySelector('.card .why').click();
        const rule = /Rule: \w/.test(document.querySelector('.cards .details').textContent);
        const { textContent: gone } = document.querySelector('.card-link bdi');
        help.named('button', 'Dismiss').click();
        await help.see(() => !help.mark(gone));
        help.named('button', 'Undo').click();
        await help.see(() => help.mark(gone));
        help.named('button', 'Clear').click();
        await help.see(() => help.named('button', 'Try a sample'));
        help.named('button', 'Undo').click();
        await help.see(() => help.mark(gone));
        return { rule };
      });
      assert.deepEqual(words, { rule: true });
    });

    test('markup keeps its layout', async () => {
      const lines = await page.run(async () => {
        help.give(
          'plain',
          '<h1>Fares</h1><p>Fares rose 4% in 2024.</p><ul><li>Adults pay £12</li></ul><img src=x onerror="alert(1)">',
        );
        await help.see(() => help.mark('£12'));
        return [...document.querySelectorAll('.reading-text :is(h3, p)')].map((line) => line.textContent);
      });
      assert.deepEqual(lines, ['Fares', 'Fares rose 4% in 2024.', '- Adults pay £12']);
    });

    test(`${PAYLOADS.length} payloads, as text and as markup, do nothing`, async () => {
      assert.ok(PAYLOADS.length >= 500);
      asked.length = 0;
      const { amiss, tags, count } = await page.run(async (payloads) => {
        let count = 0;
        for (const [index, payload] of payloads.entries()) {
          const words = `Sales rose by 5% in 2024 (${index}).`;
          help.give(`${words} ${payload}`, index % 2 ? `<p>${words}</p><p>${payload}</p>` : undefined);
          await help.see(() => document.querySelector('.reading-text').textContent.includes(words));
          count++;
        }
        await help.see(() => help.mark('5%'));
        const tags = new Set([...document.querySelectorAll('.reading *')].map((node) => node.localName));
        return { amiss: help.amiss, tags: [...tags].sort(), count };
      }, PAYLOADS);
      assert.equal(count, PAYLOADS.length);
      assert.deepEqual(amiss, []);
      assert.deepEqual(
        tags.filter((tag) => !['a', 'bdi', 'button', 'div', 'h2', 'li', 'p', 'span', 'ul'].includes(tag)),
        [],
      );
      assert.deepEqual(asked, []);
    });

    test('the text survives a reload', async () => {
      await page.run(async (text) => {
        help.give(text);
        await help.see(() => help.mark('£18.4m'));
        await help.see(() => sessionStorage.getItem('keyline')?.includes('18.4m'));
      }, ARTICLE);
      await page.go(`http://127.0.0.1:${server.address().port}/?again`);
      await page.run(equip);
      assert.equal(await page.run(async () => Boolean(await help.see(() => help.mark('£18.4m')))), true);
    });
  });
}
