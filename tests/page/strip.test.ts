/** The whole network stands still: no control of the page moves a map of the strip, and a click brings one into focus. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect, drawDigit, openAbout, openDrawer, visit } from '../support/browser';
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

const radio = (page: Page, name: string) => page.getByRole('radio', { name, exact: true });

/** What a visitor may do, by its name. */
type Doing = readonly [string, (page: Page) => Promise<unknown>];
const press = (name: string): Doing => [name, (page) => button(page, name).click()];
const choose = (name: string): Doing => [name, (page) => radio(page, name).click()];
const escape: Doing = ['Escape', (page) => page.keyboard.press('Escape')];

const DOINGS: readonly Doing[] = [
  ['drawing', (page) => drawDigit(page, 5)],
  ...['Undo', 'Redo', 'Keep as 5'].map(press),
  choose('Eraser'),
  ...['All scores', 'How the scores are computed'].map(press),
  escape,
  press('Clear'),
  ['all examples', (page) => button(page, 'an example').click()],
  ['another hand', (page) => button(page, 'Example 4').click()],
  [
    'sliding',
    async (page) => {
      await button(page, 'Slide it').click();
      await button(page, 'Stop').click();
    },
  ],
  press('Give each place its own'),
  ...['how far moved', 'gradients', 'weights'].map(choose),
  ...['as bars', 'as dots'].map(press),
  choose('Full'),
  press('Share again'),
  [
    'training',
    async (page) => {
      await button(page, 'Train').click();
      await button(page, 'Pause').click();
    },
  ],
  ...['Step', 'Reset'].map(press),
  ...(['Curves', 'Settings', 'Digits'] as const).map((name) => [name, (page: Page) => openDrawer(page, name)] as const),
  escape,
  ...['More', 'Questions'].flatMap((name) => [press(name), escape]),
  ['another unit', (page) => page.getByRole('img', { name: 'C3 map 5', exact: true }).click()],
  press('Map after'),
  ['a unit alone', (page) => page.getByRole('img', { name: 'Output map 2', exact: true }).click()],
  ['About', (page) => openAbout(page)],
  ...['Why 32×32?', 'Effective field', 'Try it', 'What it likes', 'Dim the rest'].map(press),
  escape,
  ...['Slide', 'Count', 'Matrix', 'Learn', 'Shift', 'Beyond'].map(
    (name) => [name, (page: Page) => page.getByRole('tab', { name, exact: true }).click()] as const,
  ),
  press('Close the lens'),
  [
    'the tour',
    async (page) => {
      await button(page, 'Questions').click();
      await page.getByRole('list', { name: 'Questions' }).getByRole('button').first().click();
      await button(page, 'Take me there again').waitFor();
    },
  ],
  press('End the tour'),
];

describe.each([
  [1440, 900],
  [1024, 768],
])('%i×%i', (width, height) => {
  test('no control moves a map', async () => {
    const { page, complaints } = await visit(browser, 'lang=en&generated=100', { viewport: { width, height } });
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
