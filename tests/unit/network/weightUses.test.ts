/** The uses of a weight, against every connection of random layers, and against the published numbers. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildNetwork, PADDING, PRESETS, units, usesOfWeight, withConnectivity } from '../../../src/network';
import { fitNetwork, inputShapes, layerWishes } from '../../support/networks';

const anyKind = ['convolution', 'subsampling', 'pooling', 'dense', 'radial'] as const;

test('they are the connections that read the weight, and no others, unit by unit', () => {
  fc.assert(
    fc.property(inputShapes, layerWishes(anyKind), (shape, wish) => {
      const layer = buildNetwork(fitNetwork(shape, [wish], 'meanSquaredError')).layers[0]!;
      const expected = new Map<number, { unit: number; input: number }[]>();
      for (let unit = 0; unit < units(layer.output); unit++)
        layer.reads(unit, (input, weight) => {
          if (weight >= 0) expected.set(weight, [...(expected.get(weight) ?? []), { unit, input }]);
        });
      const weights = layer.weights?.length ?? layer.fixedWeights?.length ?? 0;
      for (let weight = 0; weight < weights; weight++)
        expect(usesOfWeight(layer, weight)).toEqual(expected.get(weight) ?? []);
    }),
    { numRuns: 100 },
  );
});

test.each([
  ['shared', 784],
  ['local', 1],
  ['full', 1],
] as const)('a weight of C1 connected %s is used at %i places', (connectivity, places) => {
  const layer = buildNetwork(withConnectivity(PRESETS.lenet, connectivity, 'C1')).layers[0]!;
  for (const weight of [0, 77, layer.weights!.length - 1]) expect(usesOfWeight(layer, weight)).toHaveLength(places);
});

test('a corner of the kernel meets padding where the window hangs over, the middle never does', () => {
  const layer = buildNetwork(PRESETS.lenet).layers[0]!;
  const onPadding = (weight: number): number =>
    usesOfWeight(layer, weight).filter(({ input }) => input === PADDING).length;
  // Two rows and two columns of 28: 784 − 26².
  expect(onPadding(0)).toBe(108);
  expect(onPadding(12)).toBe(0);
});

test('the coefficient of an S map multiplies four inputs at each of its 196 units', () => {
  const layer = buildNetwork(PRESETS.lenet5).layers[1]!;
  const uses = usesOfWeight(layer, 3);
  expect(uses).toHaveLength(4 * 196);
  expect(new Set(uses.map(({ unit }) => unit % 6))).toEqual(new Set([3]));
});

test('a pooling layer has no weight to use', () => {
  const network = buildNetwork({
    ...PRESETS.lenet,
    layers: [{ kind: 'pooling', name: 'P', combine: 'max', kernel: 2 }],
    loss: 'crossEntropy',
  });
  expect(usesOfWeight(network.layers[0]!, -1)).toEqual([]);
});
