/** The measure of the generator: networks that saw generated digits alone, judged on digits that real people wrote. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { fitAllToInput } from '../../../src/digits/fit';
import { pairIdx, readIdx } from '../../../src/digits/idx';
import { IMAGE_PIXELS } from '../../../src/digits/normalize';
import { createWasmEngine } from '../../../src/engine/wasm/engine';
import { buildNetwork, PRESETS, type PresetName } from '../../../src/network';
import { decodeParameters } from '../../../src/weights/parameters';

const root = resolve(import.meta.dirname, '../../..');
/** MNIST's training set lies beside the repository where it is developed; it is no part of it. */
const real = resolve(root, '../shared/digits');
const HELD_OUT = 10_000;

function realDigits() {
  const [images, labels] = ['train-images-idx3-ubyte.gz', 'train-labels-idx1-ubyte.gz'].map((name) => {
    const file = readIdx(gunzipSync(readFileSync(resolve(real, name))));
    if (!file.ok) throw new Error(`${name}: ${file.problem.code}`);
    return file.value;
  });
  const set = pairIdx(labels!, images!);
  if (!set.ok) throw new Error(set.problem.code);
  return {
    images: set.value.images.subarray(-HELD_OUT * IMAGE_PIXELS),
    labels: set.value.labels.slice(-HELD_OUT),
  };
}

test.each<[PresetName, number]>([
  ['lenet', 0.97],
  ['lenet5', 0.965],
])('the shipped weights of %s know %d of the digits of real hands', { timeout: 60_000 }, async (preset, share) => {
  const network = buildNetwork(PRESETS[preset]);
  const parameters = decodeParameters(network, readFileSync(resolve(root, `public/weights/${preset}.safetensors`)));
  expect(parameters).toMatchObject({ ok: true });
  if (!parameters.ok) return;
  if (!existsSync(real)) {
    console.warn(`Not judged on real digits: there is no ${real} (MNIST's training set as IDX.gz).`);
    return;
  }
  const { images, labels } = realDigits();
  const engine = await createWasmEngine(network, parameters.value);
  const { correct } = await engine.evaluate({ images: fitAllToInput(images, network.spec.input), labels });
  engine.dispose();
  console.log(`${network.spec.name}: ${((correct / HELD_OUT) * 100).toFixed(2)} % of ${HELD_OUT} real digits`);
  expect(correct / HELD_OUT).toBeGreaterThanOrEqual(share);
});
