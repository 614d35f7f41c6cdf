/** What a screen reader is told while the page moves: where values come to rest, and nothing at every frame. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findViolations } from '../support/axe';
import { connect, drawDigit, openMore, visit } from '../support/browser';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

/** From now on notes what is put into live regions: what a screen reader says. */
async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const told: string[] = [];
    Object.assign(window, { told });
    new MutationObserver((changes) => {
      for (const { type, target, addedNodes } of changes) {
        const place = target instanceof Element ? target : target.parentElement;
        const region = place?.closest('output, [role=status], [role=alert], [aria-live]');
        if (!region || region.getAttribute('aria-live') === 'off') continue;
        if (type === 'characterData') told.push(target.textContent!);
        for (const node of addedNodes) told.push(node.textContent!);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return () => page.evaluate(() => (window as unknown as { told: string[] }).told);
}

test('while training nothing is told, and once it rests where it rests', { timeout: 120_000 }, async () => {
  const { page } = await visit(browser, 'lang=en&digit=3&lens=learn.drift', { bypassCSP: true });
  await page.getByRole('button', { name: 'Untie this layer', exact: true }).click();
  await page.waitForTimeout(2000);
  const told = await listen(page);
  const steps = page.getByRole('status', { name: 'Step count', exact: true });
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect.poll(async () => Number(await steps.innerText()), { timeout: 60_000 }).toBeGreaterThan(20);
  expect(await told()).toEqual([]);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect
    .poll(async () => (await told()).at(-1), { timeout: 20_000 })
    .toMatch(/^At rest at step \d+\. Training loss: [\d.]+; test accuracy/);
  expect((await told()).length).toBeLessThanOrEqual(2);
  expect(await findViolations(page)).toEqual([]);
  await page.close();
});

test('of a drawing only the class is told, when the pen rests', async () => {
  const { page } = await visit(browser, 'lang=en&lens=count');
  await page.waitForTimeout(1500);
  const told = await listen(page);
  const began = Date.now();
  await drawDigit(page, 8);
  await expect.poll(async () => (await told()).at(-1), { timeout: 10_000 }).toBe('Prediction: 8');
  // At most one a second, however long a busy machine takes over the strokes; and nothing but the class.
  const said = await told();
  expect(said.length).toBeLessThanOrEqual((Date.now() - began) / 1000);
  for (const sentence of said) expect(sentence).toMatch(/^Prediction: \d$/);
  await page.close();
});

test('the filter slides in silence; where it stops is told', async () => {
  const { page } = await visit(browser, 'lang=en&digit=3&lens=slide');
  await page.waitForTimeout(3000);
  const told = await listen(page);
  const lens = page.getByRole('tabpanel');
  await lens.getByRole('button', { name: 'Play', exact: true }).click();
  await page.waitForTimeout(2500);
  expect(await told()).toEqual([]);
  await lens.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect.poll(async () => (await told()).length, { timeout: 5000 }).toBe(1);
  expect((await told())[0]).toMatch(/^C1 map \d, row \d+, column \d+: sees rows/);
  await page.close();
});

test('another language says nothing anew: the same is true as before', async () => {
  const { page } = await visit(browser, 'lang=en&digit=3&lens=learn.scramble');
  const announced = page.locator('div[aria-live=polite] > p');
  await page.waitForTimeout(2000);
  await expect.poll(() => announced.count(), { timeout: 20_000 }).toBe(0);
  await openMore(page);
  await page.getByRole('button', { name: '中文', exact: true }).click();
  await page.getByRole('button', { name: 'English', exact: true }).waitFor();
  await page.waitForTimeout(3000);
  expect(await announced.allInnerTexts()).toEqual([]);
  // What changes then is said, in the new words, and with it what the unit reads in the scrambled image.
  await page.getByRole('img', { name: 'C3', exact: false }).first().click();
  await expect
    .poll(async () => (await announced.allInnerTexts()).filter((sentence) => /C3/.test(sentence)).length, {
      timeout: 15_000,
    })
    .toBeGreaterThanOrEqual(2);
  await page.close();
});
