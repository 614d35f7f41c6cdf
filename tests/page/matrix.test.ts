/** Matrix as a visitor uses it: pointing, keys, the three ways of seeing a layer, and the unrolled kernel. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, statusNumber, visit } from '../support/browser';
import { settled } from '../support/pictures';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

async function openMatrix() {
  const visited = await visit(browser);
  await visited.page.getByRole('tab', { name: 'Matrix', exact: true }).click();
  const matrix = visited.page.getByRole('application', { name: 'Matrix of C1: 4,704 outputs × 784 inputs' });
  await matrix.waitFor();
  return { ...visited, matrix };
}

test('keys read entry by entry: the middle of the kernel is used 784 times, beside the band nothing is connected', async () => {
  const { page, matrix, complaints } = await openMatrix();
  await matrix.focus();
  await page.keyboard.press('ArrowDown');
  const lens = page.getByRole('region', { name: 'The layer as a matrix' });
  await lens.getByText('map 1, row 1, column 1', { exact: true }).first().waitFor();
  await lens.getByText(/used 784 times$/).waitFor();
  // As close as it gets: an arrow key then moves by one entry.
  for (let i = 0; i < 9; i++) await page.keyboard.press('+');
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
  await lens.getByText('0: not connected', { exact: true }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('status', { name: 'Pinned unit', exact: true }).getByText('C1 map 1, row 1, column 1').waitFor();
  expect(complaints).toEqual([]);
  await page.close();
});

test('pointing finds the band; a click pins the output; the kernel lights its copies', async () => {
  const { page, matrix } = await openMatrix();
  const { width, height } = (await matrix.boundingBox())!;
  const lens = page.getByRole('region', { name: 'The layer as a matrix' });
  await matrix.hover({ position: { x: width * 0.5, y: height * 0.5 } });
  await page.mouse.wheel(0, -200);
  await lens.getByRole('application', { name: /^Kernel of map/ }).hover();
  await lens.getByText(/used 784 times$/).waitFor();
  await matrix.click({ position: { x: width * 0.5, y: height * 0.9 } });
  await page
    .getByRole('status', { name: 'Pinned unit', exact: true })
    .getByText(/C1 map [3-6]/)
    .waitFor();
  await page.close();
});

test('arrow keys walk the weights of the kernel, and light what pointing lights', async () => {
  const { page, matrix, complaints } = await openMatrix();
  const lens = page.getByRole('region', { name: 'The layer as a matrix' });
  const stage = page.getByRole('region', { name: 'Stage', exact: true });
  await matrix.focus();
  for (let stop = 0; stop < 4; stop++) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    if (name.startsWith('Kernel of map')) break;
  }
  await stage.getByText('w[1,1] of C1’s filter 3 is used at 784 places').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await stage.getByText('w[2,3] of C1’s filter 3 is used at 784 places').waitFor();
  await lens.getByText(/used 784 times/).waitFor();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await stage.getByText('w[1,3] of C1’s filter 3 is used at 784 places').waitFor();
  await page.keyboard.press('Tab');
  await stage.getByText('is used at 784 places').waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
  await page.close();
});

test('seen as full, the layer looks otherwise and the network stays as it is', async () => {
  const { page, matrix } = await openMatrix();
  const lens = page.getByRole('region', { name: 'The layer as a matrix' });
  const picture = async () => (await matrix.screenshot()).toString('base64');
  const before = await settled(page, picture);
  await lens.getByRole('radio', { name: 'Full', exact: true }).check();
  await expect.poll(picture).not.toBe(before);
  expect(await statusNumber(page, 'Weights')).toBe(61_706);
  await page.close();
});

test('the kernel is unrolled row by row, down to the free numbers', async () => {
  const { page } = await openMatrix();
  const rows = page.getByRole('slider', { name: 'Rows laid' });
  await page.getByText('25 weights, and 39 pixels that it does not read').waitFor();
  await rows.press('ArrowRight');
  await rows.press('ArrowRight');
  await page.getByText('the same 25 numbers again, 1 column further').waitFor();
  await rows.press('End');
  await page.getByText('16 × 64 = 1,024 entries, but only 25 free numbers').waitFor();
  for (const count of ['3,687,936', '107,736', '150']) await page.getByText(count, { exact: true }).waitFor();
  await page.close();
});
