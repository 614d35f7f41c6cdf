/** The service through a channel in memory, as the page sees it through the worker. */
import { createBirpc } from 'birpc';
import { describe, expect, test } from 'vitest';
import { fitToInput } from '../../../src/digits/fit';
import { buildNetwork, reconnect, withConnectivity, type NetworkSpec } from '../../../src/network';
import type {
  Moment,
  PageFunctions,
  Progress,
  TrainingSettings,
  Trouble,
  WorkerFunctions,
} from '../../../src/worker/protocol';
import { serviceFor } from '../../../src/worker/service';
import { buffersIn } from '../../../src/worker/transfer';

const spec: NetworkSpec = {
  name: 'small',
  input: { height: 16, width: 16, channels: 1 },
  layers: [
    { kind: 'convolution', name: 'C1', maps: 2, kernel: 5, stride: 2, padding: 2, activation: 'tanh' },
    { kind: 'dense', name: 'Output', units: 10, activation: 'identity' },
  ],
  loss: 'crossEntropy',
};

const settings: TrainingSettings = {
  batch: 10,
  optimizer: { kind: 'momentum', learningRate: 0.05, momentum: 0.9, weightDecay: 0 },
  schedule: { kind: 'constant', epochs: 10 },
  seed: 1,
  moved: false,
  maxEpochs: null,
  errorThreshold: null,
};

/** A service behind two message ports, and all that it has told. */
function start() {
  const told = {
    progress: [] as Progress[],
    shares: [] as number[],
    moments: [] as Moment[],
    troubles: [] as Trouble[],
  };
  const { port1, port2 } = new MessageChannel();
  const page = createBirpc<PageFunctions, WorkerFunctions>({} as WorkerFunctions, {
    post: (message) => port1.postMessage(message, buffersIn(message)),
    on: (receive) => {
      port1.onmessage = ({ data }) => receive(data);
    },
    timeout: -1,
    resolver: (name) => {
      const method = service[name as keyof WorkerFunctions] as (...args: unknown[]) => unknown;
      return (...args) => method.apply(service, args);
    },
  });
  const service = serviceFor(page);
  const worker = createBirpc<WorkerFunctions, PageFunctions>(
    {
      progress: (progress) => void told.progress.push(progress),
      evaluated: (share) => void told.shares.push(share),
      looked: async (moment) => void told.moments.push(moment),
      trouble: (trouble) => void told.troubles.push(trouble),
      computeChanged: () => undefined,
    },
    {
      post: (message) => port2.postMessage(message),
      on: (receive) => {
        port2.onmessage = ({ data }) => receive(data);
      },
      timeout: -1,
    },
  );
  return { worker, told, service };
}

async function opened(kind: 'glorot' | 'identical' = 'glorot') {
  const started = start();
  await started.worker.open(spec, { initialisation: { kind, seed: 1 } }, 'wasm');
  await started.worker.setTrainingSource({ generated: 60, seed: 1, given: null });
  return started;
}

const drawing = (): Float32Array<ArrayBuffer> =>
  Float32Array.from({ length: 784 }, (_, i) => (Math.abs((i % 28) - 14) < 3 ? 1 : 0));

/** The answer to a drawing, which no other drawing overtakes. */
async function momentOf(worker: Pick<WorkerFunctions, 'look'>, image: Float32Array<ArrayBuffer> | null) {
  const { look, ...moment } = (await worker.look(image))!;
  return { ...moment, ...look };
}

