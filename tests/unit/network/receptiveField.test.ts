/** Closed forms against the only thing that cannot be wrong: following `reads` from unit to unit down to the image. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  buildNetwork,
  fieldOfLayer,
  fieldOfChain,
  hasHoles,
  NetworkError,
  positionOf,
  projectiveFieldOf,
  receptiveFieldOf,
  unitAt,
  units,
  type FieldPart,
  type LayerSpec,
  type Network,
} from '../../../src/network';

/** A chain of windowed layers that fits its input; null where the numbers drawn do not. */
const chains = fc
  .record({
    size: fc.integer({ min: 6, max: 14 }),
    layers: fc.array(
      fc.record({
        kernel: fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })),
        stride: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
        padding: fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 })),
        dilation: fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })),
        maps: fc.integer({ min: 1, max: 3 }),
        pooled: fc.boolean(),
        connectivity: fc.constantFrom('shared' as const, 'local' as const),
        /** One bit an input map, for each map: which it reads. */
        table: fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 3, maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ size, layers }) => {
    let below = 1;
    const specs = layers.map(({ maps, pooled, connectivity, table: wished, ...window }, index): LayerSpec => {
      const name = `L${index}`;
      if (pooled) return { kind: 'pooling', name, combine: 'average', ...window };
      const all = Array.from({ length: below }, (_, map) => map);
      const table = wished.slice(0, maps).map((bits) => {
        const read = all.filter((map) => bits & (1 << map));
        return read.length > 0 ? read : all;
      });
      below = maps;
      return { kind: 'convolution', name, maps, connectivity, table, activation: 'tanh', ...window };
    });
    try {
      return buildNetwork({
        name: 'chain',
        input: { height: size, width: size, channels: 1 },
        layers: specs,
        loss: 'crossEntropy',
      });
    } catch (error) {
      if (error instanceof NetworkError) return null;
      throw error;
    }
  })
  .filter((network): network is Network => network !== null);

/** The units of every layer, then the pixels, that feed a unit, found by following every connection; itself first. */
function readBy(network: Network, layer: number, unit: number): readonly Set<number>[] {
  const levels = [new Set([unit])];
  for (let at = layer; at >= 0; at--) {
    const next = new Set<number>();
    for (const one of levels.at(-1)!) {
      network.layers[at]!.reads(one, (input) => {
        if (input >= 0) next.add(input);
      });
    }
    levels.push(next);
  }
  return levels;
}

/** The units of every layer above that a unit feeds, nearest first, until there are none. */
function readersOf(network: Network, layer: number, unit: number): readonly Set<number>[] {
  const levels: Set<number>[] = [];
  let reached = new Set([unit]);
  for (const above of network.layers.slice(layer + 1)) {
    const next = new Set<number>();
    for (let reader = 0; reader < units(above.output); reader++)
      above.reads(reader, (input) => {
        if (reached.has(input)) next.add(reader);
      });
    if (next.size === 0) break;
    levels.push(next);
    reached = next;
  }
  return levels;
}

const shapeOf = (network: Network, layer: number) => network.layers[layer]?.output ?? network.input;

/** The units that a part of a field names. */
const namedBy = (network: Network, { layer, rows, columns, maps }: FieldPart): number[] =>
  rows.flatMap((y) => columns.flatMap((x) => maps.map((map) => unitAt(shapeOf(network, layer), y, x, map))));

const ascending = (places: Iterable<number>): number[] => [...places].toSorted((a, b) => a - b);

