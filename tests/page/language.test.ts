/** One language is fetched at first, the other when somebody wants it. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, openMore, visit } from '../support/browser';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

test('the other language comes when it is chosen; where it cannot, the page says so and keeps its own', async () => {
  const { page } = await visit(browser);
  const catalogues = () =>
    page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .flatMap(({ name }) => /\/((en|zh)-(first|later))-[^/]*\.js$/.exec(name)?.[1] ?? []),
    );
  await expect.poll(catalogues).toEqual(['en-first']);
  await page.getByRole('tab', { name: 'Count', exact: true }).click();
  await page.getByRole('heading', { name: 'What does sharing save?' }).waitFor();
  await expect.poll(catalogues).toEqual(['en-first', 'en-later']);

  await openMore(page);
  await page.getByRole('dialog', { name: 'More' }).waitFor();
  await page.context().setOffline(true);
  await page.getByRole('button', { name: '中文', exact: true }).click();
  await page.getByText('The other language could not be fetched').waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');

  await page.context().setOffline(false);
  await openMore(page);
  await page.getByRole('button', { name: '中文', exact: true }).click();
  await page.getByRole('button', { name: 'English', exact: true }).waitFor();
  await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('zh-Hans');
  await expect.poll(() => page.title()).toMatch(/[\u4e00-\u9fff]/);
  await page.close();
});

test('a page that is opened in Chinese never fetches English', async () => {
  const { page } = await visit(browser, 'lang=zh');
  const scripts = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  expect(scripts.some((name) => /\/zh-[^/]*\.js$/.test(name))).toBe(true);
  expect(scripts.some((name) => /\/en-[^/]*\.js$/.test(name))).toBe(false);
  await page.close();
});
