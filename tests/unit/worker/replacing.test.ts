/** Networks replaced while something measures, trains or is tried in slices. Engines are slow to open here, as shaders are. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { buildNetwork, withConnectivity, type NetworkSpec } from '../../../src/network';
import { initialise } from '../../../src/training/initialise';
import { Compute } from '../../../src/worker/compute';
import type { PageFunctions, Progress, TrainingSettings, Trouble } from '../../../src/worker/protocol';
import { serviceFor } from '../../../src/worker/service';
import type { Trial, TrialRequest } from '../../../src/worker/askForTrial';

const OPENING_MILLISECONDS = 40;
/** Longer than the head start that the first drawings have before rivals are tried. */
const LONG_MILLISECONDS = 250;
/** Time passes as soon as nothing is left to do, from one timer to the next. */
beforeAll(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }).setTimerTickMode('nextTimerAsync'));
afterAll(() => void vi.useRealTimers());
const delay = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Called once, when an engine has measured its next slice. */
const slice = vi.hoisted(() => ({ done: (): void => undefined }));

vi.mock('../../../src/engine/backends', async (importActual) => {
  const actual = await importActual<typeof import('../../../src/engine/backends')>();
  return {
    ...actual,
    openBackend: async (...args: Parameters<typeof actual.openBackend>) => {
      await delay(OPENING_MILLISECONDS);
      const engine = await actual.openBackend(...args);
      const evaluate = engine.evaluate.bind(engine);
      engine.evaluate = async (set) => {
        const totals = await evaluate(set);
        const { done } = slice;
        slice.done = () => undefined;
        done();
        return totals;
      };
      return engine;
    },
  };
});

const specOf = (side: number): NetworkSpec => ({
  name: `${side} × ${side}`,
  input: { height: side, width: side, channels: 1 },
  layers: [
    { kind: 'convolution', name: 'C1', maps: 2, kernel: 5, stride: 2, padding: 2, activation: 'tanh' },
    { kind: 'dense', name: 'Output', units: 10, activation: 'identity' },
  ],
  loss: 'crossEntropy',
});
const [small, large] = [specOf(16), specOf(28)];
const beginning = { initialisation: { kind: 'glorot', seed: 1 } } as const;

const settings: TrainingSettings = {
  batch: 10,
  optimizer: { kind: 'momentum', learningRate: 0.05, momentum: 0.9, weightDecay: 0 },
  schedule: { kind: 'constant', epochs: 10 },
  seed: 1,
  moved: false,
  maxEpochs: null,
  errorThreshold: null,
};

async function opened() {
  const troubles: Trouble[] = [];
  const progress: Progress[] = [];
  const page: PageFunctions = {
    progress: (told) => void progress.push(told),
    evaluated: () => undefined,
    looked: () => Promise.resolve(),
    trouble: (trouble) => void troubles.push(trouble),
    computeChanged: () => undefined,
  };
  const service = serviceFor(page);
  await service.open(small, beginning, 'wasm');
  await service.setTrainingSource({ generated: 60, seed: 1, given: null });
  return { service, troubles, progress };
}

describe('a network opened', () => {
  test('after a run drops the measurement that the run left behind', async () => {
    const { service, troubles, progress } = await opened();
    const sliced = new Promise<void>((resolve) => (slice.done = resolve));
    await service.steps(10, settings);
    await sliced;
    await service.open(large, beginning, 'wasm');
    const told = progress.length;
    await delay(OPENING_MILLISECONDS);
    expect(troubles).toEqual([]);
    expect(progress).toHaveLength(told);
  });

  test('in the middle of an evaluation is the one that is evaluated', async () => {
    const { service } = await opened();
    const opening = new Promise((resolve) => {
      slice.done = () => resolve(service.open(large, beginning, 'wasm'));
    });
    const evaluation = await service.evaluate(null);
    await opening;
    expect(evaluation!.predictions).toEqual((await service.evaluate(null))!.predictions);
  });

  test('while a run is about to begin is the one that is trained', async () => {
    const { service } = await opened();
    const opening = service.open(large, beginning, 'wasm');
    await delay(OPENING_MILLISECONDS / 2);
    expect((await service.steps(5, settings)).step).toBe(5);
    await opening;
    expect(await service.readParameters()).toHaveLength(buildNetwork(large).parameterCount);
  });

  test('among many images ends the question with the reason', async () => {
    const { service } = await opened();
    const images = Array.from({ length: 40 }, () => new Float32Array(784));
    const answer = service.ask(1, { what: { kind: 'forward' }, images });
    await Promise.all([expect(answer).rejects.toThrow('network was replaced'), service.open(large, beginning, 'wasm')]);
  });
});

