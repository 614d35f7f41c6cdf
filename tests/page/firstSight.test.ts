/** What meets a newcomer: about a dozen controls; everything else is a step away. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, drawDigit, openDrawer, openMore, openScores, visit } from '../support/browser';
import { atRest } from '../support/rest';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

/** The names of all controls in sight; of a group of them that of the group. */
const controls = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const groups = '[role=radiogroup], [role=tablist]';
    return [...document.querySelectorAll(`button, select, input, [role=application], ${groups}`)]
      .filter((control) => {
        const { top, left, width, height } = control.getBoundingClientRect();
        const inSight = width > 1 && height > 1 && top < innerHeight && left < innerWidth && top >= 0 && left >= 0;
        return inSight && control.checkVisibility() && !control.parentElement!.closest(groups);
      })
      .map((control) => control.getAttribute('aria-label') ?? control.textContent.trim());
  });

/** Words in sight whose letters are smaller than a caption's; exponents may be. */
const tooSmall = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const CAPTION = 13;
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const around = node.parentElement!;
      if (!node.textContent!.trim() || around.closest('sup, tspan') || !around.checkVisibility()) continue;
      if (Number.parseFloat(getComputedStyle(around).fontSize) < CAPTION) found.push(node.textContent!);
    }
    return found;
  });

test('at first sight there are about a dozen controls, and the others come with what they are for', async () => {
  const { page } = await visit(browser);
  const first = [
    'Connectivity',
    'Give each place its own',
    'Questions',
    'More',
    'Drawing',
    'Clear',
    'All scores',
    'an example',
    'Slide it',
    'About this unit',
    'Lens',
    'Train',
    'Step',
    'Reset',
    'Settings',
    'Digits',
  ];
  await expect.poll(() => controls(page)).toEqual(first);
  const added = async (): Promise<readonly string[]> => (await controls(page)).filter((name) => !first.includes(name));
  // With a drawing of one's own: to undo, to erase, to keep, and what its gradient is.
  await drawDigit(page, 4);
  await expect
    .poll(added)
    .toEqual(
      ['Undo', 'Redo', 'Tool', ...'0123456789']
        .map((name) => (/\d/.test(name) ? `Keep as ${name}` : name))
        .concat('Show'),
    );
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await openScores(page);
  await expect.poll(added).toEqual(['Undo', 'Redo', 'Tool', 'How the scores are computed']);
  await openDrawer(page, 'Settings');
  await expect.poll(added).toContain('Curves');
  await openMore(page);
  await page.getByRole('combobox', { name: 'Network', exact: true }).waitFor();
  expect(await tooSmall(page)).toEqual([]);
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    await atRest(page);
    expect(await tooSmall(page), await tab.innerText()).toEqual([]);
  }
  // The measure itself finds what is small.
  await page.getByRole('heading', { level: 1 }).evaluate((title) => (title.style.fontSize = '12px'));
  expect(await tooSmall(page)).not.toEqual([]);
  await page.close();
});
