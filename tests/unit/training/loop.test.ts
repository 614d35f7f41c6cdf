/** The training loop on the reference: what it learns, what repeats, and when it ends. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BackendError, type Engine, type LabelledImages } from '../../../src/engine/engine';
import { createReferenceEngine } from '../../../src/engine/reference/engine';
import { buildNetwork, type NetworkSpec } from '../../../src/network';
import { initialise } from '../../../src/training/initialise';
import { TrainingLoop, type Standing, type TrainingSets } from '../../../src/training/loop';
import { ExampleOrder, placeAfter, START } from '../../../src/training/order';
import { COSINE_END, rateFactor } from '../../../src/training/schedule';
import type { CurvePoint, TrainingSettings } from '../../../src/training/settings';

const spec: NetworkSpec = {
  name: 'bars',
  input: { height: 4, width: 4, channels: 1 },
  layers: [
    { kind: 'convolution', name: 'C1', maps: 2, kernel: 3, activation: 'tanh' },
    { kind: 'dense', name: 'Output', units: 2, activation: 'identity' },
  ],
  loss: 'crossEntropy',
};

/** Bars across (class 0) and upright (class 1), each with a little noise that `index` decides. */
function bars(count: number, first = 0): LabelledImages {
  const images = new Float32Array(count * 16);
  const labels = new Uint8Array(count);
  for (let n = 0; n < count; n++) {
    const index = first + n;
    labels[n] = index % 2;
    for (let i = 0; i < 16; i++) {
      const line = index % 2 === 0 ? Math.floor(i / 4) : i % 4;
      const noise = 0.2 * Math.sin(index * 12.9898 + i * 78.233);
      images[n * 16 + i] = (line === Math.floor(index / 2) % 4 ? 1 : 0) + noise;
    }
  }
  return { images, labels };
}

const sets: TrainingSets = { training: bars(22), test: bars(10, 1000) };

const settings: TrainingSettings = {
  batch: 5,
  optimizer: { kind: 'momentum', learningRate: 0.1, momentum: 0.9, weightDecay: 0 },
  schedule: { kind: 'constant', epochs: 10 },
  seed: 1,
  moved: false,
  maxEpochs: null,
  errorThreshold: null,
};

/**
 * A loop with an engine of its own. `turns` is asked after each slice; `broken` may throw instead of a step; where `wanted`
 * says no, the loop is lent nothing.
 */
async function start({
  turns = () => true,
  broken = () => undefined,
  wanted = () => true,
}: {
  turns?: (standing: Standing) => boolean;
  broken?: (standing: Standing) => void;
  wanted?: (standing: Standing) => boolean;
} = {}) {
  const network = buildNetwork(spec);
  const engine: Engine = await createReferenceEngine(network, initialise(network, { kind: 'glorot', seed: 1 }));
  const points: CurvePoint[] = [];
  let samples = 0;
  const loop: TrainingLoop = new TrainingLoop(
    {
      use: async (task) => {
        broken(loop.standing);
        return wanted(loop.standing) ? task(engine) : null;
      },
      next: () => Promise.resolve(turns(loop.standing)),
    },
    { stepped: (_, count) => (samples += count), point: (point) => points.push(point) },
  );
  engine.setTrainingSet(sets.training);
  return { loop, engine, points, samples: () => samples };
}

describe('learning', () => {
  test('the loss falls, and the unseen bars are told apart', async () => {
    const { loop, points } = await start();
    const ending = await loop.run(sets, settings, 100);
    expect(ending.reason).toBe('stepsDone');
    expect(loop.standing.step).toBe(100);
    const losses = points.map(({ trainingLoss }) => trainingLoss);
    expect(losses.at(-1)).toBeLessThan(losses[0]! / 5);
    expect(points.at(-1)!.testAccuracy).toBeGreaterThan(0.8);
    expect(points.at(-1)!.trainingAccuracy).toBeGreaterThan(0.8);
  });
  test('the same seed gives the same parameters and the same curve, however it is cut', async () => {
    const whole = await start();
    await whole.loop.run(sets, settings, 60);
    const cut = await start();
    for (const steps of [1, 9, 20, 30]) await cut.loop.run(sets, settings, steps);
    expect(await cut.engine.readParameters()).toEqual(await whole.engine.readParameters());
    expect(cut.points).toEqual(whole.points);
    const other = await start();
    await other.loop.run(sets, { ...settings, seed: 2 }, 60);
    expect(await other.engine.readParameters()).not.toEqual(await whole.engine.readParameters());
  });
  test('moved examples are others in every epoch, and the same again from the same seed, however it is cut', async () => {
    const moved = { ...settings, moved: true };
    const seeds: (number | null | undefined)[] = [];
    const whole = await start();
    const step = whole.engine.trainStep.bind(whole.engine);
    whole.engine.trainStep = (indices, optimizer, seed) => {
      seeds.push(seed);
      step(indices, optimizer, seed);
    };
    await whole.loop.run(sets, moved, 12);
    // Five steps an epoch.
    expect(new Set(seeds).size).toBe(3);
    expect(new Set(seeds.slice(0, 5)).size).toBe(1);
    const cut = await start();
    for (const steps of [1, 3, 8]) await cut.loop.run(sets, moved, steps);
    expect(await cut.engine.readParameters()).toEqual(await whole.engine.readParameters());
    const still = await start();
    await still.loop.run(sets, settings, 12);
    expect(await still.engine.readParameters()).not.toEqual(await whole.engine.readParameters());
  });
  test('an epoch takes every example once', async () => {
    const { loop, samples } = await start();
    await loop.run(sets, settings, 5);
    expect(samples()).toBe(22);
    expect(loop.standing.place).toEqual({ epoch: 1, position: 0 });
  });
});

