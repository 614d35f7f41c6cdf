/** The tied autoencoder: its gradients against finite differences, its learning, and classifiers on frozen filters. */
import { describe, expect, test } from 'vitest';
import { networkForward, splitParameters } from '../../../../src/engine/reference/reference';
import { createWasmEngine } from '../../../../src/engine/wasm/engine';
import { buildNetwork, PRESETS, withConnectivity, type NetworkSpec } from '../../../../src/network';
import {
  autoencoder,
  autoencoderOf,
  type AutoencoderPoint,
  type AutoencoderRequest,
} from '../../../../src/training/experiments/autoencoder';
import {
  laboratoryOver,
  looseNotebook,
  runExperiment,
  type CellDone,
} from '../../../../src/training/experiments/experiment';
import { above, frozenFilters, mapsOf } from '../../../../src/training/experiments/frozenFilters';
import {
  backward,
  decode,
  encode,
  keepLargest,
  parameterCount,
  reconstructionLoss,
  taps,
  type AutoencoderShape,
} from '../../../../src/training/experiments/tiedAutoencoder';
import type { Leg } from '../../../../src/training/experiments/legs';
import { examplesOf } from '../../../../src/training/examples';
import { initialise } from '../../../../src/training/initialise';

const laboratory = laboratoryOver(createWasmEngine, () => true);

const shapes: readonly AutoencoderShape[] = [
  {
    height: 7,
    width: 6,
    maps: 2,
    kernel: [3, 2],
    stride: [1, 1],
    padding: [1, 0],
    paddingBehind: [1, 0],
    pool: 1,
    activation: 'tanh',
  },
  {
    height: 8,
    width: 9,
    maps: 3,
    kernel: [3, 3],
    stride: [2, 1],
    padding: [0, 2],
    paddingBehind: [1, 0],
    pool: 1,
    activation: 'scaledTanh',
  },
  {
    height: 9,
    width: 8,
    maps: 2,
    kernel: [2, 3],
    stride: [1, 1],
    padding: [0, 1],
    paddingBehind: [0, 1],
    pool: 2,
    activation: 'sigmoid',
  },
];

/** Every gradient against finite differences of the loss. */
function expectSlopes(shape: AutoencoderShape, parameters: Float64Array, image: Float64Array): void {
  const loss = (at: Float64Array): number => {
    const hidden = encode(shape, at, image);
    keepLargest(shape, hidden);
    return reconstructionLoss(decode(shape, at, hidden), image);
  };
  const gradient = new Float64Array(parameters.length);
  expect(backward(shape, parameters, image, gradient)).toBeCloseTo(loss(parameters), 12);
  const step = 1e-6;
  gradient.forEach((found, i) => {
    const moved = (by: number): number => loss(parameters.with(i, parameters[i]! + by));
    const expected = (moved(step) - moved(-step)) / (2 * step);
    expect(Math.abs(found - expected), `parameter ${i}`).toBeLessThanOrEqual(1e-7 * Math.max(1, Math.abs(expected)));
  });
}

describe.each(shapes)('%o: every gradient is the slope of the loss', (shape) => {
  const parameters = Float64Array.from({ length: parameterCount(shape) }, (_, i) => 0.4 * Math.sin(i * 7.13 + 1));
  const image = Float64Array.from({ length: shape.height * shape.width }, (_, i) => Math.cos(i * 3.7));
  test('where everything is inked', () => expectSlopes(shape, parameters, image));

  test.each([1, 2])(
    'at the start, windows of %i: where nothing is inked, a value of 0 has a slope of its own',
    (pool) => {
      const withoutBiases = parameters.map((value, i) => (i < shape.maps * taps(shape) ? value : 0));
      const { height, width } = shape;
      const halfBlank = image.map((ink, pixel) => (pixel < (height / 2) * width ? 0 : ink));
      // A reconstruction that is not blank there, or it would be right and nothing would have to change.
      expectSlopes(
        { ...shape, pool, activation: 'tanh' },
        withoutBiases.with(withoutBiases.length - 1, 0.3),
        halfBlank,
      );
    },
  );
});

