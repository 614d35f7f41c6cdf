/** Beyond: the network over a wider image, 1989 replayed, and signals of one dimension. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findViolations } from '../support/axe';
import { chooseNetwork, connect, drawDigit, drawOn, reload, visit } from '../support/browser';
import { askedSmaller } from '../support/longRun';
import { recordsOf, storedStatus } from '../support/stored';
import { writtenNumber } from '../support/writtenNumber';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

const eventually = <Value>(read: () => Promise<Value>) => expect.poll(read, { timeout: 60_000, interval: 100 });
const status = (page: Page, name: string) => page.getByRole('status', { name, exact: true });

async function open(section: string, options: Parameters<typeof visit>[2] = {}): Promise<Page> {
  const { page } = await visit(browser, `lang=en&lens=beyond.${section}`, { bypassCSP: true, ...options });
  return page;
}

const show = (page: Page, section: string): Promise<void> =>
  page.getByRole('radio', { name: section, exact: true }).check();

/** The third column of a row: how far it is from the map. */
const differenceIn = async (page: Page, row: string): Promise<number> =>
  writtenNumber(
    await page
      .getByRole('row', { name: new RegExp(`^${row}`) })
      .getByRole('cell')
      .last()
      .innerText(),
  );

describe('Wider', () => {
  test.each(['LeNet (modern)', 'LeNet-5 (1998)'])(
    '%s: the map equals the network slid, wherever it is',
    async (label) => {
      const page = await open('wider');
      await chooseNetwork(page, { label });
      await page.getByText(`Read so, ${label} runs on a wider image`).waitFor();
      await eventually(() => status(page, 'Whole and slid').count()).toBe(1);
      const window = page.getByRole('slider', { name: 'Window', exact: true });
      for (const position of ['3', '11', '20']) {
        await window.fill(position);
        await eventually(() =>
          page.getByRole('columnheader', { name: `At position ${Number(position) + 1}` }).count(),
        ).toBe(1);
        await eventually(() => differenceIn(page, 'Network slid there')).toBeLessThan(1e-3);
      }
      await page.close();
    },
  );

  test('digits can be pushed; a window that cuts one differs when it is padded by itself', async () => {
    const page = await open('wider');
    await eventually(() => status(page, 'Whole and slid').count()).toBe(1);
    const digit = page.getByRole('slider', { name: 'Digit 5 on the strip' });
    const before = Number(await digit.getAttribute('aria-valuenow'));
    await digit.focus();
    await page.keyboard.press('ArrowRight');
    await eventually(async () => Number(await digit.getAttribute('aria-valuenow'))).toBe(before + 1);
    await page.getByRole('slider', { name: 'Window', exact: true }).fill('4');
    await eventually(() => page.getByRole('columnheader', { name: 'At position 5' }).count()).toBe(1);
    await eventually(() => differenceIn(page, 'Window cut out')).toBeGreaterThan(0.01);
    await page.close();
  });

  test('the drawing goes among the digits; an untied network says why it cannot be slid', async () => {
    const page = await open('wider');
    await drawDigit(page, 6);
    await page.getByRole('button', { name: 'My drawing among them' }).click();
    await eventually(() => page.getByRole('slider', { name: 'Your drawing on the strip' }).count()).toBe(1);
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('radiogroup', { name: 'Connectivity' }).getByRole('radio', { name: 'Local' }).click();
    await eventually(() => page.getByText('weights of its own at every position').count()).toBe(1);
    await page.close();
  });
});

