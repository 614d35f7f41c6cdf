import { describe, expect, test } from 'vitest';
import { layerForward } from '../../../../src/engine/reference/reference';
import { constraintsOf } from '../../../../src/lens/matrix/constraints';
import { entriesOf, NOT_CONNECTED, usesOf } from '../../../../src/lens/matrix/entries';
import { kernelOf } from '../../../../src/lens/matrix/kernel';
import { placeOf, unitOf } from '../../../../src/lens/matrix/order';
import { SHADES, shadeIndex } from '../../../../src/lens/matrix/values';
import { viewAs } from '../../../../src/lens/matrix/viewAs';
import {
  blockOf,
  buildNetwork,
  CONNECTIVITIES,
  PADDING,
  PRESETS,
  reconnect,
  units,
  withConnectivity,
  type Network,
  type NetworkSpec,
} from '../../../../src/network';

/** Small, but with everything that can go wrong: padding, a table, different rows and columns, an S layer, pooling, dense. */
const spec: NetworkSpec = {
  name: 'small',
  input: { height: 7, width: 6, channels: 2 },
  layers: [
    { kind: 'convolution', name: 'C1', maps: 3, kernel: [3, 2], padding: 1, activation: 'identity' },
    { kind: 'subsampling', name: 'S2', kernel: 2, combine: 'average', activation: 'identity' },
    { kind: 'convolution', name: 'C3', maps: 2, kernel: 2, stride: 2, table: [[0, 2], [1]], activation: 'identity' },
    { kind: 'pooling', name: 'S4', kernel: 1, combine: 'average' },
    { kind: 'dense', name: 'F5', units: 4, activation: 'identity' },
  ],
  loss: 'crossEntropy',
};
const network = buildNetwork(spec);

/** Different, asymmetric and never 0. */
const numbers = (length: number): Float32Array<ArrayBuffer> =>
  Float32Array.from({ length }, (_, i) => Math.sin(i * 12.9898 + 1) + 1.25);

/** Every layer, however it is connected, seen each way; and the weights that the network itself would get if it were switched. */
const views = CONNECTIVITIES.flatMap((own) => {
  const from = buildNetwork(withConnectivity(spec, own));
  const parameters = numbers(from.parameterCount);
  return from.layers.flatMap(({ name }, at) =>
    CONNECTIVITIES.map((as) => {
      const { layer, covered, valuesFrom } = viewAs(from, at, as);
      const to = buildNetwork(withConnectivity(from.spec, as, name));
      const block = blockOf(to, at, 'weights');
      const weights = reconnect(from, to, parameters).subarray(
        block?.offset ?? 0,
        (block?.offset ?? 0) + (block?.length ?? 0),
      );
      return [name, own, as, { layer, covered, weights, ...valuesFrom(parameters) }] as const;
    }),
  );
});

describe.each(views)('%s, connected %s, seen as %s', (_name, _own, _as, { layer, covered, weights, value, limit }) => {
  const entries = entriesOf(layer, covered);

  test('the entries are what reads visits, and nothing else', () => {
    let connected = 0;
    for (let unit = 0; unit < units(layer.output); unit++) {
      layer.reads(unit, (input, weight) => {
        if (input === PADDING) return;
        connected++;
        expect(entries.at(placeOf(layer.output, unit), placeOf(layer.input, input))).toBe(weight);
      });
    }
    let found = 0;
    for (let row = 0; row < entries.rows; row++)
      for (let column = 0; column < entries.columns; column++) if (entries.at(row, column) !== NOT_CONNECTED) found++;
    expect(found).toBe(connected);
  });

  test('matrix × input + bias is the forward pass of the reference', () => {
    const input = Float64Array.from(numbers(units(layer.input)));
    const bias = Float64Array.from(numbers(layer.bias?.length ?? 0));
    const expected = layerForward(layer, { weights: Float64Array.from(weights), bias }, input);
    for (let row = 0; row < entries.rows; row++) {
      const unit = unitOf(layer.output, row);
      const { columns, weights: indices } = entries.row(row);
      let total = layer.biasOf(unit) < 0 ? 0 : bias[layer.biasOf(unit)]!;
      columns.forEach((column, i) => {
        total += value(indices[i]!) * input[unitOf(layer.input, column)]!;
      });
      expect(total).toBeCloseTo(expected[unit]!, 9);
    }
  });

  test('equal weights have equal colours, the largest the last', () => {
    const shade = (row: number, column: number): number => shadeIndex(value(entries.at(row, column)), limit);
    const row = Math.floor(entries.rows / 2);
    const column = entries.row(row).columns[0]!;
    for (const copy of usesOf(entries, { row, column }).entries)
      expect(shade(copy.row, copy.column)).toBe(shade(row, column));
    expect(shadeIndex(limit, limit)).toBe(2 * SHADES);
    expect(shadeIndex(-limit, limit)).toBe(0);
    expect(shadeIndex(0, limit)).toBe(SHADES);
  });
});

test('places and units are each other’s inverse', () => {
  const shape = { height: 3, width: 5, channels: 4 };
  for (let unit = 0; unit < units(shape); unit++) expect(unitOf(shape, placeOf(shape, unit))).toBe(unit);
  expect(placeOf(shape, 1)).toBe(15);
});

describe('C1 of the network the page opens with', () => {
  const lenet: Network = buildNetwork(PRESETS.lenet);
  const own = viewAs(lenet, 0, 'shared');
  const entries = entriesOf(own.layer);

  test('4,704 × 784; every weight is used 784 times, at the border on padding', () => {
    expect([entries.rows, entries.columns]).toEqual([4_704, 784]);
    const row = 14 * 28 + 14;
    const { columns } = entries.row(row);
    expect(columns).toHaveLength(25);
    const uses = Array.from(columns, (column) => usesOf(entries, { row, column }));
    for (const { entries: places, onPadding } of uses) expect(places.length + onPadding).toBe(784);
    // The middle of the kernel never leaves the image, its corner does in two rows and two columns.
    expect(uses[12]!.onPadding).toBe(0);
    expect(uses[0]!.entries).toHaveLength(26 * 26);
  });

  test('a shared block is Toeplitz: one step down and one right is the same weight, inside the image', () => {
    for (const [y, x] of [
      [5, 5],
      [12, 20],
    ] as const) {
      const row = y * 28 + x;
      const { columns, weights } = entries.row(row);
      columns.forEach((column, i) => expect(entries.at(row + 1, column + 1)).toBe(weights[i]));
    }
  });

  test('the free numbers: after the zeros, after the equalities', () => {
    expect(constraintsOf(own.layer)).toEqual({ entries: 3_687_936, connected: 107_736, onPadding: 9_864, free: 150 });
    const full = viewAs(lenet, 0, 'full').layer;
    expect(constraintsOf(full)).toEqual(constraintsOf(own.layer));
  });
});

test('the kernel of a unit, slice by slice', () => {
  const c3 = network.layers[2]!;
  const kernel = kernelOf(c3, 0);
  expect(kernel.maps).toEqual([0, 2]);
  expect(kernel.slices.map((slice) => [...slice])).toEqual([
    [0, 2, 4, 6],
    [1, 3, 5, 7],
  ]);
});
