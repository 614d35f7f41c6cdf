/** Contributions by position add up to the gradient that backpropagation finds, in every layer and connectivity. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createReferenceEngine } from '../../../../../src/engine/reference/engine';
import {
  choiceOf,
  contributionsTo,
  contributionsToBias,
  tapsOf,
} from '../../../../../src/lens/learn/weight/contributions';
import {
  activationsOf,
  blockOf,
  buildNetwork,
  PRESETS,
  unitAt,
  units,
  withConnectivity,
} from '../../../../../src/network';
import { networkSpecs } from '../../../../support/networks';

describe('the gradient of a weight, position by position', () => {
  test('sums to the gradient (relative 1e-5)', async () => {
    await fc.assert(
      fc.asyncProperty(networkSpecs, fc.nat(), fc.nat(), fc.nat(), async (spec, pickLayer, pickUnit, pickTap) => {
        const network = buildNetwork(spec);
        const parameters = Float32Array.from({ length: network.parameterCount }, (_, i) => Math.sin(i * 7.13) * 0.5);
        const engine = await createReferenceEngine(network, parameters);
        const image = Float32Array.from({ length: units(network.input) }, (_, i) => Math.cos(i * 3.7));
        const { errors, gradients, activations } = await engine.backward(image, 0);
        const at = pickLayer % network.layers.length;
        const layer = network.layers[at]!;
        const [weights, bias] = [blockOf(network, at, 'weights'), blockOf(network, at, 'bias')];
        const input = at === 0 ? image : activationsOf(network, activations, at - 1);
        const layerErrors = activationsOf(network, errors, at);
        const unit = pickUnit % units(layer.output);
        const close = (found: number, expected: number): void =>
          expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-5 * Math.max(1, Math.abs(expected)));
        if (weights) {
          const taps = tapsOf(layer, unit);
          const tap = pickTap % taps.length;
          const { sum, sharers } = contributionsTo(layer, input, layerErrors, unit, tap);
          close(sum, gradients[weights.offset + taps[tap]!.weight]!);
          expect(sharers).toBe(layer.connectivity === 'shared' ? layer.output.height * layer.output.width : 1);
        }
        if (bias)
          close(contributionsToBias(layer, layerErrors, unit).sum, gradients[bias.offset + layer.biasOf(unit)]!);
      }),
      { numRuns: 200 },
    );
  });

  test('an inked pixel under a unit without an error is still told as it is', () => {
    const network = buildNetwork({
      name: 'one kernel',
      input: { height: 2, width: 2, channels: 1 },
      layers: [
        { kind: 'convolution', name: 'C1', maps: 1, kernel: 1, activation: 'relu' },
        { kind: 'dense', name: 'Output', units: 2, activation: 'identity' },
      ],
      loss: 'crossEntropy',
    });
    const found = contributionsTo(network.layers[0]!, [0.75, 0.5, 0, 1], [0, 2, 0, -1], 0, 0);
    expect([...found.inputs]).toEqual([0.75, 0.5, 0, 1]);
    expect([...found.byPosition]).toEqual([0, 1, 0, -1]);
  });
});

describe('the weight that is chosen', () => {
  const c1 = (connectivity: 'full' | 'local' | 'shared') =>
    buildNetwork(withConnectivity(PRESETS.lenet, connectivity)).layers[0]!;
  const [shared, local, full] = [c1('shared'), c1('local'), c1('full')];
  const unit = unitAt(shared.output, 7, 14, 2);
  const inputOf = (layer: typeof shared, tap: number) => tapsOf(layer, unit)[tap]!.input;

  test('is the middle of the kernel at first, however the layer is connected', () => {
    for (const layer of [shared, local]) expect(choiceOf(layer, unit, null)).toEqual({ tap: 12 });
    expect(choiceOf(full, unit, null)).toEqual({ tap: 7 * 28 + 14 });
  });

  test('stays the weight of the same connection when the layer is connected otherwise', () => {
    const corner = { layer: shared, choice: { tap: 0 } };
    expect(choiceOf(shared, unit, corner)).toEqual({ tap: 0 });
    expect(choiceOf(local, unit, corner)).toEqual({ tap: 0 });
    const inFull = choiceOf(full, unit, corner) as { tap: number };
    expect(inputOf(full, inFull.tap)).toBe(inputOf(shared, 0));
    expect(choiceOf(shared, unit, { layer: full, choice: inFull })).toEqual({ tap: 0 });
    expect(choiceOf(full, unit, { layer: shared, choice: 'bias' })).toBe('bias');
  });

  test('of another layer is the middle of its kernel', () => {
    const c3 = buildNetwork(PRESETS.lenet).layers[2]!;
    expect(choiceOf(c3, unitAt(c3.output, 5, 5, 3), { layer: shared, choice: { tap: 3 } })).toEqual({ tap: 12 * 6 });
  });
});
