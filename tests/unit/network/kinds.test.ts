/** What a layer kind says of itself is held to what its layers do, and the page's names for kinds to the kinds. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ROW_KINDS, rowKindOf, typicalOf } from '../../../src/editor/draft';
import { layerForward } from '../../../src/engine/reference/reference';
import { first, later } from '../../../src/i18n/catalogue';
import {
  buildLayer,
  ACTIVATIONS,
  buildNetwork,
  canUntie,
  CONNECTIVITIES,
  connectivitiesOf,
  connectivityOf,
  countOf,
  isWindowed,
  LAYER_KINDS,
  lossesFor,
  PADDING,
  positionOf,
  PRESETS,
  strideOf,
  units,
  UNWEIGHTED,
  type Layer,
  type LayerSpec,
  type NetworkSpec,
  type Shape,
} from '../../../src/network';
import { parseSpec } from '../../../src/fileFormats/specSchema';
import { fitLayer, inputShapes, layerWishes } from '../../support/networks';
import { seededRandom } from '../../support/seeded';

const layers: fc.Arbitrary<Layer> = fc
  .record({ wish: layerWishes(LAYER_KINDS), input: inputShapes })
  .map(({ wish, input }) => buildLayer(fitLayer('layer', wish, input), input));

const allUnits = (layer: Layer): readonly number[] => Array.from({ length: units(layer.output) }, (_, unit) => unit);

const catalogue = { ...first, ...later };
const presets: readonly NetworkSpec[] = Object.values(PRESETS);

test('the facts of a layer are those of what it reads', () => {
  fc.assert(
    fc.property(layers, (layer) => {
      for (const unit of allUnits(layer)) {
        const { channel } = positionOf(layer.output, unit);
        const weights: number[] = [];
        layer.reads(unit, (input, weight) => {
          weights.push(weight);
          if (layer.keepsMaps && input !== PADDING) expect(input % layer.input.channels).toBe(channel);
        });
        const different = new Set(weights).size;
        if (!layer.weights && !layer.fixedWeights) expect([...new Set(weights)]).toEqual([UNWEIGHTED]);
        else expect(different).toBe(layer.coefficient === null ? weights.length : 1);
      }
      if (layer.keepsMaps) expect(layer.output.channels).toBe(layer.input.channels);
      if (layer.coefficient !== null) expect(layer.weights).not.toBeNull();
    }),
  );
});

/** The part of an image [y, x, channel] of another's size whose first row and column are `top` and `left`. */
const cut = (image: Float64Array, from: Shape, to: Shape, top: number, left: number): Float64Array =>
  Float64Array.from({ length: units(to) }, (_, i) => {
    const { y, x, channel } = positionOf(to, i);
    return image[((y + top) * from.width + x + left) * from.channels + channel]!;
  });

test('a layer that says how it reads a larger input gives there, from the same parameters, what it gave at each place', () => {
  fc.assert(
    fc.property(layers, fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 }), (layer, down, across) => {
      if (typeof layer.everywhere === 'string') return;
      const { stride } = layer.window;
      const input: Shape = {
        ...layer.input,
        height: layer.input.height + down * stride[0],
        width: layer.input.width + across * stride[1],
      };
      const large = buildLayer(layer.everywhere, input);
      expect([large.weights?.length, large.bias?.length]).toEqual([layer.weights?.length, layer.bias?.length]);
      const random = seededRandom(7);
      const some = (length = 0): Float64Array => Float64Array.from({ length }, () => random() - 0.5);
      const parameters = { weights: some(layer.weights?.length), bias: some(layer.bias?.length) };
      const image = some(units(input));
      const all = layerForward(large, parameters, image);
      const here = layerForward(
        layer,
        parameters,
        cut(image, input, layer.input, down * stride[0], across * stride[1]),
      );
      const there = cut(all, large.output, layer.output, down, across);
      here.forEach((value, unit) => expect(there[unit]).toBeCloseTo(value, 12));
    }),
  );
});

