/** What networks begin with: the bounds of each kind, the seed, and one function under every connectivity. */
import { describe, expect, test } from 'vitest';
import { networkForward, splitParameters } from '../../../src/engine/reference/reference';
import {
  blockOf,
  buildNetwork,
  CONNECTIVITIES,
  PRESETS,
  units,
  withConnectivity,
  type Network,
} from '../../../src/network';
import { initialise, type InitialisationKind } from '../../../src/training/initialise';

const lenet5 = buildNetwork(PRESETS.lenet5);
const lenet = buildNetwork(PRESETS.lenet);

function valuesOf(network: Network, parameters: Float32Array, name: string, role: 'weights' | 'bias'): Float32Array {
  const layer = network.layers.findIndex((candidate) => candidate.name === name);
  const { offset, length } = blockOf(network, layer, role)!;
  return parameters.subarray(offset, offset + length);
}

const largest = (values: Float32Array): number => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
const deviation = (values: Float32Array): number =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);

describe('bounds', () => {
  test.each([
    // LeCun 1998: ±2.4 over the 400 inputs of a unit of C5; a uniform draw has deviation bound/√3.
    ['lecun', 2.4 / 400],
    // 400 inputs feed a unit, and an input feeds 120 units.
    ['glorot', Math.sqrt(6 / (400 + 120))],
    ['he', Math.sqrt(6 / 400)],
  ] as const)('%s', (kind, bound) => {
    const values = valuesOf(lenet, initialise(lenet, { kind, seed: 1 }), 'C5', 'weights');
    expect(largest(values)).toBeLessThanOrEqual(bound);
    expect(largest(values)).toBeGreaterThan(0.99 * bound);
    expect(deviation(values) / (bound / Math.sqrt(3))).toBeCloseTo(1, 2);
    expect(values.reduce((a, b) => a + b) / values.length / bound).toBeCloseTo(0, 1);
  });
  test('a constant makes every unit average what it reads', () => {
    const values = valuesOf(lenet, initialise(lenet, { kind: 'constant', seed: 1 }), 'F6', 'weights');
    expect(new Set(values)).toEqual(new Set([Math.fround(1 / 120)]));
  });
  test('the fan-in of a map with a connection table is what it reads', () => {
    const values = valuesOf(lenet5, initialise(lenet5, { kind: 'lecun', seed: 1 }), 'C3', 'weights');
    expect(largest(values.subarray(0, 75))).toBeGreaterThan(2.4 / 100);
    expect(largest(values.subarray(0, 75))).toBeLessThanOrEqual(2.4 / 75);
    expect(largest(values.subarray(values.length - 150))).toBeLessThanOrEqual(2.4 / 150);
  });
  test('biases begin at 0, and S layers average', () => {
    const parameters = initialise(lenet5, { kind: 'lecun', seed: 1 });
    expect(largest(valuesOf(lenet5, parameters, 'C1', 'bias'))).toBe(0);
    expect([...valuesOf(lenet5, parameters, 'S2', 'weights')]).toEqual(Array.from({ length: 6 }, () => 0.25));
  });
});

test('the seed decides', () => {
  const kinds: readonly InitialisationKind[] = ['lecun', 'glorot', 'he', 'identical'];
  for (const kind of kinds) {
    expect(initialise(lenet, { kind, seed: 7 })).toEqual(initialise(lenet, { kind, seed: 7 }));
    expect(initialise(lenet, { kind, seed: 7 })).not.toEqual(initialise(lenet, { kind, seed: 8 }));
  }
});

test('identical: every map of a layer has the same kernel, for every input map', () => {
  const parameters = initialise(lenet, { kind: 'identical', seed: 1 });
  for (const name of ['C1', 'C3', 'F6']) {
    const values = valuesOf(lenet, parameters, name, 'weights');
    const maps = lenet.layers.find((layer) => layer.name === name)!.output.channels;
    const row = values.length / maps;
    for (let map = 1; map < maps; map++) {
      expect(values.subarray(map * row, (map + 1) * row)).toEqual(values.subarray(0, row));
    }
    const layer = lenet.layers.find((candidate) => candidate.name === name)!;
    const places = layer.window.kernel[0] * layer.window.kernel[1];
    expect(new Set(values.subarray(0, row)).size).toBe(places);
  }
});

test('full, local and shared begin as the same function', () => {
  const spec = PRESETS.net5;
  const image = Float32Array.from({ length: units(buildNetwork(spec).input) }, (_, i) => Math.sin(i * 1.7));
  const [full, local, shared] = CONNECTIVITIES.map((connectivity) => {
    const network = buildNetwork(withConnectivity(spec, connectivity));
    const parameters = Float64Array.from(initialise(network, { kind: 'lecun', seed: 3 }));
    return networkForward(network, splitParameters(network, parameters), image).at(-1)!;
  });
  shared!.forEach((value, unit) => {
    expect(local![unit]).toBeCloseTo(value, 10);
    expect(full![unit]).toBeCloseTo(value, 10);
  });
});
