/** The address as a teacher uses it: it leads into the sections of the lens, and Back and Forward go through them. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, visit } from '../support/browser';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const lensOf = (page: Page): string | null => new URL(page.url()).searchParams.get('lens');
const chosen = (page: Page, section: string) => page.getByRole('radio', { name: section, exact: true, checked: true });

test('a link leads to a section; a section chosen is in the address; Back and Forward go through them', async () => {
  const { page, complaints } = await visit(browser, 'lang=en&lens=learn.drift');
  await chosen(page, 'Drift').waitFor({ state: 'attached' });
  await page.getByRole('radio', { name: 'Race', exact: true }).check({ force: true });
  await expect.poll(() => lensOf(page)).toBe('learn.race');
  await page.getByRole('tab', { name: 'Beyond', exact: true }).click();
  await page.getByRole('radio', { name: '1989', exact: true }).check({ force: true });
  await expect.poll(() => lensOf(page)).toBe('beyond.1989');
  await page.goBack();
  await expect.poll(() => lensOf(page)).toBe('beyond');
  await page.goBack();
  await chosen(page, 'Race').waitFor({ state: 'attached' });
  await page.goBack();
  await chosen(page, 'Drift').waitFor({ state: 'attached' });
  await page.goForward();
  await chosen(page, 'Race').waitFor({ state: 'attached' });
  expect(complaints).toEqual([]);
  await page.close();
});

test('a link opens a question of Count, of Shift and of the stage', async () => {
  const { page } = await visit(browser, 'lang=en&lens=count.chain&ask=from');
  await page.locator('details[open]').getByText('How do three 3×3 see 7×7?').waitFor();
  await page.getByRole('button', { name: 'Why 5×5?', expanded: true }).waitFor();
  await page.getByText('Both schemes use 96 kernels').click();
  await expect.poll(() => lensOf(page)).toBe('count.positions');
  await page.getByRole('button', { name: 'Effective field' }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get('ask')).toBe('effective');
  await page.close();
});

test('a link of before, without a section, opens its tab', async () => {
  const { page } = await visit(browser, 'lang=en&lens=learn');
  await chosen(page, 'One weight').waitFor({ state: 'attached' });
  expect(await page.getByRole('list', { name: 'Notices' }).getByRole('listitem').count()).toBe(0);
  await page.close();
});
