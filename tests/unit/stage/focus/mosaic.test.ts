/** The mosaic against the parameters, cell by cell, for every layer kind and connectivity: what `reads` visits is what stands there. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  buildNetwork,
  PADDING,
  positionOf,
  PRESETS,
  UNWEIGHTED,
  withConnectivity,
  type Network,
} from '../../../../src/network';
import { createMosaic, fillMosaic, mostOf, type Mosaic } from '../../../../src/stage/focus/mosaic';
import { focusOn, weightsIn, type Focus } from '../../../../src/stage/focus/subject';
import { networkSpecs } from '../../../support/networks';
import { randomParameters } from '../../../support/seeded';

/** The value of the mosaic in one cell of one kernel; the tile's number is its unit's place in the walk. */
const cellOf = (mosaic: Mosaic, tile: number, row: number, column: number): number =>
  mosaic.values[
    (Math.floor(tile / mosaic.columns) * mosaic.tileRows + row) * mosaic.columns * mosaic.tileColumns +
      (tile % mosaic.columns) * mosaic.tileColumns +
      column
  ]!;

/** Where a unit's weight of an input stands in its kernel, and in which slice: from the geometry of its window alone. */
function cellOfInput(
  { layer, kernel, map }: Focus,
  unit: number,
  input: number,
): { row: number; column: number; slice: number } {
  const from = positionOf(layer.input, input);
  if (kernel.weights === 'one') return { row: 0, column: 0, slice: 0 };
  const source = layer.sources[map]!.indexOf(from.channel);
  if (kernel.alone) return { row: Math.floor(source / kernel.columns), column: source % kernel.columns, slice: 0 };
  const { y, x } = positionOf(layer.output, unit);
  const { stride, padding, dilation } = layer.window;
  return {
    row: (from.y - (y * stride[0] - padding[0])) / dilation[0],
    column: (from.x - (x * stride[1] - padding[1])) / dilation[1],
    slice: source,
  };
}

function checkLayer(network: Network, index: number, parameters: Float32Array): void {
  const layer = network.layers[index]!;
  const weights = weightsIn(network, index, parameters);
  for (let map = 0; map < layer.output.channels; map++) {
    const focuses = Array.from({ length: focusOn(network, index, map, 0).kernel.slices }, (_, slice) =>
      focusOn(network, index, map, slice),
    );
    const mosaics = focuses.map((focus) => createMosaic(focus));
    for (const [slice, focus] of focuses.entries()) {
      const mosaic = mosaics[slice]!;
      expect(mosaic.rows * mosaic.columns).toBeGreaterThanOrEqual(focus.untied ? focus.walk.count : 1);
      if (weights) fillMosaic(mosaic, focus, weights);
      else expect(focus.kernel.weights).toBe('none');
    }
    if (!weights) continue;
    const [focus] = focuses as [Focus];
    focus.walk.units.forEach((unit, at) => {
      // Single units on one walk are maps of their own.
      const own = focus.walk.withinMap ? map : positionOf(layer.output, unit).channel;
      if (!focus.untied && own !== map) return;
      const ownFocus = { ...focus, map: own };
      layer.reads(unit, (input, weight) => {
        if (input === PADDING || weight === UNWEIGHTED) return;
        const { slice, row, column } = cellOfInput(ownFocus, unit, input);
        const shown = cellOf(mosaics[slice]!, focus.untied ? at : 0, row, column);
        if (shown !== weights[weight]!)
          expect.fail(`${layer.name}, unit ${unit}, input ${input}: ${shown} instead of ${weights[weight]!}`);
      });
    });
    for (const { values } of mosaics) expect(values.every(Number.isFinite)).toBe(true);
  }
}

test('random networks of every kind of layer', () => {
  fc.assert(
    fc.property(networkSpecs, fc.nat(), (spec, seed) => {
      const network = buildNetwork(spec);
      const parameters = randomParameters(network, seed);
      network.layers.forEach((_, index) => checkLayer(network, index, parameters));
    }),
    { numRuns: 120 },
  );
});

