/** Digits of real hands: MNIST's training set, which lies beside the repository where it is developed and is no part of it. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readIdx } from '../../src/digits/idx';
import { IMAGE_PIXELS } from '../../src/digits/normalize';
import { createWasmEngine } from '../../src/engine/wasm/engine';
import { buildNetwork, PRESETS, type PresetName } from '../../src/network';
import type { DigitSet } from '../../src/training/examples';
import { decodeParameters } from '../../src/fileFormats/parameters';

const root = resolve(import.meta.dirname, '../..');
const real = resolve(root, '../shared/digits');

export const HELD_OUT = 10_000;

/** The last 10,000; null, and said, where the files are missing. */
export function realDigits(): DigitSet | null {
  if (!existsSync(real)) {
    console.warn(`Not judged on real digits: there is no ${real} (MNIST's training set as IDX.gz).`);
    return null;
  }
  const [images, labels] = ['train-images-idx3-ubyte.gz', 'train-labels-idx1-ubyte.gz'].map((name) => {
    const file = readIdx(gunzipSync(readFileSync(resolve(real, name))));
    if (!file.ok) throw new Error(`${name}: ${file.problem.code}`);
    return file.value;
  });
  return { images: images!.values.slice(-HELD_OUT * IMAGE_PIXELS), labels: labels!.values.slice(-HELD_OUT) };
}

/** A preset with the weights that the page ships. Throws where its file is not one of this network. */
export async function shippedEngine(preset: PresetName) {
  const network = buildNetwork(PRESETS[preset]);
  const parameters = decodeParameters(network, readFileSync(resolve(root, `public/weights/${preset}.safetensors`)));
  if (!parameters.ok) throw new Error(`${preset}.safetensors: ${parameters.problem.code}`);
  return createWasmEngine(network, parameters.value);
}