test('the decoder is the encoder’s transpose: ⟨encode x, h⟩ = ⟨x, decode h⟩ without biases and squashing', () => {
  const shape = { ...shapes[0]!, activation: 'identity' as const };
  const parameters = Float64Array.from({ length: parameterCount(shape) }, (_, i) => (i < 12 ? Math.sin(i + 1) : 0));
  const image = Float64Array.from({ length: 42 }, (_, i) => Math.cos(i * 1.3));
  const hidden = encode(shape, parameters, image);
  const other = hidden.map((_, i) => Math.sin(i * 2.1));
  const inner = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, i) => sum + value * b[i]!, 0);
  expect(inner(hidden, other)).toBeCloseTo(inner(image, decode(shape, parameters, other)), 10);
});

test('one value survives in each window', () => {
  const shape = { ...shapes[2]!, maps: 1 };
  const hidden = Float64Array.from({ length: 8 * 8 }, (_, i) => Math.sin(i * 5.3) + 2);
  keepLargest(shape, hidden);
  expect(hidden.filter((value) => value !== 0)).toHaveLength(16);
});

const request = {
  spec: PRESETS.lenet,
  pool: 2,
  digits: 40,
  testDigits: 10,
  batch: 10,
  learningRate: 0.5,
  momentum: 0.9,
  steps: 40,
  seed: 1,
};

/** The same on a fourth of the pixels. */
const smallRequest = {
  ...request,
  spec: {
    name: 'small',
    input: { height: 14, width: 14, channels: 1 },
    layers: [
      { kind: 'convolution', name: 'C1', maps: 2, kernel: 5, padding: 2, activation: 'tanh' },
      { kind: 'dense', name: 'Output', units: 10, activation: 'identity' },
    ],
    loss: 'crossEntropy',
  },
} satisfies AutoencoderRequest;
/** What it comes to where nothing cuts it short. */
let uncut: Promise<Legs> | null = null;

const silent = { live: () => undefined, done: () => undefined, reached: () => undefined };
type Legs = readonly CellDone<Leg, readonly AutoencoderPoint[]>[];
const pointsOf = (legs: Legs): AutoencoderPoint[] => legs.flatMap(({ outcome }) => outcome);
const learn = async (asked: AutoencoderRequest): Promise<AutoencoderPoint[]> =>
  pointsOf(await runExperiment(autoencoder, laboratory, asked, [], silent));

test('learns to draw digits it has not seen, and repeats', async () => {
  const told: AutoencoderPoint[] = [];
  const points = pointsOf(
    await runExperiment(autoencoder, laboratory, request, [], {
      ...silent,
      live: (_, point) => void told.push(point),
    }),
  );
  expect(told).toEqual(points);
  expect(points[0]!.step).toBe(0);
  expect(points.at(-1)!.step).toBe(40);
  expect(points.at(-1)!.testLoss).toBeLessThan(0.5 * points[0]!.testLoss);
  expect(await learn({ ...request, steps: 2 })).toEqual(await learn({ ...request, steps: 2 }));
});

test.each([18, 19, 20])(
  'cut short at breath %i it goes on to the same end, with its notebook and without',
  async (at) => {
    const request = smallRequest;
    const whole = await (uncut ??= runExperiment(autoencoder, laboratory, request, [], silent));
    const notebook = looseNotebook();
    let breaths = 0;
    const impatient = laboratoryOver(createWasmEngine, () => ++breaths < at, notebook);
    const early: Legs[number][] = [];
    const teller = { ...silent, done: (done: Legs[number]) => void early.push(done) };
    await expect(runExperiment(autoencoder, impatient, request, [], teller)).rejects.toThrow('cancelled');
    expect(early.length).toBeGreaterThan(0);
    expect(early.length).toBeLessThan(whole.length);
    let steps = 0;
    const counting = laboratoryOver(createWasmEngine, () => ++steps > 0, notebook);
    expect(await runExperiment(autoencoder, counting, request, early, silent)).toEqual(whole);
    // It has gone on from there, not begun again.
    expect(steps).toBe(request.steps - pointsOf(early).at(-1)!.step);
    expect(await runExperiment(autoencoder, laboratory, request, early, silent)).toEqual(whole);
  },
);

