/** What a visitor's browser fetches until the page is ready, its backends are compared, and it rests. */
import { gzipSync } from 'node:zlib';
import type { Request } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { launchWithWebGL } from '../support/browser';

/** Kilobytes, gzipped, of all scripts: the page's, and its worker's with both backends. */
const MOST_KILOBYTES = 250;

/** What is fetched in one idle moment may ask for the next. */
const IDLE_TIMES = 10;

test(`the page and its worker fetch less than ${MOST_KILOBYTES} kB of scripts`, async () => {
  const browser = await launchWithWebGL();
  try {
    const page = await browser.newPage();
    const scripts = new Set<string>();
    const underWay = new Set<Request>();
    let asked = 0;
    page.on('request', (request) => {
      asked++;
      underWay.add(request);
      if (/\.(js|wasm)$/.test(new URL(request.url()).pathname)) scripts.add(request.url());
    });
    page.on('requestfinished', (request) => underWay.delete(request));
    page.on('requestfailed', (request) => underWay.delete(request));
    await page.goto(`${inject('address')}?lang=en`);
    await page.evaluate(() => window.receptive.ready);
    await expect.poll(() => page.getByRole('button', { name: 'Train', exact: true }).isEnabled()).toBe(true);
    // Both backends are here once they have been compared.
    await expect.poll(() => [...scripts].some((script) => /engine-[^/]*\.js$/.test(script))).toBe(true);
    // What it puts off until it has nothing else to do, and whatever that asks for.
    let before: number;
    do {
      before = asked;
      await page.evaluate(async (times) => {
        for (let time = 0; time < times; time++) await new Promise((resolve) => requestIdleCallback(resolve));
      }, IDLE_TIMES);
      await expect.poll(() => underWay.size).toBe(0);
    } while (asked > before);
    const sizes = await Promise.all(
      [...scripts].map(async (script) => {
        const bytes = new Uint8Array(await (await fetch(script)).arrayBuffer());
        return { script: script.split('/').at(-1)!, kilobytes: gzipSync(bytes).length / 1000 };
      }),
    );
    const list = JSON.stringify(sizes, null, 1);
    for (const part of ['page', 'en-first', 'worker', 'engine'])
      expect(
        sizes.some(({ script }) => script.startsWith(`${part}-`)),
        `${part} in ${list}`,
      ).toBe(true);
    expect(
      sizes.reduce((sum, { kilobytes }) => sum + kilobytes, 0),
      list,
    ).toBeLessThan(MOST_KILOBYTES);
  } finally {
    await browser.close();
  }
});
