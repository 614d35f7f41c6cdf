/** Training on two cores: it comes to what one core comes to, and loses nothing where the second is lost. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Engine, Optimizer } from '../../../../src/engine/engine';
import { nextTask } from '../../../../src/engine/nextTask';
import { createFastestWasmEngine } from '../../../../src/engine/wasm/engine';
import { createTwoCoreEngine, type SecondCore } from '../../../../src/engine/wasm/twoCores/engine';
import type { HalfWorker } from '../../../../src/engine/wasm/twoCores/halfClient';
import type { Told } from '../../../../src/engine/wasm/twoCores/half';
import { buildNetwork, PRESETS, withConnectivity, type Network } from '../../../../src/network';
import { expectClose } from '../../../support/closeness';
import { halfOnThisThread } from '../../../support/halfPort';
import { describeRefusals } from '../../../support/refusalSuite';
import { randomBatch, randomParameters, randomTrainingSet, seededRandom } from '../../../support/seeded';
import { SMALL } from '../../../support/smallNetwork';

const MOMENTUM: Optimizer = { kind: 'momentum', learningRate: 0.02, momentum: 0.9, weightDecay: 0.01 };
const PATIENTLY = { interval: 0, timeout: 60_000 };
const network = buildNetwork(SMALL);
const parameters = randomParameters(network, 1);

/** Each halved from the first step on, which comes when the other half is there. */
async function halved(of: Network, begin: Float32Array, second: Partial<SecondCore> = {}): Promise<Engine> {
  const engine = await createTwoCoreEngine(of, begin, { start: halfOnThisThread, way: 'both', ...second });
  engine.setTrainingSet(randomTrainingSet(of, 2, 2));
  // It starts the other half, and teaches nothing.
  engine.trainStep(Uint32Array.of(0, 1), { ...MOMENTUM, learningRate: 0, momentum: 0, weightDecay: 0 });
  await vi.waitUntil(() => engine.device.endsWith('2 threads'), PATIENTLY);
  await engine.takeLoss();
  engine.setTrainingSet({ images: new Float32Array(0), labels: new Uint8Array(0) });
  engine.writeParameters(begin);
  return engine;
}

describeRefusals('wasm on two cores', (of, begin) => halved(of, begin));

/** Losses of steps, by twos, and the parameters at the end. */
async function trained(engine: Engine, steps: number, optimizer: Optimizer, movingSeed: number | null, last = true) {
  engine.setTrainingSet(randomTrainingSet(engine.network, 200, 3));
  const random = seededRandom(4);
  const losses: number[] = [];
  for (let step = 0; step < steps; step++) {
    engine.trainStep(randomBatch(200, [32, 7, 1, 33][step % 4]!, random), optimizer, movingSeed);
    if (step % 2 === 1) losses.push(await engine.takeLoss());
  }
  const end = await engine.readParameters();
  if (last) engine.dispose();
  return { losses, end };
}

test.each([
  ['momentum', 'shared', MOMENTUM, null],
  ['Adam, moved images', 'shared', { ...MOMENTUM, kind: 'adam', learningRate: 0.003 }, 7],
  ['local', 'local', MOMENTUM, null],
] as const)('60 steps have the losses of one core: %s', async (_, connectivity, optimizer, movingSeed) => {
  const lenet = buildNetwork(withConnectivity(PRESETS.lenet, connectivity));
  const begin = randomParameters(lenet, 5);
  const told: Told[] = [];
  const start = () => halfOnThisThread((message) => told.push(message) > 0);
  const both = await trained(await halved(lenet, begin, { start }), 60, optimizer, movingSeed);
  const one = await trained(await createFastestWasmEngine(lenet, begin), 60, optimizer, movingSeed);
  expect(one.losses.at(-1)).toBeLessThan(one.losses[0]!);
  both.losses.forEach((loss, at) => expect(Math.abs(loss - one.losses[at]!), `loss ${at}`).toBeLessThan(1e-3));
  expectClose(both.end, one.end, 1e-3, 'parameters');
  const halves = told.filter((message) => message.tell === 'step' && message.part?.batch === 32);
  expect(halves, 'every batch of 32 was halved').toHaveLength(15);
  for (const half of halves) expect(half).toMatchObject({ part: { labels: { length: 16 } } });
});

