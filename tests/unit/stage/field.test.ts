/** Fields as shapes: squares on the maps that are read, cones between layers, what hangs over the border. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildNetwork, PRESETS, PRESET_NAMES, unitAt, units } from '../../../src/network';
import { figureOf } from '../../../src/stage/field';
import { boxRect, layOut, placeOf } from '../../../src/stage/layout';
import { around, contains, hullOf, type Point } from '../../../src/stage/rect';

describe('a unit of C3 in LeNet-5', () => {
  const network = buildNetwork(PRESETS.lenet5);
  const layout = layOut(network, 708, 600);
  const subject = { layer: 2, unit: unitAt(network.layers[2]!.output, 3, 6, 4) };
  const figure = figureOf(network, layout, subject);

  test('reads three maps of S2 by the table, all of C1, and 14×14 of the input', () => {
    expect(figure.receptive.map(({ layer, maps }) => [layer, maps])).toEqual([
      [1, [0, 4, 5]],
      [0, [0, 4, 5]],
      [-1, [0]],
    ]);
    const input = placeOf(layout, -1);
    const cell = input.maps[0]!.width / 32;
    const [square] = figure.receptive[2]!.inside;
    expect(square!.width / cell).toBeCloseTo(14, 6);
    expect((square!.x - input.maps[0]!.x) / cell).toBeCloseTo(12, 6);
    expect((square!.y - input.maps[0]!.y) / cell).toBeCloseTo(6, 6);
  });

  test('has a cone of three parts, each joining the one before, and a blade to every map it reads', () => {
    expect(figure.cone).toHaveLength(3);
    expect(figure.fan).toHaveLength(3);
  });

  test('is seen by one unit of each S4 map 5, and by all of C5 as one block', () => {
    expect(figure.projective.map(({ maps }) => maps.length)).toEqual([1, 120, 84, 10]);
    expect(figure.projective[1]!.inside).toEqual([placeOf(layout, 4).bounds]);
  });
});

test('at the border the square is cut off, and its whole says what falls on padding', () => {
  const network = buildNetwork(PRESETS.lenet);
  const layout = layOut(network, 708, 600);
  const [input] = figureOf(network, layout, { layer: 0, unit: 0 }).receptive;
  const cell = placeOf(layout, -1).maps[0]!.width / 28;
  expect(input!.padded).toBe(true);
  expect(input!.inside[0]!.width / cell).toBeCloseTo(3, 6);
  expect(input!.whole[0]!.width / cell).toBeCloseTo(5, 6);
  expect(input!.whole[0]!.x).toBeLessThan(placeOf(layout, -1).maps[0]!.x);
});

test('a dilated unit has the square of its box, and within it only what it reads', () => {
  const network = buildNetwork({
    ...PRESETS.lenet,
    layers: [
      {
        kind: 'convolution',
        name: 'C1',
        maps: 2,
        kernel: [3, 2],
        dilation: [4, 1],
        padding: [4, 0],
        activation: 'tanh',
      },
      { kind: 'dense', name: 'Output', units: 10, activation: 'identity' },
    ],
  });
  const layout = layOut(network, 708, 600);
  const place = placeOf(layout, -1);
  // The first row of the window hangs over by four.
  const [input] = figureOf(network, layout, { layer: 0, unit: unitAt(network.layers[0]!.output, 0, 5, 1) }).receptive;
  expect(input!.inside).toEqual([boxRect(place, 0, { top: 0, left: 5, bottom: 4, right: 6 })]);
  expect(input!.whole).toEqual([boxRect(place, 0, { top: -4, left: 5, bottom: 4, right: 6 })]);
  expect(input!.read).toEqual([0, 4].map((row) => boxRect(place, 0, { top: row, left: 5, bottom: row, right: 6 })));
  expect(input).toMatchObject({ holes: true, padded: true });
  const [c1] = figureOf(network, layout, { layer: -1, unit: 14 * 28 + 14 }).projective;
  const rows = [10, 14, 18].map((row) => ({ top: row, left: 13, bottom: row, right: 14 }));
  expect(c1!.read).toEqual(rows.flatMap((row) => [0, 1].map((map) => boxRect(placeOf(layout, 0), map, row))));
});

test('a pixel has no receptive field, and is seen in every layer of LeNet', () => {
  const network = buildNetwork(PRESETS.lenet);
  const figure = figureOf(network, layOut(network, 708, 600), { layer: -1, unit: 14 * 28 + 14 });
  expect(figure.receptive).toEqual([]);
  expect(figure.cone).toEqual([]);
  expect(figure.projective.map(({ layer }) => layer)).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

test('every square is inside its layer, for any unit of any network', () => {
  fc.assert(
    fc.property(fc.constantFrom(...PRESET_NAMES), fc.nat(), fc.nat(), fc.boolean(), (name, a, b, phone) => {
      const network = buildNetwork(PRESETS[name]);
      const layout = layOut(network, phone ? 358 : 708, 600);
      const layer = a % network.layers.length;
      const subject = { layer, unit: b % units(network.layers[layer]!.output) };
      const { receptive, projective } = figureOf(network, layout, subject);
      for (const { layer: at, inside } of [...receptive, ...projective]) {
        const { bounds } = placeOf(layout, at);
        for (const square of inside) {
          const both = around([square, bounds]);
          expect(Math.abs(both.width - bounds.width) + Math.abs(both.height - bounds.height)).toBeLessThan(0.01);
        }
      }
    }),
    { numRuns: 200 },
  );
});

test('a hull is convex and holds every point', () => {
  const point = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }));
  fc.assert(
    fc.property(fc.uniqueArray(point, { minLength: 4, maxLength: 12, selector: String }), (points) => {
      const hull = hullOf(points as Point[]);
      fc.pre(hull.length > 2);
      for (let i = 0; i < hull.length; i++) {
        const [a, b] = [hull[i]!, hull[(i + 1) % hull.length]!];
        for (const [x, y] of points)
          expect((b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0])).toBeGreaterThanOrEqual(0);
      }
    }),
  );
  expect(contains({ x: 0, y: 0, width: 2, height: 2 }, 2, 1)).toBe(false);
});