describe('receptive fields', () => {
  test('what a unit sees is what it reads, layer by layer, and all of it lies in the box', () => {
    fc.assert(
      fc.property(chains, fc.nat(), (network, pick) => {
        const layer = network.layers.length - 1;
        const unit = pick % units(network.layers[layer]!.output);
        const parts = receptiveFieldOf(network, layer, unit);
        const read = readBy(network, layer, unit);
        expect(parts.map((part) => namedBy(network, part))).toEqual(read.map(ascending));
        for (const { rows, columns, clipped } of parts) {
          expect(rows[0]).toBeGreaterThanOrEqual(clipped.top);
          expect(rows.at(-1)).toBeLessThanOrEqual(clipped.bottom);
          expect(columns[0]).toBeGreaterThanOrEqual(clipped.left);
          expect(columns.at(-1)).toBeLessThanOrEqual(clipped.right);
        }
        const gaps = network.layers.some(
          ({ window }) =>
            window.dilation.some((d) => d > 1) || window.kernel.some((k, axis) => k < window.stride[axis]!),
        );
        const padded = network.layers.some(({ window }) => window.padding.some((p) => p > 0));
        // With padding inside the chain an edge of the box may be unread; without it or gaps, box and pixels are one.
        if (!gaps && !padded) expect(parts.some(hasHoles)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test('unit u sees −P + u·S … −P + u·S + r − 1 (Araujo, Norris, Sim 2019)', () => {
    fc.assert(
      fc.property(chains, fc.nat(), (network, pick) => {
        const layer = network.layers.length - 1;
        const unit = pick % units(network.layers[layer]!.output);
        const { y, x } = positionOf(network.layers[layer]!.output, unit);
        const [rows, columns] = fieldOfLayer(network, layer);
        const { box } = receptiveFieldOf(network, layer, unit).at(-1)!;
        expect([box.top, box.bottom]).toEqual([
          -rows.padding + y * rows.stride,
          -rows.padding + y * rows.stride + rows.size - 1,
        ]);
        expect([box.left, box.right]).toEqual([
          -columns.padding + x * columns.stride,
          -columns.padding + x * columns.stride + columns.size - 1,
        ]);
      }),
      { numRuns: 300 },
    );
  });

  test('what sees a unit, or a pixel, is what it feeds, layer by layer', () => {
    fc.assert(
      fc.property(chains, fc.nat(), fc.nat(), (network, anyLayer, pick) => {
        const layer = (anyLayer % network.layers.length) - 1;
        const unit = pick % units(shapeOf(network, layer));
        const parts = projectiveFieldOf(network, layer, unit);
        expect(parts.map((part) => namedBy(network, part))).toEqual(readersOf(network, layer, unit).map(ascending));
      }),
      { numRuns: 300 },
    );
  });

  test('where a layer is connected fully, and under dense ones, everything is seen and sees', () => {
    const network = buildNetwork({
      name: 'full',
      input: { height: 9, width: 7, channels: 2 },
      layers: [
        { kind: 'convolution', name: 'C1', maps: 2, kernel: 3, dilation: 3, padding: 2, activation: 'tanh' },
        { kind: 'convolution', name: 'C2', maps: 3, kernel: 2, stride: 2, connectivity: 'full', activation: 'tanh' },
        { kind: 'dense', name: 'F3', units: 4, activation: 'identity' },
      ],
      loss: 'crossEntropy',
    });
    for (const layer of [1, 2]) {
      const parts = receptiveFieldOf(network, layer, 1).slice(1);
      expect(parts.map((part) => namedBy(network, part))).toEqual(readBy(network, layer, 1).slice(1).map(ascending));
    }
    for (const layer of [-1, 0, 1]) {
      const parts = projectiveFieldOf(network, layer, 3);
      expect(parts.map((part) => namedBy(network, part))).toEqual(readersOf(network, layer, 3).map(ascending));
    }
  });

  test('nine taps four pixels apart: a field of 9×9 of which 9 pixels are read, and 36 + 10 units see the middle', () => {
    const network = buildNetwork({
      name: 'dilated',
      input: { height: 28, width: 28, channels: 1 },
      layers: [
        { kind: 'convolution', name: 'C1', maps: 4, kernel: 3, dilation: 4, activation: 'relu' },
        { kind: 'dense', name: 'Output', units: 10, activation: 'identity' },
      ],
      loss: 'crossEntropy',
    });
    const field = receptiveFieldOf(network, 0, unitAt(network.layers[0]!.output, 10, 3, 2)).at(-1)!;
    expect(field).toMatchObject({ rows: [10, 14, 18], columns: [3, 7, 11], maps: [0] });
    expect(field.clipped).toEqual({ top: 10, left: 3, bottom: 18, right: 11 });
    expect(hasHoles(field)).toBe(true);
    const seen = projectiveFieldOf(network, -1, 14 * 28 + 14).map((part) => namedBy(network, part).length);
    expect(seen).toEqual([36, 10]);
  });

  test('between windows narrower than their stride a pixel is seen by nothing', () => {
    const network = buildNetwork({
      name: 'apart',
      input: { height: 8, width: 8, channels: 1 },
      layers: [{ kind: 'convolution', name: 'C1', maps: 1, kernel: 1, stride: 3, activation: 'tanh' }],
      loss: 'crossEntropy',
    });
    expect(projectiveFieldOf(network, -1, 3 * 8 + 4)).toEqual([]);
    expect(projectiveFieldOf(network, -1, 3 * 8 + 6)).toHaveLength(1);
  });

  test('a kernel of 3 at stride 3 with padding 1, then one of 2: unit 0 sees −1 … 4', () => {
    expect(
      fieldOfChain([
        { kernel: 3, stride: 3, padding: 1 },
        { kernel: 2, stride: 1, padding: 0 },
      ]),
    ).toEqual({ size: 6, stride: 3, padding: 1 });
  });
});
