/** On a backend's own numbers: the gradient of a weight is the sum, over the positions that use it, of error × input. */
import { expect } from 'vitest';
import type { CreateEngine } from '../../src/engine/engine';
import { contributionsTo, contributionsToBias, tapsOf } from '../../src/lens/learn/weight/contributions';
import { activationsOf, blockOf, buildNetwork, unitAt, type NetworkSpec } from '../../src/network';
import { randomImages, randomParameters } from './seeded';

/** Of the largest gradient of a layer: float32 keeps seven digits, and sums of hundreds lose one. */
const RELATIVE = 1e-5;

/** Checks every weight and bias of a unit in the middle of every map. */
export async function checkSumOverPositions(create: CreateEngine, spec: NetworkSpec): Promise<void> {
  const network = buildNetwork(spec);
  const engine = await create(network, randomParameters(network, 61));
  const image = randomImages(network, 1, 62);
  const { activations, errors, gradients } = await engine.backward(image, 3);
  engine.dispose();
  network.layers.forEach((layer, at) => {
    const [weights, bias] = [blockOf(network, at, 'weights'), blockOf(network, at, 'bias')];
    if (!weights || !bias) return;
    const input = at === 0 ? image : activationsOf(network, activations, at - 1);
    const layerErrors = activationsOf(network, errors, at);
    const largest = gradients
      .subarray(weights.offset, weights.offset + weights.length)
      .reduce((most, gradient) => Math.max(most, Math.abs(gradient)), 0);
    const same = (sum: number, gradient: number): void =>
      expect(Math.abs(sum - gradient) / largest, layer.name).toBeLessThan(RELATIVE);
    const { height, width, channels } = layer.output;
    for (let map = 0; map < channels; map++) {
      const unit = unitAt(layer.output, height >> 1, width >> 1, map);
      tapsOf(layer, unit).forEach(({ weight }, tap) =>
        same(contributionsTo(layer, input, layerErrors, unit, tap).sum, gradients[weights.offset + weight]!),
      );
      same(contributionsToBias(layer, layerErrors, unit).sum, gradients[bias.offset + layer.biasOf(unit)]!);
    }
  });
}
