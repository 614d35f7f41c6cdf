/** The page's end of the worker, with workers that die: what is rejected, what comes back, and when it gives up. */
import { createBirpc } from 'birpc';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { buildNetwork, type NetworkSpec } from '../../../src/network';
import { WorkerClient, WorkerDied, type ClientEvents, type WorkerPort } from '../../../src/worker/client';
import type { Model, Moment, PageFunctions, TrainingSettings, WorkerFunctions } from '../../../src/worker/protocol';

const spec: NetworkSpec = {
  name: 'linear',
  input: { height: 2, width: 2, channels: 1 },
  layers: [{ kind: 'dense', name: 'Output', units: 10, activation: 'identity' }],
  loss: 'crossEntropy',
};
const { parameterCount } = buildNetwork(spec);

const settings: TrainingSettings = {
  batch: 5,
  optimizer: { kind: 'momentum', learningRate: 0.1, momentum: 0.9, weightDecay: 0 },
  schedule: { kind: 'constant', epochs: 10 },
  seed: 1,
  moved: false,
  maxEpochs: null,
  errorThreshold: null,
};

/** A worker that notes what it is asked, answers what a test has it answer, and dies on demand. */
class FakeWorker implements WorkerPort {
  onmessage: WorkerPort['onmessage'] = null;
  onerror: WorkerPort['onerror'] = null;
  onmessageerror: WorkerPort['onmessageerror'] = null;
  readonly asked: [name: string, ...args: unknown[]][] = [];
  terminated = false;
  silent = false;
  #receive: ((message: unknown) => void) | null = null;
  readonly page = createBirpc<PageFunctions, WorkerFunctions>({} as WorkerFunctions, {
    post: (message) => {
      const data: unknown = structuredClone(message);
      queueMicrotask(() => !this.terminated && this.onmessage?.({ data } as MessageEvent));
    },
    on: (receive) => {
      this.#receive = receive;
    },
    timeout: -1,
    resolver:
      (name) =>
      (...args) => {
        this.asked.push([name, ...args]);
        return this.answers[name]?.(...(args as never[]));
      },
  });

  constructor(readonly answers: Record<string, (...args: never[]) => unknown>) {}

