// Taking away and coming back: the clipboard, files, links, paper; reload, Clear and Undo; HTML and files that come in.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { toFragment } from '../../web/share.js';
import { boxOf, eventually, paste, pasteArticle, readingOf, sectionOf, useBrowser } from './support/browser.mjs';

const openPage = useBrowser();

const ARTICLE = `Lamp works <glows> & grows

The Harwick lamp works sold 41,000 lamps in 2024, up from 36,500 in 2023. Revenue rose 12% to £18.4m in 2024.

The works plans to open a shop in Ambry in May 2026. <script>alert(1)</script> costs £3.`;

async function openArticle(t, options) {
  const page = await openPage(t, options);
  await pasteArticle(page, ARTICLE);
  await sectionOf(page, 'Key figures').waitFor();
  return page;
}

const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());

async function take(page, name) {
  const menu = page.getByRole('group').filter({ hasText: 'Copy or save' }).first();
  if (!(await page.getByRole('button', { name, exact: true }).isVisible()))
    await menu.getByText('Copy or save').click();
  await page.getByRole('button', { name, exact: true }).click();
}

async function save(page, name) {
  const coming = page.waitForEvent('download');
  await take(page, name);
  const download = await coming;
  return {
    name: download.suggestedFilename(),
    text: readFileSync(await download.path(), 'utf8'),
    path: await download.path(),
  };
}

