/** The filter of the pinned unit: whose weights a hand changes, what is said of them, Space, and what a projector shows at once. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, visit } from '../support/browser';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const lens = (page: Page) => page.getByRole('tabpanel');

/** The weights of C5, a row of 400 for each of its 120 units. */
const kernelsOfC5 = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const blocks = await window.receptive.weights();
    const { values } = blocks.find(({ name }) => name === 'C5.weights')!;
    const length = values.length / 120;
    return Array.from({ length: 120 }, (_, unit) => values.slice(unit * length, (unit + 1) * length).join());
  });

test.each(['', '&layers=C5-local'])('a classic is put into the pinned unit of C5 alone%s', async (connected) => {
  const { page, complaints } = await visit(browser, `lang=en&digit=3&lens=slide&pin=C5.58.1.1${connected}`);
  await lens(page)
    .getByText(/^Change the filter: .* It belongs to this unit alone\.$/)
    .waitFor();
  const before = await kernelsOfC5(page);
  await button(page, 'Blur').click();
  const changed = async (): Promise<number[]> =>
    (await kernelsOfC5(page)).flatMap((kernel, unit) => (kernel === before[unit] ? [] : [unit + 1]));
  await expect.poll(changed, { timeout: 20_000 }).toEqual([58]);
  // The average of 16 maps of 5×5.
  expect(new Set((await kernelsOfC5(page))[57]!.split(',')).size).toBe(1);
  await button(page, 'Restore').click();
  await expect.poll(changed, { timeout: 20_000 }).toEqual([]);
  expect(complaints).toEqual([]);
  await page.close();
});

test.each(['lens=slide&pin=F6.3.1.1', 'lens=slide&layers=C1-full'])(
  'where no weight can be dragged, none is said to be: %s',
  async (query) => {
    const { page } = await visit(browser, `lang=en&digit=3&${query}`);
    await lens(page).getByText('Computed here:').waitFor();
    expect(
      await lens(page)
        .getByRole('slider', { name: /^Weight in row/ })
        .count(),
    ).toBe(0);
    expect(await lens(page).getByText('drag').count()).toBe(0);
    await page.close();
  },
);

test('Space plays on after a pixel of the output was clicked', async () => {
  const { page } = await visit(browser, 'lang=en&digit=3&lens=slide');
  const { x, y, width, height } = (await page.getByRole('button', { name: /^Walk C1 map/ }).boundingBox())!;
  // The middle of a pixel, and no border between two.
  await page.mouse.click(x + (14.5 / 28) * width, y + (14.5 / 28) * height);
  await page
    .getByRole('status', { name: 'Pinned unit', exact: true })
    .getByText(/row 15, column 15/)
    .waitFor();
  await page.keyboard.press('Space');
  await button(page, 'Pause').waitFor();
  await page.keyboard.press('Space');
  await button(page, 'Play').waitFor();
  // A button keeps its Space.
  await button(page, 'Next position').focus();
  const position = page.getByRole('slider', { name: 'Position', exact: true });
  const before = Number(await position.inputValue());
  await page.keyboard.press('Space');
  await expect.poll(() => position.inputValue()).toBe(String(before + 1));
  expect(await button(page, 'Pause').count()).toBe(0);
  await page.close();
});

test.each([
  ['en', 'pixel', 'Every term in numbers'],
  ['zh', '像素', '每一项的数值'],
])('at 1024×768 the result of the equation stands above the dock: %s', async (lang, label, terms) => {
  const viewport = { width: 1024, height: 768 };
  const { page } = await visit(browser, `lang=${lang}&digit=3&lens=slide`, { viewport });
  const result = lens(page).getByText(label, { exact: true });
  const dock = page.getByRole('contentinfo');
  const room = async (): Promise<number> => {
    const [here, there] = [(await result.boundingBox())!, (await dock.boundingBox())!];
    return there.y - (here.y + here.height);
  };
  await expect.poll(room).toBeGreaterThanOrEqual(4);
  // Nor is any of the terms below cut off at the side.
  await lens(page).locator('summary, button').filter({ hasText: terms }).first().click();
  const table = lens(page).getByRole('table', { name: terms, exact: true });
  await table.waitFor();
  expect(await table.evaluate((all) => all.parentElement!.scrollWidth - all.parentElement!.clientWidth)).toBe(0);
  await page.close();
});

test('each number of the row shows its share of the weights that are set', async () => {
  const { page } = await visit(browser, 'lang=en&lens=slide.weight');
  const row = page.getByRole('img', { name: /^A row of numbers/ });
  await expect.poll(() => row.getAttribute('aria-label')).toContain('3 × 1/10, 4 × 1/10');
  await lens(page).getByText('each counts one tenth').waitFor();
  await page.getByRole('slider', { name: 'Weight of 2', exact: true }).fill('11');
  await expect.poll(() => row.getAttribute('aria-label')).toContain('3 × 1/20, 2 × 11/20, 4 × 1/20');
  expect(await lens(page).getByText('each counts one tenth').count()).toBe(0);
  await button(page, 'Bend the row into a patch').click();
  const patch = page.getByRole('img', { name: /^The same numbers as a patch/ });
  await expect.poll(() => patch.getAttribute('aria-label')).toContain('2 × 11/20');
  await page.close();
});
