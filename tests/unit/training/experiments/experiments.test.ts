/** Experiments: cells that resume, cancel and repeat; races in step; entrants that begin alike. */
import { describe, expect, test } from 'vitest';
import { generateSet } from '../../../../src/digits/generator';
import { importedPool, ownPool } from '../../../../src/digits/pool';
import { scrambledOrder } from '../../../../src/digits/scramble';
import { BackendError } from '../../../../src/engine/engine';
import { createReferenceEngine } from '../../../../src/engine/reference/engine';
import { createWasmEngine } from '../../../../src/engine/wasm/engine';
import { networkForward, splitParameters } from '../../../../src/engine/reference/reference';
import {
  betweenLocalAndShared,
  buildNetwork,
  LIMITS,
  withConnectivity,
  type LayerSpec,
  type NetworkSpec,
} from '../../../../src/network';
import {
  Cancelled,
  laboratoryOver,
  runExperiment,
  type Laboratory,
  type Reached,
} from '../../../../src/training/experiments/experiment';
import { startOf, type Entrant } from '../../../../src/training/experiments/entrants';
import { race, type RacePoint } from '../../../../src/training/experiments/race';
import { scramble } from '../../../../src/training/experiments/scramble';
import { sizes } from '../../../../src/training/experiments/sizes';

const spec: NetworkSpec = {
  name: 'small',
  input: { height: 16, width: 16, channels: 1 },
  layers: [
    { kind: 'convolution', name: 'C1', maps: 2, kernel: 5, stride: 2, padding: 2, activation: 'tanh' },
    { kind: 'dense', name: 'Output', units: 10, activation: 'identity' },
  ],
  loss: 'crossEntropy',
};
const optimizer = { kind: 'momentum', learningRate: 0.05, momentum: 0.9, weightDecay: 0 } as const;
const entrants: Entrant[] = ['full', 'local', 'shared', 'fullSameSize', { rank: 2 }];
const open = laboratoryOver(createWasmEngine, () => true);

describe('entrants', () => {
  test('full, local and shared begin as the same function', () => {
    const image = Float64Array.from({ length: 256 }, (_, i) => Math.sin(i));
    const outputs = (['full', 'local', 'shared'] as const).map((entrant) => {
      const { network, parameters } = startOf(spec, entrant, 4);
      return networkForward(network, splitParameters(network, Float64Array.from(parameters)), image).at(-1)!;
    });
    outputs[0]!.forEach((value, i) => {
      expect(outputs[1]![i]).toBeCloseTo(value, 12);
      expect(outputs[2]![i]).toBeCloseTo(value, 12);
    });
  });

  test('the dense net of the same size is within one hidden unit of the shared count', () => {
    const shared = startOf(spec, 'shared', 1).network;
    const dense = startOf(spec, 'fullSameSize', 1).network;
    expect(Math.abs(dense.parameterCount - shared.parameterCount)).toBeLessThanOrEqual((256 + 11) / 2 + 1);
  });

  test('the dense net of the same size has no more units beside each other than a network may have', () => {
    const layers: LayerSpec[] = [5000, 2600].map((units) => ({
      kind: 'dense',
      name: `F${units}`,
      units,
      activation: 'tanh',
    }));
    const large = { ...spec, layers: [...layers, spec.layers.at(-1)!] };
    const { network } = startOf({ ...large, input: { height: 16, width: 32, channels: 1 } }, 'fullSameSize', 1);
    const [hidden, output] = network.layers;
    expect(hidden!.output.channels + output!.output.channels).toBe(LIMITS.maps);
  });

  test('rank R is counted between shared and local, and computes a mixture of R shared kernels', () => {
    const network = buildNetwork(betweenLocalAndShared(spec, 3));
    expect(network.layers.map(({ name, output }) => [name, output.channels])).toEqual([
      ['C1 kernels', 6],
      ['C1', 2],
      ['Output', 10],
    ]);
    const [shared, local] = (['shared', 'local'] as const).map(
      (kind) => buildNetwork(withConnectivity(spec, kind)).parameterCount,
    );
    expect(network.parameterCount).toBeGreaterThan(shared!);
    expect(network.parameterCount).toBeLessThan(local!);
  });
});

describe('scramble', () => {
  test('is a permutation, the same for the same seed', () => {
    const order = scrambledOrder(256, 3);
    expect([...order].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 256 }, (_, i) => i));
    expect(scrambledOrder(256, 3)).toEqual(order);
    expect(scrambledOrder(256, 4)).not.toEqual(order);
    const images = Float32Array.from({ length: 512 }, (_, i) => i);
    const { images: scrambled } = scramble(spec.input, 3)({ images, labels: Uint8Array.of(0, 1) });
    expect(Array.from(scrambled.subarray(256, 512))).toEqual([...order].map((pixel) => 256 + pixel));
  });
});

