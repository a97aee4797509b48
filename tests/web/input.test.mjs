// Texts that hold nothing, too much or nonsense: a clear message or an empty report, and never a frozen page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  boxOf,
  eventually,
  paste,
  pasteArticle,
  readerOf,
  readingOf,
  sectionOf,
  useBrowser,
} from './support/browser.mjs';

const openPage = useBrowser();

const MEGABYTE = 1024 * 1024;

/** A paste that the test makes itself: the clipboard neither keeps every character nor likes 20 MB. */
function pasteHere(page, make) {
  return page.evaluate((source) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', source.text ?? source.unit.repeat(source.times));
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, make);
}

const notice = (page, words) => page.getByRole('status').filter({ hasText: words });

test('an empty clipboard and a blank text say so, and keep the page as it is', async (t) => {
  const page = await openPage(t);
  await boxOf(page).focus();
  await pasteHere(page, { text: '' });
  await notice(page, 'no text on the clipboard').waitFor();
  await pasteHere(page, { text: ' \n\t ' });
  await notice(page, 'what you pasted is empty').waitFor();
  assert.equal(await boxOf(page).inputValue(), '');
});

const POOR = {
  'words without a number or a date': 'The meadow was quiet and the river kept its own counsel all through it.',
  'a lone number': '48113',
  'punctuation alone': '?!… — ()[]{}',
};

for (const [what, text] of Object.entries(POOR)) {
  test(`${what}: read, and nothing breaks`, async (t) => {
    const page = await openPage(t);
    await pasteHere(page, { text });
    await readingOf(page).getByText(text).waitFor();
    await notice(page, 'Found').waitFor({ state: 'attached' });
  });
}

test('a text with nothing to find says so', async (t) => {
  const page = await openPage(t);
  await pasteHere(page, { text: POOR['words without a number or a date'] });
  await sectionOf(page, 'Please note').getByText('No figures or dates were found').waitFor();
});

test('German gets a warning', async (t) => {
  const page = await openPage(t);
  const text =
    'Die Brauerei am Fluss hat im vergangenen Jahr deutlich mehr Bier verkauft als zuvor und will weiter wachsen. ';
  await pasteArticle(page, text.repeat(3));
  await sectionOf(page, 'Please note').getByText('does not look like English').waitFor();
});

test('NUL bytes, lone surrogates and right-to-left words keep marks in their places', async (t) => {
  const page = await openPage(t);
  const text = 'A\0B \uD83D lone \uDE00 halves, \u202Eturned\u202C and 😀: rents rose by 7% to $1,450 in May 2024.';
  await pasteHere(page, { text });
  for (const words of ['7%', '$1,450', 'May 2024'])
    await readingOf(page).getByRole('link', { name: words, exact: true }).waitFor();
});

test('a text above 20 MB is refused before anything is done with it', async (t) => {
  const page = await openPage(t);
  await pasteArticle(page, 'Rents rose by 7% to $1,450 in May 2024, said the tenants’ union.'.padEnd(220, '.'));
  await pasteHere(page, { unit: 'Rents rose by 7%. ', times: (21 * MEGABYTE) / 18 });
  await notice(page, 'longer than 20').waitFor();
  await readingOf(page).getByText('tenants’ union').waitFor();
});

test('a notice outlasts the answer to the text before', async (t) => {
  const page = await openPage(t);
  const reader = await readerOf(page);
  await reader.evaluate(() => {
    const post = self.postMessage.bind(self);
    const held = []; // a slow reader tells of its progress before it answers
    self.postMessage = (...message) => held.push(message);
    self.release = () => {
      self.postMessage = post;
      for (const message of held) post(...message);
    };
  });
  await pasteArticle(page, 'Rents rose by 7% to $1,450 in May 2024, said the tenants’ union.'.padEnd(220, '.'));
  await pasteHere(page, { text: '' });
  await notice(page, 'no text on the clipboard').waitFor();
  await reader.evaluate(() => self.release());
  await notice(page, 'Found').waitFor({ state: 'attached' });
  assert.equal(await notice(page, 'no text on the clipboard').isVisible(), true);
});

test('a long paste stays out of the box, is read in pieces, and Edit keeps it', async (t) => {
  const page = await openPage(t);
  const unit = 'Rents in the harbour district rose by 7% to $1,450 in May 2024.\n';
  const times = Math.ceil((2 * MEGABYTE) / unit.length);
  await pasteHere(page, { unit, times });
  await notice(page, 'Found').waitFor({ state: 'attached' });
  await readingOf(page).getByText('harbour district').first().waitFor();
  assert.equal(await page.getByLabel('Article text').inputValue(), '');
  const drawn = await readingOf(page).getByText('harbour district').count();
  assert.ok(drawn < times / 5, `${drawn} of ${times} paragraphs are drawn`);
  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByText('is kept as it is').waitFor();
  await page.getByRole('button', { name: 'Done' }).click();
  await readingOf(page).getByText('harbour district').first().waitFor();
});

test('the end of a long text can be reached from a finding', async (t) => {
  const page = await openPage(t);
  const unit = 'The harbour was quiet that morning and nobody spoke of it.\n';
  await page.evaluate((line) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', `${line.repeat(8000)}Rents rose by 7% in May 2024.`);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, unit);
  await sectionOf(page, 'Key figures').getByRole('link', { name: '7%' }).click();
  const words = readingOf(page).getByRole('link', { name: '7%' });
  await eventually(async () => {
    const box = await words.boundingBox();
    assert.ok(box && box.y > 0 && box.y < 860);
  });
});

test('a paste into the box that would grow it beyond the limit is refused', async (t) => {
  const page = await openPage(t);
  await boxOf(page).focus();
  await page.evaluate(
    ({ unit, times }) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', unit.repeat(times));
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.activeElement.dispatchEvent(event);
    },
    { unit: 'Rents rose by 7%. ', times: (21 * MEGABYTE) / 18 },
  );
  await notice(page, 'longer than 20').waitFor();
  assert.equal(await boxOf(page).inputValue(), '');
  await paste(page, 'Rents rose by 7% to $1,450 in May 2024, said the tenants’ union.'.padEnd(220, '.'));
  await readingOf(page).getByText('tenants’ union').waitFor();
  await notice(page, 'longer than 20').waitFor({ state: 'hidden' });
});
