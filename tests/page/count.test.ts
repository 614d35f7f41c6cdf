/** Count as a visitor uses it: by pointer and by keyboard, down to the exact numbers. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, visit } from '../support/browser';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

async function openCount() {
  const visited = await visit(browser);
  await visited.page.getByRole('tab', { name: 'Count', exact: true }).click();
  await visited.page.getByText('784 times more weights').waitFor();
  return visited;
}

/** A question of the panel, opened. */
async function opened(page: Page, question: RegExp) {
  const details = page.locator('details', { has: page.locator('summary', { hasText: question }) });
  if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
  return details;
}

test('the pinned layer three ways, and the formula of the row that is chosen', async () => {
  const { page, complaints } = await openCount();
  const bars = page.getByRole('group', { name: 'Parameters, layer C1' });
  for (const text of ['3,692,640', '122,304', '6 × (5×5×1 + 1)']) await bars.getByText(text, { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Connections', exact: true }).press('Enter');
  await page
    .getByRole('group', { name: 'Connections, layer C1' })
    .getByText('28 × 28 × 6 × (5×5×1 + 1)')
    .first()
    .waitFor();
  await page.getByRole('radio', { name: 'Network', exact: true }).check();
  await page.getByRole('table').first().getByText('61,706').waitFor();
  expect(complaints).toEqual([]);
  await page.close();
});

test('the calculator: the textbook cases are one click away, the sliders move by keys', async () => {
  const { page } = await openCount();
  const calculator = await opened(page, /how many weights/);
  await calculator.getByText('100,000,000', { exact: true }).waitFor();
  await calculator.getByRole('button', { name: '1,000×1,000', exact: true }).click();
  for (const count of ['1,000,000,000,000', '100,000,000', '100']) {
    await calculator.getByText(count, { exact: true }).first().waitFor();
  }
  await calculator.getByRole('button', { name: /AlexNet/ }).click();
  await calculator.getByText('34,848', { exact: true }).waitFor();
  await calculator.getByRole('slider', { name: /Kernel/ }).press('ArrowLeft');
  await calculator.getByText('F²·C·K = ').locator('..').getByText('10 × 10 × 3 × 96').waitFor();
  // An image smaller than the kernel limits it only as long as it is so small.
  const [image, kernel] = [/^Image/, /^Kernel/].map((name) => calculator.getByRole('slider', { name }));
  await image!.fill('5');
  await expect.poll(() => kernel!.inputValue()).toBe('5');
  await image!.fill('100');
  await expect.poll(() => kernel!.inputValue()).toBe('10');
  await page.close();
});

test("AlexNet's two counts, position by position", async () => {
  const { page } = await openCount();
  const positions = await opened(page, /105,705,600/);
  await positions.getByRole('button', { name: 'Next position' }).click();
  await positions.getByText('69,888', { exact: true }).waitFor();
  await positions.getByRole('slider', { name: 'Positions' }).press('End');
  await positions.getByText('105,705,600', { exact: true }).waitFor();
  await positions.getByText('34,944', { exact: true }).waitFor();
  await page.close();
});

test("AlexNet's positions go on from where they stand, and begin anew after the last", async () => {
  const { page } = await openCount();
  const positions = await opened(page, /105,705,600/);
  const slider = positions.getByRole('slider', { name: 'Positions' });
  const count = async (): Promise<number> => Number(await slider.inputValue());
  const play = positions.getByRole('button', { name: 'Play', exact: true });
  // Every number that shows from here on.
  await slider.evaluate((input: HTMLInputElement) => {
    const seen: number[] = [];
    Object.assign(window, { seen });
    new MutationObserver(() => seen.push(Number(input.value))).observe(input.closest('details')!, {
      subtree: true,
      characterData: true,
      childList: true,
    });
  });
  const least = (): Promise<number> =>
    page.evaluate(() => Math.min(...(window as unknown as { seen: number[] }).seen.splice(0)));
  await slider.fill('358');
  await play.click();
  await expect.poll(count).toBeGreaterThan(358);
  expect(await least()).toBeGreaterThanOrEqual(358);
  await slider.press('End');
  await play.click();
  await expect.poll(least).toBeLessThan(358);
  await page.close();
});

test('a chain of layers, loaded and edited', async () => {
  const { page } = await openCount();
  const fields = await opened(page, /receptive field/);
  await fields.getByRole('button', { name: /three 3×3/ }).click();
  await fields.getByText('7', { exact: true }).last().waitFor();
  await fields.getByText('1 + 2×1 + 2×1 + 2×1').waitFor();
  await fields.getByRole('button', { name: /pooling double/ }).click();
  await fields.getByText('If it multiplied the field instead, this chain would see 864 pixels; it sees 212.').waitFor();
  await fields.getByRole('combobox', { name: 'Chain of layers' }).selectOption({ label: 'ResNet-50, longest path' });
  for (const result of ['483', '32', '239']) await fields.getByText(result, { exact: true }).last().waitFor();
  // At 224 pixels pool5 has seven units; the last one looks over the right border.
  await fields.getByRole('slider', { name: 'Unit', exact: true }).press('End');
  await fields.getByText('Unit 6 sees the pixels −47 to 435, 259 of them on padding').waitFor();
  await fields.getByRole('button', { name: 'Add convolution' }).click();
  await fields.getByText('547', { exact: true }).last().waitFor();
  await page.close();
});

test('a chain with holes is counted by what is read, and the only unit has no neighbour', async () => {
  const { page } = await openCount();
  const fields = await opened(page, /receptive field/);
  await fields.getByRole('combobox', { name: 'Chain of layers' }).selectOption({ label: 'Three 3×3, dilated 1, 2, 4' });
  await fields.getByText('They share 14 of 15 pixels.').waitFor();
  for (const layer of [3, 2]) await fields.getByRole('button', { name: `Remove layer ${layer}`, exact: true }).click();
  const dilate = fields.getByRole('spinbutton', { name: 'Dilate, layer 1', exact: true });
  await dilate.fill('4');
  await dilate.press('Enter');
  await fields
    .getByText(
      'Unit 0 sees the pixels 0 to 8, of which it reads 3; its neighbour begins 1 further. They share none: each reads where the other has holes.',
      { exact: true },
    )
    .waitFor();
  await fields.getByRole('slider', { name: 'Unit', exact: true }).press('End');
  await fields.getByText('Unit 7 sees the pixels 7 to 15, of which it reads 3.', { exact: true }).waitFor();
  await page.close();
});

test("LeNet-5's published table: every row has its tick, and fits the lens at its narrowest", async () => {
  const { page } = await openCount();
  const published = await opened(page, /as published/);
  await expect.poll(() => published.getByRole('img', { name: 'equal' }).count()).toBe(7 + 1);
  expect(await published.getByRole('img', { name: 'different' }).count()).toBe(0);
  await published.getByRole('columnheader', { name: 'Kernel', exact: true }).waitFor();
  await page.setViewportSize({ width: 1024, height: 768 });
  const over = () => published.evaluate((details) => details.querySelector('table')!.offsetWidth - details.clientWidth);
  await expect.poll(over).toBeLessThanOrEqual(0);
  await page.close();
});

test('a number of the chain can be deleted and typed over; left empty, it is what it was', async () => {
  const { page } = await visit(browser, 'lang=en&lens=count');
  await page.getByText('Is the receptive field the kernel’s size?').click();
  const kernel = page.getByRole('spinbutton', { name: 'Kernel, layer 1', exact: true });
  await kernel.press('End');
  await kernel.press('Backspace');
  expect(await kernel.inputValue()).toBe('');
  await kernel.press('7');
  expect(await kernel.inputValue()).toBe('7');
  await page.getByText('1 + 6×1').first().waitFor();
  await kernel.press('Backspace');
  await kernel.blur();
  expect(await kernel.inputValue()).toBe('7');
  await page.close();
});
