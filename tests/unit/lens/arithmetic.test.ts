/** The sum that the panel shows is the reference's, for every layer kind and connectivity. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { layerForward, splitParameters, weightedSum } from '../../../src/engine/reference/reference';
import { arithmeticOf, inputsOfWeight } from '../../../src/lens/arithmetic';
import { buildNetwork, PADDING, PRESETS, units, withConnectivity } from '../../../src/network';
import { expectClose } from '../../support/closeness';
import { fitNetwork, inputShapes, layerWishes } from '../../support/networks';
import { randomImages, randomParameters } from '../../support/seeded';

const anyKind = ['convolution', 'subsampling', 'pooling', 'dense', 'radial'] as const;

test('weighted sum, value and partial sums of every unit are the reference’s', () => {
  fc.assert(
    fc.property(inputShapes, layerWishes(anyKind), fc.nat(), (shape, wish, seed) => {
      const network = buildNetwork(fitNetwork(shape, [wish], 'meanSquaredError'));
      const layer = network.layers[0]!;
      const parameters = splitParameters(network, Float64Array.from(randomParameters(network, seed)))[0]!;
      const input = Float64Array.from(randomImages(network, 1, seed + 1));
      const values = layerForward(layer, parameters, input);
      for (let unit = 0; unit < units(layer.output); unit++) {
        const shown = arithmeticOf(layer, { input, ...parameters }, unit);
        const expected = weightedSum(layer, parameters.weights, parameters.bias, input, unit);
        expectClose([shown.weightedSum, shown.value], [expected, values[unit]!], 1e-12, `${layer.spec.kind} ${unit}`);
        if (layer.combine === 'max') expect(shown.slices[0]!.values[shown.winner!]).toBe(shown.sum);
        else expectClose([shown.slices.reduce((sum, slice) => sum + slice.sum, 0)], [shown.sum], 1e-12, 'partial sums');
      }
    }),
    { numRuns: 150 },
  );
});

test('C3 of LeNet-5 has a slice for every map of its table, each with its own 25 weights, and one bias', () => {
  const network = buildNetwork(PRESETS.lenet5);
  const layer = network.layers[2]!;
  const input = new Float32Array(units(layer.input)).fill(1);
  const weights = Float32Array.from({ length: layer.weights!.length }, (_, i) => i);
  const shown = arithmeticOf(layer, { input, weights, bias: new Float32Array(16).fill(0.5) }, 9);
  expect(shown.slices.map(({ map }) => map)).toEqual([0, 3, 4, 5]);
  const used = shown.slices.flatMap(({ weightIndices }) => [...weightIndices]);
  expect(new Set(used).size).toBe(100);
  expect(shown.bias).toBe(0.5);
});

test('a window at the border reads zeros from the padding', () => {
  const network = buildNetwork(PRESETS.lenet);
  const layer = network.layers[0]!;
  const input = new Float32Array(units(layer.input)).fill(1);
  const weights = new Float32Array(layer.weights!.length).fill(1);
  const [slice] = arithmeticOf(layer, { input, weights, bias: new Float32Array(6) }, 0).slices;
  expect([...slice!.inputs].filter((at) => at === PADDING)).toHaveLength(16);
  expect(slice!.sum).toBe(9);
});

test('single units of many maps stand in one grid', () => {
  const network = buildNetwork(PRESETS.lenet5);
  const f6 = network.layers[5]!;
  const operands = {
    input: new Float32Array(120),
    weights: new Float32Array(f6.weights!.length),
    bias: new Float32Array(84),
  };
  const { slices } = arithmeticOf(f6, operands, 3);
  expect(slices.map(({ map, rows, columns }) => [map, rows, columns])).toEqual([[null, 10, 12]]);
});

test('a shared weight meets an input at most once, and is used at every position; a local one at one', () => {
  for (const [connectivity, uses] of [
    ['shared', 784],
    ['local', 1],
    ['full', 1],
  ] as const) {
    const layer = buildNetwork(withConnectivity(PRESETS.lenet, connectivity, 'C1')).layers[0]!;
    const { meets, uses: counted } = inputsOfWeight(layer, layer.rowOf(2));
    expect(counted).toBe(uses);
    expect(Math.max(...meets)).toBeLessThanOrEqual(1);
    // The top left weight of 5×5 with a padding of 2 leaves the last two rows and columns out.
    if (connectivity === 'shared') expect(meets.reduce((sum, met) => sum + met, 0)).toBe(26 * 26);
  }
});