describe('where the other half is lost, nothing else is', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  const batches = Array.from({ length: 6 }, (_, step) => randomBatch(200, 32, seededRandom(step)));

  /** Two losses, of three steps each, and the parameters. */
  async function sixSteps(engine: Engine, between: () => void = () => undefined) {
    engine.setTrainingSet(randomTrainingSet(network, 200, 3));
    const losses: number[] = [];
    for (const three of [batches.slice(0, 3), batches.slice(3)]) {
      for (const batch of three) engine.trainStep(batch, MOMENTUM);
      losses.push(await engine.takeLoss());
      between();
    }
    return { losses, end: await engine.readParameters() };
  }

  async function expectNothingLost({ losses, end }: Awaited<ReturnType<typeof sixSteps>>): Promise<void> {
    const one = await sixSteps(await createFastestWasmEngine(network, parameters));
    expectClose(losses, one.losses, 1e-5, 'losses');
    expectClose(end, one.end, 1e-5, 'parameters');
  }

  test.each<[string, (half: HalfWorker) => void]>([
    ['it fails', (half) => half.onerror!({ message: 'out of memory' } as ErrorEvent)],
    ['a message cannot be read', (half) => half.onmessageerror!({} as MessageEvent)],
  ])('%s, at any message', async (_, fail) => {
    const warned = vi.spyOn(console, 'warn').mockReturnValue();
    for (let at = 1; at <= 8; at++) {
      let steps = -Infinity;
      const half = halfOnThisThread(({ tell }) => {
        if (tell === 'step' && ++steps === at) queueMicrotask(() => fail(half));
        return true;
      });
      const engine = await halved(network, parameters, { start: () => half });
      steps = 0;
      await expectNothingLost(await sixSteps(engine));
      expect(engine.device).toMatch(/1 thread$/);
      expect(warned).toHaveBeenCalledTimes(at);
    }
  });

  test('it stops answering: it is waited for no longer than ten seconds', async () => {
    const warned = vi.spyOn(console, 'warn').mockReturnValue();
    let silent = false;
    const engine = await halved(network, parameters, { start: () => halfOnThisThread(() => !silent) });
    const asked = sixSteps(engine, () => {
      silent = true;
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    });
    while (!vi.isFakeTimers() || vi.getTimerCount() === 0) await nextTask();
    vi.advanceTimersByTime(9_999);
    expect(warned).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    await expectNothingLost(await asked);
    expect(warned).toHaveBeenCalledWith(expect.anything(), 'it has stopped answering');
  });

  test('it cannot be started', async () => {
    const warned = vi.spyOn(console, 'warn').mockReturnValue();
    const start = () => {
      throw new Error('no worker may be started');
    };
    const engine = await createTwoCoreEngine(network, parameters, { start, way: 'both' });
    await expectNothingLost(await sixSteps(engine));
    expect(warned).toHaveBeenCalledTimes(1);
    expect(engine.device).toMatch(/1 thread$/);
  });

  test('it cannot open the network', async () => {
    const warned = vi.spyOn(console, 'warn').mockReturnValue();
    const start = () =>
      halfOnThisThread((told) => {
        if (told.tell === 'open') Object.assign(told.spec, { layers: [] });
        return true;
      });
    const engine = await createTwoCoreEngine(network, parameters, { start, way: 'both' });
    await expectNothingLost(await sixSteps(engine));
    await vi.waitUntil(() => warned.mock.calls.length === 1, PATIENTLY);
    expect(engine.device).toMatch(/1 thread$/);
  });
});

