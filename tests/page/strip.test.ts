/** The whole network stands still: no control of the page moves a map of the strip, and a click brings one into focus. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect, drawDigit, openAbout, openDrawer, openRun, visit } from '../support/browser';
import { atRest } from '../support/rest';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

/** Where every map of the strip stands, as numbers of whole pixels. */
const places = (page: Page): Promise<string> =>
  page.getByRole('group', { name: 'Feature maps', exact: true }).evaluate((strip) =>
    [...strip.querySelectorAll('[role=img]')]
      .map((map) => {
        const { x, y, width, height } = map.getBoundingClientRect();
        return [map.ariaLabel, ...[x, y, width, height].map(Math.round)].join(' ');
      })
      .join('\n'),
  );

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

/** What a visitor may do, by its name. */
const DOINGS: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
  ['drawing', (page) => drawDigit(page, 5)],
  ['all scores', (page) => button(page, 'All scores').click()],
  ['all examples', (page) => button(page, 'an example').click()],
  ['another hand', (page) => button(page, 'Example 4').click()],
  ['untying', (page) => button(page, 'Give each place its own').click()],
  ['full', (page) => page.getByRole('radio', { name: 'Full', exact: true }).click()],
  ['tying', (page) => button(page, 'Share again').click()],
  ['the single step', openRun],
  ['a step', (page) => button(page, 'Step').click()],
  ['the start', (page) => button(page, 'Reset').click()],
  ...(['Curves', 'Settings', 'Digits'] as const).map((name) => [name, (page: Page) => openDrawer(page, name)] as const),
  ['closing the drawer', (page) => page.keyboard.press('Escape')],
  ['another unit', (page) => page.getByRole('img', { name: 'C3 map 5', exact: true }).click()],
  ['a unit alone', (page) => page.getByRole('img', { name: 'Output map 2', exact: true }).click()],
  ['About', (page) => openAbout(page)],
  ['a question', (page) => button(page, 'What it likes').click()],
  ['closing it', (page) => page.keyboard.press('Escape')],
  ...['Slide', 'Count', 'Matrix', 'Learn', 'Shift', 'Beyond'].map(
    (name) => [name, (page: Page) => page.getByRole('tab', { name, exact: true }).click()] as const,
  ),
  ['closing the lens', (page) => button(page, 'Close the lens').click()],
];

describe.each([
  [1440, 900],
  [1024, 768],
])('%i×%i', (width, height) => {
  test('no control moves a map', async () => {
    const { page, complaints } = await visit(browser, 'lang=en', { viewport: { width, height } });
    const before = await places(page);
    expect(before.split('\n').length).toBeGreaterThan(40);
    for (const [name, doing] of DOINGS) {
      await doing(page);
      await atRest(page);
      expect(await places(page), name).toBe(before);
    }
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('beside an open lens the input and the filter stay in sight, and so does the whole network', async () => {
    const { page } = await visit(browser, 'lang=en&lens=slide&digit=3', { viewport: { width, height } });
    await atRest(page);
    const lens = (await page.getByRole('tabpanel').boundingBox())!;
    const filter = (await page.getByRole('img', { name: 'Filter', exact: true }).boundingBox())!;
    expect(filter.x + filter.width).toBeLessThanOrEqual(lens.x);
    const strip = (await page.getByRole('group', { name: 'Feature maps', exact: true }).boundingBox())!;
    expect(lens.y + lens.height).toBeLessThanOrEqual(strip.y);
    await page.keyboard.press('Tab');
    await page.getByRole('tab', { name: 'Slide', exact: true }).press('Escape');
    await expect.poll(() => page.getByRole('tabpanel').count()).toBe(0);
    await expect.poll(() => new URL(page.url()).searchParams.has('lens')).toBe(false);
    await page.close();
  });
});
