/** A browser without WebGL2: the page says so, and everything runs on what there is. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, drawDigit, openMore, visit } from '../support/browser';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

test('WebGL is not offered, the page says why, and a digit is recognised and learned from', async () => {
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
  const backend = await page.evaluate(() => window.receptive.backend());
  expect(['wasm', 'reference']).toContain(backend);
  const loss = await page.evaluate(() =>
    window.receptive.train({ digits: 100, steps: 3, batch: 16, learningRate: 0.01 }),
  );
  expect(loss).toBeGreaterThan(0);
  await page.close();
});

test('the reference can be chosen and gives the same scores', async () => {
  const { page } = await visit(browser);
  const scores = () =>
    page.evaluate(async () =>
      Array.from(
        await window.receptive.predict(new Float32Array(784).map((_, i) => (i % 28 > 12 && i % 28 < 16 ? 1 : 0))),
      ),
    );
  const before = await scores();
  await openMore(page);
  await page.getByRole('combobox', { name: 'Compute' }).selectOption({ label: 'Reference' });
  await expect.poll(() => page.evaluate(() => window.receptive.backend()), { timeout: 20_000 }).toBe('reference');
  (await scores()).forEach((score, i) => expect(score).toBeCloseTo(before[i]!, 4));
  await page.close();
});