test('frozen maps are what the first layer computes', async () => {
  const network = buildNetwork(PRESETS.lenet);
  const parameters = initialise(network, { kind: 'lecun', seed: 2 });
  const set = await examplesOf({ generated: 2, seed: 3, given: null }, network.spec.input);
  const { maps: count } = autoencoderOf(PRESETS.lenet, 1);
  const filters = { kernels: parameters.slice(0, count * 25), biases: new Float32Array(count) };
  const maps = await mapsOf(PRESETS.lenet, filters, set);
  const images = maps.images.subarray(0, maps.images.length);
  const own = networkForward(
    network,
    splitParameters(network, Float64Array.from(parameters)),
    Float64Array.from(set.images.subarray(784, 2 * 784)),
  )[1]!;
  expect(images).toHaveLength(2 * own.length);
  own.forEach((value, i) => expect(images[own.length + i]).toBeCloseTo(value, 5));
  expect(buildNetwork(above(PRESETS.lenet)).input).toEqual(network.layers[0]!.output);
});

test('classifiers begin with weights that suit their activation', async () => {
  const rectified = (spec: NetworkSpec): NetworkSpec => ({
    ...spec,
    layers: spec.layers.map((layer) => ('activation' in layer ? { ...layer, activation: 'relu' } : layer)),
  });
  const spec = rectified(PRESETS.net5);
  const begun: Float32Array[] = [];
  const watched = laboratoryOver(
    (network, parameters) => {
      begun.push(parameters.slice());
      return createWasmEngine(network, parameters);
    },
    () => true,
  );
  const asked = {
    spec,
    kernels: new Float32Array(0),
    biases: new Float32Array(0),
    sizes: [10],
    seeds: [4],
    testDigits: 10,
    batch: 10,
    optimizer: { kind: 'momentum', learningRate: 0.05, momentum: 0.9, weightDecay: 0 },
    mostSteps: 0,
  } as const;
  await frozenFilters.run(watched, asked, { size: 10, seed: 4, filters: 'supervised' }, () => undefined);
  await frozenFilters.run(watched, asked, { size: 10, seed: 4, filters: 'random' }, () => undefined);
  const he = (of: NetworkSpec) => initialise(buildNetwork(of), { kind: 'he', seed: 4 });
  expect(begun).toEqual([he(withConnectivity(spec, 'shared')), he(above(withConnectivity(spec, 'shared')))]);
});

test('classifiers on top: each kind of filters learns the labelled digits', async () => {
  const kernels = initialise(buildNetwork(PRESETS.lenet), { kind: 'glorot', seed: 5 }).slice(0, 150);
  const done = await runExperiment(
    frozenFilters,
    laboratory,
    {
      spec: PRESETS.lenet,
      kernels,
      biases: new Float32Array(6),
      sizes: [20],
      seeds: [1],
      testDigits: 40,
      batch: 10,
      optimizer: { kind: 'momentum', learningRate: 0.05, momentum: 0.9, weightDecay: 0 },
      mostSteps: 200,
    },
    [],
    silent,
  );
  expect(done.map(({ cell }) => cell.filters)).toEqual(['unsupervised', 'random', 'supervised']);
  for (const { outcome } of done) {
    expect(outcome.training.accuracy).toBe(1);
    expect(outcome.test.accuracy).toBeGreaterThan(0.3);
  }
});