test('parameters replaced in the middle of an evaluation are the ones that are evaluated', async () => {
  const { service } = await opened();
  const zeros = new Float32Array(buildNetwork(small).parameterCount);
  slice.done = () => void service.setParameters([{ offset: 0, values: zeros }]);
  const { loss } = (await service.evaluate(await service.digits('test', 0, 200)))!;
  // Every class has the same probability.
  expect(loss).toBeCloseTo(Math.log(10), 5);
});

describe('a trial of the backends', () => {
  /** None is faster than another. */
  const alike: Trial = ({ names }) =>
    Promise.resolve(names.map((name) => ({ name, device: '', unavailable: null, samplesPerSecond: null })));

  function computing(trial: Trial = alike) {
    const requests: TrialRequest[] = [];
    const troubles: string[] = [];
    const compute = new Compute(
      {
        changed: () => undefined,
        trouble: ({ kind }) => void troubles.push(kind),
        lastGood: () => expect.fail('No device is lost here.'),
        replaced: () => undefined,
      },
      (request) => {
        requests.push(request);
        return trial(request);
      },
    );
    const open = (spec: NetworkSpec) => {
      const network = buildNetwork(spec);
      const parameters = initialise(network, beginning.initialisation);
      return compute.open({ network, parameters }, 'automatic', () => undefined);
    };
    return { compute, requests, troubles, open };
  }

  test('that waited for an engine meanwhile untied is dropped', async () => {
    const { compute, requests, open } = computing();
    await open(small);
    const busy = compute.use(() => delay(LONG_MILLISECONDS));
    await compute.reconnect(
      ({ spec }) => buildNetwork(withConnectivity(spec, 'local')),
      () => undefined,
    );
    await busy;
    await delay(OPENING_MILLISECONDS);
    expect(requests).toEqual([]);
  });

  test('is of the network opened last, with its own parameters', async () => {
    const { compute, requests, open } = computing();
    await open(small);
    void compute.use(() => delay(LONG_MILLISECONDS));
    await open(large);
    await delay(LONG_MILLISECONDS);
    expect(requests.map(({ spec }) => spec)).toEqual([large]);
    expect(requests[0]!.parameters).toHaveLength(buildNetwork(large).parameterCount);
  });

  test('that fails is told, but not where another network was opened meanwhile', async () => {
    let fail = (): void => undefined;
    const { requests, troubles, open } = computing((request) =>
      request.spec === small ? new Promise((_, reject) => (fail = () => reject(new Error('late')))) : alike(request),
    );
    await open(small);
    await expect.poll(() => requests.length).toBe(1);
    await open(large);
    fail();
    await delay(LONG_MILLISECONDS);
    expect(troubles).toEqual([]);
    await open(small);
    await expect.poll(() => requests.length).toBe(3);
    fail();
    await expect.poll(() => troubles).toEqual(['failure']);
  });

  test('without an answer leaves the backend in use', async () => {
    const { compute, requests, troubles, open } = computing(() => Promise.resolve([]));
    const { chosen } = await open(small);
    await expect.poll(() => requests.length).toBe(1);
    await compute.endComparison();
    expect([compute.report().chosen, troubles]).toEqual([chosen, []]);
  });
});
