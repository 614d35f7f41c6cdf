/** Whatever a description holds, it is built or refused with a sentence, at once; what a lesson or a bench needs is built. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadWholeLanguage, textIn } from '../../../src/i18n/languages';
import {
  ACTIVATIONS,
  blurBeforeSubsampling,
  betweenLocalAndShared,
  buildNetwork,
  CONNECTIVITIES,
  fullyConvolutional,
  LIMITS,
  NetworkError,
  parameterCountOf,
  PRESETS,
  units,
  withConnectivity,
  type LayerSpec,
  type NetworkSpec,
} from '../../../src/network';
import { parseSpec } from '../../../src/fileFormats/specSchema';
import { problemSentence } from '../../../src/store/actions/problemSentence';

beforeAll(() => loadWholeLanguage('en'));

function outcome(make: () => unknown): string | null {
  try {
    make();
    return null;
  } catch (error) {
    if (error instanceof NetworkError) return error.problem.code;
    throw error;
  }
}

/** Sizes as they should be, and as they come from a damaged or malicious file. */
const hostile = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 8 }) },
  { weight: 2, arbitrary: fc.integer({ min: -1, max: 5000 }) },
  { weight: 1, arbitrary: fc.constantFrom(0.5, 1e5, 3e8, 2 ** 31, 2 ** 53, 1e300, Infinity, -Infinity) },
);
const pair = fc.oneof(hostile, fc.tuple(hostile, hostile));
const window = {
  kernel: pair,
  stride: fc.option(pair, { nil: undefined }),
  padding: fc.option(pair, { nil: undefined }),
  dilation: fc.option(pair, { nil: undefined }),
};
const name = fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', '__proto__');
const activation = fc.constantFrom(...ACTIVATIONS);
const connectivity = fc.option(fc.constantFrom(...CONNECTIVITIES), { nil: undefined });
const lists = fc.array(
  fc.array(fc.oneof(fc.integer({ min: -1, max: 4 }), fc.constantFrom(0.5, 1e300, Infinity)), { maxLength: 6 }),
  {
    maxLength: 6,
  },
);

const layers: fc.Arbitrary<LayerSpec> = fc.oneof(
  fc.record({
    kind: fc.constant('convolution' as const),
    name,
    maps: hostile,
    connectivity,
    bias: fc.option(fc.constantFrom('map' as const, 'unit' as const), { nil: undefined }),
    table: fc.option(lists, { nil: undefined, freq: 5 }),
    activation,
    ...window,
  }),
  fc.record({
    kind: fc.constant('subsampling' as const),
    name,
    combine: fc.constantFrom('sum' as const, 'average' as const),
    connectivity,
    activation,
    ...window,
  }),
  fc.record({
    kind: fc.constant('pooling' as const),
    name,
    combine: fc.constantFrom('max' as const, 'average' as const),
    ...window,
  }),
  fc.record({ kind: fc.constant('dense' as const), name, units: hostile, activation }),
  fc.record({ kind: fc.constant('radial' as const), name, codes: lists }),
);
const side = fc.oneof(fc.integer({ min: 1, max: 32 }), fc.constantFrom(112, 1024));
const specs: fc.Arbitrary<NetworkSpec> = fc.record({
  name: fc.constant('hostile'),
  input: fc.record({ height: side, width: side, channels: fc.oneof(fc.constant(1), side) }),
  layers: fc.array(layers, { maxLength: 6 }),
  loss: fc.constantFrom('crossEntropy' as const, 'meanSquaredError' as const, 'radialMap' as const),
});

describe('any description that the schema accepts', () => {
  test('is built within the limits or refused with a sentence', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(specs, (described) => {
        let spec: NetworkSpec;
        try {
          spec = parseSpec(described);
        } catch {
          return;
        }
        try {
          const network = buildNetwork(spec);
          seen.add('built');
          expect(network.parameterCount).toBeLessThanOrEqual(LIMITS.parameters);
          expect(network.connectionCount).toBeLessThanOrEqual(LIMITS.connections);
          expect(network.activationCount + units(network.input)).toBeLessThanOrEqual(LIMITS.units);
          for (const { weights, fixedWeights } of network.layers) {
            expect(weights?.length ?? 1).toBeGreaterThan(0);
            expect(fixedWeights?.every(Number.isFinite) ?? true).toBe(true);
          }
        } catch (error) {
          if (!(error instanceof NetworkError)) throw error;
          seen.add(error.problem.code);
          expect(problemSentence(error.problem, textIn('en'))).toMatch(/^\S.*\.$/);
        }
      }),
      { seed: 1989, numRuns: 4000 },
    );
    // The property says nothing of what it never met.
    for (const code of ['built', 'tooLarge', 'inputTooLarge', 'numberTooLarge', 'tableDoesNotFit', 'tapsPassInput'])
      expect(seen).toContain(code);
  });
});

