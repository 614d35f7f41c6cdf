/** Count within the page; its questions by themselves are in tests/component/count.test.tsx. */
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

test('a typed number that cannot be is refused beside its field, and changes nothing', async () => {
  const { page } = await openCount();
  const fields = await opened(page, /receptive field/);
  const field = (what: string) => fields.getByRole('spinbutton', { name: `${what}, layer 1`, exact: true });
  const type = async (what: string, typed: string): Promise<void> => {
    await field(what).selectText();
    await field(what).pressSequentially(typed);
  };
  await type('Kernel', '3');
  await type('Dilate', '18');
  // 1 + 2·18 for the first layer alone.
  await page.getByText('+36×1', { exact: true }).waitFor();
  await type('Kernel', '4097');
  await page.getByText('A whole number from 1 to 4,096 is needed; 3 goes on counting.').waitFor();
  expect(await field('Kernel').getAttribute('aria-invalid')).toBe('true');
  await page.close();
});
