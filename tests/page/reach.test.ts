/** How the page bears what people set for themselves: wider spacing of letters (WCAG 1.4.12), type of twice the size, 320 pixels of width, and the keyboard alone. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { connect, drawDigit, opened, visit } from '../support/browser';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

/** As the success criterion has it. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`;

const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** The words within these places of which something is cut off by what they stand in; runs in the page. */
function cutOff(places: readonly string[]): string[] {
  const found: string[] = [];
  for (const place of document.querySelectorAll(places.join())) {
    const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement!.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const lines = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
      for (
        let around = node.parentElement!;
        lines.length > 0 && around !== document.body;
        around = around.parentElement!
      ) {
        const { left, top, right, bottom, width } = around.getBoundingClientRect();
        const { overflowX, overflowY, clipPath } = getComputedStyle(around);
        // What is only heard, and what can be scrolled to.
        if (width <= 1 || clipPath !== 'none' || /auto|scroll/.test(overflowX + overflowY)) break;
        const across = overflowX !== 'visible' && lines.some((line) => line.right > right + 1 || line.left < left - 1);
        // A line is higher than its letters.
        const down =
          overflowY !== 'visible' &&
          lines.some((line) => line.bottom - line.height / 5 > bottom || line.top + line.height / 5 < top);
        if (across || down) found.push(node.textContent!.trim());
      }
    }
  }
  return found;
}

const PLACES = ['header', '#paper', '#dock', '[role=tablist]'];
/** What stands over the stage's pictures and says what is pinned. Of a heading without room, as in the strip, the second part is left out. */
const ON_STAGE = ['#stage h3', '#stage h3:not([role=group] *) + span', '#stage output'];

test.each([
  [1440, 900],
  [1024, 768],
  [390, 844],
])(
  'wider spacing of letters cuts nothing off in header, paper, stage, tabs and dock, at %i×%i',
  async (width, height) => {
    const { page } = await visit(browser, 'lang=en&lens=slide', { viewport: { width, height }, bypassCSP: true });
    await page.getByRole('tab').first().waitFor();
    expect(await page.evaluate((places) => document.querySelectorAll(places.join()).length, PLACES)).toBeGreaterThan(3);
    await page.addStyleTag({ content: SPACED });
    expect(await page.evaluate(cutOff, PLACES)).toEqual([]);
    expect(await page.evaluate(cutOff, width > 1024 ? ON_STAGE : ON_STAGE.toSpliced(1, 1))).toEqual([]);
    expect(await sideways(page)).toBe(0);
    // The measure itself finds what is cut.
    await page.addStyleTag({ content: '#dock button { max-width: 30px; overflow: hidden; white-space: nowrap }' });
    expect(await page.evaluate(cutOff, PLACES)).toContain('Digits');
    await page.close();
  },
);

test('320 pixels are wide enough for every tab', async () => {
  const { page } = await visit(browser, 'lang=en&lens=slide', { viewport: { width: 320, height: 640 } });
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    await page.getByRole('tabpanel').first().waitFor();
    expect(await sideways(page), await tab.innerText()).toBe(0);
  }
  await page.close();
});

test.each([
  [768, 1024],
  [844, 390],
])('an open lens comes up beside the paper, which stays, at %i×%i', async (width, height) => {
  const { page } = await visit(browser, 'lang=en&digit=3', { viewport: { width, height } });
  await page.getByRole('tab', { name: 'Count', exact: true }).click();
  const rectangleOf = (place: string): Promise<DOMRect> =>
    page.evaluate((selector) => document.querySelector(selector)!.getBoundingClientRect().toJSON(), place);
  await expect.poll(async () => Math.abs((await rectangleOf('[role=tabpanel]')).top)).toBeLessThan(2);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const [paper, lens] = [await rectangleOf('#paper'), await rectangleOf('#lens')];
  expect(paper.bottom).toBeGreaterThan(100);
  expect(lens.left).toBeGreaterThanOrEqual(paper.right);
  expect(await sideways(page)).toBe(0);
  await page.close();
});

test('on a phone an open lens comes up where the paper ends, also with a drawing that can be kept', async () => {
  const { page } = await visit(browser, 'lang=en', { viewport: { width: 390, height: 844 } });
  await drawDigit(page, 3);
  await page.getByRole('button', { name: 'Keep as 3', exact: true }).waitFor();
  await page.getByRole('tab', { name: 'Count', exact: true }).click();
  const [paper, lens] = [page.locator('#paper'), page.getByRole('tabpanel')];
  const between = async () => {
    const { y, height } = (await paper.boundingBox())!;
    return Math.abs((await lens.boundingBox())!.y - y - height);
  };
  await expect.poll(between).toBeLessThan(4);
  await page.close();
});

test('where the browser is set to type of twice the size the page is a column, and nothing lies beside it', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const session = await page.context().newCDPSession(page);
  await session.send('Page.enable');
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  await page.goto(`${inject('address')}?lang=en`);
  await opened(page);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
  expect(await page.evaluate(cutOff, PLACES)).toEqual([]);
  expect(await sideways(page)).toBe(0);
  await page.close();
});

test('by the keyboard once round the page in 45 stops, and to Train in six', async () => {
  const { page } = await visit(browser);
  const focused = (): Promise<string> =>
    page.evaluate(() => {
      const { activeElement: active } = document;
      return active === document.body ? '' : (active?.getAttribute('aria-label') ?? active?.textContent ?? '').trim();
    });
  const stopsTo = async (wanted: string, most: number): Promise<number> => {
    for (let stops = 1; stops <= most; stops++) {
      await page.keyboard.press('Tab');
      if ((await focused()) === wanted) return stops;
    }
    return Infinity;
  };
  expect(await stopsTo('The dock', 4)).toBe(4);
  await page.keyboard.press('Enter');
  expect(await stopsTo('Train', 2)).toBeLessThanOrEqual(2);
  await page.evaluate(() => {
    const { activeElement: active } = document;
    if (active instanceof HTMLElement) active.blur();
    getSelection()?.removeAllRanges();
  });
  await page.reload();
  await opened(page);
  expect(await stopsTo('', 45)).toBeLessThanOrEqual(45);
  await page.close();
});
