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
        const shown = control.checkVisibility({ visibilityProperty: true });
        return inSight && shown && !control.parentElement!.closest(groups);
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
    'an example',
    'Slide it',
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
      ['Undo', 'Redo', 'Tool', 'All scores', ...'0123456789']
        .map((name) => (/\d/.test(name) ? `Keep as ${name}` : name))
        .concat('Show'),
    );
  await openScores(page);
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  const cleared = ['Undo', 'Redo', 'Tool', 'All scores', 'How the scores are computed'];
  await expect.poll(added).toEqual(cleared);
  // With a unit of one's own choice: what can be asked about it.
  await page.getByRole('img', { name: 'C1 map 2', exact: true }).click();
  await expect.poll(added).toEqual([...cleared, 'About this unit']);
  await openDrawer(page, 'Settings');
  await expect.poll(added).toEqual(expect.arrayContaining(['Curves']));
  await openMore(page);
  await page.getByRole('combobox', { name: 'Network', exact: true }).waitFor();
  expect(await tooSmall(page)).toEqual([]);
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    await atRest(page);
    expect(await tooSmall(page), await tab.innerText()).toEqual([]);
    for (const section of await page.getByRole('tabpanel').first().getByRole('tab').all()) {
      await section.click();
      await atRest(page);
      expect(await tooSmall(page), await section.innerText()).toEqual([]);
    }
  }
  // The measure itself finds what is small.
  await page.getByRole('heading', { level: 1 }).evaluate((title) => (title.style.fontSize = '12px'));
  expect(await tooSmall(page)).not.toEqual([]);
  await page.close();
});

test('what the network sees stands beside its caption', async () => {
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    const { page } = await visit(browser, 'lang=en&digit=3', { viewport });
    await openScores(page);
    const picture = page.getByRole('img', { name: /that the network sees$/ });
    const { x, width } = (await picture.boundingBox())!;
    const caption = await picture.evaluate((it) => it.nextElementSibling!.getBoundingClientRect().x);
    expect(x + width).toBeLessThan(caption);
    await page.close();
  }
});
