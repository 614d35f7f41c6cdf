/** A network of one's own on the page: opened as a file, refused as a file, measured over another image, and by a script; weights alone. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decodeSafetensors } from '../../src/fileFormats/safetensors';
import type { NetworkSpec } from '../../src/network';
import { connect, drawDigit, openAbout, openDrawer, savedBy, statusNumber, visit } from '../support/browser';
import { onnxFile, type NodeParts } from '../support/onnxFile';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

const conv = (from: string, to: string): NodeParts => ({
  op: 'Conv',
  inputs: [from, `${to}.w`],
  outputs: [to],
  name: to,
  attributes: { pads: [1, 1, 1, 1], strides: [2, 2] },
});
const weights = (maps: number, channels: number) => ({
  dims: [maps, channels, 3, 3],
  raw: new Uint8Array(4 * 9 * maps * channels),
});

/** A branch beside a shortcut, over an image whose size is left open. */
const branched = onnxFile({
  image: ['batch', 3, 'rows', 'columns'],
  nodes: [
    conv('x', 'first'),
    { ...conv('first', 'second'), attributes: { pads: [1, 1, 1, 1] } },
    { op: 'Add', inputs: ['first', 'second'], outputs: ['sum'], name: 'sum' },
  ],
  tensors: { 'first.w': weights(4, 3), 'second.w': weights(4, 4) },
});
const unread = onnxFile({ nodes: [{ op: 'LSTM', inputs: ['x'], outputs: ['y'], name: 'memory' }] });

async function openPane(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name: 'Your own network' }).click();
}

const asFile = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
});

test('a file opens as a table and a drawing, and one that is refused leaves them there', async () => {
  const { page, complaints } = await visit(browser);
  await openPane(page);
  await page.getByLabel('Open a network').setInputFiles(asFile('branched.onnx', branched));
  const table = page.getByRole('table', { name: 'Layers of your network' });
  const heads = ['name', 'shape', 'parameters', 'receptive field', 'stride', 'padding'];
  await expect.poll(() => table.getByRole('columnheader').allInnerTexts()).toEqual(heads);
  const sum = table.getByRole('row').filter({ hasText: 'sum' });
  expect(await sum.getByRole('cell').allInnerTexts()).toEqual(['4×112×112', '0', '7 from 3', '2', '3']);

  const rows = page.getByLabel('Image, rows and columns 1');
  await rows.fill('32');
  await rows.press('Enter');
  await expect.poll(() => sum.getByRole('cell').first().innerText()).toBe('4×16×112');

  await page.getByLabel('Open a network').setInputFiles(asFile('memory.onnx', unread));
  const alert = page.getByRole('dialog').getByRole('alert');
  await expect.poll(() => alert.innerText()).toContain('Node memory (LSTM): this operator is not supported.');
  expect(await sum.count()).toBe(1);

  await sum.getByRole('button').click();
  await expect.poll(() => page.getByRole('region', { name: 'Node sum' }).innerText()).toContain('from 3 to 7');
  await page.getByRole('button', { name: 'Close your network' }).click();
  expect(complaints).toEqual([]);
  await page.close();
});

test('of thousands of nodes those in sight are rows', async () => {
  const { page, complaints } = await visit(browser);
  const count = 5000;
  const long = onnxFile({
    image: [1, 1, 28, 28],
    nodes: Array.from({ length: count }, (_, i) => ({
      op: 'Relu',
      inputs: [i === 0 ? 'x' : `r${i - 1}`],
      outputs: [`r${i}`],
    })),
  });
  await openPane(page);
  await page.getByLabel('Open a network').setInputFiles(asFile('long.onnx', long));
  const table = page.getByRole('table', { name: 'Layers of your network' });
  await expect.poll(() => table.getAttribute('aria-rowcount')).toBe(String(count + 1));
  expect(await table.getByRole('row').count()).toBeLessThan(100);
  await table.evaluate((element) => element.parentElement!.scrollTo({ top: 1e9 }));
  await expect.poll(() => table.getByRole('button', { name: `r${count - 1} Relu` }).count()).toBe(1);
  expect(complaints).toEqual([]);
  await page.close();
});

test('scripts have the nodes of a file, or an error that says what is wrong', async () => {
  const { page } = await visit(browser);
  const open = (bytes: Uint8Array) =>
    page.evaluate(
      (numbers) =>
        window.receptive.openNetwork(Uint8Array.from(numbers)).catch((error: unknown) => (error as Error).message),
      [...bytes],
    );
  const opened = await open(branched);
  expect(opened).toMatchObject({
    runs: false,
    nodes: [
      { name: 'first', kind: 'Conv', shape: [4, 112, 112], parameters: 108 },
      { name: 'second', parameters: 144 },
      { name: 'sum', receptiveField: { size: 7, stride: 2, padding: 3, smallest: 3, aligned: true } },
    ],
  });
  expect(await open(unread)).toBe('Node memory (LSTM): this operator is not supported.');
  await page.close();
});