const over = (side: number, layer: LayerSpec, channels = 1): NetworkSpec => ({
  name: 'one layer',
  input: { height: side, width: side, channels },
  layers: [layer],
  loss: 'crossEntropy',
});
const convolution = (maps: number): LayerSpec => ({
  kind: 'convolution',
  name: 'C1',
  maps,
  kernel: 5,
  activation: 'tanh',
});

describe('refused', () => {
  test.each<[string, NetworkSpec, string]>([
    ['300,000,000 maps', over(28, convolution(300_000_000)), 'numberTooLarge'],
    ['100,000 maps of one unit each', over(5, convolution(100_000)), 'tooLarge'],
    [
      '4e8 units of nothing but padding and one pixel',
      over(1, { kind: 'pooling', name: 'S1', combine: 'max', kernel: 20_000, padding: 19_999, stride: 1 }),
      'numberTooLarge',
    ],
    [
      '16,000,000 such units',
      over(1, { kind: 'pooling', name: 'S1', combine: 'max', kernel: 4000, padding: 3999, stride: 1 }),
      'tooLarge',
    ],
    [
      'windows of a quarter of a megapixel',
      over(1024, { kind: 'pooling', name: 'S1', combine: 'max', kernel: 500, stride: 1 }),
      'tooLarge',
    ],
    ['an input of a gigabyte', over(1024, convolution(1), 1024), 'inputTooLarge'],
    ['no codes', over(2, { kind: 'radial', name: 'Output', codes: [] }), 'notAPositiveInteger'],
    ['a map that reads nothing', over(5, { ...convolution(2), table: [[0], []] } as LayerSpec), 'tableRowIsEmpty'],
    [
      'a map that reads another twice',
      over(5, { ...convolution(1), table: [[0, 2, 0]] } as LayerSpec, 3),
      'tableNamesMapTwice',
    ],
    [
      'a hundred layers',
      {
        ...over(1, convolution(1)),
        layers: Array.from({ length: 100 }, (_, n): LayerSpec => ({
          kind: 'pooling',
          name: `S${n}`,
          combine: 'max',
          kernel: 1,
        })),
      },
      'tooManyLayers',
    ],
  ])('%s', (_, spec, code) => {
    expect(outcome(() => buildNetwork(spec))).toBe(code);
  });

  test('what is too much, with its numbers', () => {
    const problem = (details: object) => expect.objectContaining({ problem: details });
    expect(() =>
      buildNetwork(withConnectivity({ ...PRESETS.lenet, input: { height: 112, width: 112, channels: 1 } }, 'full')),
    ).toThrow(problem({ code: 'tooLarge', layer: 'C1', extent: 'parameters', value: 944_186_880, limit: 32_000_000 }));
    expect(() => buildNetwork(over(5, { ...convolution(2), table: [[1], [0, 1, 0]] } as LayerSpec, 2))).toThrow(
      problem({ code: 'tableNamesMapTwice', layer: 'C1', row: 1, map: 0 }),
    );
  });
});

describe('built', () => {
  test('C1 of LeNet-5 connected fully, 4.8 million weights', () => {
    expect(buildNetwork(withConnectivity(PRESETS.lenet5, 'full', 'C1')).layers[0]!.weights!.length).toBe(4_816_896);
  });
  test('images of 112×112, shared, with windowed layers that are local, and with maps of their own', () => {
    const large: NetworkSpec = { ...PRESETS.lenet, input: { height: 112, width: 112, channels: 1 } };
    const first: NetworkSpec = { ...large, layers: [...large.layers.slice(0, 4), PRESETS.lenet.layers.at(-1)!] };
    for (const spec of [large, first, withConnectivity(large, 'local', 'C1'), betweenLocalAndShared(first, 8)])
      expect(outcome(() => buildNetwork(spec))).toBeNull();
  });
  test('every preset however connected, blurred, and between local and shared', () => {
    for (const spec of Object.values<NetworkSpec>(PRESETS)) {
      for (const connectivity of CONNECTIVITIES)
        expect(outcome(() => buildNetwork(withConnectivity(spec, connectivity)))).toBeNull();
      expect(outcome(() => buildNetwork(blurBeforeSubsampling(spec)))).toBeNull();
      for (const rank of [1, 16]) expect(outcome(() => buildNetwork(betweenLocalAndShared(spec, rank)))).toBeNull();
    }
  });
  test('LeNet-1 over images four times as wide', () => {
    const wide = fullyConvolutional(PRESETS.lenet1, 28, 4 * 28);
    expect(buildNetwork(wide).layers.at(-1)!.output).toMatchObject({ height: 1, width: 22 });
  });
});

test('what is too large to be built can still be counted', () => {
  const large: NetworkSpec = { ...PRESETS.lenet, input: { height: 112, width: 112, channels: 1 } };
  expect(outcome(() => buildNetwork(withConnectivity(large, 'full')))).toBe('tooLarge');
  expect(parameterCountOf(withConnectivity(large, 'full'))).toBeGreaterThan(944_186_880);
  expect(parameterCountOf(PRESETS.lenet)).toBe(buildNetwork(PRESETS.lenet).parameterCount);
});
