/** Shared weights move their maps with the image, exactly, inside the border; untied ones do not. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { networkForward, splitParameters } from '../../../../../src/engine/reference/reference';
import { equivarianceError } from '../../../../../src/lens/shift/drawing/equivariance';
import { buildNetwork, units, withConnectivity, type NetworkSpec } from '../../../../../src/network';
import { seededRandom } from '../../../../support/seeded';

const spec: NetworkSpec = {
  name: 'two layers',
  input: { height: 14, width: 14, channels: 1 },
  layers: [
    { kind: 'convolution', name: 'C1', maps: 2, kernel: 3, padding: 1, activation: 'tanh' },
    { kind: 'pooling', name: 'S2', kernel: 2, combine: 'max' },
    { kind: 'convolution', name: 'C3', maps: 2, kernel: 3, activation: 'relu' },
  ],
  loss: 'crossEntropy',
};

function errorsOf(connected: NetworkSpec, seed: number, rows: number, columns: number) {
  const network = buildNetwork(connected);
  const random = seededRandom(seed);
  const parameters = splitParameters(
    network,
    Float64Array.from({ length: network.parameterCount }, () => random() - 0.5),
  );
  const image = Float64Array.from({ length: units(network.input) }, () => random());
  const shifted = Float64Array.from(image, (_, pixel) => {
    const [y, x] = [Math.floor(pixel / 14) - rows, (pixel % 14) - columns];
    return y >= 0 && y < 14 && x >= 0 && x < 14 ? image[y * 14 + x]! : 0;
  });
  const [before, after] = [image, shifted].map((one) => networkForward(network, parameters, one));
  return network.layers.map((_, layer) =>
    equivarianceError(network, layer, before![layer + 1]!, after![layer + 1]!, rows, columns),
  );
}

describe('equivariance error', () => {
  test('is zero inside the border for shared weights, at stride 1, and after subsampling for shifts its stride divides', () => {
    fc.assert(
      fc.property(
        fc.nat(999),
        fc.integer({ min: -3, max: 3 }),
        fc.integer({ min: -3, max: 3 }),
        (seed, rows, columns) => {
          for (const { inside, whole } of errorsOf(spec, seed, rows, columns))
            if (whole && !Number.isNaN(inside)) expect(inside).toBe(0);
        },
      ),
      { numRuns: 100 },
    );
  });

  test('is not zero for a shift that the stride does not divide', () => {
    const [c1, s2] = errorsOf(spec, 1, 1, 0);
    expect([c1!.whole, s2!.whole]).toEqual([true, false]);
    expect(s2!.inside).toBeGreaterThan(0.01);
  });

  test('is not zero for local weights', () => {
    const [c1] = errorsOf(withConnectivity(spec, 'local'), 1, 2, 2);
    expect(c1!.inside).toBeGreaterThan(0.1);
  });
});