describe('looks', () => {
  test('answer the drawing with all values and, the first time, the parameters', async () => {
    const { worker } = await opened();
    const network = buildNetwork(spec);
    const first = await momentOf(worker, drawing());
    expect(first.input).toHaveLength(256);
    expect(first.activations).toHaveLength(network.activationCount);
    expect(first.parameters).toHaveLength(network.parameterCount);
    expect(first.scores!.reduce((a, b) => a + b)).toBeCloseTo(1, 5);
    const second = await momentOf(worker, drawing());
    expect(second.parameters).toBeNull();
    expect(second.scores).toEqual(first.scores);
  });

  test('wait while the page is still drawing the one before', async () => {
    let streamed = 0;
    const undrawn = (): Promise<void> => {
      streamed++;
      return new Promise(() => undefined);
    };
    const nothing = (): void => undefined;
    const service = serviceFor({
      progress: nothing,
      evaluated: nothing,
      looked: undrawn,
      trouble: nothing,
      computeChanged: nothing,
    });
    await service.open(spec, { initialisation: { kind: 'glorot', seed: 1 } }, 'reference');
    await service.setTrainingSource({ generated: 60, seed: 1, given: null });
    await momentOf(service, drawing());
    await service.steps(20, settings);
    // One on its way, and the last of the run, which is sent in any case.
    expect(streamed).toBe(2);
  });

  test('of nothing have no values', async () => {
    const { worker } = await opened();
    const look = await momentOf(worker, null);
    expect([look.input, look.activations, look.scores]).toEqual([null, null, null]);
    expect(look.parameters).not.toBeNull();
  });

  test('that a newer drawing overtakes are not answered; the newest is', async () => {
    const { service } = await opened();
    const moments = await Promise.all([1, 2, 3].map(() => service.look(drawing())));
    expect(moments.map((moment) => moment !== null)).toEqual([false, false, true]);
  });

  test('of another image leave the drawing alone', async () => {
    const { worker, service } = await opened();
    const before = await momentOf(worker, drawing());
    const { answers } = await service.ask(1, { what: { kind: 'forward' }, images: [new Float32Array(784)] });
    expect(answers[0]!.scores).not.toEqual(before.scores);
    expect((await momentOf(worker, drawing())).scores).toEqual(before.scores);
  });

  test('before a network is open are rejected with the reason', async () => {
    await expect(momentOf(start().worker, null)).rejects.toThrow('No network is open');
  });
});

describe('connectivity', () => {
  test('untying changes no score, and tying again gives back the same parameters', async () => {
    const { worker } = await opened();
    const shared = await momentOf(worker, drawing());
    const local = await worker.setConnectivity('local');
    const untied = await momentOf(worker, drawing());
    expect(untied.parameters).toHaveLength(buildNetwork(local).parameterCount);
    untied.scores!.forEach((score, i) => expect(score).toBeCloseTo(shared.scores![i]!, 6));
    await worker.setConnectivity('full');
    const full = await momentOf(worker, drawing());
    full.scores!.forEach((score, i) => expect(score).toBeCloseTo(shared.scores![i]!, 6));
    await worker.setConnectivity('shared');
    const tied = await momentOf(worker, drawing());
    tied.parameters!.forEach((value, i) => expect(value).toBeCloseTo(shared.parameters![i]!, 6));
  });
});

