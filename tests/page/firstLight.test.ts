/** The page's main job, done by a visitor: draw, look, pin, switch, count, train. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  chooseNetwork,
  computeOnWebGL,
  connect,
  drawDigit,
  launchWithWebGL,
  statusNumber,
  visit,
} from '../support/browser';

let browser: Browser;
/** For what the page does first, and most: there as on a machine with a GPU, if slowly. */
let withWebGL: Browser;
beforeAll(async () => {
  [browser, withWebGL] = await Promise.all([connect(), launchWithWebGL()]);
});
afterAll(() => Promise.all([browser.close(), withWebGL.close()]));

const status = (page: Page, name: string) => page.getByRole('status', { name, exact: true });

/** Polls until `read` answers what is wanted; the last answer is in the failure. */
const eventually = <Value>(read: () => Promise<Value>) => expect.poll(read, { timeout: 20_000, interval: 100 });

describe('drawing', () => {
  test('on WebGL a digit drawn with pointer events is recognised, and training learns, without a complaint from the browser', async () => {
    const { page, complaints } = await visit(withWebGL);
    await computeOnWebGL(page);
    await eventually(() => status(page, 'Prediction').innerText()).toMatch(/draw a digit/i);
    for (const label of [3, 7, 0]) {
      await drawDigit(page, label);
      await eventually(() => status(page, 'Prediction').innerText()).toMatch(new RegExp(`^${label}`));
      await page.getByRole('button', { name: 'Clear', exact: true }).click();
      await eventually(() => status(page, 'Prediction').innerText()).toMatch(/draw a digit/i);
    }
    // And learned from there: 40 steps from random weights, and the loss falls.
    const [first, last] = await page.evaluate(async () => {
      const { receptive } = window;
      await receptive.setNetwork('lenet');
      const few = { digits: 100, batch: 16, learningRate: 0.05, momentum: 0.9 };
      const early = await receptive.train({ ...few, steps: 1, from: 'random' });
      return [early, await receptive.train({ ...few, steps: 40 })];
    });
    expect(last).toBeLessThan(first! * 0.8);
    expect(await page.evaluate(() => window.receptive.backend())).toBe('webgl');
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('undo and redo bring strokes back; a unit of C3 sees 14×14 of the input, and arrow keys walk it', async () => {
    const { page } = await visit(browser);
    await drawDigit(page, 1);
    await eventually(() => status(page, 'Prediction').innerText()).toMatch(/^\d/);
    await page.getByRole('button', { name: 'Clear', exact: true }).click();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await eventually(() => status(page, 'Prediction').innerText()).toMatch(/^1/);
    await page.getByRole('button', { name: 'Redo', exact: true }).click();
    await eventually(() => status(page, 'Prediction').innerText()).toMatch(/draw a digit/i);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await eventually(() => status(page, 'Prediction').innerText()).toMatch(/^1/);

    const map = page
      .getByRole('img', { name: 'C3 map 5', exact: true })
      .or(page.getByRole('grid', { name: 'C3 map 5', exact: true }));
    await map.scrollIntoViewIfNeeded();
    await map.click();
    await eventually(() => status(page, 'Pinned unit').innerText()).toMatch(/C3/);
    const pinned = await status(page, 'Pinned unit').innerText();
    const [, top, bottom] = pinned.match(/rows (\d+)\D+(\d+)/)!.map(Number);
    expect(bottom! - top! + 1).toBe(14);
    await page.keyboard.press('ArrowUp');
    await eventually(() => status(page, 'Pinned unit').innerText()).not.toBe(pinned);
    await page.close();
  });
});

describe('connectivity', () => {
  test('untying multiplies the weights and changes no map; tying brings them back', async () => {
    const { page } = await visit(browser);
    const image = Array.from({ length: 784 }, (_, i) => (Math.abs((i % 28) - 14) < 3 && i > 112 && i < 672 ? 1 : 0));
    const scores = () =>
      page.evaluate((pixels) => window.receptive.predict(Float32Array.from(pixels)).then((found) => [...found]), image);
    const before = await scores();
    expect(await statusNumber(page, 'Weights')).toBe(61_706);
    for (const [name, weights] of [
      ['Local', 423_038],
      ['Full', 5_634_974],
      ['Shared', 61_706],
    ] as const) {
      await page.getByRole('radio', { name, exact: true }).click();
      await eventually(() => statusNumber(page, 'Weights')).toBe(weights);
      (await scores()).forEach((score, i) => expect(score).toBeCloseTo(before[i]!, 4));
    }
    await page.close();
  });

  test('a published network that is chosen has its published counts', async () => {
    const { page } = await visit(browser);
    for (const [label, weights, connections] of [
      ['LeNet-5 (1998)', 60_000, 340_908],
      ['Net-4 (1989)', 1_132, 2_266],
    ] as const) {
      await chooseNetwork(page, { label });
      await eventually(() => statusNumber(page, 'Weights')).toBe(weights);
      await eventually(() => statusNumber(page, 'Connections')).toBe(connections);
    }
    await page.close();
  });
});

describe('training', () => {
  test('the buttons train, pause and reset to the same start', async () => {
    const { page, complaints } = await visit(browser, 'lang=en&generated=100');
    const weights = () =>
      page.evaluate(() =>
        window.receptive.weights().then((blocks) => blocks.flatMap(({ values }) => Array.from(values.slice(0, 20)))),
      );
    const start = await weights();
    await page.getByRole('button', { name: 'Train', exact: true }).click();
    await eventually(() => statusNumber(page, 'Step count')).toBeGreaterThan(5);
    await page.getByRole('button', { name: 'Pause', exact: true }).first().click();
    await eventually(() => page.getByRole('button', { name: 'Train', exact: true }).count()).toBe(1);
    expect(await weights()).not.toEqual(start);
    await page.getByRole('button', { name: 'Reset', exact: true }).click();
    await eventually(() => statusNumber(page, 'Step count')).toBe(0);
    expect(await weights()).toEqual(start);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
