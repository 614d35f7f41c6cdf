/** The service on WebGL when the device is lost: in the middle of training, and while nothing goes on. */
import { describe, expect, test } from 'vitest';
import { buildNetwork, PRESETS, withConnectivity } from '../../src/network';
import type { ComputeReport, Moment, TrainingSettings, Trouble } from '../../src/worker/protocol';
import { serviceFor } from '../../src/worker/service';

const spec = PRESETS.net5;

const settings: TrainingSettings = {
  batch: 16,
  optimizer: { kind: 'momentum', learningRate: 0.01, momentum: 0.9, weightDecay: 0 },
  schedule: { kind: 'constant', epochs: 10 },
  seed: 1,
  moved: false,
  maxEpochs: null,
  errorThreshold: null,
};

async function onWebGL() {
  const troubles: Trouble[] = [];
  const moments: Moment[] = [];
  const reports: ComputeReport[] = [];
  const service = serviceFor({
    progress: () => undefined,
    evaluated: () => undefined,
    looked: async (moment) => void moments.push(moment),
    trouble: (trouble) => void troubles.push(trouble),
    computeChanged: (report) => void reports.push(report),
  });
  const report = await service.open(spec, { initialisation: { kind: 'lecun', seed: 1 } }, 'webgl');
  expect(report.chosen).toBe('webgl');
  await service.setTrainingSource({ generated: 320, seed: 1, given: null });
  return { service, troubles, moments, reports };
}

const image = (): Float32Array<ArrayBuffer> => Float32Array.from({ length: 784 }, (_, i) => (i % 28 > 12 ? 1 : 0));

describe('a device that is lost', () => {
  test('while nothing goes on: the next drawing is answered elsewhere with the same weights', async () => {
    const { service, troubles, reports } = await onWebGL();
    const before = (await service.look(image()))!.look;
    expect(await service.loseDevice()).toBe(true);
    const after = (await service.look(image()))!.look;
    after.scores!.forEach((score, unit) => expect(score).toBeCloseTo(before.scores![unit]!, 4));
    expect(troubles).toEqual([{ kind: 'contextLost', backend: 'webgl', continuedOn: 'wasm', lostSteps: 0 }]);
    expect(reports.at(-1)!.chosen).toBe('wasm');
    expect(reports.at(-1)!.backends.find(({ name }) => name === 'webgl')!.unavailable).toBe('contextLost');
  });

  test('after untying: what is kept outside the device is untied too', async () => {
    const { service } = await onWebGL();
    const tied = (await service.look(image()))!.look;
    await service.setConnectivity('full');
    await service.loseDevice();
    const { look: after, parameters } = (await service.look(image()))!;
    expect(parameters!.length).toBe(buildNetwork(withConnectivity(spec, 'full')).parameterCount);
    after.scores!.forEach((score, unit) => expect(score).toBeCloseTo(tied.scores![unit]!, 4));
  });

  test('in the middle of training: training goes on from the last second', async () => {
    const { service, troubles, moments } = await onWebGL();
    await service.look(image());
    const run = service.train(settings);
    await expect.poll(() => moments.at(-1)?.step ?? 0, { timeout: 60_000 }).toBeGreaterThan(20);
    const { step } = moments.at(-1)!;
    await service.loseDevice();
    await expect.poll(() => troubles.length, { timeout: 60_000 }).toBe(1);
    await expect.poll(() => moments.at(-1)!.step, { timeout: 60_000 }).toBeGreaterThan(step + 50);
    await service.pause();
    expect(await run).toBe('paused');
    const parameters = await service.readParameters();
    expect(parameters).toHaveLength(buildNetwork(spec).parameterCount);
    expect(parameters.every(Number.isFinite)).toBe(true);
    expect((await service.evaluate(null))!.accuracy).toBeGreaterThan(0.3);
  });

  test('can be chosen again, with a new context', async () => {
    const { service } = await onWebGL();
    const before = await service.readParameters();
    await service.loseDevice();
    await service.look(image());
    const report = await service.setCompute('webgl');
    expect(report.chosen).toBe('webgl');
    expect(await service.readParameters()).toEqual(before);
  });
});

test('a network that moves to another backend keeps its parameters, its step and its training set', async () => {
  const { service } = await onWebGL();
  await service.steps(5, settings);
  const before = await service.readParameters();
  expect((await service.setCompute('reference')).chosen).toBe('reference');
  expect(await service.readParameters()).toEqual(before);
  expect((await service.steps(1, settings)).step).toBe(6);
});
