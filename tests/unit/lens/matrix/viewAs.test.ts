/** A layer seen otherwise has the numbers that the network itself would get, over padding too, and costs what is in sight of it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIT, within, type Camera, type Frame } from '../../../../src/lens/matrix/camera';
import { entriesOf } from '../../../../src/lens/matrix/entries';
import { kernelOf } from '../../../../src/lens/matrix/kernel';
import { buildPyramid } from '../../../../src/lens/matrix/pyramid';
import { rasterize } from '../../../../src/lens/matrix/raster';
import { viewAs } from '../../../../src/lens/matrix/viewAs';
import {
  blockOf,
  buildNetwork,
  canUntie,
  CONNECTIVITIES,
  reconnect,
  units,
  withConnectivity,
  type Layer,
  type NetworkSpec,
} from '../../../../src/network';
import { networkSpecs } from '../../../support/networks';
import { randomParameters } from '../../../support/seeded';

test('every weight is what the switch would make of it', () => {
  fc.assert(
    fc.property(networkSpecs, fc.constantFrom(...CONNECTIVITIES), fc.nat(999), (spec, as, seed) => {
      const from = buildNetwork(spec);
      const parameters = randomParameters(from, seed);
      from.layers.forEach((own, at) => {
        if (!canUntie(own.spec) || !own.weights) return;
        const to = buildNetwork(withConnectivity(spec, as, own.name));
        const { offset, length } = blockOf(to, at, 'weights')!;
        const expected = reconnect(from, to, parameters).subarray(offset, offset + length);
        const { layer, valuesFrom } = viewAs(from, at, as);
        const { value, limit } = valuesFrom(parameters);
        let largest = 0;
        expected.forEach((weight, index) => {
          expect(Math.fround(value(index) / layer.scale)).toBe(weight);
          largest = Math.max(largest, Math.abs(value(index)));
        });
        expect(largest).toBeLessThanOrEqual(limit * (1 + 1e-6));
      });
    }),
    { numRuns: 200 },
  );
});

test('a layer of a billion weights costs what is in sight', () => {
  const spec: NetworkSpec = {
    name: 'large',
    input: { height: 112, width: 112, channels: 1 },
    layers: [{ kind: 'convolution', name: 'C1', maps: 6, kernel: 5, padding: 2, activation: 'tanh' }],
    loss: 'crossEntropy',
  };
  const network = buildNetwork(spec);
  const parameters = randomParameters(network, 5);
  const buffers = process.memoryUsage().arrayBuffers;
  const { layer, covered, valuesFrom } = viewAs(network, 0, 'full');
  expect(layer.weights!.length).toBe(944_111_616);

  let read = 0;
  const counted: Layer = {
    ...covered,
    reads: (unit, visit) =>
      covered.reads(unit, (input, weight) => {
        read++;
        visit(input, weight);
      }),
  };
  const { value } = valuesFrom(parameters);
  const entries = entriesOf(layer, counted);
  const frame: Frame = { width: 340, height: 400, rows: entries.rows, columns: entries.columns };
  const look = (camera: Camera): Float32Array => rasterize(entries, value, [], frame, camera).values;

  // All of it: a row a pixel. Close up: 17 rows.
  expect(look(FIT)).not.toContain(NaN);
  expect(read).toBeLessThan(500 * 25);
  read = 0;
  const [top, left] = [40_000, 2_300];
  const close = look(within(frame, { zoom: 1, top, left }));
  expect(read).toBeLessThan(20 * 25);
  const columns = close.length / Math.ceil(400 / 24);
  for (const [row, column] of [
    [0, 0],
    [3, 7],
  ] as const)
    expect(close[row * columns + column]).toBe(Math.fround(value(entries.at(top + row, left + column))));

  // The unit's whole row, and the coarse picture of everything.
  const { slices } = kernelOf(layer, 50_000);
  expect(Array.from(slices[0]!, value).filter((weight) => weight !== 0)).toHaveLength(25);
  read = 0;
  const levels = [...buildPyramid(entries, value)].filter((level) => level !== null);
  expect(read).toBe(units(layer.output) * 25);
  expect(levels.at(-1)!.values).not.toContain(NaN);
  expect(process.memoryUsage().arrayBuffers - buffers).toBeLessThan(150e6);
});
