/** What can be asked about a unit's field on the stage: its formula, what of it counts, whether it is true, and what the unit likes. */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { NetworkSpec } from '../../src/network';
import { connect, drawDigit, openAbout, openDrawer, visit } from '../support/browser';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

const stage = (page: Page): Locator => page.getByRole('region', { name: 'Stage', exact: true });
const pinned = (page: Page): Locator => page.getByRole('status', { name: 'Pinned unit', exact: true });

/** One visit for all, with a 3 on the paper; the tests that change the network or the drawing are the last. */
let page: Page;
beforeAll(async () => {
  ({ page } = await visit(browser));
  await drawDigit(page, 3);
});

/** A unit of C3 pinned, and the pointer away: under it the stage moves, and what it meets is shown instead. */
beforeEach(async () => {
  await page.getByRole('img', { name: 'C3 map 5', exact: true }).click();
  await page.mouse.move(5, 5);
  await pinned(page).getByText('C3 map 5').waitFor();
});

async function ask(page: Page, question: string | RegExp): Promise<void> {
  await openAbout(page);
  await stage(page).getByRole('button', { name: question, exact: true }).press('Enter');
}

test('size, stride, padding and centre by the closed form, with the numbers of the pinned unit', async () => {
  await ask(page, /^Why 14×14/);
  await stage(page).getByText('r = 1 + Σ (kₗ − 1)·Π sᵢ = 1 + 4·1 + 1·1 + 4·2 = 14', { exact: true }).waitFor();
  await stage(page).getByText('stride S = Π sₗ = 1·2·1 = 2').waitFor();
  await stage(page).getByText('padding P = Σ pₗ·Π sᵢ = 2·1 + 0·1 + 0·2 = 2').waitFor();
  const sentence = await pinned(page).innerText();
  const row = Number(/row (\d+)/.exec(sentence)![1]);
  const first = 1 - 2 + (row - 1) * 2;
  await stage(page)
    .getByText(
      `row ${row}: from 1 − 2 + ${row - 1}·2 = ${first} to ${first} + 14 − 1 = ${first + 13}, centre ${first + 6.5}`,
    )
    .waitFor();
});

test('at the corner most of the field lies on padding; a pixel is seen by units of every layer', async () => {
  const map = page.getByRole('img', { name: 'C1 map 1', exact: true });
  await map.click({ position: { x: 1, y: 1 } });
  await pinned(page)
    .getByText('sees rows 1–3, columns 1–3 of the input (5×5, of which 3×3 inside the image)')
    .waitFor();
  await page.getByRole('img', { name: 'Input', exact: true }).click({ position: { x: 40, y: 40 } });
  await pinned(page)
    .getByText(/^Input, row \d+, column \d+: seen by [\d,]+ units in 7 layers$/)
    .waitFor();
});

test('a unit alone in its map goes by its number, and is found by map, row and column', async () => {
  await page.getByRole('img', { name: 'Output map 2', exact: true }).click();
  await expect
    .poll(() => pinned(page).innerText())
    .toMatch(/^Output map 2, row 1, column 1\.\s+Output unit 2: sees rows 1–28, columns 1–28 of the input/);
  await ask(page, 'What it likes');
  await stage(page).getByRole('heading', { name: 'What does Output unit 2 like?' }).waitFor();
});

test('the effective field: of the drawing, over all test digits, and the same before any training', async () => {
  await ask(page, 'Effective field');
  for (const source of ['this drawing', 'mean of 1,000 test digits', 'random weights before any training (seed 1)']) {
    const picture = stage(page).getByRole('img', { name: new RegExp(source.replace(/[()]/g, '\\$&')) });
    await picture.waitFor();
    expect(await picture.getAttribute('aria-label')).toMatch(/\d+% of it in the central half/);
  }
  await stage(page)
    .getByText(/^Here learning has taken the central half from \d+% to \d+%: the field became/)
    .waitFor();
});

test('painting outside of the field changes the unit by exactly 0, painting inside by something else', async () => {
  await ask(page, 'Try it');
  const verdict = stage(page).getByText(/^Measured on 8 random paintings of each/);
  await verdict.waitFor();
  expect(await verdict.innerText()).toMatch(/painting outside was 0, from painting inside [+−][\d.]*[1-9]/);
});

