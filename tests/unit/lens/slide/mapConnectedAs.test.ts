/** The three columns of the comparison are what tying and untying the whole network gives. */
import { expect, test } from 'vitest';
import { layerForward, splitParameters } from '../../../../src/engine/reference/reference';
import { mapConnectedAs, valuesOfMap, weightUseOf } from '../../../../src/lens/slide/mapConnectedAs';
import { walkOf } from '../../../../src/network/walk';
import {
  buildLayer,
  buildNetwork,
  CONNECTIVITIES,
  PRESETS,
  reconnect,
  withConnectivity,
  type ConvolutionSpec,
  type Layer,
  type NetworkSpec,
} from '../../../../src/network';
import { expectClose } from '../../../support/closeness';
import { randomImages, randomParameters } from '../../../support/seeded';

const layers: readonly ConvolutionSpec[] = [
  { kind: 'convolution', name: 'C', maps: 3, kernel: 3, stride: 2, padding: 1, activation: 'tanh' },
  { kind: 'convolution', name: 'C', maps: 2, kernel: [2, 3], dilation: [1, 2], bias: 'unit', activation: 'relu' },
  { kind: 'convolution', name: 'C', maps: 2, kernel: 3, table: [[1], [0, 2]], padding: 2, activation: 'scaledTanh' },
];

for (const [at, layerSpec] of layers.entries()) {
  for (const from of CONNECTIVITIES) {
    for (const to of CONNECTIVITIES) {
      test(`layer ${at}: ${from} as ${to}`, () => {
        const spec: NetworkSpec = {
          name: 'one layer',
          input: { height: 6, width: 7, channels: 3 },
          layers: [{ ...layerSpec, connectivity: from }],
          loss: 'meanSquaredError',
        };
        const before = buildNetwork(spec);
        const after = buildNetwork(withConnectivity(spec, to));
        const given = randomParameters(before, 5 + at);
        const input = Float64Array.from(randomImages(before, 1, 9));
        const parameters = splitParameters(before, Float64Array.from(given))[0]!;
        const expected = splitParameters(after, Float64Array.from(reconnect(before, after, given)))[0]!;
        const layer = before.layers[0] as Layer & { readonly spec: ConvolutionSpec };
        const walk = walkOf(layer.output, 1);
        const map = mapConnectedAs(layer, parameters.weights, to);
        for (const unit of walk.units) {
          const row: number[] = [];
          after.layers[0]!.reads(unit, (_, weight) => row.push(expected.weights[weight]!));
          expectClose(map.weightsOf(unit), row, 1e-6, `weights of unit ${unit}`);
        }
        const values = layerForward(after.layers[0]!, expected, input);
        const ofMap = walk.units.map((unit) => values[unit]!);
        expectClose(valuesOfMap(map, layer, { input, ...parameters }, walk.units), ofMap, 1e-5, 'values');
        if (!map.same) return;
        const own = layerForward(layer, parameters, input);
        expectClose(
          ofMap,
          walk.units.map((unit) => own[unit]!),
          1e-5,
          'the network’s own values',
        );
      });
    }
  }
}

test('C1 uses 25 weights shared, 25 a position local, 784 a position full', () => {
  const network = buildNetwork(PRESETS.lenet);
  const spec = network.layers[0]!.spec as ConvolutionSpec;
  const use = (connectivity: (typeof CONNECTIVITIES)[number]) => {
    const layer = buildLayer({ ...spec, connectivity }, network.input);
    return weightUseOf(layer, walkOf(layer.output, 2).units, 99);
  };
  expect(use('shared')).toEqual({ first: 51, last: 75, perUnit: 25, soFar: 25, inMap: 25 });
  expect(use('local')).toEqual({ first: 14_901, last: 14_925, perUnit: 25, soFar: 2_500, inMap: 19_600 });
  expect(use('full')).toMatchObject({ perUnit: 784, soFar: 78_400, inMap: 614_656 });
});
