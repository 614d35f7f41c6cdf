/** The rate that a run begins with: at it, trained weights stay trained and random ones learn. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { LabelledImages } from '../../../../src/engine/engine';
import { createWasmEngine } from '../../../../src/engine/wasm/engine';
import { buildNetwork, kindSuiting, PRESETS, type Network } from '../../../../src/network';
import { usualRate, withUsualRate } from '../../../../src/store/actions/learningRate';
import { initialState } from '../../../../src/store/state/store';
import { examplesOf, TEST_SOURCE } from '../../../../src/training/examples';
import { initialise } from '../../../../src/training/initialise';
import { decodeParameters } from '../../../../src/fileFormats/parameters';

const DIGITS = 3200;
const STEPS = 300;

/** Training and test digits, drawn once for each kind of input. */
const digits: Record<string, Promise<readonly [LabelledImages, LabelledImages]>> = {};

/** Accuracy on test digits before and after so many steps of the page's settings, in turn over the digits. */
async function trained(network: Network, parameters: Float32Array<ArrayBuffer>): Promise<readonly [number, number]> {
  const { input, loss } = network.spec;
  const { optimizer, batch } = withUsualRate(initialState.settings, loss);
  const [training, test] = await (digits[JSON.stringify(input)] ??= Promise.all([
    examplesOf({ generated: DIGITS, seed: 5, given: null }, input),
    examplesOf(TEST_SOURCE, input),
  ]));
  const engine = await createWasmEngine(network, parameters);
  const accuracy = async (): Promise<number> => (await engine.evaluate(test)).correct / test.labels.length;
  const before = await accuracy();
  engine.setTrainingSet(training);
  for (let step = 0; step < STEPS; step++) {
    engine.trainStep(
      Uint32Array.from({ length: batch }, (_, i) => (step * batch + i) % DIGITS),
      optimizer,
    );
  }
  const after = await accuracy();
  engine.dispose();
  return [before, after];
}

describe.each(['lenet', 'lenet5', 'lenet1'] as const)('%s, with the settings that the page begins with', (preset) => {
  const network = buildNetwork(PRESETS[preset]);

  test('trained weights are not lost by training on', async () => {
    const file = readFileSync(`public/weights/${preset}.safetensors`);
    const shipped = decodeParameters(network, new Uint8Array(file));
    if (!shipped.ok) throw new Error('The shipped weights cannot be read.');
    const [before, after] = await trained(network, shipped.value);
    expect(before).toBeGreaterThan(0.88);
    expect(after).toBeGreaterThan(before - 0.04);
  });

  test('random weights learn', async () => {
    const parameters = initialise(network, { kind: kindSuiting(network.spec), seed: 1 });
    const [, after] = await trained(network, parameters);
    expect(after).toBeGreaterThan(0.6);
  });
});

test('Adam has one rate for every loss, momentum one for each', () => {
  expect(usualRate('adam', 'crossEntropy')).toBe(usualRate('adam', 'radialMap'));
  expect(usualRate('momentum', 'radialMap')).toBeLessThan(usualRate('momentum', 'crossEntropy'));
});