describe('1989', () => {
  test('a generated hand: five nets, trained and counted, beside the published table', async () => {
    const page = await open('1989');
    await page.getByRole('slider', { name: 'Runs of each net' }).fill('1');
    await page.getByRole('button', { name: 'Run it yourself', exact: true }).click();
    const asked = await askedSmaller(page, 'replay1989', { mostEpochs: 20 });
    expect(asked).toMatchObject({ hand: { seed: 1 }, seeds: [1], batch: 4, mostEpochs: 300 });
    await page.getByRole('button', { name: 'Resume', exact: true }).click();
    await eventually(() => status(page, 'Progress').innerText()).toMatch(/^Finished/);
    await eventually(() => storedStatus(page, 'replay1989')).toBe('done');
    const rows = await page.getByRole('row').allInnerTexts();
    for (const [net, connections, parameters, published] of [
      ['Net-1', '2,570', '2,570', '80.0%'],
      ['Net-2', '3,214', '3,214', '87.0%'],
      ['Net-3', '1,226', '1,226', '88.5%'],
      ['Net-4', '2,266', '1,132', '94.0%'],
      ['Net-5', '5,194', '1,060', '98.4%'],
    ] as const) {
      const row = rows.find((text) => text.startsWith(net))!;
      for (const number of [connections, parameters, published]) expect(row).toContain(number);
      expect(Number(row.match(/([\d.]+)%/)![1])).toBeGreaterThan(50);
    }
    expect(await findViolations(page)).toEqual([]);
    await reload(page);
    await show(page, '1989');
    await eventually(() => status(page, 'Progress').innerText()).toMatch(/^Finished/);
    await page.close();
  });

  test('digits drawn on the pad are kept over a reload, and can be taken back', async () => {
    const page = await open('1989');
    const mine = () => page.getByRole('radio', { name: 'My own hand' }).check();
    await mine();
    const pad = page.getByRole('application', { name: /^Pad/ });
    for (const label of [0, 1, 2]) {
      await pad.evaluate((element) => element.scrollIntoView({ block: 'center' }));
      await drawOn(page, pad, label);
      await page.getByRole('button', { name: `Keep this ${label}, next` }).click();
    }
    await eventually(() => status(page, 'Digits drawn').innerText()).toMatch(/^3 of 120/);
    const stored = async () => (await recordsOf(page, 'receptive-hand1989', 'written', ['label']))?.records.length;
    await eventually(stored).toBe(3);
    expect(await findViolations(page)).toEqual([]);
    await reload(page);
    await show(page, '1989');
    await mine();
    await eventually(() => status(page, 'Digits drawn').innerText()).toMatch(/^3 of 120/);
    await page.getByRole('button', { name: 'Take back' }).click();
    await eventually(() => status(page, 'Digits drawn').innerText()).toMatch(/^2 of 120/);
    await eventually(() => page.getByRole('button', { name: 'Keep this 2, next' }).count()).toBe(1);
    await eventually(() => page.getByRole('button', { name: /^Run( it yourself)?$/ }).isDisabled()).toBe(true);
    await page.close();
  });
});

describe('One dimension', () => {
  test('trains, shows what was learned, and tells a signal’s form', async () => {
    const page = await open('oneDimension');
    await page.getByRole('button', { name: /^Run( it yourself)?$/ }).click();
    const { sizes, seeds } = await askedSmaller(page, 'waveforms', { sizes: [256], seeds: [1] });
    expect(sizes).toContain(256);
    expect(seeds[0]).toBe(1);
    await page.getByRole('button', { name: 'Resume', exact: true }).click();
    await expect.poll(() => status(page, 'Progress').innerText(), { timeout: 200_000 }).toMatch(/^Finished/);
    await page.getByRole('radiogroup', { name: 'Training signals' }).getByRole('radio', { name: '256' }).check();
    for (const wave of ['Square', 'Sine']) {
      await page.getByRole('button', { name: wave, exact: true }).click();
      await eventually(() => status(page, 'Waveform').innerText()).toMatch(new RegExp(`^${wave}\\.`));
    }
    await eventually(() => page.getByRole('img', { name: /^Kernel of C1 map/ }).count()).toBe(6);
    expect(await findViolations(page)).toEqual([]);
    await page.close();
  });

  test('on a phone nothing is wider than the screen', async () => {
    const page = await open('1989', { viewport: { width: 390, height: 844 } });
    await page.getByRole('table').getByText('Net-5').first().waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.close();
  });
});
