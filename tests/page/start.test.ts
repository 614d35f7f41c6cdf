/** The start one chooses, what it is like, and the rules by which training stops. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findViolations } from '../support/axe';
import {
  chooseNetwork,
  connect,
  drawDigit,
  openDrawer,
  openMore,
  openRun,
  statusNumber,
  visit,
} from '../support/browser';

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

test('a start is chosen for the network that is open, not for the next one', async () => {
  const { page } = await visit(browser, 'lang=en&start=random');
  await drawDigit(page, 3);
  await openRun(page);
  await button(page, 'Step').click();
  await eventually(() => statusNumber(page, 'Step count')).toBe(1);
  await openDrawer(page, 'Settings');
  await select(page, 'Reset to').selectOption('zeros');
  expect(await select(page, 'Reset to').inputValue()).toBe('zeros');
  await chooseNetwork(page, 'lenet5');
  await eventually(() => select(page, 'Reset to').inputValue()).toBe('trained');
  await page.close();
});

test('trained weights under a blur are still said to be trained, and Reset goes to them again without it', async () => {
  const { page } = await visit(browser, 'lang=en&lens=shift&digit=3');
  await page
    .getByRole('switch', { name: /blur/i })
    .or(page.getByRole('checkbox', { name: /blur/i }))
    .first()
    .click();
  await openDrawer(page, 'Settings');
  await eventually(() => select(page, 'Reset to').inputValue()).toBe('random');
  await button(page, 'What the start is like').click();
  const pane = page.getByRole('dialog', { name: 'What the start is like' });
  await eventually(() => pane.innerText()).toContain('Trained weights');
  await page.close();
});

test('with nothing to train on, the page says what to do, in its language', async () => {
  const { page, complaints } = await visit(browser, 'lang=zh&generated=0');
  await button(page, '训练').click();
  await page.getByText('没有可供训练的数字').waitFor();
  await button(page, '训练').waitFor();
  expect(complaints).toEqual([]);
  await page.close();
});

test('after training the evaluation says at which step it was measured, and Reset forgets it', async () => {
  const { page } = await visit(browser, 'lang=en&start=random&generated=1000');
  const evaluation = page.getByRole('status', { name: 'Evaluation', exact: true });
  await openDrawer(page, 'Digits');
  await button(page, 'Evaluate').click();
  await eventually(() => evaluation.innerText()).toContain('of 1,000 images');
  await button(page, 'Step').click();
  await page.getByText('on generated test digits, at step 0').waitFor();
  await eventually(() => button(page, 'Step').isEnabled()).toBe(true);
  await button(page, 'Reset').click();
  await eventually(() => evaluation.innerText()).toBe('not yet');
  await page.close();
});
