/**
 * What a screen reader is told while the page moves: where values come to rest, and nothing at every frame. When a value is at
 * rest is `useAnnouncement`'s own (tests/component/announcements.test.tsx); here time is moved by hand.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findViolations } from '../support/axe';
import { connect, drawDigit, openMore, statusNumber, visit } from '../support/browser';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

/** Longer than a value rests before it is told, and than what was told stays to be read. */
const SILENCE_MILLISECONDS = 10_000;
/** Longer than a value rests before it is told. */
const REST_MILLISECONDS = 1100;

/** Lets all be told that is still to be told; from then on notes what is put into live regions: what a screen reader says. */
async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.clock.runFor(SILENCE_MILLISECONDS);
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

/** The page's time stands still from here on, and goes on only where the test says so. */
const holdTime = async (page: Page): Promise<void> =>
  page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1000);

test('while training nothing is told, and once it rests where it rests', async () => {
  const { page } = await visit(browser, 'lang=en&digit=3&lens=learn.drift&generated=100', {
    bypassCSP: true,
    clock: true,
  });
  await page.getByRole('button', { name: 'Untie this layer', exact: true }).click();
  await expect.poll(() => statusNumber(page, 'Weights')).toBeGreaterThan(61_706);
  const told = await listen(page);
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect.poll(() => statusNumber(page, 'Step count')).toBeGreaterThan(20);
  expect(await told()).toEqual([]);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect
    .poll(async () => (await told()).at(-1))
    .toMatch(/^At rest at step \d+\. Training loss: [\d.]+; test accuracy/);
  expect((await told()).length).toBeLessThanOrEqual(2);
  expect(await findViolations(page)).toEqual([]);
  await page.close();
});

test('of a drawing only the class is told, when the pen rests', async () => {
  const { page } = await visit(browser, 'lang=en&lens=count', { clock: true });
  const told = await listen(page);
  await drawDigit(page, 8);
  await expect.poll(async () => (await told()).at(-1)).toBe('Prediction: 8');
  // Whatever else would be told of it is told by then.
  await page.clock.runFor(REST_MILLISECONDS);
  for (const sentence of await told()) expect(sentence).toMatch(/^Prediction: \d$/);
  await page.close();
});

test('the filter slides in silence; where it stops is told', async () => {
  const { page } = await visit(browser, 'lang=en&digit=3&lens=slide', { clock: true });
  const lens = page.getByRole('tabpanel');
  const play = lens.getByRole('button', { name: 'Play', exact: true });
  await play.waitFor();
  const told = await listen(page);
  await holdTime(page);
  const position = lens.getByRole('slider', { name: 'Position', exact: true });
  const start = await position.inputValue();
  await play.click();
  await page.clock.runFor(2 * REST_MILLISECONDS);
  expect(await position.inputValue()).not.toBe(start);
  expect(await told()).toEqual([]);
  await lens.getByRole('button', { name: 'Pause', exact: true }).click();
  await page.clock.runFor(REST_MILLISECONDS);
  expect(await told()).toEqual([expect.stringMatching(/^C1 map \d, row \d+, column \d+: sees rows/)]);
  await page.close();
});

test('another language says nothing anew: the same is true as before', async () => {
  const { page } = await visit(browser, 'lang=en&digit=3&lens=learn.scramble', { clock: true });
  const told = await listen(page);
  await openMore(page);
  await page.getByRole('button', { name: '中文', exact: true }).click();
  await page.getByRole('button', { name: 'English', exact: true }).waitFor();
  await page.clock.runFor(SILENCE_MILLISECONDS);
  const before = await told();
  expect(before.filter((sentence) => /C1|预测/.test(sentence))).toEqual([]);
  // What changes then is said, in the new words, and with it what the unit reads in the scrambled image.
  await page.getByRole('img', { name: 'C3', exact: false }).first().click();
  await expect
    .poll(async () => (await told()).slice(before.length).filter((sentence) => /C3/.test(sentence)).length)
    .toBeGreaterThanOrEqual(2);
  await page.close();
});
