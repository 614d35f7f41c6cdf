/** The start one chooses, what it is like, and the rules by which training stops. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findViolations } from '../support/axe';
import { connect, drawDigit, openDrawer, openMore, statusNumber, visit } from '../support/browser';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const select = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });
const eventually = <Value>(read: () => Promise<Value>) => expect.poll(read, { timeout: 20_000, interval: 100 });
test('a start chosen and gone back to shows its weights, their bound and the signal', async () => {
  const { page, complaints } = await visit(browser, 'lang=en&net=lenet5', { bypassCSP: true });
  await drawDigit(page, 3);
  // Nothing has been trained yet: it is there as soon as it is chosen.
  await openDrawer(page, 'Settings');
  await select(page, 'Reset to').selectOption('lecun');
  await button(page, 'What the start is like').click();
  const pane = page.getByRole('dialog', { name: 'What the start is like' });
  await eventually(() => pane.innerText()).toContain('±2.4/25 = ±0.096');
  await eventually(() => pane.getByRole('row').count()).toBe(8);
  expect(await findViolations(page, { within: '[role=dialog]' })).toEqual([]);
  await page.keyboard.press('Escape');
  await select(page, 'Reset to').selectOption('constant');
  await button(page, 'Reset').click();
  await button(page, 'What the start is like').click();
  await eventually(() => pane.innerText()).toContain('1/25 = 0.04');
  await page.keyboard.press('Escape');
  // While it is here: nor does axe find anything in the editor.
  await openMore(page);
  await button(page, 'Edit network').click();
  await page.getByRole('textbox', { name: 'C3 kernel' }).fill('15');
  expect(await findViolations(page, { within: '[role=dialog]' })).toEqual([]);
  expect(complaints).toEqual([]);
  await page.close();
});

test('training stops by itself after the epochs asked for', async () => {
  const { page } = await visit(browser);
  await openDrawer(page, 'Digits');
  await select(page, 'generated').selectOption('1000');
  await openDrawer(page, 'Settings');
  await select(page, 'epochs').selectOption('1');
  await page.keyboard.press('Escape');
  await button(page, 'Train').click();
  await eventually(() => statusNumber(page, 'Step count')).toBeGreaterThanOrEqual(31);
  await eventually(() => button(page, 'Train').count()).toBe(1);
  expect(await statusNumber(page, 'Step count')).toBeLessThanOrEqual(32);
  await page.close();
});