describe('endings', () => {
  test('after the epochs set', async () => {
    const { loop } = await start();
    expect((await loop.run(sets, { ...settings, maxEpochs: 3 }, null)).reason).toBe('maxEpochs');
    expect(loop.standing).toEqual({ step: 15, place: { epoch: 3, position: 0 } });
  });
  test('when few enough training examples are wrong, at the end of an epoch', async () => {
    const { loop, engine } = await start();
    expect((await loop.run(sets, { ...settings, errorThreshold: 0.1 }, 500)).reason).toBe('errorThreshold');
    expect(loop.standing.place.position).toBe(0);
    const { correct } = await engine.evaluate(sets.training);
    expect(1 - correct / 22).toBeLessThan(0.1);
  });
  test('when it is told to pause', async () => {
    const { loop } = await start({ turns: ({ step }) => step < 12 });
    expect((await loop.run(sets, settings, null)).reason).toBe('paused');
    expect(loop.standing.step).toBeGreaterThanOrEqual(12);
  });
  test('when it is lent nothing any more', async () => {
    const { loop } = await start({ wanted: ({ step }) => step < 10 });
    expect((await loop.run(sets, settings, null)).reason).toBe('paused');
    expect(loop.standing.step).toBe(10);
  });
  test('at a loss that is not finite, without counting that step', async () => {
    const { loop, engine, points } = await start();
    await loop.run(sets, settings, 10);
    engine.writeParameters(new Float32Array(buildNetwork(spec).parameterCount).fill(NaN));
    const ending = await loop.run(sets, settings, null);
    expect(ending.reason).toBe('notFinite');
    expect(loop.standing.step).toBe(10);
    expect(points).toHaveLength(1);
  });
  test('at once, with a RangeError, where there is nothing to train on', async () => {
    const { loop } = await start();
    await expect(loop.run({ ...sets, training: bars(0) }, settings, null)).rejects.toThrow(RangeError);
  });
});

test('goes on from where a replaced engine stands when a device was lost', async () => {
  let lost = false;
  const { loop } = await start({
    broken: ({ step }) => {
      if (step < 20 || lost) return;
      lost = true;
      loop.restart({ step: 15, place: { epoch: 3, position: 0 } });
      throw new BackendError('contextLost', 'gone');
    },
  });
  expect((await loop.run(sets, settings, 30)).reason).toBe('stepsDone');
  expect(lost).toBe(true);
  expect(loop.standing.step).toBe(30);
});

test('goes on when measuring is ended by another network of the same input, and tells the point without accuracy', async () => {
  const measured: number[] = [];
  const { loop, engine, points } = await start();
  const { network } = engine;
  const evaluate = engine.evaluate.bind(engine);
  engine.evaluate = (set) => {
    measured.push(set.labels.length);
    // As if it were reconnected between the first slice and the second.
    if (measured.length === 1) Object.assign(engine, { network: buildNetwork(network.spec) });
    return evaluate(set);
  };
  expect((await loop.run(sets, settings, 100)).reason).toBe('stepsDone');
  const accuracyAt = (step: number) => points.find((point) => point.step === step)!.testAccuracy;
  expect(accuracyAt(50)).toBeNull();
  expect(accuracyAt(100)).not.toBeNull();
});

test('any other failure ends it', async () => {
  const { loop } = await start({
    broken: () => {
      throw new BackendError('selfTestFailed', 'wrong');
    },
  });
  await expect(loop.run(sets, settings, 5)).rejects.toThrow('wrong');
});

test('orders: every epoch is a permutation, and the place after so many steps is where stepping leads', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 70 }),
      fc.integer({ min: 0, max: 200 }),
      (size, batch, seed) => {
        const order = new ExampleOrder();
        let place = START;
        let steps = 0;
        for (let epoch = 0; epoch < 2; epoch++) {
          const seen: number[] = [];
          while (place.epoch === epoch) {
            const { indices, after } = order.next(place, size, batch, seed);
            seen.push(...indices);
            place = after;
            steps++;
            expect(placeAfter(steps, size, batch)).toEqual(place);
          }
          expect(seen.toSorted((a, b) => a - b)).toEqual(Array.from({ length: size }, (_, i) => i));
        }
      },
    ),
  );
});

test('schedules', () => {
  expect(rateFactor({ kind: 'constant', epochs: 3 }, 100)).toBe(1);
  expect([0, 2.9, 3, 6, 9].map((epoch) => rateFactor({ kind: 'halving', epochs: 3 }, epoch))).toEqual([
    1, 1, 0.5, 0.25, 0.125,
  ]);
  expect(rateFactor({ kind: 'cosine', epochs: 4 }, 0)).toBe(1);
  expect(rateFactor({ kind: 'cosine', epochs: 4 }, 2)).toBeCloseTo((1 + COSINE_END) / 2, 12);
  expect(rateFactor({ kind: 'cosine', epochs: 4 }, 9)).toBeCloseTo(COSINE_END, 12);
});