describe.each(LAYER_KINDS)('%s', (kind) => {
  const spec = { ...typicalOf(kind), kind, name: 'layer' } as LayerSpec;
  /** LeNet-5's codes are as long as its F6. */
  const input: Shape = kind === 'radial' ? { height: 1, width: 1, channels: 84 } : { height: 9, width: 9, channels: 2 };

  test('a typical layer fits, and is read from outside as it is', () => {
    expect(units(buildLayer(spec, input).output)).toBeGreaterThan(0);
    const network: NetworkSpec = { name: 'one', input, layers: [spec], loss: 'crossEntropy' };
    expect(parseSpec(structuredClone(network))).toEqual(network);
    expect(lossesFor(network)).toEqual(kind === 'radial' ? ['radialMap'] : ['crossEntropy', 'meanSquaredError']);
  });

  test('what it says of its description is so', () => {
    if (countOf(spec) !== null) expect(buildLayer(spec, input).output.channels).toBe(countOf(spec));
    if (isWindowed(spec)) {
      const stride = strideOf(spec);
      expect(buildLayer(spec, input).window.stride).toEqual([stride, stride]);
    }
    expect(connectivitiesOf(spec).length > 0).toBe(canUntie(spec));
    for (const connectivity of connectivitiesOf(spec)) {
      const layer = buildLayer({ ...spec, connectivity } as LayerSpec, input);
      expect(layer.connectivity).toBe(connectivity);
    }
  });

  test('the page has words for it', () => {
    expect(catalogue).toHaveProperty([`stage.kind.${kind}`]);
    expect(catalogue).toHaveProperty([`editor.kind.${rowKindOf(spec)}`]);
  });
});

test('rows of the editor are the kinds, and the ways in which a window is combined', () => {
  expect(ROW_KINDS).toEqual(expect.arrayContaining(['convolution', 'subsamplingSum', 'poolingAverage', 'poolingMax']));
  expect(ROW_KINDS).toHaveLength(new Set(ROW_KINDS).size);
  for (const kind of LAYER_KINDS) expect(ROW_KINDS.some((row) => row.startsWith(kind))).toBe(true);
});

test('every preset is read from outside as it is, field by field in the same order', () => {
  for (const spec of presets) expect(parseSpec(structuredClone(spec))).toEqual(spec);
  const layer = {
    activation: 'relu',
    table: [[0]],
    bias: 'unit',
    connectivity: 'local',
    maps: 1,
    dilation: 1,
    padding: [0, 1],
    stride: 1,
    kernel: 2,
    name: 'C1',
    kind: 'convolution',
  };
  const read = parseSpec({
    name: 'one',
    input: { height: 4, width: 4, channels: 1 },
    layers: [layer],
    loss: 'crossEntropy',
  });
  expect(Object.keys(read.layers[0]!)).toEqual(Object.keys(layer).toReversed().toSpliced(0, 2, 'kind', 'name'));
});

test('what does not belong is left out of a description, and what is wrong is told', () => {
  const network = (layer: object) => ({
    name: 'one',
    input: { height: 4, width: 4, channels: 1 },
    layers: [layer],
    loss: 'crossEntropy',
  });
  const dense = { kind: 'dense', name: 'F1', units: 3, activation: 'tanh' };
  expect(parseSpec(network({ ...dense, maps: 3, rogue: true })).layers).toEqual([dense]);
  for (const activation of [...ACTIVATIONS, { kind: 'clip', max: 1 }])
    expect(parseSpec(network({ ...dense, activation })).layers).toEqual([{ ...dense, activation }]);
  for (const wrong of [
    { ...dense, kind: 'toString' },
    { ...dense, kind: 'unknown' },
    { ...dense, units: '3' },
    { ...dense, activation: 'sine' },
    { ...dense, activation: { kind: 'leakyRelu' } },
    { ...dense, activation: { kind: 'clip', min: '0' } },
    { ...dense, activation: { kind: 'relu' } },
    { kind: 'dense', name: 'F1', units: 3 },
    { kind: 'pooling', name: 'S1', kernel: 2, combine: 'sum' },
    { kind: 'subsampling', name: 'S1', kernel: '2', combine: 'sum', activation: 'tanh' },
    { kind: 'radial', name: 'R', codes: [1, 2] },
  ])
    expect(() => parseSpec(network(wrong)), JSON.stringify(wrong)).toThrow(/layers\.0/);
});

test('the connectivity of a network is that of the layers that may be connected in all three ways', () => {
  expect(presets.map(connectivityOf)).toEqual(['shared', 'shared', 'shared', null, null, 'local', 'mixed', 'shared']);
  expect(CONNECTIVITIES).toHaveLength(3);
  expect(buildNetwork(PRESETS.lenet).layers.filter(({ spec }) => canUntie(spec)).length).toBe(3);
});
