/**
 * The training set on the device: uploaded once; and backends that have no room for it, or for what is done with it, where
 * others have: who runs the network then, and what is said.
 */
import { describe, expect, test, vi } from 'vitest';
import { BackendError, type BackendName, type Engine, type LabelledImages } from '../../../src/engine/engine';
import { createReferenceEngine } from '../../../src/engine/reference/engine';
import { buildNetwork, withConnectivity, type NetworkSpec } from '../../../src/network';
import { Compute } from '../../../src/worker/compute';
import type { ComputeReport, Trouble } from '../../../src/worker/protocol';
import { expectClose } from '../../support/closeness';
import { TOLERANCE } from '../../support/parity';
import { randomParameters, randomTrainingSet } from '../../support/seeded';

/** WebAssembly, as if its memory ended at so many images. */
const wasm = vi.hoisted(() => ({ most: Infinity, uploads: 0, full: false, opened: [] as { disposed: boolean }[] }));

vi.mock('../../../src/engine/wasm/engine', async (importActual) => {
  const { createFastestWasmEngine } = await importActual<typeof import('../../../src/engine/wasm/engine')>();
  const limited = (engine: Engine): Engine => {
    const { setTrainingSet, trainStep, evaluate, dispose, reconnected } = engine;
    const requireMemory = (): void => {
      if (wasm.full) throw new BackendError('outOfMemory', 'No memory.');
    };
    engine.trainStep = (...given) => {
      requireMemory();
      trainStep.apply(engine, given);
    };
    engine.evaluate = async (set) => {
      requireMemory();
      return evaluate.call(engine, set);
    };
    const kept = { disposed: false };
    wasm.opened.push(kept);
    engine.setTrainingSet = (set) => {
      if (set.labels.length > wasm.most) throw new BackendError('networkTooLarge', 'No room.');
      wasm.uploads++;
      setTrainingSet.call(engine, set);
    };
    engine.dispose = () => {
      kept.disposed = true;
      dispose.call(engine);
    };
    engine.reconnected = async (network) => limited(await reconnected.call(engine, network));
    return engine;
  };
  const create = async (...given: Parameters<typeof createFastestWasmEngine>) =>
    limited(await createFastestWasmEngine(...given));
  return { createFastestWasmEngine: create };
});

const spec: NetworkSpec = {
  name: 'small',
  input: { height: 6, width: 6, channels: 1 },
  layers: [
    { kind: 'convolution', name: 'C1', maps: 2, kernel: 3, activation: 'tanh' },
    { kind: 'dense', name: 'Output', units: 4, activation: 'identity' },
  ],
  loss: 'crossEntropy',
};
const network = buildNetwork(spec);
const parameters = randomParameters(network, 1);
const set = randomTrainingSet(network, 30, 2);
const unavailable = (backend: BackendName, usedInstead: BackendName): Trouble => ({
  kind: 'backendUnavailable',
  backend,
  reason: 'networkTooLarge',
  usedInstead,
});

async function opened(on: BackendName, most: number) {
  Object.assign(wasm, { most, full: false, opened: [] });
  const troubles: Trouble[] = [];
  const reports: ComputeReport[] = [];
  const replaced: unknown[] = [];
  const compute = new Compute(
    {
      changed: (report) => void reports.push(report),
      trouble: (trouble) => void troubles.push(trouble),
      lastGood: () => parameters,
      replaced: (...given) => void replaced.push(given),
    },
    null,
  );
  await compute.open({ network, parameters }, on, () => undefined);
  return { compute, troubles, reports, replaced };
}

function step(engine: Engine): Promise<number> {
  engine.trainStep(Uint32Array.of(3, 29), { kind: 'momentum', learningRate: 0.1, momentum: 0, weightDecay: 0 });
  return engine.takeLoss();
}
/** Trains a step on whatever engine is in use; gives its loss. */
const train = (compute: Compute, options = {}): Promise<number> => compute.use(step, options);

/** What steps on these sets, one after the other, cost a network from the same parameters: the sets of no backend but plain loops. */
async function lossesOn(sets: readonly LabelledImages[], of = network, from = parameters): Promise<number[]> {
  const engine = await createReferenceEngine(of, from);
  const losses: number[] = [];
  for (const each of sets) {
    engine.setTrainingSet(each);
    losses.push(await step(engine));
  }
  return losses;
}
/** The loss of the next step is that on the whole of the set, from the parameters that were kept. */
async function expectTrained(compute: Compute, of = network, from = parameters): Promise<void> {
  expectClose([await train(compute)], await lossesOn([set], of, from), TOLERANCE, 'loss');
}

