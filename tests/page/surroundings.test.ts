/** What surrounds the page: its policy in workers too, the notices of those whose work it uses, forced colours, and the keyboard. */
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { preview } from 'vite';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { connect, opened, visit } from '../support/browser';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

test('on a host that sends no headers a worker may fetch as little from elsewhere as the page', async () => {
  const host = await preview({ configFile: false, logLevel: 'warn', preview: { host: '127.0.0.1', port: 0 } });
  const { port } = host.httpServer.address() as AddressInfo;
  const page = await browser.newPage();
  const answer = await page.goto(`http://127.0.0.1:${port}/?lang=en`);
  expect(answer!.headers()).not.toHaveProperty('content-security-policy');
  await opened(page);
  const worker = page.workers()[0]!;
  const broken = await worker.evaluate(
    () =>
      new Promise<string>((resolve) => {
        addEventListener('securitypolicyviolation', (event) =>
          resolve((event as SecurityPolicyViolationEvent).effectiveDirective),
        );
        fetch('https://example.org/').catch(() => undefined);
      }),
  );
  expect(broken).toBe('connect-src');
  await page.close();
  await host.close();
});

test('the licences of all that is bundled lie beside the page', async () => {
  const notices = await (await fetch(`${inject('address')}licenses.md`)).text();
  for (const name of ['react', 'zustand', 'd3-scale', 'idb', 'birpc', 'valibot']) expect(notices).toContain(name);
});

test('with forced colours, data keep theirs and what is chosen is told apart', async () => {
  const { page } = await visit(browser, 'lang=en&lens=count', { forcedColors: 'active' });
  const colors = await page.evaluate(() =>
    [...document.querySelectorAll('input[type=radio]')].map((radio) => ({
      checked: (radio as HTMLInputElement).checked,
      background: getComputedStyle(radio.parentElement!).backgroundColor,
    })),
  );
  const [chosen, others] = [true, false].map(
    (wanted) => new Set(colors.filter(({ checked }) => checked === wanted).map(({ background }) => background)),
  );
  expect(chosen!.size).toBeGreaterThan(0);
  expect([...chosen!].filter((color) => others!.has(color))).toEqual([]);
  const tab = page.getByRole('tab', { selected: true });
  const over = await tab.evaluate((element) => {
    const [own, words] = [element, element.parentElement!].map((one) => getComputedStyle(one));
    return { lid: own!.backgroundColor, background: words!.backgroundColor, color: words!.color };
  });
  // The tab lies over its question.
  expect(over.lid).toBe('rgba(0, 0, 0, 0)');
  expect(over.background).not.toBe(over.color);
  expect(over.background).not.toBe('rgba(0, 0, 0, 0)');
  await page.close();
});

test('the first stops skip to the places, and a layer is one stop', async () => {
  const { page } = await visit(browser);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('navigation', { name: 'Skip to' });
  await skip.getByRole('link', { name: 'The stage' }).click();
  expect(await page.evaluate(() => document.activeElement!.id)).toBe('stage');
  const stops = await page.evaluate(() =>
    [...document.querySelectorAll('[role=group]:not(:has([role=group]))')]
      .map((layer) => layer.querySelectorAll('[role=img][tabindex="0"]').length)
      .filter((count) => count > 0),
  );
  expect(stops.length).toBeGreaterThan(3);
  expect(new Set(stops)).toEqual(new Set([1]));
  await page.close();
});
