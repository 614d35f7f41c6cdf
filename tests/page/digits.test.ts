/** Digits in, models out, in a real browser: real digits are imported and judged, kept ones outlive a reload, files go out and come back. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateSet } from '../../src/digits/generator';
import { writeIdxImages, writeIdxLabels } from '../../src/digits/idx';
import { bringDigits, connect, drawDigit, openDrawer, reload, savedBy, statusNumber, visit } from '../support/browser';
import { givenDigits, written } from '../support/givenDigits';
import { writePng } from '../support/png';
import { openPicture } from '../support/savedPicture';
import { storedDigits } from '../support/stored';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

const eventually = <Value>(read: () => Promise<Value>) => expect.poll(read, { timeout: 30_000, interval: 100 });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

const real = resolve(import.meta.dirname, '../../../shared/digits');

const made = generateSet({ seed: 77, count: 200 });
const files = [
  { name: 'images', mimeType: '', buffer: Buffer.from(writeIdxImages(made.images)) },
  { name: 'labels', mimeType: '', buffer: Buffer.from(writeIdxLabels(made.labels)) },
];

describe('imported digits', () => {
  test('MNIST as IDX.gz: 60,000 are there within seconds, and the network is judged on some of them', async () => {
    if (!existsSync(real)) {
      console.warn(`Not tried with real digits: there is no ${real} (MNIST's training set as IDX.gz).`);
      return;
    }
    const { page, complaints } = await visit(browser);
    await bringDigits(
      page,
      ['train-labels-idx1-ubyte.gz', 'train-images-idx3-ubyte.gz'].map((name) => ({
        name,
        mimeType: 'application/gzip',
        buffer: readFileSync(resolve(real, name)),
      })),
    );
    await page.getByText('on 60,000 imported digits').waitFor();
    await openDrawer(page, 'Digits');
    // To judge on all would take much longer, and show no more.
    const bytesOf = (name: string) => gunzipSync(readFileSync(resolve(real, `train-${name}-ubyte.gz`)));
    const images = bytesOf('images-idx3').subarray(16, 16 + 2000 * 784);
    const labels = bytesOf('labels-idx1').subarray(8, 8 + 2000);
    await bringDigits(page, [
      { name: 'images', mimeType: '', buffer: Buffer.from(writeIdxImages(images)) },
      { name: 'labels', mimeType: '', buffer: Buffer.from(writeIdxLabels(labels)) },
    ]);
    await page.getByText('on 2,000 imported digits').waitFor();
    await button(page, 'Evaluate').click();
    await page.getByText('of 2,000 images').waitFor();
    expect(await statusNumber(page, 'Evaluation')).toBeGreaterThan(95);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('a second set says what it took the place of, and can be undone', async () => {
    const { page } = await visit(browser);
    await bringDigits(page, files);
    await page.getByText('on 200 imported digits').waitFor();
    const few = generateSet({ seed: 78, count: 30 });
    // The halves one after the other: they find each other, not the set before.
    await bringDigits(page, { name: 'b', mimeType: '', buffer: Buffer.from(writeIdxLabels(few.labels)) });
    await page.getByText('30 labels read').waitFor();
    expect(await page.getByText('on 200 imported digits').count()).toBe(1);
    await bringDigits(page, { name: 'a', mimeType: '', buffer: Buffer.from(writeIdxImages(few.images)) });
    await page
      .getByText('30 digits imported. Evaluate judges on them now; the 200 from before can be chosen again')
      .waitFor();
    await page.getByText('on 30 imported digits').waitFor();
    await button(page, 'Undo').last().click();
    await page.getByText('on 200 imported digits').waitFor();
    // Training is tested on the set that judges, and says so.
    await page.evaluate(() => window.receptive.train({ steps: 1, digits: 100 }));
    const tested = page.getByRole('status', { name: 'Test accuracy' });
    await expect.poll(() => tested.innerText()).toMatch(/^[\d.]+%\s+of 200 digits of /);
    await page.close();
  });

  test('a sprite as PNG is the images of a set; a single picture goes onto the paper', async () => {
    const { page } = await visit(browser);
    const [down, across] = [4, 5];
    const count = down * across;
    const { images, labels } = generateSet({ seed: 79, count });
    const sprite = new Uint8Array(down * across * 784);
    for (let n = 0; n < count; n++) {
      const corner = Math.floor(n / across) * 784 * across + (n % across) * 28;
      for (let i = 0; i < 784; i++) {
        sprite[corner + Math.floor(i / 28) * 28 * across + (i % 28)] = 255 - images[n * 784 + i]!;
      }
    }
    const png = writePng(sprite, 28 * down, 28 * across);
    await bringDigits(page, { name: 'sprite.png', mimeType: 'image/png', buffer: png });
    await page.getByText('20 images read').waitFor();
    await bringDigits(page, { name: 'labels', mimeType: '', buffer: Buffer.from(writeIdxLabels(labels)) });
    await page.getByText('on 20 imported digits').waitFor();
    await openDrawer(page, 'Digits');
    await button(page, 'Evaluate').click();
    await page.getByText('of 20 images').waitFor();
    // A sprite cut at the wrong places would be guessed at.
    expect(await statusNumber(page, 'Evaluation')).toBeGreaterThanOrEqual(80);

    // A 1 on a photograph's grey paper, far from its middle.
    const photograph = new Uint8Array(120 * 200).fill(190);
    for (let y = 20; y < 90; y++) photograph.fill(40, y * 200 + 150, y * 200 + 158);
    await bringDigits(page, {
      name: 'one.png',
      mimeType: 'image/png',
      buffer: writePng(photograph, 120, 200),
    });
    await eventually(() => page.getByRole('status', { name: 'Prediction', exact: true }).innerText()).toMatch(/^1/);
    await bringDigits(page, { name: 'cut.png', mimeType: 'image/png', buffer: png.subarray(0, 60) });
    await page.getByText(/cut.png begins as a PNG, but cannot be decoded/).waitFor();
    await page.close();
  });

  test('numbers to be wondered at are asked about; what was chosen is taken, and nothing until then', async () => {
    const { page, complaints } = await visit(browser);
    const digits = givenDigits(40);
    const content = written(digits, { labels: 'last', ending: '\r\n', number: (ink) => (ink / 255).toFixed(6) });
    const csv = { name: 'mine.csv', mimeType: 'text/csv', buffer: Buffer.from(content) };
    const pane = page.getByRole('dialog', { name: 'Are these digits read rightly?' });
    await bringDigits(page, [csv]);
    await pane.getByRole('checkbox', { name: /Its numbers run from 0 to 1/ }).waitFor();
    await pane.getByRole('button', { name: 'Leave the file' }).last().click();
    await eventually(() => pane.count()).toBe(0);
    await bringDigits(page, [csv]);
    await pane.getByRole('button', { name: 'Take them so' }).click();
    await page.getByText('40 digits imported. Evaluate judges the network on them. The labels are its last').waitFor();
    await openDrawer(page, 'Digits');
    await button(page, 'Evaluate').click();
    await page.getByText('of 40 images').waitFor();
    expect(await statusNumber(page, 'Evaluation')).toBeGreaterThanOrEqual(80);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('a cell of the confusion matrix opens its digits, and a digit goes onto the paper', async () => {
    const { page } = await visit(browser);
    await bringDigits(page, files);
    await page.getByText('on 200 imported digits').waitFor();
    await openDrawer(page, 'Digits');
    await button(page, 'Evaluate').click();
    await page.getByText('of 200 images').waitFor();
    await button(page, 'Details').click();
    const pane = page.getByRole('dialog', { name: 'Digits and files' });
    await pane.getByRole('button', { name: /digits? 4 taken for 4/ }).click();
    await pane
      .getByRole('button', { name: /^A 4, recognised/ })
      .first()
      .click();
    await eventually(() => page.getByRole('status', { name: 'Prediction', exact: true }).innerText()).toMatch(/^4/);
    const { texts, curves, legend } = await openPicture(
      browser,
      (await savedBy(page, pane.getByRole('button', { name: 'SVG', exact: true }))).bytes,
    );
    const words = texts.map((one) => one.words);
    expect(words).toEqual(expect.arrayContaining(['probability it gave', 'share that was right']));
    // Each in the legend and at its curve.
    expect(words.filter((word) => ['perfect calibration', 'this network'].includes(word))).toHaveLength(4);
    expect(legend).toEqual(curves);
    expect(words.join(' ')).toContain(
      'LeNet (modern) after 0 training steps on this page, seed 1; 200 test digits, imported',
    );
    await pane.press('Escape');
    await eventually(() => pane.count()).toBe(0);
    await page.close();
  });

  test('what is refused is said, and changes nothing', async () => {
    const { page } = await visit(browser);
    await bringDigits(page, files);
    await page.getByText('on 200 imported digits').waitFor();
    for (const [content, sentence] of [
      ['1,2,3\n', /no square image/],
      ['{"format":"other"}', /no kept drawings/],
      ['PK\u0003\u0004', /ZIP archive/],
    ] as const) {
      await bringDigits(page, { name: 'wrong', mimeType: '', buffer: Buffer.from(content) });
      await page.getByText(sentence).waitFor();
      expect(await page.getByText('on 200 imported digits').count()).toBe(1);
    }
    await page.close();
  });
});

describe('kept digits', () => {
  test('outlive a reload, go out as a file, and come back from it', async () => {
    const context = await browser.newContext({ acceptDownloads: true, viewport: { width: 1440, height: 900 } });
    const { page } = await visit({ newPage: () => context.newPage() } as unknown as Browser);
    await drawDigit(page, 6);
    await button(page, 'Keep as 6').click();
    await openDrawer(page, 'Digits');
    await button(page, 'yours 1').waitFor();
    // What was made in the last second may be lost: the database is given its moment.
    await eventually(() => storedDigits(page)).toBe(1);
    await reload(page);
    await openDrawer(page, 'Digits');
    await button(page, 'yours 1').click();
    const pane = page.getByRole('dialog', { name: 'Digits and files' });
    const { bytes: saved } = await savedBy(page, pane.getByRole('button', { name: 'Save drawings (JSON)' }));
    // To a name without a dot the browser would add .txt.
    const { name } = await savedBy(page, pane.getByRole('button', { name: 'Save images and labels (IDX)' }));
    expect(name).toMatch(/^receptive-(images.idx3|labels.idx1)-ubyte$/);
    await pane.getByRole('button', { name: 'Remove digit 1' }).click();
    await openDrawer(page, 'Digits');
    await button(page, 'yours 0').waitFor();
    await pane.getByLabel('Open drawings').setInputFiles({ name: 'mine.json', mimeType: '', buffer: saved });
    await openDrawer(page, 'Digits');
    await button(page, 'yours 1').waitFor();
    await pane.getByLabel('Open drawings').setInputFiles({ name: 'mine.json', mimeType: '', buffer: saved });
    await page.getByText(/(was|were) here already/).waitFor();
    await openDrawer(page, 'Digits');
    await button(page, 'yours 1').waitFor();
    await context.close();
  });
});

describe('weights', () => {
  test('go out as safetensors and come back into another network', async () => {
    const { page, complaints } = await visit(browser, 'lang=en', { acceptDownloads: true });
    const image = Array.from({ length: 784 }, (_, i) => (i % 28 === 14 ? 1 : 0));
    const scores = () =>
      page.evaluate((pixels) => window.receptive.predict(Float32Array.from(pixels)).then((found) => [...found]), image);
    const before = await scores();
    await openDrawer(page, 'Digits');
    await button(page, 'Files').click();
    const { name, bytes: saved } = await savedBy(page, button(page, 'Save weights (safetensors)'));
    await page.evaluate(() => window.receptive.setNetwork('net5'));
    await bringDigits(page, { name, mimeType: '', buffer: saved });
    await page.getByText('LeNet (modern) is open').waitFor();
    expect(await scores()).toEqual(before);

    await bringDigits(page, { name: 'x.safetensors', mimeType: '', buffer: saved.subarray(0, 3000) });
    await page.getByText(/was not opened/).waitFor();
    expect(await scores()).toEqual(before);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