test('a chain of three colours, groups and seven named classes runs on the paper, and is asked whatever others are', async () => {
  const { page, complaints } = await visit(browser);
  const chain = onnxFile({
    image: [1, 3, 20, 20],
    nodes: [
      { op: 'Conv', inputs: ['x', 'w'], outputs: ['c'], attributes: { strides: [2, 2], group: 3 } },
      { op: 'LeakyRelu', inputs: ['c'], outputs: ['r'], attributes: { alpha: { float: 0.1 } } },
      { op: 'GlobalAveragePool', inputs: ['r'], outputs: ['p'] },
      { op: 'Flatten', inputs: ['p'], outputs: ['f'] },
      { op: 'Gemm', inputs: ['f', 'v', 'b'], outputs: ['y'], attributes: { transB: 1 } },
    ],
    tensors: {
      w: weights(6, 1),
      v: { dims: [7, 6], raw: new Uint8Array(4 * 42) },
      b: { dims: [7], floats: [0, 0, 2, 0, 0, 0, 0] },
    },
  });
  await openPane(page);
  await page.getByLabel('Open a network').setInputFiles(asFile('chain.onnx', chain));
  const names = page.getByLabel('names of its 7 classes');
  const run = page.getByRole('button', { name: 'Run it on the paper' });
  await names.fill('cat, dog');
  await page.getByText('2 names for 7 classes').waitFor();
  expect(await run.isDisabled()).toBe(true);
  await names.fill('cat, dog, bird, fish, tree, car, cup');
  await run.click();
  await page.getByText('White paper is 1 to it, ink 0.').waitFor();
  const spec = await page.evaluate(() => window.receptive.spec());
  expect(spec.layers.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    'convolution Norm',
    'convolution C1',
    'pooling S2',
    'dense F3',
  ]);
  await page.getByRole('button', { name: 'Close your network' }).click();
  await drawDigit(page, 3);
  const prediction = page.getByRole('status', { name: 'Prediction' });
  await expect.poll(() => prediction.innerText()).toMatch(/^bird\s+55/);
  expect(await page.getByRole('button', { name: 'Train', exact: true }).isDisabled()).toBe(true);
  expect(await page.getByText('The network has 7 classes').count()).toBe(1);
  for (const lens of ['Slide', 'Count', 'Matrix', 'Learn', 'Shift', 'Beyond']) {
    await page.getByRole('tab', { name: lens, exact: true }).click();
    await expect.poll(() => page.getByRole('tabpanel').first().innerText()).not.toBe('');
  }
  await page.evaluate(() => window.receptive.setConnectivity('local'));
  expect((await page.evaluate(() => window.receptive.counts())).map(({ parameters }) => parameters)).toEqual([
    2 * 3 * 400,
    81 * 6 * 10,
    0,
    49,
  ]);
  expect(await page.getByText('could not be shown').count()).toBe(0);
  expect(complaints).toEqual([]);
  await page.close();
});

/** Brings a file as a hand does, and leaves it there. */
async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const given = await page.evaluateHandle(
    ([fileName, numbers]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(numbers)], fileName));
      return transfer;
    },
    [name, [...bytes]] as const,
  );
  await page.locator('body').dispatchEvent('drop', { dataTransfer: given });
}

