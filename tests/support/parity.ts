/** An engine held to the reference: one image forward and backward, every number that it can answer with. */
import { expect } from 'vitest';
import { buildNetwork, units, type LayerSpec, type Network, type NetworkSpec, type Shape } from '../../src/network';
import type { CreateEngine, Engine } from '../../src/engine/engine';
import { createReferenceEngine } from '../../src/engine/reference/engine';
import { expectClose } from './closeness';
import { randomBatch, randomImages, randomParameters, seededRandom } from './seeded';

/** Agreed for every backend: 32-bit numbers, summed in any order. */
export const TOLERANCE = 1e-4;

/** Labels are bytes: a layer may have more outputs, a data set no more classes. */
const LABELS = 256;

/** Fewer images than four, which a device may hold together, and more than a chunk: neither divides what it is cut into. */
const BATCHES = [3, 37];
const EXAMPLES = 37;
const STEPPED_BY = { kind: 'momentum', momentum: 0.9, weightDecay: 0.01 } as const;
/** What the first step changes of a parameter, at most. */
const FARTHEST = 0.05;
/** Of the largest change in a block. An image that is left out, or seen through another's values, is a tenth of it and more. */
const STEP_TOLERANCE = 1e-3;
/** Of the largest parameter: some units in its last place. */
const ROUNDING = 1e-6;

/** Runs `use` with the engine under test and the reference, on the same parameters, and frees both. */
export async function withBoth(
  create: CreateEngine,
  network: Network,
  parameters: Float32Array,
  use: (engine: Engine, reference: Engine) => Promise<void>,
): Promise<void> {
  const engine = await create(network, parameters);
  try {
    await use(engine, await createReferenceEngine(network, parameters));
  } finally {
    engine.dispose();
  }
}

/** An engine's network trained a little, beside the reference's: how far, and on what, the seed decides. */
async function expectSameSteps(engine: Engine, reference: Engine, seed: number): Promise<void> {
  const { network } = engine;
  const random = seededRandom(seed);
  const images = randomImages(network, EXAMPLES, seed + 1);
  const labels = Uint8Array.from({ length: EXAMPLES }, () => Math.floor(random() * Math.min(network.classes, LABELS)));
  const batches = BATCHES.map((batch) => randomBatch(EXAMPLES, batch, random));
  const start = await reference.readParameters();
  const optimizer = { ...STEPPED_BY, learningRate: await rateFor(reference, images, labels, batches[0]!) };
  for (const each of [engine, reference]) {
    each.setTrainingSet({ images, labels });
    for (const batch of batches) each.trainStep(batch, optimizer);
  }
  const [actual, expected] = [await engine.readParameters(), await reference.readParameters()];
  for (const { name, offset, length } of network.blocks) {
    let [difference, change, largest] = [0, 0, 0];
    for (let i = offset; i < offset + length; i++) {
      difference = Math.max(difference, Math.abs(actual[i]! - expected[i]!));
      change = Math.max(change, Math.abs(expected[i]! - start[i]!));
      largest = Math.max(largest, Math.abs(expected[i]!));
    }
    const allowed = STEP_TOLERANCE * change + ROUNDING * largest;
    expect(difference, `${name} changed by ${change} at most`).toBeLessThanOrEqual(allowed);
  }
  expectClose([await engine.takeLoss()], [await reference.takeLoss()], STEP_TOLERANCE, 'loss of the steps');
}

/** A rate at which no parameter goes far: what overflows, or saturates, tells nothing about the way it was computed. */
async function rateFor(
  reference: Engine,
  images: Float32Array,
  labels: Uint8Array,
  batch: Uint32Array,
): Promise<number> {
  const size = images.length / labels.length;
  let largest = FARTHEST;
  for (const index of batch) {
    const { gradients } = await reference.backward(images.slice(index * size, (index + 1) * size), labels[index]!);
    for (const gradient of gradients) largest = Math.max(largest, Math.abs(gradient));
  }
  return FARTHEST / largest;
}

/**
 * Layer by layer and block by block, so that a large layer cannot hide the errors of a small one. `training`: and then two
 * steps on batches, of whose images only the first is what a single one is.
 */
export async function checkNetwork(
  create: CreateEngine,
  spec: NetworkSpec,
  seed: number,
  tolerance: number = TOLERANCE,
  { training = false } = {},
): Promise<void> {
  const network = buildNetwork(spec);
  const image = randomImages(network, 1, seed);
  const random = seededRandom(seed + 1);
  const label = Math.floor(random() * Math.min(network.classes, LABELS));
  await withBoth(create, network, randomParameters(network, seed + 2), async (engine, reference) => {
    const [forward, backward] = [await engine.forward(image), await engine.backward(image, label)];
    const expected = await reference.backward(image, label);

    const byLayer = (actual: Float32Array, wanted: Float32Array, what: string) => {
      expectClose([actual.length], [wanted.length], 0, `length of ${what}`);
      network.layers.forEach((layer, index) => {
        const start = network.activationOffsets[index]!;
        const end = start + units(layer.output);
        expectClose(actual.subarray(start, end), wanted.subarray(start, end), tolerance, `${what} of ${layer.name}`);
      });
    };
    byLayer(forward.activations, expected.activations, 'values (forward)');
    byLayer(backward.activations, expected.activations, 'values (backward)');
    byLayer(backward.errors, expected.errors, 'errors');
    expectClose(forward.scores, expected.scores, tolerance, 'scores (forward)');
    expectClose(backward.scores, expected.scores, tolerance, 'scores (backward)');
    expectClose([backward.loss], [expected.loss], tolerance, 'loss');
    expectClose([backward.gradients.length], [expected.gradients.length], 0, 'number of gradients');
    for (const { name, offset, length } of network.blocks) {
      const [actual, wanted] = [backward.gradients, expected.gradients].map((all) =>
        all.subarray(offset, offset + length),
      );
      expectClose(actual!, wanted!, tolerance, `gradient of ${name}`);
    }
    expectClose(backward.inputGradient, expected.inputGradient, tolerance, 'gradient of the input');

    const layer = Math.floor(random() * network.layers.length);
    const unit = Math.floor(random() * units(network.layers[layer]!.output));
    expectClose(
      await engine.inputGradientOf(image, layer, unit),
      await reference.inputGradientOf(image, layer, unit),
      tolerance,
      `gradient of unit ${unit} of ${network.layers[layer]!.name} by the input`,
    );
    if (training) await expectSameSteps(engine, reference, seed + 3);
  });
}

/** A single layer over an input, trained towards ±1: forward and backward. */
export const checkLayer = (
  create: CreateEngine,
  layer: LayerSpec,
  input: Shape,
  seed: number,
  tolerance: number = TOLERANCE,
): Promise<void> =>
  checkNetwork(create, { name: layer.name, input, layers: [layer], loss: 'meanSquaredError' }, seed, tolerance);
