/** A lesson: a link that shows a part of the page and begins with a digit. How one is made is tested as a component. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, goWithin, openMore, paperOf, reload, visit } from '../support/browser';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

test('a link hides places and controls, and a digit lies on the paper, after a reload too', async () => {
  const { page, complaints } = await visit(browser, 'lang=en&lens=count&hide=dock.stage.compute&digit=5');
  const prediction = () => page.getByRole('status', { name: 'Prediction', exact: true }).innerText();
  await expect.poll(prediction).toMatch(/^5/);
  await reload(page);
  await expect.poll(prediction).toMatch(/^5/);
  expect(await page.getByRole('button', { name: 'Train', exact: true }).count()).toBe(0);
  await openMore(page);
  expect(await page.getByRole('combobox', { name: 'Compute' }).count()).toBe(0);
  expect(await page.getByRole('img', { name: 'C1 map 1', exact: true }).count()).toBe(0);
  expect(await page.getByRole('tab', { name: 'Count', exact: true }).getAttribute('aria-selected')).toBe('true');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Show the whole page' }).click();
  await page.getByRole('button', { name: 'Train', exact: true }).waitFor();
  await expect.poll(() => new URL(page.url()).searchParams.get('hide')).toBeNull();

  // Single tabs of the lens and parts of the dock; where the active tab is, another is shown.
  await goWithin(page, '?lang=en&lens=learn.race&hide=paper.lens-slide.lens-learn.settings.curves');
  const tabs = page.getByRole('tablist', { name: 'Lens' }).getByRole('tab');
  const names = () => tabs.evaluateAll((all) => all.map((tab) => tab.ariaLabel));
  await expect.poll(names).toEqual(['Count', 'Matrix', 'Shift', 'Beyond']);
  await page.getByRole('button', { name: 'Step', exact: true }).waitFor();
  expect(await page.getByRole('tab', { name: 'Count', exact: true }).getAttribute('aria-selected')).toBe('true');
  expect(await page.getByRole('button', { name: 'Settings' }).count()).toBe(0);
  expect(await page.getByRole('button', { name: 'log' }).count()).toBe(0);
  expect(await paperOf(page).count()).toBe(0);
  expect(complaints).toEqual([]);
  await page.close();
});

/** Drags a file over an element and drops it there; answers with what is said meanwhile. */
async function dropOn(page: Page, selector: string, name: string, type: string): Promise<string> {
  const file = await page.evaluateHandle(
    async ([fileName, mime]) => {
      const canvas = new OffscreenCanvas(80, 60);
      canvas.getContext('2d')!.fillRect(10, 10, 40, 20);
      const given = new DataTransfer();
      given.items.add(new File([await canvas.convertToBlob({ type: 'image/jpeg' })], fileName!, { type: mime! }));
      return given;
    },
    [name, type],
  );
  const target = page.locator(selector).first();
  await target.dispatchEvent('dragover', { dataTransfer: file });
  const said = await page.locator('#root').innerText();
  await target.dispatchEvent('drop', { dataTransfer: file });
  return said;
}

test('a lesson without the dock takes a picture for Slide, and says so; where nothing is taken nothing is said', async () => {
  const { page, complaints } = await visit(browser, 'lang=en&lens=slide&hide=dock');
  expect(await dropOn(page, '[data-lens="slide"]', 'a.jpg', 'image/jpeg')).toContain('Drop a picture to slide');
  await page.getByText('The picture is now in Slide’s playground').waitFor();
  await goWithin(page, '?lang=en&lens=count&hide=dock.lens-slide');
  await page.getByRole('tab', { name: 'Slide', exact: true }).waitFor({ state: 'detached' });
  expect(await dropOn(page, 'main', 'a.jpg', 'image/jpeg')).not.toContain('Drop a picture');
  expect(await page.getByRole('tab', { name: 'Count', exact: true }).getAttribute('aria-selected')).toBe('true');
  expect(complaints).toEqual([]);
  await page.close();
});
