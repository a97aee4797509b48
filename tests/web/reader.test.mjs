// The reader behind the page: late answers, crashes, endless loops. The text is never lost.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boxOf, eventually, paste, pasteArticle, readerOf, readingOf, useBrowser } from './support/browser.mjs';

const openPage = useBrowser();

const FIRST = 'The reservoir at Coldbeck stood at 71% of its capacity on Monday, the water board said.'.padEnd(
  220,
  '.',
);
const SECOND = 'The reservoir at Marrow Dale stood at 48% of its capacity on Friday, the board said.'.padEnd(220, '.');

/**
 * From now on answers wait in the worker until `release` lets the next one go, the latest first. That it is ready is no
 * answer: a reader that has not said so yet may do so.
 */
async function holdAnswers(reader) {
  await reader.evaluate(() => {
    const post = self.postMessage.bind(self);
    const held = [];
    self.postMessage = (message) => (message.ready ? post(message) : held.push(message));
    self.held = () => held.length;
    self.release = () => post(held.pop());
    self.letGo = () => {
      self.postMessage = post;
    };
  });
  return {
    waiting: (count) => eventually(async () => assert.equal(await reader.evaluate(() => self.held()), count)),
    release: () => reader.evaluate(() => self.release()),
  };
}

test('a late answer to an earlier text is dropped', async (t) => {
  const page = await openPage(t);
  const answers = await holdAnswers(await readerOf(page));
  await pasteArticle(page, FIRST);
  await answers.waiting(1);
  await page.evaluate((text) => navigator.clipboard.writeText(text), SECOND);
  await page.keyboard.press('Control+V');
  await answers.waiting(2);
  await answers.release();
  const found = page.getByRole('status').filter({ hasText: 'Found' });
  await found.waitFor({ state: 'attached' });
  await readingOf(page).getByText('Marrow Dale').first().waitFor();
  await answers.release();
  // The page has dealt with the late message once it has dealt with one that was sent after it.
  await page.getByLabel('Published').fill('2024-06-03');
  await answers.waiting(1);
  await answers.release();
  await readingOf(page).getByText('Marrow Dale').first().waitFor();
  assert.equal(await readingOf(page).getByText('Coldbeck').count(), 0);
  assert.equal(await page.getByText('Coldbeck').count(), 0);
});

const DEATHS = {
  'an error that nobody catches': () =>
    setTimeout(() => {
      throw new Error('out of order');
    }),
  'a trap in WebAssembly': () => {
    // (module (func (export "f") unreachable))
    const bytes = [
      0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11,
    ];
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(bytes)));
    setTimeout(exports.f);
  },
  'an answer that says so': () => postMessage({ crashed: 'out of memory' }),
};

for (const [death, kill] of Object.entries(DEATHS)) {
  test(`a reader that dies of ${death} leaves the text, and a fresh one reads it`, async (t) => {
    const page = await openPage(t);
    const answers = await holdAnswers(await readerOf(page));
    await pasteArticle(page, FIRST);
    await answers.waiting(1);
    const dead = await readerOf(page);
    await dead.evaluate(() => self.letGo());
    await dead.evaluate(kill);
    await page.getByRole('status').filter({ hasText: 'Your text is kept' }).waitFor();
    assert.equal(await readingOf(page).getByText('Coldbeck').isVisible(), true);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('status').filter({ hasText: 'Your text is kept' }).waitFor({ state: 'hidden' });
    await page.getByRole('status').filter({ hasText: 'Found' }).waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Edit' }).click();
    assert.equal(await boxOf(page).inputValue(), FIRST);
  });
}

test('a text that the reader dies of twice is too much for the page, which says so and does not offer to try again', async (t) => {
  const page = await openPage(t);
  const crash = async (reader, start) => {
    const answers = await holdAnswers(reader);
    await start();
    await answers.waiting(1);
    await reader.evaluate(() => self.letGo());
    await reader.evaluate(DEATHS['an answer that says so']);
  };
  // The list of workers may still name the dead one: the fresh one is known by its start.
  const fresh = page.waitForEvent('worker');
  await crash(await readerOf(page), () => pasteArticle(page, FIRST));
  const again = page.getByRole('button', { name: 'Try again' });
  await again.waitFor();
  await crash(await fresh, () => again.click());
  await page.getByRole('status').filter({ hasText: 'too many figures' }).waitFor();
  await again.waitFor({ state: 'hidden' });
  assert.equal(await readingOf(page).getByText('Coldbeck').isVisible(), true);
});

test('a long text that the reader dies of is too much at once', async (t) => {
  const page = await openPage(t);
  const reader = await readerOf(page);
  await holdAnswers(reader);
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'The reservoir at Coldbeck stood at 71% of its capacity. '.repeat(40_000));
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await page.getByRole('progressbar').waitFor();
  await eventually(async () => assert.ok((await reader.evaluate(() => self.held())) > 0));
  await reader.evaluate(() => self.letGo());
  await reader.evaluate(DEATHS['an answer that says so']);
  await page.getByRole('status').filter({ hasText: 'too many figures' }).waitFor();
  await page.getByRole('button', { name: 'Try again' }).waitFor({ state: 'hidden' });
});

test('without the reader the page says so, and keeps the text', async (t) => {
  const page = await openPage(t, { blocked: '**/engine-*.js' });
  await pasteArticle(page, FIRST);
  await page.getByRole('status').filter({ hasText: 'could not start the reader' }).waitFor();
  assert.equal(await readingOf(page).getByText('Coldbeck').isVisible(), true);
});

test('reading that takes long shows progress, and Cancel stops even an endless loop', async (t) => {
  const page = await openPage(t);
  const reader = await readerOf(page);
  await reader.evaluate(() => {
    self.postMessage = () => {
      for (;;);
    };
  });
  await pasteArticle(page, FIRST);
  await page.getByRole('progressbar', { name: /Reading 220 characters/ }).waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('status').filter({ hasText: 'cancelled' }).waitFor();
  await page.getByRole('progressbar').waitFor({ state: 'hidden' });
  assert.equal(await readingOf(page).getByText('Coldbeck').isVisible(), true);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('status').filter({ hasText: 'Found' }).waitFor({ state: 'attached' });
});

/** Runs in the worker: `spoke` resolves when it has sent something to the page. */
function listenToReader() {
  const post = self.postMessage.bind(self);
  self.spoke = new Promise((resolve) => {
    self.postMessage = (message) => {
      post(message);
      resolve();
    };
  });
}

test('a reader that dies a hundred times over is replaced each time', async (t) => {
  const page = await openPage(t);
  await boxOf(page).focus();
  let reader = await readerOf(page);
  for (let death = 0; death < 100; death++) {
    // A reader that never got ready is not replaced unasked: this one has spoken before it dies.
    await reader.evaluate(listenToReader);
    await paste(page, death % 2 ? FIRST : SECOND);
    await reader.evaluate(() => self.spoke);
    const next = page.waitForEvent('worker');
    await reader.evaluate(DEATHS['an error that nobody catches']);
    reader = await next;
  }
  await paste(page, FIRST);
  await readingOf(page).getByText('Coldbeck').first().waitFor();
  await page.getByRole('status').filter({ hasText: 'Found' }).waitFor({ state: 'attached' });
  await eventually(async () => assert.equal(page.workers().length, 1));
});