test('Markdown and plain text go to the clipboard', async (t) => {
  const page = await openArticle(t);
  await take(page, 'Markdown');
  await page.getByRole('status').filter({ hasText: 'Copied.' }).waitFor();
  assert.match(await clipboard(page), /^# Lamp works \\<glows\\> & grows\n/);
  await take(page, 'Plain text');
  await eventually(async () => assert.match(await clipboard(page), /^Lamp works <glows> & grows\n\n/));
});

test('files are named after the article and parse back', async (t) => {
  const page = await openArticle(t);
  const json = await save(page, 'Everything (JSON)');
  assert.equal(json.name, 'lamp-works-glows-grows.json');
  const report = JSON.parse(json.text);
  for (const { text, begin, end } of report.figures) assert.equal(ARTICLE.slice(begin, end), text);
  const figures = await save(page, 'Figures (CSV)');
  assert.match(figures.text, /^\uFEFFtext,kind,value.*\r\n/);
  assert.match((await save(page, 'Timeline (CSV)')).text, /2026-05.*planned/);
  assert.match((await save(page, 'Calendar (.ics)')).text, /^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
});

test('what was dismissed is in no export', async (t) => {
  const page = await openArticle(t);
  await sectionOf(page, 'Key figures').getByRole('button', { name: 'Why £18.4m' }).click();
  await page.getByRole('button', { name: 'Dismiss', exact: true }).click();
  await readingOf(page).getByRole('link', { name: '£18.4m' }).waitFor({ state: 'detached' });
  const report = JSON.parse((await save(page, 'Everything (JSON)')).text);
  assert.equal(
    report.figures.some(({ text }) => text === '£18.4m'),
    false,
  );
  assert.doesNotMatch((await save(page, 'Figures (CSV)')).text, /£18\.4m/);
});

test('the HTML report stands by itself: text stays text, nothing is requested', async (t) => {
  const page = await openArticle(t);
  const { text, path } = await save(page, 'Report (one HTML file)');
  assert.doesNotMatch(text, /<script|onerror|javascript:/i);
  const report = await page.context().newPage();
  const requests = [];
  report.on('request', (request) => requests.push(request.url()));
  await report.goto(`file://${path}`);
  // The browser saved it without its suffix: what it is, is in its content.
  await report.setContent(text);
  await report.getByRole('heading', { name: 'Lamp works <glows> & grows', level: 1 }).waitFor();
  await report.getByRole('table').getByText('£18.4m').waitFor();
  await report.getByText('<script>alert(1)</script>').waitFor();
  assert.deepEqual(
    requests.filter((url) => !url.startsWith('file:')),
    [],
  );
});

test('a link holds the text and opens it elsewhere', async (t) => {
  const page = await openArticle(t);
  await page.getByLabel('Published').fill('2025-02-03');
  await take(page, 'Link that holds the text');
  await page.getByRole('status').filter({ hasText: 'The link is copied' }).waitFor();
  const { hash } = new URL(await clipboard(page));
  const other = await openPage(t, { path: hash });
  await readingOf(other).getByText('lamp works sold').waitFor();
  assert.equal(await other.getByLabel('Published').inputValue(), '2025-02-03');
});

test('after another paste a reload brings that, not the text of the link', async (t) => {
  const path = await toFragment({ text: ARTICLE });
  const page = await openPage(t, { path, reloads: true });
  await readingOf(page).getByText('lamp works sold').waitFor();
  await paste(page, ARTICLE.replace('41,000', '51,000'));
  await readingOf(page).getByRole('link', { name: '51,000' }).waitFor();
  await eventually(async () => assert.equal(new URL(page.url()).hash, ''));
  await page.reload();
  await readingOf(page).getByRole('link', { name: '51,000' }).waitFor();
});

test('a long text gives a warning with its link, a longer one no link', async (t) => {
  const page = await openPage(t);
  const noise = (length) => {
    let [seed, text] = [1, ''];
    while (text.length < length) {
      seed = (seed * 48271) % 2147483647;
      text += seed.toString(36) + (seed % 5 ? ' ' : '. ');
    }
    return text;
  };
  await pasteArticle(page, `Sales rose 4% in 2024. ${noise(14_000)}`);
  await readingOf(page).getByRole('link', { name: '4%' }).waitFor();
  await take(page, 'Link that holds the text');
  await page.getByRole('status').filter({ hasText: 'some programs cut links' }).waitFor();
  await paste(page, `Sales rose 5% in 2024. ${noise(120_000)}`);
  await readingOf(page).getByRole('link', { name: '5%' }).waitFor();
  await take(page, 'Link that holds the text');
  await page.getByRole('status').filter({ hasText: 'more than browsers take' }).waitFor();
});

test('a damaged link says so and leaves the page usable', async (t) => {
  const page = await openPage(t, { path: '#t=bm90aGluZw' });
  await page.getByRole('status').filter({ hasText: 'The link is damaged' }).waitFor();
  await pasteArticle(page, ARTICLE);
});

test('with the source known, a figure has a link to its very words', async (t) => {
  const page = await openArticle(t);
  await page.getByText('Copy or save').click();
  await page.getByLabel('Source address').fill('https://example.org/lamps');
  await page.getByLabel('Source address').press('Enter');
  await sectionOf(page, 'Key figures').getByRole('button', { name: 'Why £18.4m' }).click();
  await page.getByRole('button', { name: 'Copy link to the words' }).click();
  await page.getByRole('status').filter({ hasText: 'Copied.' }).waitFor();
  assert.match(await clipboard(page), /^https:\/\/example\.org\/lamps#:~:text=.*%C2%A318\.4m/);
  await page.getByRole('button', { name: 'Copy a report of an error' }).click();
  await eventually(async () => assert.match(await clipboard(page), /words: "£18\.4m" at \d+/));
});

test('everything is on paper', async (t) => {
  const page = await openArticle(t);
  const figures = sectionOf(page, 'All figures').or(page.getByText('All figures'));
  await figures.first().waitFor();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const table = page.getByRole('table').filter({ has: page.getByRole('columnheader', { name: 'Measures' }) });
  await table.getByRole('link', { name: '36,500' }).waitFor();
  for (const name of ['Edit', 'Shorter', 'Why'])
    assert.equal(await page.getByRole('button', { name }).first().isVisible(), false);
  await readingOf(page).getByText('lamp works sold').waitFor();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('columnheader', { name: 'Measures' }).waitFor({ state: 'hidden' });
});

test('the text survives a reload of its tab, and nothing else', async (t) => {
  const page = await openArticle(t, { reloads: true });
  await page.getByLabel('Published').fill('2025-02-03');
  await page.reload();
  await readingOf(page).getByText('lamp works sold').waitFor();
  assert.equal(await page.getByLabel('Published').inputValue(), '2025-02-03');
  await page.getByRole('button', { name: 'Clear' }).click();
  await boxOf(page).waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Try a sample' }).waitFor();
  assert.equal(await boxOf(page).inputValue(), '');
});

test('Clear can be undone', async (t) => {
  const page = await openArticle(t);
  await page.getByRole('button', { name: 'Clear' }).click();
  await page.getByRole('button', { name: 'Try a sample' }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await readingOf(page).getByRole('link', { name: '£18.4m' }).waitFor();
});

test('where storage is denied the page works and says once that a reload loses the text', async (t) => {
  const page = await openPage(t, {
    before: () =>
      Object.defineProperty(globalThis, 'sessionStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      }),
  });
  await pasteArticle(page, ARTICLE);
  const notice = page.getByRole('status').filter({ hasText: 'does not keep the text' });
  await notice.waitFor();
  await paste(page, ARTICLE.replace('41,000', '51,000'));
  await readingOf(page).getByRole('link', { name: '51,000' }).waitFor();
  await notice.waitFor({ state: 'hidden' });
});

test('pasted markup keeps headings, paragraphs, lists and tables, and nothing of it runs', async (t) => {
  const page = await openPage(t);
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    const markup = `<h1>Ferry&nbsp;fares</h1><p>Fares rose <b>4%</b>
      in 2024.</p><ul><li>Adults pay £12</li><li>Children pay £5</li></ul>
      <table><tr><th>Route</th><th>Boats</th></tr><tr><td>Ambry</td><td>14</td></tr></table>
      <script>alert(1)</script><img src=x onerror="alert(2)"><p hidden>secret 99%</p>`;
    clipboardData.setData('text/html', markup);
    clipboardData.setData('text/plain', 'Ferry fares Fares rose 4% in 2024. Adults pay £12 Children pay £5');
    document
      .querySelector('textarea')
      .dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await readingOf(page).getByRole('link', { name: '£12' }).waitFor();
  const lines = await readingOf(page).getByRole('paragraph').allTextContents();
  await readingOf(page).getByRole('heading', { name: 'Ferry fares' }).waitFor();
  await readingOf(page).getByRole('table').getByRole('columnheader', { name: 'Boats' }).waitFor();
  await readingOf(page).getByRole('cell', { name: '14' }).waitFor();
  const text = ['Fares rose 4% in 2024.', '- Adults pay £12', '- Children pay £5'];
  for (const line of text)
    assert.ok(
      lines.some((one) => one.replace(/\u00a0/g, ' ').trim() === line),
      `${line} in ${lines.join(' | ')}`,
    );
  assert.doesNotMatch(lines.join(), /alert|secret/);
});

test('a file is opened, HTML as its text', async (t) => {
  const page = await openPage(t);
  const choose = async (name, mimeType, text) => {
    const coming = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Open a file' }).click();
    await (await coming).setFiles({ name, mimeType, buffer: Buffer.from(text) });
  };
  await choose('a.html', 'text/html', '<title>No</title><p>Fares rose 4% in 2024.<p>Boats cost £9m.');
  await readingOf(page).getByRole('link', { name: '£9m' }).waitFor();
  assert.equal(await readingOf(page).getByText('<p>').count(), 0);
});

test('the Paste button reads the clipboard', async (t) => {
  const page = await openPage(t);
  await page.evaluate((text) => navigator.clipboard.writeText(text), ARTICLE);
  await page.getByRole('button', { name: 'Paste', exact: true }).click();
  await readingOf(page).getByRole('link', { name: '£18.4m' }).waitFor();
});

test('the address of a page alone is not fetched, and the page says what to do', async (t) => {
  const page = await openPage(t);
  await boxOf(page).focus();
  await paste(page, 'https://example.org/news/article-12');
  await page.getByRole('status').filter({ hasText: 'never fetches anything' }).waitFor();
  assert.equal(await boxOf(page).inputValue(), '');
});
