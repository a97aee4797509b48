// Pictures of the page in eight states, kept in build/test/screens for whoever wants to see what a change looks like.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/shell.mjs';
import { readingOf, sectionOf, useBrowser } from './support/browser.mjs';

const openPage = useBrowser();
const folder = join(root, 'build/test/screens');
mkdirSync(folder, { recursive: true });

const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 };
const DESK = { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' };

const sample = async (page) => {
  await page.getByRole('button', { name: 'Try a sample' }).click();
  await sectionOf(page, 'Key figures').waitFor();
};

/** One row a state: its name, the browser's settings, and how it is reached. */
const STATES = [
  ['start', DESK, async () => {}],
  ['findings', DESK, sample],
  ['findings-dark', { ...DESK, colorScheme: 'dark' }, sample],
  [
    'in-place',
    DESK,
    async (page) => {
      await sample(page);
      await sectionOf(page, 'Key figures').getByRole('link', { name: '34.8%' }).click();
    },
  ],
  [
    'why',
    DESK,
    async (page) => {
      await sample(page);
      await sectionOf(page, 'Key figures').getByRole('button', { name: 'Why £48.6m' }).click();
    },
  ],
  [
    'table',
    DESK,
    async (page) => {
      await sample(page);
      await page.getByText('All figures').click();
      await page.getByLabel('Search the figures').fill('revenue');
      await page.getByLabel('Search the figures').scrollIntoViewIfNeeded();
    },
  ],
  ['phone', PHONE, sample],
  [
    'phone-text',
    { ...PHONE, colorScheme: 'dark', reducedMotion: 'reduce' },
    async (page) => {
      await sample(page);
      await sectionOf(page, 'Key figures').getByRole('link', { name: '34.8%' }).click();
      await readingOf(page).getByRole('link', { name: '34.8%' }).waitFor();
    },
  ],
];

for (const [name, options, reach] of STATES) {
  test(`a picture of the page: ${name}`, async (t) => {
    const page = await openPage(t, options);
    await reach(page);
    const path = join(folder, `${name}.png`);
    await page.screenshot({ path, animations: 'disabled' });
    const header = readFileSync(path).subarray(16, 24);
    const scale = options.deviceScaleFactor ?? 1;
    assert.deepEqual(
      [header.readUInt32BE(0), header.readUInt32BE(4)],
      [options.viewport.width * scale, options.viewport.height * scale],
    );
  });
}
