/** The sentences above the page: what no longer holds is no longer said, and there is never more of them than leaves the page in sight. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { generateSet } from '../../src/digits/generator';
import { writeIdxImages, writeIdxLabels } from '../../src/digits/idx';
import { bringDigits, connect, visit } from '../support/browser';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

const listOf = (page: Page) => page.getByRole('region', { name: 'Notices', exact: true }).getByRole('list');
const take = (page: Page, files: Readonly<Record<string, Uint8Array>>) =>
  bringDigits(
    page,
    Object.entries(files).map(([name, bytes]) => ({ name, mimeType: '', buffer: Buffer.from(bytes) })),
  );

test('of files taken one after another, only what became of the newest is said and offered', async () => {
  const { page, complaints } = await visit(browser);
  const list = listOf(page);
  const { images, labels } = generateSet({ seed: 80, count: 4 });
  const written = { images: writeIdxImages(images), labels: writeIdxLabels(labels) };
  await take(page, { 'note.txt': new TextEncoder().encode('not digits') });
  await list.getByText('note.txt').waitFor();
  await take(page, { 'set.zip': new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]) });
  await list.getByText('set.zip').waitFor();
  // The same pixels, as 16 digits of 14×14: each side of an IDX file is 4 bytes, most significant first.
  const smaller = written.images.slice();
  smaller[7] = 16;
  smaller[11] = 14;
  smaller[15] = 14;
  const sixteen = writeIdxLabels(new Uint8Array(16));
  await take(page, { smaller, sixteen });
  const asked = page.getByRole('dialog', { name: 'Are these digits read rightly?' });
  await asked.waitFor();
  expect(await list.getByRole('listitem').count()).toBe(0);
  await take(page, written);
  await list.getByText('4 digits imported').waitFor();
  expect(await list.getByRole('listitem').count()).toBe(1);
  expect(await asked.count()).toBe(0);
  expect(await list.getAttribute('aria-live')).toBe('polite');
  expect(complaints).toEqual([]);
  await page.close();
});

test.each([
  [1440, 900],
  [390, 844],
])(
  'at %i×%i the longest notice covers no more than a third of the page, and its end can be reached',
  async (width, height) => {
    const nonsense = Array.from({ length: 80 }, (_, n) => `net=${'x'.repeat(34)}${n}`).join('&');
    const { page } = await visit(browser, `lang=en&lens=slide&${nonsense}`, { viewport: { width, height } });
    const list = listOf(page);
    await list.getByText('xxx79').waitFor();
    const box = (await list.boundingBox())!;
    expect(box.height).toBeLessThanOrEqual(height / 3 + 1);
    expect(box.width).toBeLessThanOrEqual(width);
    // Where there is room, what is looked at stays in sight beside it.
    if (width > 1000)
      expect(box.x + box.width).toBeLessThanOrEqual((await page.getByRole('tabpanel').boundingBox())!.x);
    await list.getByRole('button', { name: 'Close', exact: true }).click();
    await expect.poll(() => list.getByRole('listitem').count()).toBe(0);
    await page.close();
  },
);

test('without a database every notice is a sentence', async () => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
  // Earlier experiments are read where they are shown.
  await page.goto(`${inject('address')}?lang=en&lens=learn.race`);
  await page.evaluate(() => window.receptive.ready);
  const notices = page.getByRole('region').getByRole('listitem');
  await notices.filter({ hasText: 'Experiments of earlier visits could not be read' }).waitFor();
  for (const notice of await notices.allInnerTexts()) expect(notice).not.toMatch(/[a-z]+\.[a-z]+[A-Z]/);
  await page.close();
});
