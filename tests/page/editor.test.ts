/** A network made by hand: what is typed is checked at once, and only what fits can be used. */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, openDrawer, openMore, statusNumber, visit } from '../support/browser';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const eventually = <Value>(read: () => Promise<Value>) => expect.poll(read, { timeout: 20_000, interval: 100 });

/** What a screen reader reads behind a field's name. */
const describing = (of: Locator): Promise<string> =>
  of.evaluate((input) => document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent ?? '');

test('a layer is added, the network opened and trained; its weights are those of the rows', async () => {
  const { page, complaints } = await visit(browser);
  await openMore(page);
  await button(page, 'Edit network').click();
  await button(page, 'Add a layer').click();
  // 84 units of F6 as 84 maps of 1×1; 3×3 kernels onto 6 maps: 6·(84·9 + 1) more, and the output reads 6 instead of 84.
  const weights = 61_706 + 6 * (84 * 9 + 1) - 10 * (84 - 6);
  await eventually(() => statusNumber(page, 'Whether it fits')).toBe(weights);
  await button(page, 'Use this network').click();
  await eventually(() => statusNumber(page, 'Weights')).toBe(weights);
  await openMore(page);
  const network = page.getByRole('combobox', { name: 'Network' });
  expect(await network.locator('option:checked').innerText()).toBe('Custom: LeNet (modern), edited');
  const trained = () =>
    page.evaluate(async () => {
      const few = { steps: 3, batch: 8, learningRate: 0.01, digits: 100, from: 'random' } as const;
      return [await window.receptive.train(few), await window.receptive.weights()] as const;
    });
  const [loss, blocks] = await trained();
  expect(blocks.reduce((sum, { values }) => sum + values.length, 0)).toBe(weights);
  // The same steps by plain loops.
  await page.getByRole('combobox', { name: 'Compute' }).selectOption({ label: 'Reference' });
  await eventually(() => page.evaluate(() => window.receptive.backend())).toBe('reference');
  expect((await trained())[0]).toBeCloseTo(loss, 4);
  await page.goBack();
  await eventually(() => statusNumber(page, 'Weights')).toBe(61_706);
  await page.goForward();
  await eventually(() => statusNumber(page, 'Weights')).toBe(weights);
  expect(complaints).toEqual([]);
  await page.close();
});

test('a map stops reading another: its weights are gone', async () => {
  const { page, complaints } = await visit(browser);
  await openMore(page);
  await button(page, 'Edit network').click();
  await page.getByRole('combobox', { name: 'C3 reads' }).selectOption('table');
  await page.getByRole('checkbox', { name: 'C3 map 4 reads map 3', exact: true }).press('Space');
  await eventually(() => statusNumber(page, 'Whether it fits')).toBe(61_706 - 25);
  await button(page, 'Use this network').click();
  await eventually(() => statusNumber(page, 'Weights')).toBe(61_706 - 25);
  const { layers } = await page.evaluate(() => window.receptive.spec());
  expect(layers[2]).toMatchObject({ name: 'C3', maps: 16 });
  expect(layers[2]).toHaveProperty(['table', 3], [0, 1, 3, 4, 5]);
  expect(complaints).toEqual([]);
  await page.close();
});

test('what does not fit is said at its row, and cannot be used', async () => {
  const { page } = await visit(browser);
  await openMore(page);
  await button(page, 'Edit network').click();
  await field(page, 'C5 kernel').fill('6');
  const row = page.getByRole('listitem', { name: 'Layer 5: C5' });
  const wrong = (): Promise<string> => describing(field(page, 'C5 kernel'));
  await eventually(wrong).toMatch(/window spans 6.*only 5/);
  expect(await button(page, 'Use this network').isDisabled()).toBe(true);
  await field(page, 'C5 kernel').fill('5x3');
  await eventually(() => row.getByText('1×3×120').count()).toBe(1);
  await field(page, 'C5 kernel').fill('');
  await eventually(wrong).toMatch(/whole number of at least 1/);
  await page.keyboard.press('Escape');
  await eventually(() => button(page, 'Use this network').count()).toBe(0);
  expect(await statusNumber(page, 'Weights')).toBe(61_706);
  await page.close();
});

test('a start without symmetry broken: every weight is zero', async () => {
  const { page } = await visit(browser);
  await openMore(page);
  await button(page, 'Edit network').click();
  await button(page, 'Max pooling and ReLU').click();
  await page.getByRole('combobox', { name: 'Begin with' }).selectOption('zeros');
  await button(page, 'Use this network').click();
  await eventually(() => page.evaluate(async () => (await window.receptive.spec()).name)).toBe('Max pooling and ReLU');
  const weights = () =>
    page.evaluate(async () => (await window.receptive.weights()).flatMap(({ values }) => [...values.slice(0, 50)]));
  expect((await weights()).every((value) => value === 0)).toBe(true);
  await openDrawer(page, 'Settings');
  await page.getByRole('combobox', { name: 'Reset to' }).selectOption('he');
  await button(page, 'Reset').click();
  await eventually(async () => (await weights()).some((value) => value !== 0)).toBe(true);
  await page.close();
});

test('the focus goes with a layer that is moved, to one that is doubled, and to the one after one removed', async () => {
  const { page } = await visit(browser);
  await openMore(page);
  await button(page, 'Edit network').click();
  const names = () =>
    page
      .getByRole('textbox', { name: / name$/ })
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
  const focused = () => page.evaluate(() => document.activeElement!.getAttribute('aria-label'));
  await eventually(names).toEqual(['C1', 'S2', 'C3', 'S4', 'C5', 'F6', 'Output']);
  await button(page, 'Move C3 up').focus();
  await page.keyboard.press('Enter');
  await eventually(focused).toBe('Move C3 up');
  await page.keyboard.press('Enter');
  await eventually(names).toEqual(['C3', 'C1', 'S2', 'S4', 'C5', 'F6', 'Output']);
  await eventually(focused).toBe('Move C3 down');
  await button(page, 'Duplicate C5').focus();
  await page.keyboard.press('Enter');
  await eventually(focused).toBe('Duplicate C5-2');
  await button(page, 'Remove F6').focus();
  await page.keyboard.press('Enter');
  await eventually(focused).toBe('Remove Output');
  await button(page, 'Remove Output').press('Enter');
  for (const name of ['C5-2', 'C5', 'S4', 'S2', 'C1', 'C3']) await button(page, `Remove ${name}`).press('Enter');
  await eventually(() => page.evaluate(() => document.activeElement!.textContent)).toBe('Add a layer');
  await page.close();
});

test('the editor and the digits take each other’s place', async () => {
  const { page } = await visit(browser);
  const panes = page.getByRole('dialog');
  await openMore(page);
  await button(page, 'Edit network').click();
  await page.getByRole('dialog', { name: 'The network, layer by layer' }).or(panes).first().waitFor();
  await openDrawer(page, 'Digits');
  await button(page, 'Browse').click();
  await page.getByRole('dialog', { name: 'Digits and files' }).waitFor();
  expect(await panes.count()).toBe(1);
  await page.keyboard.press('Escape');
  await eventually(() => panes.count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Browse');
  await button(page, 'Files').click();
  await page.getByRole('dialog', { name: 'Digits and files' }).waitFor();
  await openMore(page);
  await button(page, 'Edit network').click();
  await field(page, 'C3 kernel').waitFor();
  expect(await panes.count()).toBe(1);
  await page.close();
});
