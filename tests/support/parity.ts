/** An engine held to the reference: one image forward and backward, every number that it can answer with. */
import { buildNetwork, units, type LayerSpec, type Network, type NetworkSpec, type Shape } from '../../src/network';
import type { CreateEngine, Engine } from '../../src/engine/engine';
import { createReferenceEngine } from '../../src/engine/reference/engine';
import { expectClose } from './closeness';
import { randomImages, randomParameters, seededRandom } from './seeded';

/** Agreed for every backend: 32-bit numbers, summed in any order. */
export const TOLERANCE = 1e-4;

/** Labels are bytes: a layer may have more outputs, a data set no more classes. */
const LABELS = 256;

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

/** Layer by layer and block by block, so that a large layer cannot hide the errors of a small one. */
export async function checkNetwork(
  create: CreateEngine,
  spec: NetworkSpec,
  seed: number,
  tolerance: number = TOLERANCE,
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
