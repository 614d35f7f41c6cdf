/** Learn, driven by a visitor: untie a layer, watch its copies part, tie it again; a step by hand; a recorded run. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, drawDigit, statusNumber, visit } from '../support/browser';
import { writtenNumber } from '../support/writtenNumber';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

const eventually = <Value>(read: () => Promise<Value>) => expect.poll(read, { timeout: 90_000, interval: 100 });

test('C1 untied: nothing changes, training lets the copies part, tying measures before and after', async () => {
  const { page, complaints } = await visit(browser, 'lang=en&lens=learn&generated=100');
  await drawDigit(page, 3);
  await page.getByRole('radio', { name: 'Drift', exact: true }).check();
  const spread = page.getByRole('status', { name: 'Spread', exact: true });
  const spreadNow = async () => writtenNumber(await spread.innerText());
  await page.getByRole('button', { name: 'Untie this layer', exact: true }).click();
  await eventually(() => statusNumber(page, 'Weights')).toBeGreaterThan(61_706);
  const tiles = page.getByRole('img', { name: /784 kernels of C1 map 3/ });
  const pinned = page.getByRole('status', { name: 'Pinned unit' });
  await tiles.press('ArrowRight');
  await eventually(() => pinned.innerText()).toMatch(/row 8, column 16/);
  await tiles.press('ArrowLeft');
  await eventually(() => pinned.innerText()).toMatch(/row 8, column 15/);
  await eventually(spreadNow).toBe(0);
  const train = page.getByRole('button', { name: 'Train 100 steps', exact: true });
  await train.click();
  await eventually(() => statusNumber(page, 'Step count')).toBe(100);
  await eventually(spreadNow).toBeGreaterThan(0);
  const early = await spreadNow();
  await train.click();
  await eventually(() => statusNumber(page, 'Step count')).toBe(200);
  await eventually(spreadNow).toBeGreaterThan(early);
  await page.getByRole('button', { name: 'Tie again', exact: true }).click();
  const row = page.getByRole('region', { name: 'What tying did' }).getByRole('row', { name: /^C1/ });
  await eventually(() => row.innerText()).toMatch(/\d+\.\d+%\s+\d+\.\d+%/);
  await eventually(spreadNow).toBe(0);
  await eventually(() => statusNumber(page, 'Weights')).toBe(61_706);
  expect(complaints).toEqual([]);
  await page.close();
});

test('a step by hand lowers the loss of the drawing, and is taken back', async () => {
  const { page } = await visit(browser, 'lang=en&lens=learn&pin=C3.4.3.4');
  await drawDigit(page, 4);
  // Of a unit that reads six maps the patch is shown a map at a time, and their parts make up the sum.
  const sharesOf = async (map: number): Promise<[number, number]> => {
    const panel = page.getByRole('region', { name: 'One step, by hand' });
    await panel.getByRole('slider', { name: 'Input map' }).fill(String(map));
    const words = await panel.getByText(new RegExp(`^Input map ${map} gives`)).innerText();
    const [part, sum] = /gives (\S+) of the sum (\S+) over/.exec(words)!.slice(1).map(writtenNumber);
    return [part!, sum!];
  };
  // The first readings may still be of the drawing as it was a moment ago.
  const missing = async (): Promise<number> => {
    const shares: [number, number][] = [];
    for (let map = 1; map <= 6; map++) shares.push(await sharesOf(map));
    return Math.abs(shares.reduce((sum, [part]) => sum + part, 0) - shares[0]![1]);
  };
  await eventually(missing).toBeLessThan(0.005);
  await page.getByRole('combobox', { name: 'The drawing should be a' }).selectOption('9');
  const next = page.getByRole('button', { name: 'Next', exact: true });
  await next.click();
  // Until the worker has answered, the lesson is the one before.
  await page.getByText(/^loss = −ln p\(9\)/).waitFor();
  for (let stage = 1; stage < 3; stage++) await next.click();
  const applied = page.getByText(/^loss on this drawing/);
  await page.getByRole('button', { name: 'Take this step', exact: true }).click();
  const losses = async () =>
    ((await applied.innerText()).match(/[\d.]+(·10⁻[⁰¹²³⁴⁵⁶⁷⁸⁹]+)?/g) ?? []).map(writtenNumber) as [number, number];
  await eventually(async () => {
    const [before, after] = await losses();
    return after < before;
  }).toBe(true);
  await page.getByRole('button', { name: 'Take it back', exact: true }).click();
  await eventually(() => applied.count()).toBe(0);
  await page.close();
});

test('a recorded run goes from its random start to step 500 and can be scrubbed', async () => {
  const { page, complaints } = await visit(browser, 'lang=en&lens=learn&generated=100');
  await page.getByRole('radio', { name: 'Recorded run', exact: true }).check();
  await page.getByRole('button', { name: 'Record from random', exact: true }).click();
  await eventually(() => page.getByRole('img', { name: 'C1 kernel 1 at step 500' }).count()).toBe(1);
  const slider = page.getByRole('slider', { name: 'Recorded step' });
  await slider.fill('0');
  await page.getByRole('img', { name: 'C1 kernel 1 at step 0', exact: true }).waitFor();
  await slider.fill('1');
  await page.getByRole('img', { name: 'C1 kernel 1 at step 1', exact: true }).waitFor();
  expect(complaints).toEqual([]);
  await page.close();
});
