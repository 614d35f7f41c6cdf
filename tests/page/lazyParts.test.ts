/** Parts that are fetched when they are first shown, while the server is out of reach: each fails in its own place, and comes when it can be had. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { connect, openDrawer, visit } from '../support/browser';
import { atRest } from '../support/rest';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });
const notFetched = (page: Page) => page.getByRole('alert').filter({ hasText: 'could not be fetched' });

/** Whatever the page has not fetched yet, the server no longer has. */
async function withoutServer(page: Page): Promise<() => Promise<void>> {
  await atRest(page);
  await page.route('**/*', (route) => route.abort());
  return () => page.unroute('**/*');
}

test('a chart that cannot be fetched leaves Pause and Reset where they are', async () => {
  const { page } = await visit(browser, 'lang=en&generated=100');
  await openDrawer(page, 'Settings');
  const back = await withoutServer(page);
  await button(page, 'Curves').click();
  await button(page, 'Train').click();
  await notFetched(page).first().waitFor();
  await page.getByRole('contentinfo').getByRole('button', { name: 'Pause', exact: true }).click();
  await button(page, 'Train').waitFor();
  await button(page, 'Reset').waitFor();
  await back();
  for (const chart of ['Loss', 'Accuracy']) {
    // A chart whose first point came after the server was back has not failed.
    await expect
      .poll(async () => {
        const again = notFetched(page).first().getByRole('button', { name: 'Try again' });
        if ((await again.count()) > 0) await again.click();
        return page.getByLabel(`${chart} over the steps of training`).count();
      })
      .toBe(1);
  }
  expect(await notFetched(page).count()).toBe(0);
  await page.close();
});

test('a tab that cannot be fetched leaves the other tabs; it comes, with its style, when it is tried again', async () => {
  const { page } = await visit(browser, 'lang=en&lens=slide');
  const playground = page.getByRole('radio', { name: 'Playground', exact: true });
  await playground.waitFor();
  const back = await withoutServer(page);
  await tab(page, 'Count').click();
  await notFetched(page).waitFor();
  await notFetched(page).getByRole('button', { name: 'Try again' }).click();
  await notFetched(page).waitFor();
  await tab(page, 'Slide').click();
  await playground.waitFor();
  await tab(page, 'Count').click();
  await back();
  await notFetched(page).getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('tabpanel').getByRole('table').first().waitFor();
  const unstyled = await page.evaluate(
    () =>
      [...document.querySelectorAll('link[rel="stylesheet"]')].filter((link) => !(link as HTMLLinkElement).sheet)
        .length,
  );
  expect(unstyled).toBe(0);
  await page.close();
});

test('a backend that cannot be fetched is not said to have failed its self-test', async () => {
  const page = await browser.newPage();
  await page.route('**/engine-*.js', (route) => route.abort());
  await page.goto(`${inject('address')}?lang=en`);
  await button(page, 'More').click();
  const more = page.getByRole('dialog', { name: 'More' });
  await expect.poll(() => more.innerText()).toContain('could not be fetched');
  expect(await more.innerText()).not.toContain('self-test');
  await page.close();
});

test('what stands behind "More" is fetched anew, and its place stays', async () => {
  const { page } = await visit(browser);
  const back = await withoutServer(page);
  await button(page, 'More').click();
  await notFetched(page).waitFor();
  await page.getByRole('radio', { name: 'Local', exact: true }).waitFor();
  await back();
  await notFetched(page).getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('dialog', { name: 'More' }).waitFor();
  await page.close();
});
