/** Count within the page; its questions by themselves are in tests/component/count.test.tsx. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, visit } from '../support/browser';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

test("the pinned layer's counts, and LeNet-5's published table, which fits the lens at its narrowest", async () => {
  const { page, complaints } = await visit(browser);
  await page.getByRole('tab', { name: 'Count', exact: true }).click();
  await page.getByText('784 times more weights').waitFor();
  await page.getByRole('radio', { name: 'Network', exact: true }).check();
  await page.getByRole('table').first().getByText('61,706').waitFor();
  const published = page.locator('details', { has: page.locator('summary', { hasText: /as published/ }) });
  await published.locator('summary').click();
  await published.getByRole('columnheader', { name: 'Kernel', exact: true }).waitFor();
  await page.setViewportSize({ width: 1024, height: 768 });
  const over = () => published.evaluate((details) => details.querySelector('table')!.offsetWidth - details.clientWidth);
  await expect.poll(over).toBeLessThanOrEqual(0);
  expect(complaints).toEqual([]);
  await page.close();
});