describe('training', () => {
  test('so many steps lower the loss and are counted', async () => {
    const { worker, told } = await opened();
    const first = await worker.steps(1, settings);
    expect(first.step).toBe(1);
    const last = await worker.steps(59, settings);
    expect(last.step).toBe(60);
    expect(last.loss).toBeLessThan(first.loss * 0.7);
    const points = told.progress.flatMap((progress) => progress.points);
    expect(points.map(({ step }) => step)).toEqual(expect.arrayContaining([1, 10, 20, 30, 40, 50, 60]));
    expect(points.find(({ step }) => step === 50)!.testAccuracy).toBeGreaterThan(0.2);
  });

  test('goes on until it is paused, streams looks of the drawing, and answers meanwhile', async () => {
    const { worker, told } = await opened();
    await momentOf(worker, drawing());
    const run = worker.train(settings);
    await expect.poll(() => told.moments.length, { timeout: 5000 }).toBeGreaterThan(1);
    const meanwhile = await momentOf(worker, drawing());
    expect(meanwhile.step).toBeGreaterThan(0);
    await worker.pause();
    expect(await run).toBe('paused');
    const parameters = await worker.readParameters();
    // A step that was still to come would come before this, or between its slices.
    await worker.evaluate(null);
    expect(await worker.readParameters()).toEqual(parameters);
  });

  test('from the same start gives the same parameters, bit for bit, however it is interrupted', async () => {
    const { worker } = await opened();
    await worker.steps(20, settings);
    const first = await worker.readParameters();
    await worker.begin({ initialisation: { kind: 'glorot', seed: 1 } });
    await worker.steps(7, settings);
    await momentOf(worker, drawing());
    await worker.steps(13, settings);
    expect(await worker.readParameters()).toEqual(first);
  });

  test('stops on a loss that is not finite, says so, and can go back', async () => {
    const { worker, told } = await opened();
    await worker.steps(5, settings);
    const good = await worker.readParameters();
    const wild = { ...settings, optimizer: { ...settings.optimizer, learningRate: 1e308 } };
    expect(await worker.train(wild)).toBe('notFinite');
    expect(told.troubles).toEqual([expect.objectContaining({ kind: 'notFinite', learningRate: 1e308 })]);
    expect((await worker.readParameters()).every(Number.isFinite)).toBe(false);
    await worker.restoreLastGood();
    expect(await worker.readParameters()).toEqual(good);
    expect(await worker.steps(20, wild)).toMatchObject({ diverged: true });
  });

  test('that has diverged goes back to what it had even after untying, as local weights', async () => {
    const { worker } = await opened();
    await worker.steps(5, settings);
    const good = await worker.readParameters();
    const wild = { ...settings, optimizer: { ...settings.optimizer, learningRate: 1e308 } };
    expect(await worker.train(wild)).toBe('notFinite');
    await worker.setConnectivity('local');
    await worker.restoreLastGood();
    const [shared, local] = [buildNetwork(spec), buildNetwork(withConnectivity(spec, 'local'))];
    expect(await worker.readParameters()).toEqual(reconnect(shared, local, good));
    expect((await worker.steps(0, settings)).step).toBe(5);
  });

  test('one step at a time, goes back to weights that have had a finite loss', async () => {
    const { worker, told } = start();
    await worker.open(spec, { initialisation: { kind: 'glorot', seed: 1 } }, 'wasm');
    await worker.setTrainingSource({ generated: 60, seed: 1, given: null });
    await worker.steps(5, settings);
    // A step as wide leaves finite parameters.
    const wild = { ...settings, optimizer: { ...settings.optimizer, learningRate: 1e38 } };
    let steps = 0;
    while (steps < 20 && !(await worker.steps(1, wild)).diverged) steps++;
    const [trouble] = told.troubles;
    expect(trouble).toMatchObject({ kind: 'notFinite', step: 5 + steps });
    expect(trouble!.kind === 'notFinite' && trouble!.lastGoodStep).toBe(5 + steps - 1);
    await worker.restoreLastGood();
    expect((await worker.steps(0, settings)).step).toBe(5 + steps - 1);
  });

  test('that diverges at once after going on from an epoch goes back into that epoch', async () => {
    const { worker, service, told } = start();
    // Sixty digits in batches of ten: six steps an epoch.
    await service.open(spec, { initialisation: { kind: 'glorot', seed: 1 } }, 'wasm', { step: 8 * 6, epoch: 8 });
    await worker.look(null);
    await worker.setTrainingSource({ generated: 60, seed: 1, given: null });
    const wild = { ...settings, optimizer: { ...settings.optimizer, learningRate: 1e308 } };
    expect(await worker.train(wild)).toBe('notFinite');
    await worker.restoreLastGood();
    expect(await worker.train({ ...settings, maxEpochs: 10 })).toBe('maxEpochs');
    expect(told.moments.at(-1)).toMatchObject({ step: 10 * 6, epoch: 10 });
  });

  test('is tested on the set that is given: at rest at once, and from then on', async () => {
    const { worker, told } = await opened();
    const newest = () =>
      told.progress.flatMap(({ points }) => points).findLast(({ testAccuracy }) => testAccuracy !== null);
    await worker.steps(50, settings);
    expect(newest()).toMatchObject({ step: 50 });
    expect(newest()).not.toHaveProperty('testedOn');
    const { images } = await worker.digits('test', 0, 20);
    const given = { name: 'mine', images, labels: new Uint8Array(20).fill(3) };
    const { accuracy } = (await worker.evaluate(given))!;
    expect(accuracy).not.toBe(newest()!.testAccuracy);
    await worker.testOn(given);
    const testedOn = { name: 'mine', digits: 20 };
    await expect.poll(newest).toMatchObject({ step: 50, testAccuracy: accuracy, testedOn });
    await worker.steps(50, settings);
    expect(newest()).toMatchObject({ step: 100, testedOn });
    await worker.testOn(null);
    await expect.poll(newest).not.toHaveProperty('testedOn');
    expect(newest()!.testAccuracy).toBe((await worker.evaluate(null))!.accuracy);
  });

  test('takes in new examples in the middle of a run', async () => {
    const { worker, told } = await opened();
    await worker.look(drawing());
    const run = worker.train({ ...settings, maxEpochs: 1000 });
    await expect.poll(() => told.moments.length, { timeout: 5000 }).toBeGreaterThan(0);
    await worker.setTrainingSource({
      generated: 0,
      seed: 1,
      given: { images: new Uint8Array(7840), labels: new Uint8Array(10) },
    });
    // Ten examples in batches of ten: from some moment on every step is an epoch, where it was a sixth of one.
    const epochsAStep = (): number => {
      const [before, after] = [told.moments.at(-2)!, told.moments.at(-1)!];
      return (after.epoch - before.epoch) / (after.step - before.step);
    };
    await expect.poll(epochsAStep, { timeout: 30_000 }).toBe(1);
    await worker.pause();
    expect(await run).toBe('paused');
  });

  test('loses no step to a weight that is put there meanwhile', async () => {
    const { worker, service } = await opened();
    const begun = await worker.readParameters();
    // The page has read them; by the time its change arrives, training has gone on.
    await worker.steps(5, settings);
    const trained = await worker.readParameters();
    await worker.setParameters([{ offset: 2, values: Float32Array.of(0.5) }]);
    expect(await worker.readParameters()).toEqual(trained.with(2, 0.5));
    expect(trained).not.toEqual(begun);
    expect((await service.steps(0, settings)).step).toBe(5);
  });

  test('loses no step to a weight that is put there in the middle of a run: it ends as one that was stopped for it', async () => {
    const { service } = await opened();
    const put = [{ offset: 2, values: Float32Array.of(0.5) }];
    const run = service.steps(400, settings);
    await expect.poll(async () => (await service.look(null))!.step, { timeout: 20_000 }).toBeGreaterThan(0);
    // One turn of the engine after the other.
    const [before, , moment] = await Promise.all([
      service.readParameters(),
      service.setParameters(put),
      service.look(null),
    ]);
    expect(moment!.step).toBeLessThan(400);
    expect(moment!.parameters).toEqual(before.with(2, 0.5));
    expect((await run).step).toBe(400);
    const { service: other } = await opened();
    await other.steps(moment!.step, settings);
    await other.setParameters(put);
    await other.steps(400 - moment!.step, settings);
    expect(await service.readParameters()).toEqual(await other.readParameters());
  });

  test('of another network is not told as that of the one that is open', async () => {
    const { worker, told } = await opened();
    await worker.look(null);
    await worker.steps(30, settings);
    expect(told.moments.at(-1)).toMatchObject({ step: 30, epoch: 5 });
    await worker.open({ ...spec, name: 'other' }, { initialisation: { kind: 'lecun', seed: 2 } }, 'reference');
    const shown = (await worker.look(null))!;
    expect(shown).toMatchObject({ step: 0, epoch: 0 });
    const before = told.moments.length;
    const run = worker.train(settings);
    await worker.pause();
    expect(await run).toBe('paused');
    for (const { step } of told.moments.slice(before)) expect(step).toBeLessThan(30);
    expect(told.progress.at(-1)).not.toHaveProperty('epoch');
  });

  test('of another network leaves no point of the curve to be completed by the one that is open', async () => {
    const { worker, told } = await opened();
    await worker.steps(30, settings);
    // It stands at the very step of the other one's last point.
    const elsewhere = { initialisation: { kind: 'lecun', seed: 2 } } as const;
    await worker.open({ ...spec, name: 'other' }, elsewhere, 'reference', { step: 30, epoch: 5 });
    const before = told.progress.length;
    await worker.testOn(null);
    // What it measures unasked takes its turn before a run that is asked for later ends.
    await worker.evaluate(null);
    await worker.steps(1, settings);
    expect(told.progress.slice(before).flatMap(({ points }) => points.map(({ step }) => step))).not.toContain(30);
  });

  test('has nothing to do without examples', async () => {
    const { worker } = await opened();
    await worker.setTrainingSource({ generated: 0, seed: 1, given: null });
    await expect(worker.train(settings)).rejects.toThrow('nothing to train on');
  });

  test('ends when another network is opened', async () => {
    const { worker, told } = await opened();
    const run = worker.train(settings);
    await expect.poll(() => told.progress.length, { timeout: 5000 }).toBeGreaterThan(0);
    await worker.open({ ...spec, name: 'other' }, { initialisation: { kind: 'zeros', seed: 1 } }, 'reference');
    expect(await run).toBe('paused');
    expect((await worker.readParameters()).every((value) => value === 0)).toBe(true);
  });
});