test('a LeNet of PyTorch runs by dropping one file, and all that the page does works on it, at three sizes', async () => {
  const { page, complaints } = await visit(browser, 'lang=en&generated=100');
  const file = readFileSync(resolve(import.meta.dirname, '../unit/fileFormats/pytorch/lenet.onnx'));
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await drop(page, 'lenet.onnx', file);
  await button('Run it on the paper').click();
  await page.getByText(/^It runs: draw, and it answers\./).waitFor();
  await button('Close your network').click();
  await drawDigit(page, 3);
  await expect.poll(() => page.getByRole('status', { name: 'Prediction' }).innerText()).toMatch(/^\d/);
  const weights = (): Promise<number> => statusNumber(page, 'Weights');
  const steps = (): Promise<number> => statusNumber(page, 'Step count');
  const shared = await weights();

  for (const [width, height] of [
    [1440, 900],
    [1024, 768],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.getByRole('img', { name: 'C3 map 1', exact: true }).click();
    await expect.poll(() => page.getByRole('status', { name: 'Pinned unit' }).innerText()).toContain('(14×14');
    await openAbout(page);
    const effective = button('Effective field');
    if ((await effective.getAttribute('aria-expanded')) !== 'true') await effective.press('Enter');
    await page.getByRole('img', { name: /this drawing/ }).waitFor();
    for (const lens of ['Count', 'Matrix', 'Slide']) {
      await page.getByRole('tab', { name: lens, exact: true }).click();
      await expect.poll(() => page.getByRole('tabpanel').first().innerText()).not.toBe('');
    }
    await button('Next position').click();
    await button('Give each place its own').click();
    await expect.poll(weights).toBeGreaterThan(shared);
    const before = await steps();
    await button('Train').click();
    await expect.poll(steps).toBeGreaterThan(before);
    await page.getByRole('contentinfo').getByRole('button', { name: 'Pause', exact: true }).click();
    await button('Share again').click();
    await expect.poll(weights).toBe(shared);
  }
  await openDrawer(page, 'Digits');
  await button('Files').click();
  const saved = await savedBy(page, button('Save as ONNX'));
  await drop(page, saved.name, saved.bytes);
  const table = page.getByRole('table', { name: 'Layers of your network' });
  await expect.poll(() => table.getByRole('row').filter({ hasText: 'MaxPool' }).count()).toBe(2);
  expect(await page.getByText('could not be shown').count()).toBe(0);
  expect(complaints).toEqual([]);
  await page.close();
});

test('weights alone go where the table says when it is agreed, and nowhere before', async () => {
  const { page, complaints } = await visit(browser);
  const conv = (name: string, maps: number) =>
    ({ kind: 'convolution', name, maps, kernel: 5, activation: 'relu' }) as const;
  const pool = (name: string) => ({ kind: 'pooling', name, kernel: 2, combine: 'max' }) as const;
  const spec: NetworkSpec = {
    name: 'tiny',
    input: { height: 28, width: 28, channels: 1 },
    layers: [
      conv('C1', 3),
      pool('S2'),
      conv('C3', 4),
      pool('S4'),
      { kind: 'dense', name: 'F5', units: 10, activation: 'identity' },
    ],
    loss: 'crossEntropy',
  };
  const firstBias = () =>
    page.evaluate(async () => [...(await window.receptive.weights()).find(({ name }) => name === 'C1.bias')!.values]);
  const file = resolve(import.meta.dirname, '../unit/fileFormats/pytorch/mixed.safetensors');
  await openPane(page);

  // LeNet, which is open at first, has other shapes.
  await page.getByLabel('Open a network').setInputFiles(file);
  const alert = page.getByRole('dialog').getByRole('alert');
  await expect.poll(() => alert.innerText()).toContain('no tensor is C1, weights, which would be');

  await page.evaluate((described) => window.receptive.setNetwork(described), spec);
  const table = page.getByRole('table', { name: 'What goes where' });
  const rows = table.getByRole('row');
  await expect
    .poll(() => rows.allInnerTexts())
    .toEqual([
      'layer\tin the file\tshape\torder of the numbers',
      'C1, weights\tconv1.weight\t3×1×5×5 F16\tas it is',
      'C1, biases\tconv1.bias\t3 F16\tas it is',
      'C3, weights\tconv2.weight\t4×3×5×5 BF16\tout, in, y, x → out, y, x, in',
      'C3, biases\tconv2.bias\t4 BF16\tas it is',
      'F5, weights\tfc.weight\t10×64 F64\tout, in, y, x → out, y, x, in',
      'F5, biases\tfc.bias\t10 F64\tas it is',
    ]);
  const offer = page.getByRole('region', { name: 'Weights for the open network' });
  expect(await offer.innerText()).toContain('rounded to 32. Not used: norm.num_batches_tracked.');

  const before = await firstBias();
  await page.getByRole('button', { name: 'Leave them' }).click();
  await offer.waitFor({ state: 'detached' });
  expect(await firstBias()).toEqual(before);

  await page.getByLabel('Open a network').setInputFiles(file);
  await page.getByRole('button', { name: 'Take these weights' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const taken = decodeSafetensors(readFileSync(file));
  const bias = taken.ok && taken.value.tensors.find(({ name }) => name === 'conv1.bias')!.values;
  expect(await firstBias()).toEqual([...(bias as Float32Array)]);

  // Half a million tensors are as much to read as a file can hold; the page lives meanwhile.
  const many = join(mkdtempSync(join(tmpdir(), 'receptive-')), 'many.safetensors');
  writeFileSync(many, manyTensors(500_000));
  await page.evaluate(() => {
    const pulse = { begun: performance.now(), longest: 0 };
    Object.assign(window, { pulse });
    let last = pulse.begun;
    setInterval(() => {
      pulse.longest = Math.max(pulse.longest, performance.now() - last);
      last = performance.now();
    });
  });
  await openPane(page);
  await page.getByLabel('Open a network').setInputFiles(many);
  await page.getByRole('alert').filter({ hasText: 'many.safetensors does not fit' }).waitFor();
  const { begun, longest } = await page.evaluate(
    () => (window as unknown as { pulse: { begun: number; longest: number } }).pulse,
  );
  expect(longest).toBeLessThan(((await page.evaluate(() => performance.now())) - begun) / 4);
  expect(complaints).toEqual([]);
  await page.close();
});

/** A file of so many tensors without a number. */
function manyTensors(count: number): Uint8Array {
  const tensors = Array.from({ length: count }, (_, n) => `"t${n}":{"dtype":"F32","shape":[0],"data_offsets":[0,0]}`);
  const json = new TextEncoder().encode(`{${tensors.join()}}`);
  const bytes = new Uint8Array(8 + json.length);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(json.length), true);
  bytes.set(json, 8);
  return bytes;
}
