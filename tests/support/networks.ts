/** Random small networks of every layer kind, whatever fits: fast-check arbitraries. */
import * as fc from 'fast-check';
import {
  ACTIVATIONS,
  buildLayer,
  CONNECTIVITIES,
  span,
  units,
  type Activation,
  type LayerKind,
  type LayerSpec,
  type Loss,
  type NetworkSpec,
  type Shape,
  type Sides,
} from '../../src/network';
import { seededRandom } from './seeded';

export const LOSSES: readonly Loss[] = ['crossEntropy', 'meanSquaredError', 'radialMap'];

/** What is wished of a layer; `fitLayer` bends it until it fits the layer below, so that nothing has to be filtered out. */
export interface LayerWish {
  readonly kind: LayerKind;
  readonly maps: number;
  readonly kernel: readonly [number, number];
  readonly stride: readonly [number, number];
  readonly padding: Sides;
  readonly dilation: readonly [number, number];
  readonly connectivity: (typeof CONNECTIVITIES)[number];
  readonly bias: 'map' | 'unit';
  /** Seed of a connection table; null for none. */
  readonly table: number | null;
  readonly activation: Activation;
  readonly mode: 'sum' | 'average' | 'max';
}

const both = (min: number, max: number) => fc.tuple(fc.integer({ min, max }), fc.integer({ min, max }));

/** The same on all sides, on opposite ones, or on none. */
const paddings: fc.Arbitrary<Sides> = fc
  .tuple(both(0, 3), both(0, 3), fc.constantFrom('all', 'opposite', 'none'))
  .map(([[top, left], [bottom, right], alike]) => {
    if (alike === 'none') return [top, left, bottom, right];
    return alike === 'all' ? [top, top, top, top] : [top, left, top, left];
  });

/** Layers of the kinds given (default: those that may stand anywhere). */
export const layerWishes = (
  kinds: readonly LayerKind[] = ['convolution', 'convolution', 'convolution', 'subsampling', 'pooling', 'dense'],
): fc.Arbitrary<LayerWish> =>
  fc.record({
    kind: fc.constantFrom(...kinds),
    maps: fc.integer({ min: 1, max: 9 }),
    kernel: both(1, 4),
    stride: both(1, 3),
    padding: paddings,
    dilation: both(1, 2),
    connectivity: fc.constantFrom(...CONNECTIVITIES),
    bias: fc.constantFrom('map', 'unit'),
    table: fc.option(fc.integer({ min: 0, max: 999 })),
    activation: fc.constantFrom(...ACTIVATIONS),
    mode: fc.constantFrom('sum', 'average', 'max'),
  });

export const inputShapes: fc.Arbitrary<Shape> = fc.record({
  height: fc.integer({ min: 1, max: 9 }),
  width: fc.integer({ min: 1, max: 9 }),
  channels: fc.integer({ min: 1, max: 3 }),
});

/** The layer wished for, with windows that fit the input. */
export function fitLayer(name: string, wish: LayerWish, input: Shape): LayerSpec {
  const { kind, maps, activation, connectivity, bias } = wish;
  const sizes = [input.height, input.width] as const;
  const alongBoth = (choose: (axis: 0 | 1) => number): [number, number] => [choose(0), choose(1)];
  const kernel = alongBoth((axis) => Math.min(wish.kernel[axis], sizes[axis]));
  const [top, left, bottom, right] = wish.padding;
  const paddingWithin = (axis: 0 | 1, reach: number): [number, number] => [
    Math.min(axis === 0 ? top : left, reach - 1),
    Math.min(axis === 0 ? bottom : right, reach - 1),
  ];
  const dilation = alongBoth((axis) => {
    const reach = span(kernel[axis], wish.dilation[axis]);
    // Taps no further apart than the input is wide cannot pass it on both sides; a window may still hang over both.
    const [before, behind] = paddingWithin(axis, reach);
    const fits = wish.dilation[axis] <= sizes[axis] && reach <= sizes[axis] + before + behind;
    return fits ? wish.dilation[axis] : 1;
  });
  const [rows, columns] = ([0, 1] as const).map((axis) => paddingWithin(axis, span(kernel[axis], dilation[axis])));
  const padding: Sides = [rows![0], columns![0], rows![1], columns![1]];
  const window = { kernel, stride: wish.stride, padding, dilation };
  switch (kind) {
    case 'convolution':
      return {
        kind,
        name,
        ...window,
        maps,
        connectivity,
        bias,
        activation,
        ...(wish.table === null ? {} : { table: randomTable(maps, input.channels, wish.table) }),
      };
    case 'subsampling':
      return {
        kind,
        name,
        ...window,
        connectivity,
        activation,
        combine: wish.mode === 'average' ? 'average' : 'sum',
      };
    case 'pooling':
      return { kind, name, ...window, combine: wish.mode === 'max' ? 'max' : 'average' };
    case 'dense':
      return { kind, name, units: maps, activation };
    case 'radial': {
      const random = seededRandom(maps);
      const code = () => Array.from({ length: units(input) }, () => (random() < 0.5 ? -1 : 1));
      return { kind, name, codes: Array.from({ length: maps }, code) };
    }
  }
}

/** Some of the input maps for every output map, in any order, at least one. */
function randomTable(maps: number, channels: number, seed: number): number[][] {
  const random = seededRandom(seed);
  return Array.from({ length: maps }, () => {
    const shuffled = Array.from({ length: channels }, (_, map) => ({ map, key: random() })).toSorted(
      (a, b) => a.key - b.key,
    );
    return shuffled.slice(0, 1 + Math.floor(random() * channels)).map(({ map }) => map);
  });
}

/** A network of the layers wished for, one on top of the other. */
export function fitNetwork(input: Shape, wishes: readonly LayerWish[], loss: Loss): NetworkSpec {
  const layers: LayerSpec[] = [];
  let below = input;
  for (const wish of wishes) {
    const layer = fitLayer(`L${layers.length + 1}`, wish, below);
    layers.push(layer);
    below = buildLayer(layer, below).output;
  }
  return { name: 'random', input, layers, loss };
}

/** One to three layers of any kind, and a dense, a radial or no layer on top; any loss. */
export const networkSpecs: fc.Arbitrary<NetworkSpec> = fc
  .record({
    input: inputShapes,
    wishes: fc.array(layerWishes(), { minLength: 1, maxLength: 3 }),
    head: fc.option(layerWishes(['dense', 'radial'])),
    loss: fc.constantFrom(...LOSSES),
  })
  .map(({ input, wishes, head, loss }) => fitNetwork(input, head ? [...wishes, head] : wishes, loss));
