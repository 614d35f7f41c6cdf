/** Untying changes no value, tying what was untied changes nothing at all, and tying copies that differ averages them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { networkForward, splitParameters } from '../../../src/engine/reference/reference';
import {
  buildNetwork,
  CONNECTIVITIES,
  PRESETS,
  reconnect,
  withConnectivity,
  type Connectivity,
  type Network,
  type NetworkSpec,
} from '../../../src/network';

const small = (padding: number, stride: number, table: boolean): NetworkSpec => ({
  name: 'small',
  input: { height: 7, width: 6, channels: 2 },
  layers: [
    {
      kind: 'convolution',
      name: 'C1',
      maps: 3,
      kernel: 3,
      padding,
      stride,
      activation: 'tanh',
      ...(table ? { table: [[0], [0, 1], [1]] } : {}),
    },
    { kind: 'subsampling', name: 'S2', kernel: 2, combine: 'sum', activation: 'sigmoid' },
    { kind: 'dense', name: 'Output', units: 4, activation: 'identity' },
  ],
  loss: 'crossEntropy',
});

const specs = fc
  .record({ padding: fc.nat(2), stride: fc.constantFrom(1, 2), table: fc.boolean() })
  .map(({ padding, stride, table }) => small(padding, stride, table));
const connected = (spec: NetworkSpec, connectivity: Connectivity): Network =>
  buildNetwork(withConnectivity(spec, connectivity));
const values = (length: number, seed: number): Float32Array =>
  Float32Array.from({ length }, (_, i) => Math.sin(1 + seed + i * 12.9898) * 0.8);
const outputs = (network: Network, parameters: Float32Array, image: Float32Array): number[] =>
  networkForward(network, splitParameters(network, Float64Array.from(parameters)), image)
    .slice(1)
    .flatMap((layer) => [...layer]);

describe('tie and untie', () => {
  test('untying leaves every unit of every layer exactly as it was', () => {
    fc.assert(
      fc.property(specs, fc.nat(1000), fc.constantFrom<Connectivity>('local', 'full'), (spec, seed, to) => {
        const [shared, untied] = [connected(spec, 'shared'), connected(spec, to)];
        const parameters = values(shared.parameterCount, seed);
        const image = values(84, seed + 7);
        const before = outputs(shared, parameters, image);
        outputs(untied, reconnect(shared, untied, parameters), image).forEach((value, i) =>
          expect(value).toBeCloseTo(before[i]!, 12),
        );
      }),
      { numRuns: 100 },
    );
  });

  test('tying after untying is the identity, bit for bit', () => {
    fc.assert(
      fc.property(specs, fc.nat(1000), fc.constantFrom(...CONNECTIVITIES), (spec, seed, via) => {
        const [shared, other] = [connected(spec, 'shared'), connected(spec, via)];
        const parameters = values(shared.parameterCount, seed);
        expect(reconnect(other, shared, reconnect(shared, other, parameters))).toEqual(parameters);
      }),
      { numRuns: 100 },
    );
  });

  test('and so it is on the way from full to local, where windows hang over the border', () => {
    fc.assert(
      fc.property(specs, fc.nat(1000), (spec, seed) => {
        const [shared, full, local] = (['shared', 'full', 'local'] as const).map((kind) => connected(spec, kind));
        const parameters = values(shared!.parameterCount, seed);
        const untied = reconnect(full!, local!, reconnect(shared!, full!, parameters));
        expect(untied).toEqual(reconnect(shared!, local!, parameters));
        expect(reconnect(local!, shared!, untied)).toEqual(parameters);
      }),
      { numRuns: 100 },
    );
  });

  test('tying averages the copies', () => {
    const [shared, local] = [connected(small(0, 1, false), 'shared'), connected(small(0, 1, false), 'local')];
    const copies = values(local.parameterCount, 3);
    const tied = reconnect(local, shared, copies);
    const layer = local.layers[0]!;
    const first = Array.from({ length: 20 }, (_, place) => copies[layer.rowOf(place * 3)]!);
    expect(tied[0]).toBeCloseTo(first.reduce((a, b) => a + b, 0) / 20, 6);
  });

  test('LeNet-5 unties to 122,304 parameters in C1 and ties back', () => {
    const spec = PRESETS.lenet5;
    const [shared, full] = [buildNetwork(spec), connected(spec, 'full')];
    expect(full.layers[0]!.weights!.length + full.layers[0]!.bias!.length).toBe(4_821_600);
    const parameters = values(shared.parameterCount, 1);
    expect(reconnect(full, shared, reconnect(shared, full, parameters))).toEqual(parameters);
  });

  test('two different networks are refused', () => {
    const [a, b] = [buildNetwork(PRESETS.lenet), buildNetwork(PRESETS.net5)];
    expect(() => reconnect(a, b, new Float32Array(a.parameterCount))).toThrow(RangeError);
  });
});
