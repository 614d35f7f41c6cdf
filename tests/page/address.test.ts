/**
 * The address as a teacher uses it: it leads into the sections of the lens, and Back and Forward go through them. What it says
 * and leaves out is tested in Node (tests/unit/store/address), what stands open then as components (tests/component/asked).
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, openAbout, opened, openMore, visit } from '../support/browser';
import { storedSteps } from '../support/stored';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

const noticesOf = (page: Page) => page.getByRole('region', { name: 'Notices', exact: true });
const asked = (page: Page): URLSearchParams => new URL(page.url()).searchParams;
const lensOf = (page: Page): string | null => asked(page).get('lens');
const chosen = (page: Page, section: string) => page.getByRole('radio', { name: section, exact: true, checked: true });

test('a link leads to a section; a section chosen is in the address; Back and Forward go through them', async () => {
  const { page, complaints } = await visit(browser, 'lang=en&lens=learn.drift');
  await chosen(page, 'Drift').waitFor({ state: 'attached' });
  await page.getByRole('radio', { name: 'Race', exact: true }).check();
  await expect.poll(() => lensOf(page)).toBe('learn.race');
  await page.getByRole('tab', { name: 'Beyond', exact: true }).click();
  await page.getByRole('radio', { name: '1989', exact: true }).check();
  await expect.poll(() => lensOf(page)).toBe('beyond.1989');
  await page.goBack();
  await expect.poll(() => lensOf(page)).toBe('beyond');
  await page.goBack();
  await chosen(page, 'Race').waitFor({ state: 'attached' });
  await page.goBack();
  await chosen(page, 'Drift').waitFor({ state: 'attached' });
  await page.goForward();
  await chosen(page, 'Race').waitFor({ state: 'attached' });
  expect(complaints).toEqual([]);
  await page.close();
});

test('nonsense is named also where the page brings back the network that it had', async () => {
  const { page } = await visit(browser, 'lang=en&net=net5');
  await page.evaluate(() => window.receptive.train({ digits: 100, steps: 3, batch: 8, learningRate: 0.01 }));
  await expect.poll(() => storedSteps(page)).toEqual([3]);
  await page.goto(`${new URL(page.url()).origin}/?lang=en&net=foo&lens=bar&sharing=wat`);
  await opened(page);
  await noticesOf(page).getByText('as of step 3').waitFor();
  await noticesOf(page).getByText('net=foo, lens=bar, sharing=wat').waitFor();
  // A link that says how the network is to be connected is about that network, not about the one of before.
  await page.goto(`${new URL(page.url()).origin}/?lang=en&sharing=local`);
  await opened(page);
  expect((await page.evaluate(() => window.receptive.spec())).name).toBe('LeNet (modern)');
  await page.getByRole('radio', { name: 'Local', exact: true, checked: true }).waitFor({ state: 'attached' });
  await page.close();
});

test('a link with a language keeps it, and every link that is copied has one', async () => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const copied = async (page: Page): Promise<URLSearchParams> => {
    await openMore(page);
    await page.getByRole('button', { name: 'Copy link', exact: true }).click();
    await noticesOf(page).getByRole('listitem').first().waitFor();
    return new URL(await page.evaluate(() => navigator.clipboard.readText())).searchParams;
  };
  const within = { newPage: () => context.newPage() } as unknown as Browser;
  const told = await visit(within, 'lang=en&theme=system');
  await told.page.getByRole('tab', { name: 'Count', exact: true }).click();
  await expect.poll(() => lensOf(told.page)).toBe('count');
  expect(asked(told.page).get('lang')).toBe('en');
  expect(asked(told.page).get('theme')).toBe('system');
  expect((await copied(told.page)).get('theme')).toBe('system');
  const untold = await visit(within, '');
  await untold.page.getByRole('tab', { name: 'Count', exact: true }).click();
  await expect.poll(() => lensOf(untold.page)).toBe('count');
  expect(asked(untold.page).has('lang')).toBe(false);
  const link = await copied(untold.page);
  expect(link.get('lang')).toBe('en');
  expect(link.has('theme')).toBe(false);
  await context.close();
});

test('Escape goes back to the unit of the beginning, as the hint says, and the address is without a pin again', async () => {
  const { page } = await visit(browser);
  await openAbout(page);
  await page.getByText('Escape goes back to the first.').waitFor();
  await page.keyboard.press('Escape');
  const unit = page.getByRole('status', { name: 'Pinned unit', exact: true });
  const first = await unit.innerText();
  await page.getByRole('img', { name: 'C1 map 1', exact: true }).click();
  await expect.poll(() => unit.innerText()).toMatch(/^C1 map 1,/);
  await expect.poll(() => asked(page).get('pin')).toMatch(/^C1\.1\./);
  await page.mouse.move(5, 5);
  await page.keyboard.press('Escape');
  await expect.poll(() => unit.innerText()).toBe(first);
  await expect.poll(() => asked(page).has('pin')).toBe(false);
  await page.close();
});
