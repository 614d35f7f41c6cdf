/** What a screen reader is told while the page moves: where values come to rest, and nothing at every frame. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findViolations } from '../support/axe';
import { drawDigit, launch, visit } from '../support/browser';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** From now on counts how often each live region changes, by its name, and notes what they say. */
async function listen(
  page: Page,
): Promise<{ readonly told: () => Promise<Readonly<Record<string, readonly string[]>>> }> {
  await page.evaluate(() => {
    const told: Record<string, string[]> = {};
    Object.assign(window, { told });
    new MutationObserver((changes) => {
      const regions = new Set(
        changes
          .filter(({ type, addedNodes }) => type === 'characterData' || addedNodes.length > 0)
          .map(({ target }) =>
            (target instanceof Element ? target : target.parentElement)?.closest(
              'output, [role=status], [role=alert], [aria-live]',
            ),
          ),
      );
      for (const region of regions)
        if (region && region.getAttribute('aria-live') !== 'off')
          (told[region.getAttribute('aria-label') ?? region.tagName] ??= []).push(region.textContent);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return { told: () => page.evaluate(() => (window as unknown as { told: Record<string, string[]> }).told) };
}

const most = (told: Readonly<Record<string, readonly string[]>>): number =>
  Math.max(0, ...Object.values(told).map((sentences) => sentences.length));

test('while training nothing is told, and once it rests where it rests', { timeout: 120_000 }, async () => {
  const { page } = await visit(browser, 'lang=en&digit=3&lens=learn.drift', { bypassCSP: true });
  await page.getByRole('button', { name: 'Untie this layer', exact: true }).click();
  await page.waitForTimeout(2000);
  const { told } = await listen(page);
  const steps = page.getByRole('status', { name: 'Step count', exact: true });
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect.poll(async () => Number(await steps.innerText()), { timeout: 60_000 }).toBeGreaterThan(20);
  expect(await told()).toEqual({});
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect
    .poll(
      async () =>
        Object.values(await told())
          .flat()
          .join(),
      { timeout: 20_000 },
    )
    .toMatch(/At rest at step \d+\. Training loss: [\d.]+; test accuracy/);
  expect(most(await told())).toBeLessThanOrEqual(2);
  expect(await findViolations(page)).toEqual([]);
  await page.close();
});

test('of a drawing only the class is told, when the pen rests', async () => {
  const { page } = await visit(browser);
  await page.waitForTimeout(1500);
  const { told } = await listen(page);
  await drawDigit(page, 8);
  await expect.poll(async () => Object.values(await told()).flat(), { timeout: 10_000 }).toEqual(['Prediction: 8']);
  expect(await page.getByRole('status', { name: 'Prediction', exact: true }).innerText()).toMatch(/^8/);
  await page.close();
});

test('the filter slides in silence; where it stops is told', async () => {
  const { page } = await visit(browser, 'lang=en&digit=3&lens=slide');
  await page.waitForTimeout(1500);
  const { told } = await listen(page);
  const lens = page.getByRole('tabpanel');
  await lens.getByRole('button', { name: 'Play', exact: true }).click();
  await page.waitForTimeout(2500);
  expect(await told()).toEqual({});
  await lens.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect.poll(async () => Object.values(await told()).flat(), { timeout: 5000 }).toHaveLength(1);
  expect(Object.values(await told()).flat()[0]).toMatch(/^C1 map 1, row \d+, column \d+: sees rows/);
  await page.close();
});
