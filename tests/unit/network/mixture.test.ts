/** Between local and shared: mixtures that are exact where they must be, the closest elsewhere, and the way back. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { networkForward, splitParameters } from '../../../src/engine/reference/reference';
import {
  betweenLocalAndShared,
  blockOf,
  buildNetwork,
  closestMixture,
  kernelCopies,
  mixedFrom,
  mixedLayersOf,
  mixtureOfUnit,
  PRESETS,
  reconnect,
  unmixed,
  withConnectivity,
  withoutMixtures,
  type Network,
  type NetworkSpec,
} from '../../../src/network';
import { lowRank } from '../../../src/network/lowRank';
import { expectClose } from '../../support/closeness';
import { randomImages, randomParameters, seededRandom } from '../../support/seeded';

const spec: NetworkSpec = {
  name: 'small',
  input: { height: 7, width: 6, channels: 2 },
  layers: [
    { kind: 'convolution', name: 'C1', maps: 3, kernel: 3, padding: 1, activation: 'tanh', table: [[0], [0, 1], [1]] },
    { kind: 'subsampling', name: 'S2', kernel: 2, combine: 'sum', activation: 'sigmoid' },
    { kind: 'convolution', name: 'C3', maps: 2, kernel: 2, bias: 'unit', activation: 'tanh' },
    { kind: 'dense', name: 'Output', units: 4, activation: 'identity' },
  ],
  loss: 'crossEntropy',
};

/** Every layer's values but those of kernels, which the plain network does not have. */
const outputs = (network: Network, parameters: Float32Array, image: Float32Array): number[] => {
  const kernels = new Set(mixedLayersOf(network.spec).map((layer) => layer.kernels));
  return networkForward(network, splitParameters(network, Float64Array.from(parameters)), image)
    .slice(1)
    .flatMap((values, layer) => (kernels.has(layer) ? [] : [...values]));
};