test('a set that the device holds is not uploaded again, and another one is', async () => {
  const { compute } = await opened('wasm', 30);
  const other = randomTrainingSet(network, 30, 3);
  // Opening has tried the engine on sets of its own.
  wasm.uploads = 0;
  const losses: number[] = [];
  for (const [next, uploads] of [
    [set, 1],
    [set, 1],
    [other, 2],
    [set, 3],
  ] as const) {
    expect(await compute.setTrainingSet(next, () => true)).toBe(true);
    expect(wasm.uploads).toBe(uploads);
    losses.push(await train(compute));
  }
  expectClose(losses, await lossesOn([set, set, other, set]), TOLERANCE, 'losses');
  await compute.open({ network, parameters }, 'wasm', () => undefined);
  expect(await compute.setTrainingSet(set, () => true)).toBe(true);
  await expectTrained(compute);
});

describe('a backend without room for the training set', () => {
  test('does not take the place of one that has it, and says why', async () => {
    const { compute, troubles } = await opened('reference', 10);
    await compute.setTrainingSet(set, () => true);
    expect(await compute.setChoice('wasm')).toMatchObject({ chosen: 'reference', choice: 'reference' });
    expect(troubles).toEqual([unavailable('wasm', 'reference')]);
    expect(wasm.opened).toEqual([{ disposed: true }]);
    await expectTrained(compute);
  });

  test('after untying gives way to another, which has the set and the untied parameters', async () => {
    const { compute, troubles, reports } = await opened('wasm', 30);
    await compute.setTrainingSet(set, () => true);
    wasm.most = 10;
    let last = new Float32Array(0);
    const local = buildNetwork(withConnectivity(spec, 'local'));
    await compute.reconnect(
      () => local,
      (untied) => (last = Float32Array.from(untied)),
    );
    expect(last).toHaveLength(local.parameterCount);
    expect(await compute.use((engine) => engine.readParameters())).toEqual(last);
    expect(reports).toMatchObject([{ chosen: 'reference', choice: 'automatic' }]);
    expect(troubles).toEqual([unavailable('wasm', 'reference')]);
    expect(wasm.opened).toEqual([{ disposed: true }, { disposed: true }]);
    await expectTrained(compute, local, last);
  });

  test('that was in use gives way to another, which has the set and the parameters', async () => {
    const { compute, troubles, reports } = await opened('wasm', 10);
    expect(await compute.setTrainingSet(set, () => true)).toBe(true);
    expect(reports).toMatchObject([{ chosen: 'reference', choice: 'automatic' }]);
    expect(troubles).toEqual([unavailable('wasm', 'reference')]);
    expect(await compute.use((engine) => engine.readParameters())).toEqual(parameters);
    await expectTrained(compute);
  });
});

describe('a backend without memory for what it is asked', () => {
  const failed = (replaced: unknown[]) => expect(replaced).toEqual([['wasm', 'reference', 'outOfMemory']]);

  test('an evaluation is made on another, and that is said then', async () => {
    const { compute, reports, replaced } = await opened('wasm', 30);
    wasm.full = true;
    const { predictions } = await compute.use((engine) => engine.evaluate(set));
    expect(predictions).toHaveLength(30);
    failed(replaced);
    expect(reports).toMatchObject([{ chosen: 'reference', choice: 'automatic' }]);
    expect(reports[0]!.backends.find(({ name }) => name === 'wasm')!.unavailable).toBe('outOfMemory');
    expect(wasm.opened).toEqual([{ disposed: true }]);
  });

  test('a step that may be taken once only is refused; another backend stands ready with the last good parameters', async () => {
    const { compute, replaced } = await opened('wasm', 30);
    await compute.setTrainingSet(set, () => true);
    wasm.full = true;
    await expect(train(compute, { once: true })).rejects.toThrow('No memory');
    failed(replaced);
    expect(await compute.use((engine) => engine.readParameters())).toEqual(parameters);
    await expectTrained(compute);
  });
});
