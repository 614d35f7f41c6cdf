/** The tests that every backend passes, in Node or in a browser: parity with the reference, training, determinism. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ACTIVATIONS,
  buildNetwork,
  CONNECTIVITIES,
  groupTable,
  PRESET_NAMES,
  PRESETS,
  reconnect,
  withConnectivity,
  type Connectivity,
  type LayerSpec,
  type Network,
  type NetworkSpec,
} from '../../src/network';
import type { CreateEngine, Engine, Optimizer } from '../../src/engine/engine';
import { createReferenceEngine } from '../../src/engine/reference/engine';
import { expectClose, expectSameBits } from './closeness';
import { describeRefusals } from './refusalSuite';
import { LOSSES, networkSpecs } from './networks';
import { coveringPairs } from './pairs';
import { checkLayer, checkNetwork, TOLERANCE, withBoth } from './parity';
import { checkSumOverPositions } from './positions';
import { randomBatch, randomImages, randomParameters, randomTrainingSet, seededRandom } from './seeded';

export interface SuiteOptions {
  /** Random networks to try; 'pairs' for the few, and of single layers the few, in which all pairs of options meet, where each takes long to compile. */
  readonly cases?: number | 'pairs';
  readonly tolerance?: number;
}

/** Of so many random networks those few are taken. */
const POOL = 1000;
/** The same networks each time: an almost-tie in a maximum may fall either way, and no run should depend on luck. */
const SEED = 1998;

/** The reference takes its time: a hundred steps of a fully connected network are seconds. */
const TIMEOUT = { timeout: 120_000 };

interface Reconnection {
  readonly spec: NetworkSpec;
  readonly from: Connectivity;
  readonly to: Connectivity;
  /** The first layer alone. */
  readonly alone: boolean;
  readonly seed: number;
}

const summaryOf = ({ layers, loss }: NetworkSpec): string => [...layers.map(({ kind }) => kind), loss].join(', ');

/** Of the random networks one in so many is trained: the reference takes longer over forty images than over one. */
const TRAINED_EVERY = 8;

const MOMENTUM: Optimizer = { kind: 'momentum', learningRate: 0.02, momentum: 0.9, weightDecay: 0 };
const OPTIMIZERS: readonly Optimizer[] = [
  { ...MOMENTUM, momentum: 0 },
  MOMENTUM,
  { ...MOMENTUM, weightDecay: 0.05 },
  { kind: 'adam', learningRate: 0.003, momentum: 0.9, weightDecay: 0 },
  { kind: 'adam', learningRate: 0.003, momentum: 0.9, weightDecay: 0.05 },
];
const nameOf = ({ kind, momentum, weightDecay }: Optimizer) => `${kind} ${momentum}, weight decay ${weightDecay}`;

/** Every layer kind that learns, small enough for the reference to train on. */
const small: NetworkSpec = {
  name: 'small',
  input: { height: 10, width: 10, channels: 1 },
  layers: [
    { kind: 'convolution', name: 'C1', maps: 4, kernel: 3, activation: 'tanh' },
    { kind: 'subsampling', name: 'S2', kernel: 2, combine: 'average', activation: 'scaledTanh' },
    { kind: 'convolution', name: 'C3', maps: 6, kernel: 3, activation: 'tanh' },
    { kind: 'dense', name: 'F4', units: 12, activation: 'sigmoid' },
    { kind: 'dense', name: 'Output', units: 5, activation: 'identity' },
  ],
  loss: 'crossEntropy',
};

const windows = {
  plain: { kernel: 3 },
  padded: { kernel: 3, padding: 1 },
  'strided, padded on one side more': { kernel: [3, 2], stride: 2, padding: [0, 0, 2, 1] },
  'dilated, padded by all but one': { kernel: [2, 3], dilation: [3, 2], padding: [3, 4], stride: [2, 1] },
} as const;
const input = { height: 7, width: 6, channels: 3 };
const biases = {
  'bias a map': { maps: 5, bias: 'map' },
  'bias a unit': { maps: 6, bias: 'unit' },
  'connection table': { maps: 5, table: [[0, 1], [2], [1, 2], [2, 0, 1], [0]] },
} as const;