describe('evaluation', () => {
  test('counts every image once, by its true class and its prediction', async () => {
    const { worker } = await opened();
    const set = await worker.digits('test', 0, 50);
    const { images, accuracy, confusion, predictions } = (await worker.evaluate(set))!;
    expect(images).toBe(50);
    expect(confusion.map((row) => row.reduce((a, b) => a + b))).toEqual(Array.from({ length: 10 }, () => 5));
    const hits = [...predictions].filter((prediction, n) => prediction === set.labels[n]).length;
    expect(accuracy).toBe(hits / 50);
    expect(confusion.reduce((sum, row, label) => sum + row[label]!, 0)).toBe(hits);
  });

  test('that is watched tells how far it has come, and no other does', async () => {
    const { worker, told } = await opened();
    const set = await worker.digits('test', 0, 500);
    await worker.evaluate(set);
    expect(told.shares).toEqual([]);
    await worker.evaluate(set, true);
    expect(told.shares.length).toBeGreaterThan(1);
    expect(told.shares).toEqual(told.shares.toSorted((a, b) => a - b));
    expect(told.shares.at(-1)).toBe(1);
  });

  test.each(['reference', 'wasm'] as const)('says nothing of answers that are not finite, on %s', async (backend) => {
    for (const loss of ['crossEntropy', 'meanSquaredError'] as const) {
      const { worker } = start();
      await worker.open({ ...spec, loss }, { initialisation: { kind: 'glorot', seed: 1 } }, backend);
      const set = await worker.digits('test', 0, 20);
      const good = await worker.readParameters();
      const wild = { ...settings, optimizer: { ...settings.optimizer, learningRate: 1e308 } };
      await worker.setTrainingSource({ generated: 60, seed: 1, given: null });
      expect(await worker.steps(3, wild)).toMatchObject({ diverged: true });
      expect(await worker.evaluate(set), loss).toBeNull();
      await worker.restoreLastGood();
      expect((await worker.evaluate(set))!.images).toBe(20);
      // Finite weights, whose sums are not; in the reference's 64 bits they are.
      if (backend === 'reference') continue;
      await worker.setParameters([{ offset: 0, values: good.map((value) => 3e38 * Math.sign(value)) }]);
      expect(await worker.evaluate(set), loss).toBeNull();
    }
  });

  test('of no images is an evaluation all the same', async () => {
    const { worker } = await opened();
    const none = await worker.evaluate({ images: new Uint8Array(0), labels: new Uint8Array(0) });
    expect(none).toMatchObject({ images: 0, predictions: new Uint8Array(0) });
  });
});

