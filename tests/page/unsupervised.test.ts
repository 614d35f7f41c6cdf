/** Filters learned without labels, from start to finish: learned, with a stop and a reload, reconstructing, put into the network, compared, there after a reload. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, drawDigit, reload, visit } from '../support/browser';
import { askedSmaller, cancelAt } from '../support/longRun';
import { storedStatus } from '../support/stored';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

const eventually = <Value>(read: () => Promise<Value>) => expect.poll(read, { timeout: 200_000, interval: 200 });

test('kernels are learned, draw the image again, go into C1, and are compared with random and supervised ones', async () => {
  const { page, complaints } = await visit(browser, 'lang=en&lens=learn.unsupervised');
  await drawDigit(page, 8);
  const panel = page.getByRole('tabpanel');
  const button = (name: string) => panel.getByRole('button', { name, exact: true });
  await eventually(() => button('Compare the filters').isDisabled()).toBe(true);
  const learning = panel.getByRole('status', { name: 'Learning without labels', exact: true });
  await button('Learn without labels').click();
  const learn = await askedSmaller(page, 'autoencoder', { digits: 100, testDigits: 10, steps: 80 });
  expect(learn).toMatchObject({ digits: 2000, testDigits: 50, steps: 400, batch: 16, pool: 2 });
  const cancelled = cancelAt(page, 'Learning without labels', 0.3);
  await button('Resume').click();
  await cancelled;
  await eventually(() => learning.innerText()).toMatch(/^Stopped at/);
  const reachedStep = async () =>
    Number(/\d+/.exec(await panel.getByRole('heading', { name: /^Kernels after step/ }).innerText())![0]);
  const cancelledAt = await reachedStep();
  await panel.getByText(`${cancelledAt} of 80 steps of 16`).waitFor();
  await eventually(() => storedStatus(page, 'autoencoder')).toBe('cancelled');
  await reload(page);
  await eventually(() => learning.innerText()).toMatch(/^Stopped at [2-9]\d%$/);
  // From the last leg on.
  expect(await reachedStep()).toBeGreaterThanOrEqual(20);
  expect(await reachedStep()).toBeLessThanOrEqual(cancelledAt);
  await panel.getByText(`${await reachedStep()} of 80 steps of 16`).waitFor();
  await button('Resume').click();
  await eventually(() => learning.innerText()).toBe('Finished');
  await panel.getByRole('heading', { name: 'Kernels after step 80' }).waitFor();
  await panel.getByText(/ 100 generated digits, 80 steps of 16/).waitFor();
  await eventually(() => panel.getByRole('img', { name: /^Unsupervised kernel/ }).count()).toBe(6);
  await panel.getByRole('img', { name: 'Reconstruction', exact: true }).waitFor();
  const error = async () => Number(/:\s*([\d.]+)/.exec(await panel.getByText(/^error of this image/).innerText())![1]);
  // A white page instead of a digit would leave ½·ink² a pixel, about 0.05.
  await eventually(error).toBeLessThan(0.02);
  expect(await error()).toBeGreaterThan(0);

  const c1 = () =>
    page.evaluate(async () => {
      const blocks = await window.receptive.weights();
      return [...blocks.find(({ name }) => name === 'C1.weights')!.values];
    });
  const before = await c1();
  await button('Put these filters into the network').click();
  await panel.getByText('They are in C1 now.').waitFor();
  expect(await c1()).not.toEqual(before);

  await button('Compare the filters').click();
  const compare = await askedSmaller(page, 'frozenFilters', {
    sizes: [10, 20, 30],
    seeds: [1, 2],
    testDigits: 10,
    batch: 5,
    mostSteps: 5,
  });
  expect(compare).toMatchObject({ sizes: [20, 50, 200], seeds: [1, 2, 3], testDigits: 500, mostSteps: 400, step: 80 });
  await panel.getByRole('region', { name: 'A classifier on top' }).getByRole('button', { name: 'Resume' }).click();
  const table = panel.getByRole('table', { name: /accuracy/i });
  const rows = async () =>
    (await table.getByRole('row').allInnerTexts()).slice(1).map((row) => row.match(/\d+(\.\d+)?%/g)?.length ?? 0);
  // Mean and range for each of three numbers of labels.
  await eventually(rows).toEqual([9, 9, 9]);
  await eventually(() => button('Compare the filters').count()).toBe(1);
  await panel.getByText(/Unsupervised filters of .*, after step 80 without labels/).waitFor();
  const compared = await table.innerText();
  for (const kind of ['autoencoder', 'frozenFilters']) await eventually(() => storedStatus(page, kind)).toBe('done');

  await reload(page);
  await eventually(() => table.innerText()).toBe(compared);
  await panel.getByRole('heading', { name: 'Kernels after step 80' }).waitFor();
  expect(complaints).toEqual([]);
  await page.close();
}, 600_000);
