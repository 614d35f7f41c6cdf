/** The stage's layout: nothing overlaps, everything is inside, and a point finds the unit that is drawn there. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildNetwork, PRESET_NAMES, PRESETS, units, type NetworkSpec } from '../../../src/network';
import { layOut, unitAtPoint, unitRect, type StageLayout } from '../../../src/stage/layout';
import { centreOf, type Rect } from '../../../src/stage/rect';

const SIZES = [
  [708, 600],
  [672, 500],
  [450, 480],
  [418, 430],
  [1100, 700],
  [358, 0],
  [330, 0],
] as const;

const overlaps = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width - 0.01 &&
  b.x < a.x + a.width - 0.01 &&
  a.y < b.y + b.height - 0.01 &&
  b.y < a.y + a.height - 0.01;

const within = (rect: Rect, { width, height }: StageLayout): boolean =>
  rect.x >= 0 && rect.y >= 0 && rect.x + rect.width <= width + 0.01 && rect.y + rect.height <= height + 0.01;

function expectSound(layout: StageLayout): void {
  const { layers } = layout;
  const maps = layers.flatMap((layer) => layer.maps);
  const headings = layers.map(({ heading }) => heading);
  const words = layers.flatMap(({ classes }) => classes ?? []).flatMap(({ label, bar }) => [label, bar]);
  expect([...maps, ...headings].filter(({ width, height }) => !(width > 0 && height > 0))).toEqual([]);
  expect([...maps, ...headings, ...words].filter((rect) => !within(rect, layout))).toEqual([]);
  expect(words.filter((rect) => maps.some((map) => overlaps(rect, map)))).toEqual([]);
  for (const layer of layers) {
    expect(layer.maps.filter((map, i) => layer.maps.some((other, j) => j > i && overlaps(map, other)))).toEqual([]);
    const others = layers.filter((other) => other !== layer);
    expect(others.filter(({ bounds }) => overlaps(bounds, layer.bounds) || overlaps(bounds, layer.heading))).toEqual(
      [],
    );
    expect(others.filter(({ heading }) => overlaps(heading, layer.heading))).toEqual([]);
  }
}

describe.each(PRESET_NAMES)('%s', (name) => {
  const network = buildNetwork(PRESETS[name]);

  test.each(SIZES)('fits %i×%i', (width, height) => {
    const layout = layOut(network, width, height);
    expectSound(layout);
    expect(layout.layers.map(({ maps }) => maps.length)).toEqual([
      network.input.channels,
      ...network.layers.map(({ output }) => output.channels),
    ]);
  });

  test.each(SIZES)('every unit is found at its centre in %i×%i', (width, height) => {
    const layout = layOut(network, width, height);
    for (const { layer, shape } of layout.layers) {
      for (let unit = 0; unit < units(shape); unit += 7) {
        expect(unitAtPoint(layout, ...centreOf(unitRect(layout, { layer, unit })))).toEqual({ layer, unit });
      }
    }
  });
});

test('between the maps there is no unit', () => {
  const layout = layOut(buildNetwork(PRESETS.lenet), 708, 600);
  expect(unitAtPoint(layout, -1, -1)).toBeNull();
  expect(unitAtPoint(layout, 2, 300)).toBeNull();
});

test('a pooling layer stands in the same grid as the maps it pools', () => {
  const { layers } = layOut(buildNetwork(PRESETS.lenet), 708, 600);
  expect(layers[2]!.columns).toBe(layers[1]!.columns);
  expect(layers[4]!.columns).toBe(layers[3]!.columns);
  layers[2]!.maps.forEach((map, i) => expect(centreOf(map)[1]).toBeCloseTo(centreOf(layers[1]!.maps[i]!)[1], 6));
});

test("LeNet-5's F6 is drawn as the bitmap of 7×12 that its output compares it with", () => {
  expect(layOut(buildNetwork(PRESETS.lenet5), 708, 600).layers[6]!.columns).toBe(7);
});

/** Chains that fit: sizes fall by kernel and stride, and end in a dense layer. */
const chains = fc
  .record({
    size: fc.integer({ min: 18, max: 40 }),
    layers: fc.array(
      fc.record({
        maps: fc.integer({ min: 1, max: 40 }),
        kernel: fc.integer({ min: 1, max: 3 }),
        stride: fc.integer({ min: 1, max: 2 }),
      }),
      { maxLength: 3 },
    ),
    units: fc.integer({ min: 1, max: 300 }),
  })
  .map(({ size, layers, units: count }): NetworkSpec => ({
    name: 'any',
    input: { height: size, width: size, channels: 1 },
    layers: [
      ...layers.map((layer, i) => ({ kind: 'convolution', name: `C${i}`, activation: 'relu', ...layer }) as const),
      { kind: 'dense', name: 'F', units: count, activation: 'tanh' },
      { kind: 'dense', name: 'Output', units: 10, activation: 'identity' },
    ],
    loss: 'crossEntropy',
  }));

test('any network fits any box of a page', () => {
  fc.assert(
    fc.property(
      chains,
      fc.integer({ min: 320, max: 1200 }),
      fc.integer({ min: 420, max: 900 }),
      (spec, width, height) => expectSound(layOut(buildNetwork(spec), width, height)),
    ),
    { numRuns: 60 },
  );
});
