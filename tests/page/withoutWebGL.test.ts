/** A browser without WebGL2: the page says so, and everything runs on what there is, to the same numbers. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, drawDigit, openMore, visit } from '../support/browser';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

test('WebGL is not offered, the page says why, and a digit is recognised and learned from, by the reference as well', async () => {
  const { page } = await visit(browser);
  expect(await page.evaluate(() => new OffscreenCanvas(1, 1).getContext('webgl2'))).toBeNull();
  await openMore(page);
  const compute = page.getByRole('combobox', { name: 'Compute' });
  await expect.poll(() => compute.locator('option').allInnerTexts(), { timeout: 20_000 }).not.toContain('WebGL');
  await expect
    .poll(() => page.getByRole('dialog', { name: 'More' }).innerText(), { timeout: 20_000 })
    .toMatch(/WebGL2? /);
  await page.keyboard.press('Escape');
  await drawDigit(page, 2);
  const prediction = page.getByRole('status', { name: 'Prediction', exact: true });
  await expect.poll(() => prediction.innerText(), { timeout: 20_000 }).toMatch(/^2/);
  // Where there is nothing but the processor, this is what runs; chosen by hand, the reference gives the same.
  expect(await page.evaluate(() => window.receptive.backend())).toBe('wasm');
  const loss = () =>
    page.evaluate(() =>
      window.receptive.train({ digits: 100, steps: 3, batch: 16, learningRate: 0.01, from: 'trained' }),
    );
  const scores = () =>
    page.evaluate(async () =>
      Array.from(
        await window.receptive.predict(new Float32Array(784).map((_, i) => (i % 28 > 12 && i % 28 < 16 ? 1 : 0))),
      ),
    );
  const [learned, before] = [await loss(), await scores()];
  await openMore(page);
  await compute.selectOption({ label: 'Reference' });
  await expect.poll(() => page.evaluate(() => window.receptive.backend()), { timeout: 20_000 }).toBe('reference');
  expect(await loss()).toBeCloseTo(learned, 4);
  (await scores()).forEach((score, i) => expect(score).toBeCloseTo(before[i]!, 4));
  await page.close();
});
