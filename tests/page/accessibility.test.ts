/** axe finds nothing: on every tab and in every pane, at three sizes, each in both themes, and in both languages. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findViolations } from '../support/axe';
import { connect, drawOn, openDrawer, visit } from '../support/browser';
import { settled } from '../support/pictures';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

const VISITS = [
  ['desktop', 1440, 900, 'en'],
  ['projector', 1024, 768, 'zh'],
  ['phone', 390, 844, 'en'],
] as const;

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

/** What no part shows by itself: whether all that stands on the page is in a landmark, and names, numbers and headings go together. */
const OF_ALL_TOGETHER = [
  'aria-valid-attr-value',
  'bypass',
  'duplicate-id-aria',
  'heading-order',
  'landmark-banner-is-top-level',
  'landmark-complementary-is-top-level',
  'landmark-contentinfo-is-top-level',
  'landmark-main-is-top-level',
  'landmark-no-duplicate-banner',
  'landmark-no-duplicate-contentinfo',
  'landmark-no-duplicate-main',
  'landmark-one-main',
  'landmark-unique',
  'page-has-heading-one',
  'region',
];

/**
 * In the light, and then in the dark, where nothing changes but colours. All of the page is looked at with the first place of
 * a visit, and on the desktop, where all stands beside all, with every one for what the parts are together.
 */
async function expectAccessible(page: Page, where: string, place: Place): Promise<void> {
  const { within, beside, first } = place;
  await page.emulateMedia({ colorScheme: 'light' });
  await answered(page);
  expect(await findViolations(page, first ? {} : { within }), where).toEqual([]);
  if (beside && !first) expect(await findViolations(page, { rules: OF_ALL_TOGETHER }), where).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = { rules: ['color-contrast'], ...(first ? {} : { within }) };
  expect(await findViolations(page, dark), `${where}, in the dark`).toEqual([]);
}

interface Place {
  /** A selector. */
  readonly within: string;
  /** All else stands beside it. */
  readonly beside: boolean;
  readonly first?: boolean;
}

test.each(VISITS)('%s, %i×%i, %s', async (_, width, height, language) => {
  const { page, complaints } = await visit(browser, `lang=${language}`, {
    viewport: { width, height },
    // What is looked at stands still.
    reducedMotion: 'reduce',
    bypassCSP: true,
  });
  await drawOn(page, page.getByRole('application').first(), 8);
  const beside = width >= 1440;
  for (const [at, tab] of (await page.getByRole('tab').all()).entries()) {
    await tab.click();
    const first = at === 0;
    await expectAccessible(page, await tab.innerText(), { within: '[role=tabpanel]', beside, first });
  }
  const [title, evaluate, drawers] = language === 'en' ? EN : ZH;
  const dock = page.getByRole('contentinfo', { name: title, exact: true });
  for (const [drawer, panes] of drawers) {
    await openDrawer(page, drawer);
    const judge = dock.getByRole('button', { name: evaluate, exact: true });
    if (await judge.isVisible()) {
      await judge.click();
      await dock.getByText('%').filter({ visible: true }).first().waitFor();
    }
    await expectAccessible(page, drawer, { within: 'footer', beside });
    for (const name of panes) {
      await dock.getByRole('button', { name, exact: true }).click();
      // The pane's code may still be on its way; its keys work from when the focus is in it.
      await page.locator('[role=dialog]:focus-within').waitFor();
      await expectAccessible(page, name, { within: '[role=dialog]', beside });
      await page.keyboard.press('Escape');
      await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    }
  }
  // The page itself never scrolls sideways.
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(complaints).toEqual([]);
  await page.close();
});