test('what the unit likes: nine patches of the whole test set, the strongest first', async () => {
  await ask(page, 'What it likes');
  await stage(page).getByText('1,000 of 1,000 digits shown.').waitFor();
  const patches = stage(page).getByRole('img', { name: /^digit \d, value/ });
  await expect.poll(() => patches.count()).toBe(9);
  const labels = await patches.evaluateAll((all) => all.map((patch) => patch.getAttribute('aria-label')!));
  const values = labels.map((label) => Number(/value (.*)$/.exec(label)![1]!.replace('−', '-')));
  expect(values).toEqual(values.toSorted((a, b) => b - a));
});

test('what was painted and what is liked follow the drawing and the weights', async () => {
  await ask(page, 'Try it');
  const asDrawn = stage(page).getByRole('img', { name: /^as drawn: value/ });
  await asDrawn.waitFor();
  const label = () => asDrawn.getAttribute('aria-label');
  const three = await label();
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await drawDigit(page, 0);
  // The value beside the pinned unit is that of the newest drawing, and another one than that of the 3.
  const shown = async () => /value (\S+)/.exec(await pinned(page).locator('xpath=..').innerText())?.[1];
  await expect
    .poll(async () => {
      const now = await label();
      return now !== three && /value (\S+)/.exec(now!)![1] === (await shown());
    })
    .toBe(true);

  await ask(page, 'What it likes');
  const done = stage(page).getByText('1,000 of 1,000 digits shown.');
  await done.waitFor();
  const best = stage(page)
    .getByRole('img', { name: /^digit \d, value/ })
    .first();
  const trained = await best.getAttribute('aria-label');
  await openDrawer(page, 'Settings');
  await page.getByRole('combobox', { name: 'Reset to', exact: true }).selectOption('random');
  await page.getByRole('button', { name: 'Reset', exact: true }).click();
  await expect.poll(() => best.getAttribute('aria-label')).not.toBe(trained);
  await done.waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: 'Reset to', exact: true }).waitFor({ state: 'hidden' });
});

test('a unit that its ReLU holds at 0 says so; a dilated one reads few pixels of its square, and its holes are outside', async () => {
  const network: NetworkSpec = {
    name: 'dilated',
    input: { height: 28, width: 28, channels: 1 },
    layers: [
      { kind: 'convolution', name: 'C1', maps: 4, kernel: 3, dilation: 4, activation: 'relu' },
      { kind: 'pooling', name: 'S2', kernel: 2, combine: 'max' },
      { kind: 'dense', name: 'Output', units: 10, activation: 'identity' },
    ],
    loss: 'crossEntropy',
  };
  await page.evaluate((spec) => window.receptive.setNetwork(spec), network);
  await page.getByRole('img', { name: 'C1 map 2', exact: true }).click();
  await page.mouse.move(5, 5);
  await pinned(page)
    .getByText(/\(9×9, of which it reads 9 pixels\)/)
    .waitFor();
  await ask(page, 'Why 9×9?');
  await stage(page).getByText('3, 1, dilated 4: 4·(3 − 1) + 1 = 9', { exact: true }).waitFor();
  await page.evaluate(async () => {
    const weights = await window.receptive.weights();
    for (const { name, values } of weights) if (name === 'C1.bias') values.fill(-99);
    await window.receptive.setWeights(weights);
  });
  await ask(page, 'Try it');
  for (const side of ['775 pixels outside', '9 pixels inside'])
    await stage(page)
      .getByRole('img', { name: new RegExp(`^${side} repainted: value`) })
      .waitFor();
  await stage(page)
    .getByText(
      /from painting inside 0\..* its weighted sum and bias were never above 0, and ReLU turns all of that into 0/,
    )
    .waitFor();
  await page.getByRole('img', { name: 'S2 map 2', exact: true }).click();
  await page.mouse.move(5, 5);
  await stage(page)
    .getByText(/what it pools are units that ReLU held at 0/)
    .waitFor();
  await page.getByRole('img', { name: 'Input', exact: true }).click();
  await pinned(page)
    .getByText(/^Input, row \d+, column \d+: seen by \d+ units in 3 layers$/)
    .waitFor();
});
