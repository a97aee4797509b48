// Accessibility: axe-core finds nothing in any state; the order of the focus; what is focused is seen; sizes of targets.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import axe from 'axe-core';
import { boxOf, eventually, pasteArticle, readingOf, sectionOf, useBrowser } from './support/browser.mjs';

const openPage = useBrowser();

const ARTICLE = `Ferry line carries more than ever

Orlen Quay Ferries carried 412,000 passengers in the third quarter of 2024, up from 365,000 a year earlier. Its fares cost $4 million.

Never miss a story: sign up for our free newsletter

Ticket revenue rose 12.5% to $18.4m in 2024 from $16.4m in 2023. The company plans to open a route to Farrow Island on 03/04/2026.`;

/** What axe-core finds against WCAG 2.2 AA and good practice. */
async function violations(page) {
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate(() =>
    globalThis.axe.run(document, { resultTypes: ['violations'] }),
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
  );
}

async function openArticle(t, options) {
  const page = await openPage(t, options);
  await pasteArticle(page, ARTICLE);
  await sectionOf(page, 'Key figures').waitFor();
  return page;
}

const STATES = {
  'with findings': async () => {},
  'with a reason shown, in a card, in the timeline and in the table': async (page) => {
    await sectionOf(page, 'Key figures').getByRole('button', { name: 'Why' }).first().click();
    await sectionOf(page, 'Timeline').getByRole('button', { name: 'Why' }).first().click();
    for (const name of ['All figures', 'All dates']) await page.getByText(name).click();
    await page.getByRole('row').getByRole('button', { name: 'Why' }).first().click();
  },
  'with the table searched and sorted': async (page) => {
    await page.getByText('All figures').click();
    await page.getByLabel('Search the figures').fill('revenue');
    await page.getByRole('button', { name: 'Value', exact: true }).click();
  },
  'with the menu open': async (page) => page.getByText('Copy or save').click(),
  'with a finding shown in its place': async (page) => sectionOf(page, 'Key figures').getByRole('link').first().click(),
  'with marks filtered and a finding dismissed': async (page) => {
    await readingOf(page).getByRole('button', { name: 'Dates' }).click();
    await sectionOf(page, 'Key figures').getByRole('button', { name: 'Why' }).first().click();
    await page.getByRole('button', { name: 'Dismiss', exact: true }).click();
  },
  'in the box again': async (page) => page.getByRole('button', { name: 'Edit' }).click(),
  'with the reasons to trust it': async (page) => page.getByText('Why you can trust this page').click(),
};

test('axe-core finds nothing before there is a text', async (t) => {
  assert.deepEqual(await violations(await openPage(t)), []);
  assert.deepEqual(
    await violations(await openPage(t, { colorScheme: 'dark', viewport: { width: 390, height: 800 } })),
    [],
  );
});

for (const [state, reach] of Object.entries(STATES)) {
  test(`axe-core finds nothing ${state}`, async (t) => {
    const looks = [{}, { colorScheme: 'dark', viewport: { width: 390, height: 800 } }];
    for (const options of looks) {
      const page = await openArticle(t, { reducedMotion: 'reduce', ...options });
      await reach(page);
      await eventually(async () => assert.deepEqual(await violations(page), []));
    }
  });
}

/** Names of what Tab comes to, in order, until it leaves the page or comes round. */
async function tabStops(page, most = 80) {
  const names = [];
  for (let i = 0; i < most; i++) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const { activeElement: at } = document;
      if (!at || at === document.body) return null;
      const box = at.getBoundingClientRect();
      const seen = box.width > 0 && box.bottom > 0 && box.top < innerHeight && at.checkVisibility();
      const middle = document.elementFromPoint(
        (box.left + box.right) / 2,
        Math.max(0, Math.min(innerHeight - 1, (box.top + box.bottom) / 2)),
      );
      const covered = !(at.contains(middle) || middle?.contains(at));
      const text = (at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? at.textContent)
        .replace(/\s+/g, ' ')
        .trim();
      return `${seen ? '' : 'unseen '}${covered ? 'covered ' : ''}${text.slice(0, 40)}`;
    });
    if (name === null) break;
    names.push(name);
  }
  return names;
}