  postMessage(message: unknown, options?: StructuredSerializeOptions): void {
    const data: unknown = structuredClone(message, options);
    if (!this.silent) queueMicrotask(() => this.#receive?.(data));
  }

  terminate(): void {
    this.terminated = true;
  }

  die(): void {
    this.onerror?.({ message: 'out of memory' } as ErrorEvent);
  }
}

const never = (): Promise<never> => new Promise(() => undefined);
const moment = (parameters: Float32Array<ArrayBuffer> | null, step: number): Moment => ({
  step,
  epoch: 1,
  look: { input: null, activations: null, scores: null },
  parameters,
});

function start(answers: FakeWorker['answers'] = {}) {
  const workers: FakeWorker[] = [];
  const told = { died: [] as Error[], restored: [] as (Model | null)[], ended: [] as string[], gaveUp: 0, looks: 0 };
  const events: ClientEvents = {
    progress: () => undefined,
    evaluated: () => undefined,
    looked: async () => void told.looks++,
    trouble: () => undefined,
    computeChanged: () => undefined,
    died: (why) => void told.died.push(why),
    restored: (model) => void told.restored.push(model),
    ended: (reason) => void told.ended.push(reason),
    gaveUp: () => void told.gaveUp++,
  };
  const client = new WorkerClient(events, () => {
    workers.push(new FakeWorker(answers));
    return workers.at(-1)!;
  });
  clients.push(client);
  return { client, workers, told };
}

const clients: WorkerClient[] = [];
afterEach(() => {
  for (const client of clients.splice(0)) client.close();
  vi.useRealTimers();
});

/** The next task: all that was promised before it has been done, since these workers answer at once. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a worker that dies', () => {
  test('has its pending calls rejected, never left hanging', async () => {
    const { client, workers, told } = start({ readParameters: never });
    const pending = client.worker.readParameters();
    await settle();
    workers[0]!.die();
    await expect(pending).rejects.toThrow(WorkerDied);
    await expect(pending).rejects.toThrow('out of memory');
    expect(workers[0]!.terminated).toBe(true);
    expect(workers).toHaveLength(2);
    expect(told.died).toHaveLength(1);
  });

  test('is followed by one that has the network, the parameters last shown, the step and the training set', async () => {
    const shown = new Float32Array(parameterCount).fill(2);
    const { client, workers, told } = start();
    await client.worker.open(spec, { initialisation: { kind: 'lecun', seed: 1 } }, 'wasm');
    await client.worker.setTrainingSource({ generated: 10, seed: 4, given: null });
    await workers[0]!.page.looked(moment(shown, 17));
    await settle();
    workers[0]!.die();
    await settle();
    expect(workers[1]!.asked).toEqual([
      ['open', spec, { parameters: shown }, 'wasm', { step: 17, epoch: 1 }],
      ['setTrainingSource', { generated: 10, seed: 4, given: null }],
    ]);
    expect(told.restored).toEqual([{ spec, parameters: shown, step: 17, epoch: 1 }]);
    expect(client.model).toEqual({ spec, parameters: shown, step: 17, epoch: 1 });
  });

  test('before anything was shown, is followed by one that begins as it did', async () => {
    const { client, workers, told } = start();
    await client.worker.open(spec, { initialisation: { kind: 'he', seed: 9 } }, 'automatic');
    workers[0]!.die();
    await settle();
    expect(workers[1]!.asked).toEqual([
      ['open', spec, { initialisation: { kind: 'he', seed: 9 } }, 'automatic', { step: 0, epoch: 0 }],
    ]);
    expect(told.restored).toEqual([null]);
  });

  test('in the middle of training is followed by one that trains on, and its end is told', async () => {
    let trainings = 0;
    const { client, workers, told } = start({ train: () => (++trainings === 1 ? never() : 'maxEpochs') });
    await client.worker.open(spec, { parameters: new Float32Array(parameterCount) }, 'automatic');
    const run = client.worker.train(settings);
    await settle();
    workers[0]!.die();
    await expect(run).rejects.toThrow(WorkerDied);
    await settle();
    expect(workers[1]!.asked.at(-1)).toEqual(['train', settings]);
    expect(told.ended).toEqual(['maxEpochs']);
  });

  test('in the middle of training: the end of the run that went on is not that of another which took its place', async () => {
    const ends: ((reason: string) => void)[] = [];
    const { client, workers, told } = start({ train: () => new Promise((resolve) => ends.push(resolve)) });
    await client.worker.open(spec, { parameters: new Float32Array(parameterCount) }, 'automatic');
    client.worker.train(settings).catch(() => undefined);
    await settle();
    workers[0]!.die();
    await settle();
    // Another learning rate: the worker ends the run that went on, and begins the new one.
    const next = client.worker.train({ ...settings, batch: 7 });
    await settle();
    ends[1]!('paused');
    await settle();
    expect(told.ended).toEqual([]);
    ends[2]!('maxEpochs');
    expect(await next).toBe('maxEpochs');
  });

  test('whose successor could not be given the network at first is given it with the next call', async () => {
    let openings = 0;
    const { client, workers, told } = start({
      open: () => {
        if (++openings === 2) throw new Error('no memory');
      },
      readParameters: () => new Float32Array(parameterCount),
    });
    await client.worker.open(spec, { parameters: new Float32Array(parameterCount) }, 'automatic');
    workers[0]!.die();
    await settle();
    expect(told.restored).toEqual([]);
    await expect(client.worker.readParameters()).resolves.toHaveLength(parameterCount);
    expect(workers[1]!.asked.map(([name]) => name)).toEqual(['open', 'open', 'readParameters']);
  });

  test('whose network cannot be had again gives way to another', async () => {
    let openings = 0;
    const { client, workers } = start({
      open: () => {
        if (++openings > 1 && openings < 4) throw new Error('no memory');
      },
    });
    await client.worker.open(spec, { parameters: new Float32Array(parameterCount) }, 'automatic');
    workers[0]!.die();
    await settle();
    const other = { ...spec, name: 'other' };
    await client.worker.open(other, { parameters: new Float32Array(parameterCount) }, 'automatic');
    expect(client.model!.spec.name).toBe('other');
    await client.worker.ping();
    expect(workers[1]!.asked.at(-1)).toEqual(['ping']);
  });

  test('keeps a weight that was put by hand', async () => {
    const { client, workers } = start();
    await client.worker.open(spec, { parameters: new Float32Array(parameterCount) }, 'automatic');
    await client.worker.setParameters([{ offset: 3, values: Float32Array.of(0.5) }]);
    workers[0]!.die();
    await settle();
    const [, , beginning] = workers[1]!.asked[0]!;
    expect(beginning).toEqual({ parameters: new Float32Array(parameterCount).with(3, 0.5) });
  });

  test('while the training set is being sent, is followed by one that has the set of before; whoever sent it hears of it', async () => {
    let sendings = 0;
    const { client, workers } = start({ setTrainingSource: () => (++sendings === 2 ? never() : { size: 10 }) });
    await client.worker.open(spec, { parameters: new Float32Array(parameterCount) }, 'automatic');
    await client.worker.setTrainingSource({ generated: 10, seed: 1, given: null });
    const sending = client.worker.setTrainingSource({ generated: 20, seed: 1, given: null });
    await settle();
    workers[0]!.die();
    await expect(sending).rejects.toThrow(WorkerDied);
    await settle();
    expect(workers[1]!.asked.at(-1)).toEqual(['setTrainingSource', { generated: 10, seed: 1, given: null }]);
    // Sent again, as the page does with its next step: the one after has it too.
    await client.worker.setTrainingSource({ generated: 20, seed: 1, given: null });
    workers[1]!.die();
    await settle();
    expect(workers[2]!.asked.at(-1)).toEqual(['setTrainingSource', { generated: 20, seed: 1, given: null }]);
  });

  test('in the middle of a step, is followed by one that stands where was last shown, and takes no step by itself', async () => {
    const { client, workers } = start({ steps: never });
    await client.worker.open(spec, { parameters: new Float32Array(parameterCount) }, 'automatic');
    const shown = new Float32Array(parameterCount).fill(2);
    await workers[0]!.page.looked(moment(shown, 17));
    const step = client.worker.steps(1, settings);
    await settle();
    workers[0]!.die();
    await expect(step).rejects.toThrow(WorkerDied);
    await settle();
    expect(workers[1]!.asked).toEqual([['open', spec, { parameters: shown }, 'automatic', { step: 17, epoch: 1 }]]);
  });

  test('over a question rejects it, and answers the next one', async () => {
    let questions = 0;
    const answers = { step: 0, epoch: 0, parameters: new Float32Array(0), answers: [] };
    const { client, workers } = start({ ask: () => (++questions === 1 ? never() : answers) });
    await client.worker.open(spec, { parameters: new Float32Array(parameterCount) }, 'automatic');
    const asking = client.worker.ask(1, { what: { kind: 'forward' }, images: [] });
    await settle();
    workers[0]!.die();
    await expect(asking).rejects.toThrow(WorkerDied);
    expect(await client.worker.ask(2, { what: { kind: 'forward' }, images: [] })).toEqual(answers);
    expect(workers[1]!.asked.map(([name]) => name)).toEqual(['open', 'ask']);
  });

  test('while it is being given what the one before had, is followed by one that is given all of it', async () => {
    let openings = 0;
    const { client, workers, told } = start({
      open: () => (++openings === 2 ? never() : undefined),
      train: never,
    });
    await client.worker.open(spec, { parameters: new Float32Array(parameterCount) }, 'automatic');
    await client.worker.setTrainingSource({ generated: 10, seed: 4, given: null });
    const run = client.worker.train(settings);
    await settle();
    workers[0]!.die();
    await expect(run).rejects.toThrow(WorkerDied);
    await settle();
    workers[1]!.die();
    await settle();
    expect(workers[1]!.asked.map(([name]) => name)).toEqual(['open']);
    expect(workers[2]!.asked.map(([name]) => name)).toEqual(['open', 'setTrainingSource', 'train']);
    expect(told.restored).toHaveLength(1);
    await client.worker.ping();
    expect(workers[2]!.asked.at(-1)).toEqual(['ping']);
  });

  test('while it is told what to test on, is followed by one that tests on that', async () => {
    let tellings = 0;
    const { client, workers } = start({ testOn: () => (++tellings === 1 ? never() : undefined) });
    await client.worker.open(spec, { parameters: new Float32Array(parameterCount) }, 'automatic');
    const set = { name: 'mine', images: new Uint8Array(784), labels: Uint8Array.of(3) };
    const telling = client.worker.testOn(set);
    await settle();
    workers[0]!.die();
    await expect(telling).rejects.toThrow(WorkerDied);
    await settle();
    expect(workers[1]!.asked.at(-1)).toEqual(['testOn', set]);
  });

  test('after training was paused, is followed by one that stands still', async () => {
    const { client, workers } = start({ train: never });
    await client.worker.open(spec, { parameters: new Float32Array(parameterCount) }, 'automatic');
    client.worker.train(settings).catch(() => undefined);
    await settle();
    await client.worker.pause();
    workers[0]!.die();
    await settle();
    expect(workers[1]!.asked.map(([name]) => name)).toEqual(['open']);
  });

  test('keeps the parameters of before where the newest are not numbers', async () => {
    const { client, workers } = start();
    const good = new Float32Array(parameterCount).fill(1);
    await client.worker.open(spec, { parameters: good }, 'automatic');
    await workers[0]!.page.looked(moment(good.with(2, NaN), 5));
    await settle();
    workers[0]!.die();
    await settle();
    expect(workers[1]!.asked[0]).toEqual(['open', spec, { parameters: good }, 'automatic', { step: 0, epoch: 0 }]);
  });

  test('never tells of another network than its parameters fit', async () => {
    const untied = { ...spec, name: 'untied' };
    const { client, workers } = start({ setConnectivity: () => untied });
    const before = new Float32Array(parameterCount);
    await client.worker.open(spec, { parameters: before }, 'automatic');
    await client.worker.setConnectivity('local');
    expect(client.model).toEqual({ spec, parameters: before, step: 0, epoch: 0 });
    const after = new Float32Array(parameterCount).fill(3);
    await workers[0]!.page.looked(moment(after, 0));
    await settle();
    expect(client.model).toEqual({ spec: untied, parameters: after, step: 0, epoch: 1 });
  });

  test('again and again is given up, and says so', async () => {
    const { client, workers, told } = start();
    for (let death = 0; death < 4; death++) {
      workers.at(-1)!.die();
      await settle();
    }
    expect(told.gaveUp).toBe(1);
    expect(workers).toHaveLength(4);
    await expect(client.worker.ping()).rejects.toThrow();
  });
});

test('calls made while a new worker is being prepared wait for it', async () => {
  let opened: (value?: unknown) => void = () => undefined;
  let openings = 0;
  const { client, workers } = start({
    open: () => (++openings === 1 ? undefined : new Promise((resolve) => (opened = resolve))),
    readParameters: () => new Float32Array(parameterCount),
  });
  await client.worker.open(spec, { parameters: new Float32Array(parameterCount) }, 'automatic');
  workers[0]!.die();
  const read = client.worker.readParameters();
  await settle();
  expect(workers[1]!.asked.map(([name]) => name)).toEqual(['open']);
  opened();
  await expect(read).resolves.toHaveLength(parameterCount);
});

test('a worker that stops answering is found by its silence; one that answers is left alone', async () => {
  vi.useFakeTimers();
  const { client, workers, told } = start({ readParameters: never });
  const pending = client.worker.readParameters();
  pending.catch(() => undefined);
  await vi.advanceTimersByTimeAsync(120_000);
  expect(told.died).toHaveLength(0);
  workers[0]!.silent = true;
  await vi.advanceTimersByTimeAsync(20_000);
  expect(told.died).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(told.died[0]!.message).toContain('stopped answering');
  await expect(pending).rejects.toThrow(WorkerDied);
});

test('a set of digits goes over as a copy that is given away; what the page holds stays its own, and is there for the next worker', async () => {
  const { client, workers } = start();
  const post = vi.spyOn(workers[0]!, 'postMessage');
  const given = { images: new Uint8Array(2 * 784).fill(7), labels: Uint8Array.of(3, 4) };
  const source = { generated: 0, seed: 1, given };
  await client.worker.setTrainingSource(source);
  await client.worker.evaluate(given);
  for (const [, options] of post.mock.calls) expect(options!.transfer).toHaveLength(2);
  expect(workers[0]!.asked).toEqual([
    ['setTrainingSource', source],
    ['evaluate', given],
  ]);
  expect(given.images).toEqual(new Uint8Array(2 * 784).fill(7));
  workers[0]!.die();
  await settle();
  expect(workers[1]!.asked).toEqual([['setTrainingSource', source]]);
  const parameters = new Float32Array(parameterCount);
  await client.worker.setParameters([{ offset: 0, values: parameters }]);
  expect(parameters).toHaveLength(parameterCount);
});

test('looks of a worker that is gone are not heard', async () => {
  const { workers, told } = start();
  const old = workers[0]!;
  old.die();
  await settle();
  void old.page.looked(moment(null, 1));
  await settle();
  expect(told.looks).toBe(0);
});
