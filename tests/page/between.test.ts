/** Between local and shared, by a visitor: the network at a rank, trained, and the plain network again; scrambled pixels; a blur. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, drawDigit, openMore, statusNumber, visit } from '../support/browser';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

const eventually = <Value>(read: () => Promise<Value>) => expect.poll(read, { timeout: 30_000, interval: 100 });

/** Scores of an image that is no digit: they change with every weight. */
const scores = (page: Page): Promise<number[]> =>
  page.evaluate(async () => [
    ...(await window.receptive.predict(Float32Array.from({ length: 784 }, (_, i) => (i % 11) / 11))),
  ]);
const farthest = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i]!)), 0);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('shared, then a mixture of three kernels that answers the same, trained, and back without a change', async () => {
  const { page, complaints } = await visit(browser, 'lang=en&lens=learn.between&generated=100');
  await drawDigit(page, 3);
  const before = await scores(page);
  await page.getByRole('slider', { name: 'Rank R' }).fill('3');
  // C1: 3·6·(25 + 1) + 784·6·(3 + 1); C3: 3·16·(150 + 1) + 100·16·(3 + 1); C5 and the rest stay.
  const others = 61_706 - 156 - 2_416;
  const expected = others + (3 * 6 * 26 + 784 * 6 * 4) + (3 * 16 * 151 + 100 * 16 * 4);
  await eventually(() => statusNumberIn(page, 'Parameters at rank R', /: ([\d,]+) parameters/)).toBe(expected);
  await button(page, 'Open it at R = 3').click();
  await eventually(() => statusNumber(page, 'Weights')).toBe(expected);
  expect(farthest(await scores(page), before)).toBeLessThan(1e-4);
  await page.getByRole('img', { name: 'Kernel 3', exact: true }).waitFor();

  await button(page, 'Train 100 steps').click();
  await eventually(() => statusNumber(page, 'Step count')).toBe(100);
  const trained = await scores(page);
  expect(farthest(trained, before)).toBeGreaterThan(1e-4);

  await button(page, 'Back, local').click();
  await eventually(() => statusNumber(page, 'Weights')).toBeGreaterThan(400_000);
  expect(farthest(await scores(page), trained)).toBeLessThan(1e-4);
  await expect
    .poll(() =>
      page.getByRole('radiogroup', { name: 'Connectivity' }).getByRole('radio', { checked: true }).inputValue(),
    )
    .toBe('local');
  // Local weights that have three kernels to a map are again that mixture, and a larger one leaves nothing out.
  await page.getByText('The weights as they are need 3 kernels to be made exactly').waitFor();
  expect(complaints).toEqual([]);
  await page.close();
});

test('scrambled: the pixels of the unit pointed at lie apart, and the way to the race is set', async () => {
  const { page, complaints } = await visit(browser, 'lang=en&lens=learn.scramble');
  await drawDigit(page, 5);
  const field = page.getByRole('status', { name: 'Receptive field, scrambled' });
  await eventually(() => field.innerText()).toMatch(/reads 25 pixels\. In order they lie 2\.0 .* scrambled, 1\d\.\d/);
  // Its middle, as soon as the stage stands still.
  await page
    .getByRole('img', { name: 'S2 map 1', exact: true })
    .or(page.getByRole('grid', { name: 'S2 map 1', exact: true }))
    .hover();
  await eventually(() => field.innerText()).toMatch(/^S2 map 1.*reads 36 pixels/);
  await page.getByRole('status', { name: 'Answers in order and scrambled' }).waitFor();
  await button(page, 'Race on scrambled digits').click();
  // Settings are folded.
  await page.getByRole('tabpanel').locator('summary').getByText('Settings', { exact: true }).click();
  await eventually(() => page.getByRole('checkbox', { name: 'Scramble the pixels' }).isChecked()).toBe(true);
  expect(complaints).toEqual([]);
  await page.close();
});

test('a blur before subsampling goes in and out with the same weights', async () => {
  const { page, complaints } = await visit(browser, 'lang=en&lens=shift');
  await drawDigit(page, 7);
  const before = await scores(page);
  const blur = page.getByRole('checkbox', { name: 'Blur before subsampling', exact: true });
  // Checked once the network is there.
  await blur.click();
  await eventually(async () => (await page.evaluate(() => window.receptive.counts())).length).toBe(9);
  await eventually(() => blur.isChecked()).toBe(true);
  expect(await statusNumber(page, 'Weights')).toBe(61_706);
  expect(farthest(await scores(page), before)).toBeGreaterThan(1e-4);
  await blur.click();
  await eventually(async () => farthest(await scores(page), before)).toBe(0);
  // The worker has the network before the page shows it.
  await openMore(page);
  await eventually(() => page.getByRole('combobox', { name: 'Network' }).inputValue()).toBe('lenet');
  await button(page, 'The same in one dimension').click();
  await page
    .getByRole('radio', { name: 'One dimension', exact: true })
    .and(page.locator(':checked'))
    .waitFor({ state: 'attached' });
  expect(complaints).toEqual([]);
  await page.close();
});

async function statusNumberIn(page: Page, name: string, pattern: RegExp): Promise<number> {
  const words = await page.getByRole('status', { name, exact: true }).innerText();
  return Number(pattern.exec(words)?.[1]?.replaceAll(',', ''));
}