describe('parameters', () => {
  test('of a wrong length or not finite are refused, and nothing has changed', async () => {
    const { worker } = await opened();
    const before = await worker.readParameters();
    await expect(worker.setParameters([{ offset: 1, values: before }])).rejects.toThrow(`${before.length} parameters`);
    await expect(worker.setParameters([{ offset: 0, values: before.with(3, NaN) }])).rejects.toThrow('finite');
    expect(await worker.readParameters()).toEqual(before);
  });

  test('that are replaced keep the step count; a new beginning does not', async () => {
    const { worker } = await opened();
    await worker.steps(3, settings);
    await worker.setParameters([{ offset: 0, values: new Float32Array(buildNetwork(spec).parameterCount) }]);
    expect((await momentOf(worker, null)).step).toBe(3);
    await worker.begin({ initialisation: { kind: 'glorot', seed: 1 } });
    expect((await momentOf(worker, null)).step).toBe(0);
  });
});

test('gradients of one drawing change nothing', async () => {
  const { worker, service } = await opened();
  const before = await worker.readParameters();
  const { answers, parameters } = await service.ask(1, { what: { kind: 'backward', label: 3 }, images: [drawing()] });
  expect(answers[0]!.gradients).toHaveLength(before.length);
  expect(parameters).toEqual(before);
  expect(await worker.readParameters()).toEqual(before);
});