for (const connectivity of ['shared', 'local', 'full'] as const) {
  test(`C1 and C3 of LeNet-5, ${connectivity}`, () => {
    const network = buildNetwork(withConnectivity(PRESETS.lenet5, connectivity, 'C1'));
    const parameters = randomParameters(network, 7);
    checkLayer(network, 0, parameters);
    const tabled = buildNetwork(withConnectivity(PRESETS.lenet5, connectivity, 'C3'));
    checkLayer(tabled, 2, randomParameters(tabled, 8));
  });
}

test('784 copies of 5×5 in C1, one kernel where it is shared, 28×28 weights for each unit where it is full', () => {
  const sizeOf = (connectivity: 'shared' | 'local' | 'full') => {
    const { rows, columns, tileRows, tileColumns, block } = createMosaic(
      focusOn(buildNetwork(withConnectivity(PRESETS.lenet, connectivity, 'C1')), 0, 2, 0),
    );
    return [rows, columns, tileRows, tileColumns, block];
  };
  expect(sizeOf('shared')).toEqual([1, 1, 5, 5, 1]);
  expect(sizeOf('local')).toEqual([28, 28, 5, 5, 1]);
  expect(sizeOf('full')).toEqual([28, 28, 28, 28, 1]);
});

test('where there are more weights than pixels, the one furthest from 0 of each block is seen', () => {
  const network = buildNetwork(withConnectivity(PRESETS.lenet, 'full', 'C1'));
  const focus = focusOn(network, 0, 2, 0);
  const weights = new Float32Array(network.layers[0]!.weights!.length);
  const row = focus.layer.rowOf(focus.walk.units[30]!);
  weights[row + 3 * 28 + 5] = -0.5;
  weights[row + 2 * 28 + 5] = 0.25;
  weights[row + 9 * 28 + 9] = NaN;
  weights[row + 9 * 28 + 8] = 4;
  const mosaic = createMosaic(focus, 200_000);
  expect(mosaic.block).toBe(2);
  expect(fillMosaic(mosaic, focus, weights)).toBe(4);
  expect(cellOf(mosaic, 30, 1, 2)).toBe(-0.5);
  expect(cellOf(mosaic, 30, 4, 4)).toBeNaN();
  expect(mosaic.values.filter((value) => value !== 0)).toHaveLength(2);
});

test('less the numbers it began with, a copy that has not moved is blank', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 783 }), fc.integer({ min: 0, max: 24 }), (place, tap) => {
      const network = buildNetwork(withConnectivity(PRESETS.lenet, 'local', 'C1'));
      const focus = focusOn(network, 0, 2, 0);
      const began = weightsIn(network, 0, randomParameters(network, 3))!;
      const now = began.slice();
      now[focus.layer.rowOf(focus.walk.units[place]!) + tap]! += 1;
      const mosaic = createMosaic(focus);
      expect(fillMosaic(mosaic, focus, now, began)).toBeCloseTo(1, 5);
      expect(mosaic.values.filter((value) => value !== 0)).toHaveLength(1);
      expect(cellOf(mosaic, place, Math.floor(tap / 5), tap % 5)).toBeCloseTo(1, 5);
    }),
    { numRuns: 20 },
  );
});

test('units that read nothing learned have no mosaic of weights', () => {
  const { kernel, untied } = focusOn(buildNetwork(PRESETS.lenet), 1, 0, 0);
  expect([kernel.weights, untied]).toEqual(['none', false]);
});

test('a few values far beyond the others do not make these pale; those that are 0 do not count', () => {
  const mosaic = createMosaic(focusOn(buildNetwork(PRESETS.lenet), 0, 0, 0));
  const values = Float32Array.from({ length: 1000 }, (_, at) => (at < 900 ? 0 : at % 2 ? 1 : -1));
  values[999] = 1000;
  expect(mostOf({ ...mosaic, values })).toBe(1);
  expect(mostOf({ ...mosaic, values: new Float32Array(9) })).toBe(0);
});
