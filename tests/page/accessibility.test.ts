/** axe finds nothing: on every tab, in both themes, both languages and three sizes. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawDigit, launch, visit } from '../support/browser';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const SIZES = { desktop: [1440, 900], projector: [1024, 768], phone: [390, 844] } as const;

describe.each(Object.entries(SIZES))('%s', (_, [width, height]) => {
  test.each(['lang=en&theme=light', 'lang=zh&theme=dark'])('%s', async (query) => {
    const { page, complaints } = await visit(browser, query, { viewport: { width, height }, bypassCSP: true });
    if (query.startsWith('lang=en')) await drawDigit(page, 8);
    await page.evaluate(axeSource);
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      await page.waitForTimeout(400);
      const violations = await page.evaluate(async () => {
        const { axe } = window as unknown as {
          axe: {
            run: () => Promise<{
              violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[];
            }>;
          };
        };
        return (await axe.run()).violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
        );
      });
      expect(violations).toEqual([]);
    }
    // The page itself never scrolls sideways.
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