describe('a question', () => {
  test('about a gradient by the input is answered within the theoretical field', async () => {
    const { service } = await opened();
    // The first unit of C1 sees rows and columns 0 to 2, for the padding takes two.
    const what = { kind: 'inputGradient', layer: 0, unit: 0 } as const;
    const [field] = (await service.ask(1, { what, images: [drawing()] })).answers;
    field!.forEach((value, pixel) => {
      if (pixel % 16 > 2 || pixel >= 3 * 16) expect(value).toBe(0);
    });
    expect(field!.some((value) => value !== 0)).toBe(true);
  });

  test('of a network that only begins is that of one that has begun so, and leaves the open one as it was', async () => {
    const { worker, service } = await opened();
    const beginning = { initialisation: { kind: 'glorot', seed: 5 } } as const;
    const before = await worker.readParameters();
    const what = { kind: 'inputGradient', layer: 1, unit: 3 } as const;
    const input = fitToInput(drawing(), spec.input);
    const [aside] = (await service.ask(1, { what, images: [input], of: { spec, beginning } })).answers;
    expect(await worker.readParameters()).toEqual(before);
    await worker.begin(beginning);
    const [begun] = (await service.ask(2, { what, images: [drawing()] })).answers;
    // Perhaps on another backend.
    aside!.forEach((value, pixel) => expect(value).toBeCloseTo(begun![pixel]!, 5));
  });

  test('is answered by one version of the weights while training goes on, and training goes on after it', async () => {
    const { worker, service, told } = await opened();
    await worker.look(drawing());
    const run = worker.train({ ...settings, maxEpochs: 100_000 });
    await expect.poll(() => told.moments.length, { timeout: 20_000 }).toBeGreaterThan(0);
    for (let id = 1; id <= 3; id++) {
      const images = Array.from({ length: 17 }, drawing);
      const { answers, step } = await service.ask(id, { what: { kind: 'forward' }, images });
      expect(answers).toHaveLength(17);
      for (const { scores } of answers) expect(scores).toEqual(answers[0]!.scores);
      await expect.poll(() => told.moments.at(-1)!.step, { timeout: 20_000 }).toBeGreaterThan(step);
    }
    await worker.pause();
    expect(await run).toBe('paused');
  });

  test('of a thousand images is taken back between two of them', async () => {
    const { service } = await opened();
    const what = { kind: 'inputGradient', layer: 0, unit: 0 } as const;
    const answer = service.ask(7, { what, images: Array.from({ length: 1000 }, drawing) });
    await service.readParameters();
    await service.takeBack(7);
    await expect(answer).rejects.toThrow('taken back');
    // Another one is answered.
    expect((await service.ask(8, { what, images: [drawing()] })).answers).toHaveLength(1);
  });
});
