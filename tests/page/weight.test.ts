/** A weight pointed at, in Matrix and in Slide, lights on the stage wherever it is used: by pointer and by keyboard. */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, drawDigit, visit } from '../support/browser';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

async function open(query: string): Promise<Page> {
  const { page } = await visit(browser, `lang=en&${query}`);
  await drawDigit(page, 3);
  return page;
}

const stage = (page: Page): Locator => page.getByRole('region', { name: 'Stage', exact: true });
const sentence = (page: Page, words: string | RegExp): Locator => stage(page).getByText(words);

/** How much is laid over the middle of a map, 0 nothing … 255 everything. */
async function covered(page: Page, name: string): Promise<number> {
  const box = (await page.getByRole('img', { name, exact: true }).boundingBox())!;
  return stage(page)
    .getByRole('group', { name: 'Feature maps', exact: true })
    .locator('canvas')
    .nth(1)
    .evaluate(
      (canvas: HTMLCanvasElement, [x, y]) => {
        const { left, top, width } = canvas.getBoundingClientRect();
        const ratio = canvas.width / width;
        return canvas.getContext('2d')!.getImageData((x - left) * ratio, (y - top) * ratio, 1, 1).data[3]!;
      },
      [box.x + box.width / 2, box.y + box.height / 2] as const,
    );
}

const DARK = 150;

test('an entry of the matrix: shared, every unit of its map; local and full, one', async () => {
  const page = await open('lens=matrix');
  const matrix = page.getByRole('application', { name: /^Matrix of C1/ });
  await matrix.focus();
  // The first unit of map 1 and the pixel under it: the middle of the kernel.
  await page.keyboard.press('ArrowDown');
  await sentence(page, 'w[3,3] of C1’s filter 1 is used at 784 places.').waitFor();
  await expect.poll(() => covered(page, 'C1 map 2')).toBeGreaterThan(DARK);
  expect(await covered(page, 'C1 map 1')).toBeLessThan(DARK);
  expect(await covered(page, 'Input')).toBeLessThan(DARK);
  expect(await covered(page, 'C3 map 1')).toBe(0);

  await page.getByRole('radiogroup', { name: 'See this layer as' }).getByRole('radio', { name: 'Full' }).click();
  // Whoever leaves the matrix points at nothing.
  await expect.poll(() => sentence(page, /is used at/).count()).toBe(0);
  await matrix.focus();
  await page.keyboard.press('ArrowDown');
  await sentence(
    page,
    'The weight from Input row 1, column 1 to C1 map 1, row 1, column 1 is used at 1 place.',
  ).waitFor();
  await expect.poll(() => covered(page, 'C1 map 1')).toBeGreaterThan(DARK);
  expect(await covered(page, 'Input')).toBeGreaterThan(DARK);
  await page.keyboard.press('Escape');
  await expect.poll(() => sentence(page, /is used at/).count()).toBe(0);
  await page.close();
});

test('a cell of the kernel’s picture beside the matrix, by pointer', async () => {
  const page = await open('lens=matrix');
  await page.getByRole('application', { name: 'Kernel of map 3, 5×5' }).hover({ position: { x: 3, y: 3 } });
  await sentence(page, 'w[1,1] of C1’s filter 3 is used at 784 places, 108 of them on padding.').waitFor();
  await page.mouse.move(5, 5);
  await expect.poll(() => sentence(page, /is used at/).count()).toBe(0);
  await page.close();
});

test('a cell of the kernel in Slide, by focus and by pointer, there and in the comparison', async () => {
  const page = await open('lens=slide');
  const weight = page.getByRole('slider', { name: 'Weight in row 2, column 4', exact: true });
  await weight.focus();
  await sentence(page, /^w\[2,4\] of C1’s filter 3 is used at 784 places/).waitFor();
  await weight.blur();
  await expect.poll(() => sentence(page, /is used at/).count()).toBe(0);
  await weight.hover();
  await sentence(page, /^w\[2,4\]/).waitFor();

  await page.getByRole('radio', { name: 'Compare', exact: true }).click();
  for (const [name, words] of [
    ['Full', /^The weight from Input .* to C1 map 3, row 8, column 15 is used at 1 place\.$/],
    ['Local', /^w\[\d,\d\] of C1 map 3, row 8, column 15 is used at 1 place\.$/],
    ['Shared', /^w\[\d,\d\] of C1’s filter 3 is used at 784 places/],
  ] as const) {
    const picture = page.getByRole('region', { name, exact: true }).getByRole('img');
    // To its middle: the weights stand between the input and the map.
    await picture.hover();
    await sentence(page, words).waitFor();
  }
  await page.close();
});
