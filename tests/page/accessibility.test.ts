/** axe finds nothing: on every tab, in both themes, both languages and three sizes. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findViolations } from '../support/axe';
import { connect, drawDigit, openDrawer, visit } from '../support/browser';
import { settled } from '../support/pictures';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

const SIZES = { desktop: [1440, 900], projector: [1024, 768], phone: [390, 844] } as const;

/** The dock, its button that judges the network, and by drawer those that open a pane. */
const EN = [
  'Training',
  'Evaluate',
  [
    ['Settings', ['What the start is like']],
    ['Digits', ['Browse', 'yours 0', 'Files', 'Details']],
  ],
] as const;
const ZH = [
  '训练',
  '评估',
  [
    ['设置', ['初始状态如何']],
    ['数字', ['浏览', '您的 0', '文件', '详情']],
  ],
] as const;

/** Waits until nothing more is said: what a panel asks the network comes after the panel itself. */
const answered = (page: Page): Promise<string> => settled(page, () => page.locator('body').innerText());

describe.each(Object.entries(SIZES))('%s', (_, [width, height]) => {
  test.each(['lang=en&theme=light', 'lang=zh&theme=dark'])('%s', async (query) => {
    const { page, complaints } = await visit(browser, query, { viewport: { width, height }, bypassCSP: true });
    if (query.startsWith('lang=en')) await drawDigit(page, 8);
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      await answered(page);
      expect(await findViolations(page)).toEqual([]);
    }
    const [title, evaluate, drawers] = query.startsWith('lang=en') ? EN : ZH;
    const dock = page.getByRole('contentinfo', { name: title, exact: true });
    for (const [drawer, panes] of drawers) {
      await openDrawer(page, drawer);
      const judge = dock.getByRole('button', { name: evaluate, exact: true });
      if (await judge.isVisible()) {
        await judge.click();
        await dock.getByText('%').first().waitFor();
      }
      expect(await findViolations(page), drawer).toEqual([]);
      for (const name of panes) {
        await dock.getByRole('button', { name, exact: true }).click();
        // The pane's code may still be on its way; its keys work from when the focus is in it.
        await page.locator('[role=dialog]:focus-within').waitFor();
        await answered(page);
        expect(await findViolations(page), name).toEqual([]);
        await page.keyboard.press('Escape');
        await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
      }
    }
    // The page itself never scrolls sideways.
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
