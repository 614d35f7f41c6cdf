/** What a visitor's browser has to fetch before the page can be used. */
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { launch, visit } from '../support/browser';

/** Kilobytes of JavaScript, gzipped. */
const MOST_KILOBYTES = 250;

test(`the page needs less than ${MOST_KILOBYTES} kB of scripts at first load, its worker's aside`, async () => {
  const browser = await launch();
  try {
    const { page } = await visit(browser);
    const scripts = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => name.endsWith('.js') && !/\/(worker|trial|engine)-[^/]*$/.test(name)),
    );
    expect(scripts.length).toBeGreaterThan(2);
    const sizes = await Promise.all(
      [...new Set(scripts)].map(async (script) => {
        const bytes = new Uint8Array(await (await fetch(script)).arrayBuffer());
        return { script: script.split('/').at(-1), kilobytes: gzipSync(bytes).length / 1000 };
      }),
    );
    const all = sizes.reduce((sum, { kilobytes }) => sum + kilobytes, 0);
    expect(all, JSON.stringify(sizes, null, 1)).toBeLessThan(MOST_KILOBYTES);
  } finally {
    await browser.close();
  }
});