describe('the race', () => {
  const request = {
    spec,
    entrants,
    source: { generated: 20, seed: 1, given: null },
    testDigits: 10,
    batch: 20,
    optimizer,
    steps: 12,
    seed: 1,
    scrambled: false,
  };
  const runRace = async (laboratory: Laboratory, tell: (point: RacePoint) => void) => {
    const legs = await runExperiment(race, laboratory, request, [], {
      live: (_, point) => tell(point),
      done: () => undefined,
      reached: () => undefined,
    });
    return { ...legs[0]!.outcome, points: legs.flatMap(({ outcome }) => outcome.points) };
  };
  test('goes the same way twice, in step, and everybody learns', async () => {
    const told: RacePoint[] = [];
    const first = await runRace(open, (point) => told.push(point));
    const second = await runRace(open, () => undefined);
    const timeless = (points: readonly RacePoint[]) => points.map((point) => ({ ...point, millisecondsPerStep: 0 }));
    expect(timeless(second.points)).toEqual(timeless(first.points));
    expect(told).toEqual(first.points);
    expect(first.parameters[0]).toBeGreaterThan(first.parameters[1]!);
    expect(first.parameters[1]).toBeGreaterThan(first.parameters[2]!);
    for (const entrant of entrants.keys()) {
      const own = first.points.filter((point) => point.entrant === entrant);
      expect(own.at(-1)!.step).toBe(12);
      expect(own.at(-1)!.trainingLoss).toBeLessThan(own[0]!.trainingLoss);
    }
  });
  test('can be cancelled', async () => {
    let breaths = 0;
    const impatient = laboratoryOver(createWasmEngine, () => breaths++ < 5);
    await expect(runRace(impatient, () => undefined)).rejects.toThrow(Cancelled);
  });

  test('a cell whose training set does not fit its engine leaves no engine behind', async () => {
    let disposed = 0;
    const laboratory = laboratoryOver(
      async (...given) => {
        const engine = await createReferenceEngine(...given);
        return Object.assign(engine, {
          setTrainingSet: () => {
            throw new BackendError('networkTooLarge', 'No room.');
          },
          dispose: () => disposed++,
        });
      },
      () => true,
    );
    const all = { live: () => undefined, done: () => undefined, reached: () => undefined };
    await expect(runExperiment(race, laboratory, request, [], all)).rejects.toThrow('No room.');
    expect(disposed).toBe(1);
  });
});

describe('training-set sizes', () => {
  const request = {
    spec,
    entrants: ['local', 'shared'] as Entrant[],
    sizes: [10, 20],
    seeds: [1],
    testDigits: 30,
    batch: 10,
    optimizer,
    mostSteps: 40,
    scrambled: false,
  };
  test('a resumed experiment runs only the cells that are missing, and ends the same', async () => {
    const ran: string[] = [];
    const reached: number[] = [];
    const teller = {
      live: () => undefined,
      done: ({ cell }: { cell: unknown }) => void ran.push(JSON.stringify(cell)),
      reached: ({ finished }: Reached) => void reached.push(finished),
    };
    const whole = await runExperiment(sizes, open, request, [], teller);
    expect(ran).toHaveLength(4);
    expect(reached).toEqual([0, 1, 2, 3, 4]);
    ran.length = reached.length = 0;
    const resumed = await runExperiment(sizes, open, request, whole.slice(0, 3), teller);
    expect(ran).toHaveLength(1);
    expect(reached).toEqual([3, 4]);
    expect(resumed).toEqual(whole);
  });
  test('digits of a pool are trained on, those kept back judge, and generated ones fill up', async () => {
    const { images, labels } = generateSet({ seed: 5, count: 60 });
    // With every label wrong by one, only what was kept back of the same set agrees.
    const digits = { images, labels: labels.map((label) => (label + 1) % 10) };
    const pool = importedPool(digits, 30, 100);
    const cell = { size: 40, seed: 1, entrant: 0 };
    const own = { ...request, testDigits: 12, mostSteps: 60, pool };
    const told = await sizes.run(open, own, cell, () => undefined);
    expect(pool.test!.labels).toHaveLength(12);
    expect(told.test.accuracy * 12).toBeCloseTo(Math.round(told.test.accuracy * 12), 6);
    expect(await sizes.run(open, own, cell, () => undefined)).toEqual(told);
    const generated = { ...request, testDigits: 200, mostSteps: 200 };
    const right = await sizes.run(open, { ...generated, pool: ownPool({ images, labels }) }, cell, () => undefined);
    const wrong = await sizes.run(open, { ...generated, pool: ownPool(digits) }, cell, () => undefined);
    expect(right.test.accuracy).toBeGreaterThan(wrong.test.accuracy + 0.2);
  });
  test('of many digits a run goes over its epochs, however few its steps', async () => {
    const hard = { ...request, optimizer: { ...optimizer, learningRate: 0 }, mostSteps: 3, mostEpochs: 4 };
    const { steps } = await sizes.run(open, hard, { size: 20, seed: 1, entrant: 0 }, () => undefined);
    expect(steps).toBe(8);
  });
});