describe('low rank', () => {
  test('the terms add up to the matrix, and are orthogonal, the largest first', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        fc.nat(999),
        (height, width, seed) => {
          const random = seededRandom(seed);
          const matrix = Float64Array.from({ length: height * width }, () => 2 * random() - 1);
          const { singularValues, columns, rows } = lowRank(matrix, height, width);
          const sum = matrix.map((_, at) =>
            columns.reduce((all, column, r) => all + column[Math.floor(at / width)]! * rows[r]![at % width]!, 0),
          );
          expectClose(sum, matrix, 1e-12, 'sum of the terms');
          expect([...singularValues]).toEqual([...singularValues].toSorted((a, b) => b - a));
          rows.forEach((one, r) =>
            rows.slice(r + 1).forEach((other) => {
              expect(one.reduce((all, value, i) => all + value * other[i]!, 0)).toBeCloseTo(0, 10);
            }),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
  test('a rank that leaves something out leaves the least: no other mixture that was tried is closer', () => {
    const random = seededRandom(5);
    const copies = Float64Array.from({ length: 12 * 5 }, () => 2 * random() - 1);
    const { leftOut } = closestMixture(copies, 12, 5, 2);
    const size = copies.reduce((sum, w) => sum + w * w, 0);
    for (let trial = 0; trial < 200; trial++) {
      const kernels = Float64Array.from({ length: 10 }, () => 2 * random() - 1);
      // The best mixing of two given kernels, by the normal equations.
      let squares = 0;
      const gram = [0, 1].map((a) =>
        [0, 1].map((b) => [0, 1, 2, 3, 4].reduce((sum, t) => sum + kernels[a * 5 + t]! * kernels[b * 5 + t]!, 0)),
      );
      const determinant = gram[0]![0]! * gram[1]![1]! - gram[0]![1]! * gram[1]![0]!;
      for (let place = 0; place < 12; place++) {
        const own = copies.subarray(place * 5, place * 5 + 5);
        const right = [0, 1].map((a) => own.reduce((sum, w, t) => sum + w * kernels[a * 5 + t]!, 0));
        const mixing = [
          (right[0]! * gram[1]![1]! - right[1]! * gram[0]![1]!) / determinant,
          (right[1]! * gram[0]![0]! - right[0]! * gram[0]![1]!) / determinant,
        ];
        own.forEach((w, t) => (squares += (w - mixing[0]! * kernels[t]! - mixing[1]! * kernels[5 + t]!) ** 2));
      }
      expect(Math.sqrt(squares / size)).toBeGreaterThanOrEqual(leftOut - 1e-12);
    }
  });
});

describe('a shared network as a mixture', () => {
  const shared = buildNetwork(spec);
  const parameters = randomParameters(shared, 3);
  const image = randomImages(shared, 1, 4);
  test.each([1, 2, 4])('of rank %i computes the same values in every layer', (rank) => {
    const random = seededRandom(1);
    const mixed = mixedFrom(shared, parameters, rank, () => 2 * random() - 1);
    expect(mixed.network.spec).toEqual(betweenLocalAndShared(spec, rank));
    expectClose(outputs(mixed.network, mixed.parameters, image), outputs(shared, parameters, image), 1e-6, 'values');
    const first = mixtureOfUnit(mixed.network, mixed.parameters, 0, 3 * 8 + 1);
    expectClose(first.mixing, [1, ...Array.from({ length: rank - 1 }, () => 0)], 1e-6, 'mixing');
    expectClose(first.kernels[0]!, parameters.subarray(9, 27), 1e-6, 'the first kernel is the shared one');
    expect(first.kernels.slice(1).every((kernel) => kernel.every((weight) => weight !== 0))).toBe(true);
  });
  test('and tied again it is the network that it was', () => {
    const mixed = mixedFrom(shared, parameters, 3, () => 0.5);
    const back = unmixed(mixed.network, mixed.parameters);
    expectClose(reconnect(back.network, shared, back.parameters), parameters, 1e-6, 'parameters');
  });
});

describe('a local network as a mixture', () => {
  const local = buildNetwork(withConnectivity(spec, 'local'));
  const parameters = randomParameters(local, 6);
  const image = randomImages(local, 1, 7);
  test('of full rank computes the same values', () => {
    const mixed = mixedFrom(local, parameters, 18, () => 0);
    expectClose(outputs(mixed.network, mixed.parameters, image), outputs(local, parameters, image), 1e-5, 'values');
  });
  test('of a lower rank is as far off as is said, and comes nearer with every kernel', () => {
    const weights = parameters.subarray(0, blockOf(local, 0, 'weights')!.length);
    const copies = kernelCopies(local.layers[0]!, weights, 1);
    const left = Array.from({ length: 18 }, (_, r) => closestMixture(copies, 42, 18, r + 1).leftOut);
    expect(left).toEqual(left.toSorted((a, b) => b - a));
    expect(left.at(-1)).toBe(0);
    const { kernels, mixing, leftOut } = closestMixture(copies, 42, 18, 5);
    const [squares, size] = copies.reduce(
      ([off, all], w, at) => {
        const made = kernels.reduce((sum, own, r) => sum + own[at % 18]! * mixing[r]![Math.floor(at / 18)]!, 0);
        return [off! + (w - made) ** 2, all! + w * w];
      },
      [0, 0],
    );
    expect(leftOut).toBeCloseTo(Math.sqrt(squares! / size!), 10);
  });
});

test('any mixture is the local network that it is unmixed into', () => {
  const network = buildNetwork(betweenLocalAndShared(spec, 3));
  const parameters = randomParameters(network, 8);
  const image = randomImages(network, 1, 9);
  const local = unmixed(network, parameters);
  expect(local.network.spec).toEqual(withoutMixtures(network.spec));
  expectClose(outputs(local.network, local.parameters, image), outputs(network, parameters, image), 1e-6, 'values');
});

test('every preset comes back as it was, but for being local', () => {
  for (const preset of Object.values(PRESETS)) {
    const between = betweenLocalAndShared(preset, 2);
    expect(mixedLayersOf(between).map(({ name, rank }) => [name, rank])).toEqual(
      // A layer of one position has nothing to mix.
      buildNetwork(preset).layers.flatMap(({ spec: { kind, name }, output }) =>
        kind === 'convolution' && output.height > 1 ? [[name, 2]] : [],
      ),
    );
    expect(mixedLayersOf(preset)).toEqual([]);
    expect(mixedLayersOf(betweenLocalAndShared(between, 5)).every(({ rank }) => rank === 5)).toBe(true);
    const back = withoutMixtures(between);
    expect(withConnectivity(back, 'shared')).toEqual(withConnectivity(preset, 'shared'));
  }
});

test('the kernels of a full layer are those that it would have if it were local, over padding too', () => {
  const [full, local] = (['full', 'local'] as const).map((way) => buildNetwork(withConnectivity(spec, way)));
  const parameters = randomParameters(full!, 8);
  const weights = (network: Network, given: Float32Array) => given.subarray(0, blockOf(network, 0, 'weights')!.length);
  const untied = weights(local!, reconnect(full!, local!, parameters));
  for (const map of [0, 1, 2])
    expectClose(
      kernelCopies(full!.layers[0]!, weights(full!, parameters), map),
      kernelCopies(local!.layers[0]!, untied, map),
      1e-6,
      `copies of map ${map + 1}`,
    );
});