test('tied and untied in the middle of training, it goes on on both cores', async () => {
  const untied = buildNetwork(withConnectivity(SMALL, 'local'));
  const throughUntying = async (engine: Engine, device: RegExp) => {
    const first = await trained(engine, 4, MOMENTUM, null, false);
    const local = await engine.reconnected(untied);
    engine.dispose();
    const second = await trained(local, 4, MOMENTUM, null, false);
    await vi.waitUntil(() => device.test(local.device), PATIENTLY);
    const third = await trained(local, 4, MOMENTUM, null, false);
    const last = await trained(await local.reconnected(network), 4, MOMENTUM, null);
    local.dispose();
    return { losses: [first, second, third, last].flatMap(({ losses }) => losses), end: last.end };
  };
  const both = await throughUntying(await halved(network, parameters), /2 threads$/);
  const one = await throughUntying(await createFastestWasmEngine(network, parameters), /1 thread$/);
  expectClose(both.losses, one.losses, 1e-4, 'losses');
  expectClose(both.end, one.end, 1e-4, 'parameters');
});

test('parameters that are written, or a set that is given, while steps are under way come after them', async () => {
  const engines = [await halved(network, parameters), await createFastestWasmEngine(network, parameters)];
  const [set, other] = [randomTrainingSet(network, 40, 3), randomTrainingSet(network, 40, 9)];
  const ends = await Promise.all(
    engines.map(async (engine) => {
      engine.setTrainingSet(set);
      const step = (first: number) => engine.trainStep(Uint32Array.of(first, 3, 1, 4), MOMENTUM);
      step(0);
      step(7);
      const loss = engine.takeLoss();
      await Promise.resolve();
      engine.setTrainingSet(other);
      step(8);
      engine.writeParameters(parameters);
      step(9);
      return { losses: [await loss, await engine.takeLoss()], end: await engine.readParameters() };
    }),
  );
  expectClose(ends[0]!.end, ends[1]!.end, 1e-5, 'parameters');
});

test('parameters that are written between two runs are those of the other half too', async () => {
  const engine = await halved(network, parameters);
  const first = await trained(engine, 2, MOMENTUM, null, false);
  engine.writeParameters(parameters);
  const second = await trained(engine, 2, MOMENTUM, null);
  expect(second).toEqual(first);
});

test('what a step is lent may be changed as soon as it has been asked for', async () => {
  const engine = await halved(network, parameters);
  const one = await createFastestWasmEngine(network, parameters);
  for (const each of [engine, one]) {
    each.setTrainingSet(randomTrainingSet(network, 40, 3));
    const lent = { indices: Uint32Array.of(1, 2, 3, 4), optimizer: { ...MOMENTUM } };
    each.trainStep(lent.indices, lent.optimizer);
    lent.indices.fill(0);
    lent.optimizer.learningRate = 1;
  }
  expectClose(await engine.readParameters(), await one.readParameters(), 1e-5, 'parameters');
});

test('whoever asks is told how it trains, as soon as that changes', async () => {
  const changed = vi.fn<() => void>();
  const half = halfOnThisThread();
  const engine = await halved(network, parameters, { start: () => half, changed });
  expect(changed).toHaveBeenCalledTimes(1);
  vi.spyOn(console, 'warn').mockReturnValue();
  half.onerror!({ message: 'gone' } as ErrorEvent);
  expect(changed).toHaveBeenCalledTimes(2);
  expect(engine.device).toMatch(/1 thread$/);
  vi.restoreAllMocks();
});

test('buffers go back and forth: a step makes none', async () => {
  const engine = await halved(network, parameters);
  engine.setTrainingSet(randomTrainingSet(network, 40, 3));
  let made = 0;
  const original = Float32Array;
  globalThis.Float32Array = new Proxy(original, {
    construct(of, given: unknown[]) {
      if (typeof given[0] === 'number' && given[0] > 64) made++;
      return Reflect.construct(of, given) as Float32Array<ArrayBuffer>;
    },
  });
  const batch = Uint32Array.of(1, 2, 3, 4);
  async function madeIn(steps: number): Promise<number> {
    made = 0;
    for (let step = 0; step < steps; step++) engine.trainStep(batch, MOMENTUM);
    await engine.takeLoss();
    return made;
  }
  try {
    await madeIn(5);
    expect(await madeIn(40)).toBe(0);
  } finally {
    globalThis.Float32Array = original;
  }
});