/** Registers the tests of `create`, under its name. */
export function describeBackend(name: string, create: CreateEngine, options: SuiteOptions = {}): void {
  const { cases = 200, tolerance = TOLERANCE } = options;
  const covering = cases === 'pairs' ? coveringPairs(fc.sample(networkSpecs, { seed: SEED, numRuns: POOL })) : [];

  describe(`${name}: one layer, forward and backward`, TIMEOUT, () => {
    CONNECTIVITIES.forEach((connectivity, row) => {
      Object.entries(windows).forEach(([windowName, window], column) => {
        const all = Object.entries(biases);
        // A Latin square: each two of connectivity, window and bias meet once at least.
        const kept = cases === 'pairs' ? [all[(row + column) % all.length]!] : all;
        test.each(kept)(`convolution, ${connectivity}, ${windowName}, %s`, async (_, rest) => {
          const layer = {
            kind: 'convolution',
            name: 'C',
            connectivity,
            activation: 'tanh',
            ...window,
            ...rest,
          } as const;
          await checkLayer(create, layer, input, 11, tolerance);
        });
      });
    });
    test.each(CONNECTIVITIES)(
      'convolution, %s, one position that reads its maps in an order of its own',
      (connectivity) =>
        checkLayer(
          create,
          {
            kind: 'convolution',
            name: 'C',
            connectivity,
            activation: 'tanh',
            maps: 2,
            kernel: [7, 6],
            table: [[2, 0, 1], [1]],
          },
          input,
          15,
          tolerance,
        ),
    );
    // Groups by twos within a product, one group each, and a map each.
    test.each([
      ['shared', 16, 4],
      ['local', 20, 2],
      ['shared', 16, 8],
    ] as const)('convolution, %s, %i maps in %i groups', (connectivity, maps, groups) =>
      checkLayer(
        create,
        {
          kind: 'convolution',
          name: 'C',
          connectivity,
          activation: 'tanh',
          maps,
          kernel: [3, 2],
          stride: [1, 2],
          dilation: [1, 2],
          padding: [1, 0, 0, 2],
          table: groupTable(maps, 8, groups),
        },
        { height: 5, width: 6, channels: 8 },
        16,
        tolerance,
      ),
    );
    const others: Readonly<Record<string, readonly LayerSpec[]>> = {
      subsampling: CONNECTIVITIES.flatMap((connectivity) =>
        (['sum', 'average'] as const).map(
          (combine) =>
            ({ kind: 'subsampling', name: 'S', kernel: 2, combine, connectivity, activation: 'scaledTanh' }) as const,
        ),
      ),
      pooling: (['average', 'max'] as const).flatMap((combine) => [
        { kind: 'pooling', name: 'P', kernel: 2, combine },
        { kind: 'pooling', name: 'P', kernel: [3, 2], stride: 1, padding: [1, 0, 2, 1], combine },
        { kind: 'pooling', name: 'P', kernel: [2, 3], stride: [2, 1], padding: [3, 4], dilation: [4, 3], combine },
      ]),
      dense: [1, 4, 10, 17].map((units) => ({ kind: 'dense', name: 'F', units, activation: 'sigmoid' })),
      radial: [{ kind: 'radial', name: 'R', codes: [3, 5, 7].map((n) => [...code(n)]) }],
    };
    test.each(Object.entries(others))('%s', async (_, layers) => {
      for (const layer of layers) await checkLayer(create, layer, input, 12, tolerance);
    });
    test.each(ACTIVATIONS)('activation %s, small sums and large', async (activation) => {
      await checkLayer(create, { kind: 'dense', name: 'F', units: 9, activation }, input, 13, tolerance);
      const steep: LayerSpec[] = [
        { kind: 'subsampling', name: 'S', kernel: [7, 6], padding: [6, 5], stride: 1, combine: 'sum', activation },
        { kind: 'dense', name: 'F', units: 9, activation },
      ];
      await checkNetwork(create, { name: 'steep', input, layers: steep, loss: 'meanSquaredError' }, 14, tolerance);
    });
  });

  describe(`${name}: networks`, TIMEOUT, () => {
    test.each(PRESET_NAMES)('preset %s', (preset) => checkNetwork(create, PRESETS[preset], 21, tolerance));
    test.each([
      ['lenet', 'local'],
      ['lenet5', 'local'],
      ['net5', 'full'],
    ] as const)('preset %s, %s', (preset, connectivity) =>
      checkNetwork(create, withConnectivity(PRESETS[preset], connectivity), 22, tolerance),
    );
    test.each(CONNECTIVITIES)(
      'the gradient of a weight is the sum over the positions that use it, %s',
      (connectivity) => checkSumOverPositions(create, withConnectivity(small, connectivity)),
    );
    if (cases === 'pairs') {
      test.each(covering.map((spec, index) => [index + 1, summaryOf(spec), spec] as const))(
        'every two options meet: %d, %s',
        (index, _, spec) => checkNetwork(create, spec, index, tolerance, { training: index % TRAINED_EVERY === 0 }),
      );
    } else {
      test(`${cases} random networks`, async () => {
        await fc.assert(
          fc.asyncProperty(networkSpecs, fc.nat(1e6), (spec, seed) =>
            checkNetwork(create, spec, seed, tolerance, { training: seed % TRAINED_EVERY === 0 }),
          ),
          { seed: SEED, numRuns: cases },
        );
      });
    }
  });

  describe(`${name}: training`, TIMEOUT, () => {
    /** Steps both engines on the same batches; batch sizes take turns. */
    async function trained(
      network: Network,
      optimizer: Optimizer,
      batches: readonly number[],
      steps: number,
      movingSeed: number | null = null,
    ): Promise<{ parameters: Float32Array[]; losses: number[][] }> {
      const set = randomTrainingSet(network, 200, 31);
      const losses: number[][] = [];
      const parameters: Float32Array[] = [];
      await withBoth(create, network, randomParameters(network, 32), async (engine, reference) => {
        for (const each of [engine, reference]) {
          each.setTrainingSet(set);
          const random = seededRandom(33);
          const curve: number[] = [];
          for (let step = 0; step < steps; step++) {
            each.trainStep(randomBatch(200, batches[step % batches.length]!, random), optimizer, movingSeed);
            if (step % 4 === 3) curve.push(await each.takeLoss());
          }
          losses.push(curve);
          parameters.push(await each.readParameters());
        }
      });
      return { parameters, losses };
    }

    test.each(OPTIMIZERS.map((optimizer) => [nameOf(optimizer), optimizer] as const))(
      '4 steps of %s',
      async (_, optimizer) => {
        const { parameters, losses } = await trained(buildNetwork(small), optimizer, [1, 7, 32, 5], 4);
        expectClose(parameters[0]!, parameters[1]!, tolerance, 'parameters');
        expectClose(losses[0]!, losses[1]!, tolerance, 'losses');
      },
    );
    test.each([7, -1, 2 ** 31 - 1])('4 steps on images moved by the seed %d', async (seed) => {
      const network = buildNetwork({ ...small, input: { ...small.input, white: -0.1, ink: 1.2 } });
      const { parameters, losses } = await trained(network, MOMENTUM, [5, 32, 1], 4, seed);
      expectClose(parameters[0]!, parameters[1]!, tolerance, 'parameters');
      expectClose(losses[0]!, losses[1]!, tolerance, 'losses');
    });
    test('a step on more images than a device holds at once is the same step', async () => {
      const { parameters, losses } = await trained(buildNetwork(small), MOMENTUM, [301, 130, 64, 1], 4);
      expectClose(parameters[0]!, parameters[1]!, tolerance, 'parameters');
      expectClose(losses[0]!, losses[1]!, tolerance, 'losses');
    });
    test.each([
      ['shared', 'crossEntropy', 60],
      ['shared', 'meanSquaredError', 60],
      ['shared', 'radialMap', 60],
      ['local', 'crossEntropy', 60],
      // Of a full step, which takes the reference ten times as long, these are enough for the optimizer to have its pace.
      ['full', 'crossEntropy', 24],
    ] as const)('the curve of the training loss, %s, %s, %d steps', async (connectivity, loss, steps) => {
      const network = buildNetwork({ ...withConnectivity(small, connectivity), loss });
      const { losses } = await trained(network, { ...MOMENTUM, momentum: 0.8 }, [8], steps);
      expect(losses[1]!.at(-1)!, 'the reference itself learned').toBeLessThan(losses[1]![0]!);
      losses[0]!.forEach((loss, at) => expect(Math.abs(loss - losses[1]![at]!), `at ${4 * at}`).toBeLessThan(1e-3));
    });
    test('the same seed gives the same weights, bit for bit', async () => {
      const network = buildNetwork(PRESETS.lenet);
      const run = async () => {
        const engine = await create(network, randomParameters(network, 41));
        engine.setTrainingSet(randomTrainingSet(network, 100, 42));
        const random = seededRandom(43);
        for (let step = 0; step < 5; step++) engine.trainStep(randomBatch(100, 40, random), MOMENTUM);
        const [parameters, loss] = [await engine.readParameters(), await engine.takeLoss()];
        engine.dispose();
        return { parameters, loss };
      };
      const [first, second] = [await run(), await run()];
      expect(Number.isFinite(first.loss)).toBe(true);
      expect(second.loss).toBe(first.loss);
      expectSameBits(second.parameters, first.parameters, 'parameters');
    });
  });

  describe(`${name}: tie and untie`, TIMEOUT, () => {
    /** `use` gets the engine that comes out of another; both are freed. */
    async function reconnected(engine: Engine, to: Network, use: (engine: Engine) => Promise<void>): Promise<void> {
      const other = await engine.reconnected(to);
      try {
        await use(other);
      } finally {
        other.dispose();
      }
    }

    /** Ties what was untied, the engine being asked for its parameters after each. */
    async function thereAndBack(spec: NetworkSpec, via: Connectivity, layer?: string): Promise<void> {
      const shared = buildNetwork(withConnectivity(spec, 'shared'));
      const other = buildNetwork(withConnectivity(shared.spec, via, layer));
      const parameters = randomParameters(shared, 71);
      const engine = await create(shared, parameters);
      const untied = reconnect(shared, other, parameters);
      await reconnected(engine, other, async (there) => {
        expectSameBits(await there.readParameters(), untied, `untied, ${via}`);
        await reconnected(there, shared, async (back) => {
          expectSameBits(await back.readParameters(), reconnect(other, shared, untied), `tied again, ${via}`);
          if (via === 'local') expectSameBits(await back.readParameters(), parameters, 'as it was');
        });
      });
      engine.dispose();
    }

    test('tying what was untied is the identity, bit for bit, whole networks and single layers', async () => {
      for (const preset of ['lenet5', 'net4', 'net5'] as const) await thereAndBack(PRESETS[preset], 'local');
      await thereAndBack(PRESETS.net5, 'full');
      for (const layer of ['C1', 'S2', 'C3']) await thereAndBack(PRESETS.lenet5, 'local', layer);
      await thereAndBack(PRESETS.net5, 'full', PRESETS.net5.layers[1]!.name);
    });
    /** A network, or its first layer alone, from one connectivity to another: as the pure function has it. */
    async function checkReconnected({ spec, from, to, alone, seed }: Reconnection): Promise<void> {
      const before = buildNetwork(withConnectivity(spec, from));
      const after = buildNetwork(withConnectivity(before.spec, to, alone ? spec.layers[0]!.name : undefined));
      const parameters = randomParameters(before, seed);
      const engine = await create(before, parameters);
      const expected = reconnect(before, after, parameters);
      const image = randomImages(after, 1, seed);
      const reference = await createReferenceEngine(after, expected);
      await reconnected(engine, after, async (other) => {
        expectClose(await other.readParameters(), expected, tolerance, 'parameters');
        // What is no connection has no parameter, and must not count either.
        const [actual, wanted] = [await other.forward(image), await reference.forward(image)];
        expectClose(actual.activations, wanted.activations, tolerance, 'values');
      });
      expectSameBits(await engine.readParameters(), parameters, 'the engine it came from');
      engine.dispose();
      if (from === 'shared') await thereAndBack(before.spec, to, alone ? spec.layers[0]!.name : undefined);
    }
    if (cases === 'pairs') {
      const kinds = CONNECTIVITIES.flatMap((from) => CONNECTIVITIES.map((to) => [from, to] as const));
      test.each(kinds)('%s to %s, as the pure function has it', async (from, to) => {
        // The richest networks, a different one for each: those that were chosen first.
        const index = kinds.findIndex(([one, other]) => one === from && other === to);
        await checkReconnected({ spec: covering[index]!, from, to, alone: index % 2 === 1, seed: index });
      });
    } else {
      test('random networks, as the pure function has it', async () => {
        const kinds = fc.constantFrom(...CONNECTIVITIES);
        const any = fc.record({ spec: networkSpecs, from: kinds, to: kinds, alone: fc.boolean(), seed: fc.nat(1e6) });
        await fc.assert(fc.asyncProperty(any, checkReconnected), { seed: SEED, numRuns: Math.ceil(cases / 8) });
      });
    }
    test.each([
      ['shared', 'local'],
      ['local', 'shared'],
    ] as const)('in the middle of training, %s to %s, the optimizer starts afresh', async (from, to) => {
      const [before, after] = [from, to].map((kind) => buildNetwork(withConnectivity(small, kind)));
      const [first, second] = [Uint32Array.of(0, 1, 2, 3), Uint32Array.of(4, 5, 6)];
      const trained = async (engine: Engine): Promise<Float32Array> => {
        engine.setTrainingSet(randomTrainingSet(before!, 10, 72));
        engine.trainStep(first, MOMENTUM);
        const other = await engine.reconnected(after!);
        // The one it came from may go, or go on.
        engine.trainStep(second, MOMENTUM);
        engine.dispose();
        other.setTrainingSet(randomTrainingSet(before!, 10, 72));
        for (const batch of [first, second]) other.trainStep(batch, MOMENTUM);
        const parameters = await other.readParameters();
        other.dispose();
        return parameters;
      };
      const parameters = randomParameters(before!, 73);
      expectClose(
        await trained(await create(before!, parameters)),
        await trained(await createReferenceEngine(before!, parameters)),
        tolerance,
        'parameters',
      );
    });
    test('another network is refused', async () => {
      const engine = await create(buildNetwork(small), randomParameters(buildNetwork(small), 74));
      await expect(engine.reconnected(buildNetwork(PRESETS.net5))).rejects.toThrow(RangeError);
      engine.dispose();
    });
  });

  describeRefusals(name, create);

  describe(`${name}: the rest of the interface`, TIMEOUT, () => {
    const network = buildNetwork(small);
    const withEngine = async (use: (engine: Engine) => Promise<void>) => {
      const engine = await create(network, randomParameters(network, 51));
      await use(engine);
      engine.dispose();
    };

    test.each(LOSSES)('evaluation, %s', async (loss) => {
      const under = buildNetwork({ ...small, loss });
      const set = randomTrainingSet(under, 133, 52);
      await withBoth(create, under, randomParameters(under, 53), async (engine, reference) => {
        const [actual, expected] = [await engine.evaluate(set), await reference.evaluate(set)];
        expect(actual.predictions).toEqual(expected.predictions);
        expect(actual.correct).toBe(expected.correct);
        expectClose(actual.topScores, expected.topScores, tolerance, 'scores of the predictions');
        expectClose([actual.loss], [expected.loss], tolerance, 'sum of the losses');
      });
    });
    test.each(LOSSES)(
      'evaluation where nothing is a number, %s: the loss says so, and classes stay classes',
      async (loss) => {
        const under = buildNetwork({ ...small, loss });
        const set = randomTrainingSet(under, 13, 52);
        await withBoth(create, under, randomParameters(under, 53).fill(NaN), async (...engines) => {
          for (const each of engines) {
            const { loss: sum, predictions, correct } = await each.evaluate(set);
            expect(sum, each.backend).toBeNaN();
            expect([...predictions], each.backend).toEqual(Array<number>(13).fill(0));
            expect(correct).toBe(set.labels.filter((label) => label === 0).length);
          }
        });
      },
    );
    test('evaluation leaves the training set, the losses and the parameters alone', () =>
      withEngine(async (engine) => {
        const reference = await createReferenceEngine(network, randomParameters(network, 51));
        for (const each of [engine, reference]) {
          each.setTrainingSet(randomTrainingSet(network, 20, 54));
          each.trainStep(Uint32Array.of(3, 1, 4, 1, 5), MOMENTUM);
          await each.evaluate(randomTrainingSet(network, 70, 55));
          await each.backward(randomImages(network, 1, 56), 2);
          each.trainStep(Uint32Array.of(9, 2, 6), MOMENTUM);
        }
        expectClose([await engine.takeLoss()], [await reference.takeLoss()], tolerance, 'loss');
        expectClose(await engine.readParameters(), await reference.readParameters(), tolerance, 'parameters');
      }));
    test('the loss is NaN where there was no step, and is taken once', () =>
      withEngine(async (engine) => {
        const reference = await createReferenceEngine(network, randomParameters(network, 51));
        expect(await engine.takeLoss()).toBeNaN();
        for (const each of [engine, reference]) {
          each.setTrainingSet(randomTrainingSet(network, 10, 57));
          each.trainStep(Uint32Array.of(0, 1, 2), MOMENTUM);
        }
        expectClose([await engine.takeLoss()], [await reference.takeLoss()], tolerance, 'mean loss of the step');
        expect(await engine.takeLoss()).toBeNaN();
      }));
    test('parameters come back as they were written; the optimizer starts afresh', () =>
      withEngine(async (engine) => {
        const [before, other] = [randomParameters(network, 51), randomParameters(network, 58)];
        expectSameBits(await engine.readParameters(), before, 'parameters');
        engine.setTrainingSet(randomTrainingSet(network, 10, 59));
        const step = async () => {
          engine.writeParameters(other);
          engine.trainStep(Uint32Array.of(0, 1, 2, 3), MOMENTUM);
          return engine.readParameters();
        };
        const first = await step();
        expectSameBits(await step(), first, 'the step again');
        expect(first).not.toEqual(other);
        expect(() => engine.writeParameters(before.subarray(1))).toThrow(RangeError);
      }));
    test('a class beyond those that a byte can name', async () => {
      const many = buildNetwork({
        name: 'many',
        input: { height: 2, width: 2, channels: 1 },
        layers: [{ kind: 'dense', name: 'Output', units: 300, activation: 'identity' }],
        loss: 'crossEntropy',
      });
      await withBoth(create, many, randomParameters(many, 63), async (engine, reference) => {
        const image = randomImages(many, 1, 64);
        const [actual, expected] = [await engine.backward(image, 299), await reference.backward(image, 299)];
        expectClose(actual.gradients, expected.gradients, tolerance, 'gradients');
        expectClose([actual.loss], [expected.loss], tolerance, 'loss');
      });
    });
    test('a training set replaces the one before, smaller or larger', () =>
      withEngine(async (engine) => {
        const reference = await createReferenceEngine(network, randomParameters(network, 51));
        for (const each of [engine, reference]) {
          for (const [count, seed] of [
            [50, 60],
            [8, 61],
            [400, 62],
          ] as const) {
            each.setTrainingSet(randomTrainingSet(network, count, seed));
            each.trainStep(Uint32Array.of(0, 3, count - 1), MOMENTUM);
          }
        }
        expectClose(await engine.readParameters(), await reference.readParameters(), tolerance, 'parameters');
      }));
  });
}

/** A code of ±1, one for each unit of `input`. */
function* code(seed: number): Generator<number> {
  const random = seededRandom(seed);
  for (let i = 0; i < input.height * input.width * input.channels; i++) yield random() < 0.5 ? -1 : 1;
}
