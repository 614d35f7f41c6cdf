/** The header at every width: no choice's words are cut, nothing lies over anything else. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect, goWithin, openMore, statusNumber, visit } from '../support/browser';
import { atRest } from '../support/rest';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

/** Selects narrower than their words need, and pairs of the header's parts that lie over one another. */
const faults = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const header = document.querySelector('header')!;
    const cut = [...header.querySelectorAll('select')].filter((select) => {
      const free = select.cloneNode(true) as HTMLSelectElement;
      free.value = select.value;
      free.style.cssText = 'position: absolute; visibility: hidden; width: auto; max-width: none; flex: none';
      select.after(free);
      const needed = free.getBoundingClientRect().width;
      free.remove();
      return select.getBoundingClientRect().width < needed - 0.5;
    });
    const parts = [...header.children].map((part) => part.getBoundingClientRect());
    const over = parts.flatMap((one, at) =>
      parts
        .slice(at + 1)
        .filter(
          (other) =>
            one.left < other.right - 0.5 &&
            other.left < one.right - 0.5 &&
            one.top < other.bottom - 0.5 &&
            other.top < one.bottom - 0.5,
        )
        .map((other) => `x ${one.left} … ${one.right} over ${other.left} … ${other.right}`),
    );
    const wide = header.scrollWidth - header.clientWidth;
    return [
      ...cut.map((select) => `cut: ${select.selectedOptions[0]!.text}`),
      ...over,
      ...(wide > 0 ? [`${wide} px too wide`] : []),
    ];
  });

const SIZES = [
  [1920, 1080],
  [1440, 900],
  [1366, 768],
  [1280, 800],
  [1024, 768],
  [390, 844],
] as const;

describe.each(['en', 'zh'])('%s', (language) => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await visit(browser, `lang=${language}`));
  });

  test.each([
    ['as it opens', '', 61_706],
    ['with the most weights', '&sharing=full', 5_634_974],
    ['in a lesson, with the longest name', '&net=lenet5&hide=keep&tour=1', 60_000],
  ])('%s', async (_, query, weights) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await goWithin(page, `?lang=${language}${query}`);
    await expect.poll(() => statusNumber(page, language === 'en' ? 'Weights' : '权值')).toBe(weights);
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height });
      await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
      await atRest(page);
      expect(await faults(page), `at ${width}×${height}`).toEqual([]);
    }
  });
});

test('on a phone the button that is the switch has its words in one line, and the table of counts is not cut', async () => {
  const { page } = await visit(browser, 'lang=en', { viewport: { width: 390, height: 844 } });
  const lines = await page.getByRole('button', { name: 'Give each place its own', exact: true }).evaluate((it) => {
    const words = document.createRange();
    words.selectNodeContents(it);
    return words.getClientRects().length;
  });
  expect(lines).toBe(1);
  await openMore(page);
  await page.getByRole('button', { name: 'How these are counted', exact: true }).click();
  const table = page.getByRole('dialog').getByRole('table');
  await expect.poll(() => table.getByText('429,342').isVisible()).toBe(true);
  const beyond = await page
    .getByRole('dialog', { name: 'Layer by layer', exact: true })
    .evaluate((pane) => pane.scrollWidth - pane.clientWidth);
  expect(beyond).toBeLessThanOrEqual(0);
  await page.close();
});

test('the switch is as it was set in the frame of the click, with a sign that it is under way, and stays so', async () => {
  const { page } = await visit(browser);
  const group = page.getByRole('radiogroup', { name: 'Connectivity' });
  for (const kind of ['Full', 'Local', 'Shared', 'Full'] as const) {
    const radio = group.getByRole('radio', { name: kind });
    expect(
      await radio.evaluate((input: HTMLInputElement) => {
        input.click();
        return [input.checked, input.closest('[role=radiogroup]')!.getAttribute('aria-busy')];
      }),
    ).toEqual([true, 'true']);
  }
  await expect.poll(() => group.getAttribute('aria-busy'), { timeout: 60_000 }).toBe('false');
  expect(await group.getByRole('radio', { name: 'Full' }).isChecked()).toBe(true);
  await group.getByRole('radio', { name: 'Local' }).check();
  await page.close();
});