test('Tab goes from the head through the findings to the text, whose marks are one stop; all of it is seen', async (t) => {
  const page = await openArticle(t, { reducedMotion: 'reduce', viewport: { width: 1280, height: 700 } });
  const skip = page.getByRole('link', { name: 'Skip to the findings' });
  await skip.focus();
  const stops = await tabStops(page);
  assert.deepEqual(
    stops.filter((name) => /^(unseen|covered)/.test(name)),
    [],
  );
  const order = ['Edit', 'Clear', 'Copy or save', 'Published', 'Shorter', 'Longer', 'All figures'];
  const places = order.map((name) => stops.findIndex((stop) => stop.startsWith(name)));
  assert.ok(
    places.every((place, i) => place >= 0 && (i === 0 || place > places[i - 1])),
    stops.join(' | '),
  );
  const marks = await readingOf(page).getByRole('link').allTextContents();
  assert.ok(marks.length > 8);
  const text = stops.slice(stops.findIndex((name) => name.startsWith('Money')));
  assert.equal(text.filter((name) => marks.includes(name)).length, 1);
});

test('what can be pressed is at least 24 pixels wide and high', async (t) => {
  const page = await openArticle(t, { viewport: { width: 390, height: 800 } });
  for (const name of ['All figures', 'All dates', 'Copy or save']) await page.getByText(name).click();
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('button, summary, input:not([type=file])')]
      .filter((element) => element.checkVisibility())
      .map((element) => [element.textContent || element.id, element.getBoundingClientRect()])
      .filter(([, { width, height }]) => width < 24 || height < 24)
      .map(([name, { width, height }]) => `${name}: ${width} × ${height}`),
  );
  assert.deepEqual(small, []);
});

test('live regions say what happened, once', async (t) => {
  const page = await openPage(t);
  await page.evaluate(() => {
    globalThis.said = [];
    const listen = (changes) => {
      for (const { target } of changes) {
        const region = (target.nodeType === 1 ? target : target.parentElement).closest('[role="status"]');
        if (region?.textContent.trim() && region.checkVisibility()) globalThis.said.push(region.textContent.trim());
      }
    };
    new MutationObserver(listen).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await pasteArticle(page, ARTICLE);
  await page.getByRole('status').filter({ hasText: 'Found' }).waitFor({ state: 'attached' });
  const said = await page.evaluate(() => globalThis.said);
  assert.equal(said.length, 1, said.join(' | '));
  assert.match(said[0], /^Found \d+ figures and \d+ dated events\.$/);
});

test('at twice the text size nothing is cut off', async (t) => {
  for (const width of [390, 1280]) {
    const page = await openArticle(t, { viewport: { width, height: 800 } });
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    for (const name of ['All figures', 'All dates', 'Copy or save']) await page.getByText(name).click();
    const beyond = await page.evaluate(() =>
      [...document.body.querySelectorAll('*')]
        .filter((element) => element.checkVisibility() && !element.closest('.visually-hidden, .skip, svg, .reading'))
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
        .map((element) => element.textContent.slice(0, 40)),
    );
    assert.deepEqual(beyond, [], `${width} px`);
  }
});

test('words from right to left do not turn the page around, and controls are shown instead of obeyed', async (t) => {
  const page = await openPage(t);
  await pasteArticle(
    page,
    'The port of \u202eABC\u202c earned $5.5m in 2024, said שלום עולם, its owner, who holds 40%.'.padEnd(240, '.'),
  );
  await readingOf(page).getByText('RLO', { exact: true }).waitFor();
  await sectionOf(page, 'Please note').getByText('turn the direction of writing').waitFor();
  const words = readingOf(page).getByRole('link', { name: '$5.5m' });
  await words.click();
  assert.equal(await words.evaluate((link) => link.classList.contains('is-active')), true);
  assert.equal(await boxOf(page).isVisible(), false);
});
