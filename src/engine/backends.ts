/** The backends there are. Each is held to the reference on the real network before it is trusted, and timed. */
import type { Network } from '../network';
import { BackendError, type BackendName, type CreateEngine, type Engine, type LabelledImages } from './engine';
import { fetched } from './fetched';
import { createReferenceEngine } from './reference/engine';
import type { SecondCore } from './wasm/twoCores/engine';
import { selfTest, testImage } from './selfTest';

export const BACKEND_NAMES: readonly BackendName[] = ['webgl', 'wasm', 'reference'];

/** Code is loaded for the backends that are used, and only then. */
async function createWebGL(): Promise<CreateEngine> {
  if (typeof OffscreenCanvas === 'undefined') throw new BackendError('noWebGL2', 'There is no OffscreenCanvas here.');
  return (await fetched(import('./webgl/engine'))).createWebGLEngine;
}

const loaders: Readonly<Record<BackendName, () => Promise<CreateEngine>>> = {
  webgl: createWebGL,
  wasm: async () => (await fetched(import('./wasm/engine'))).createFastestWasmEngine,
  reference: () => Promise.resolve(createReferenceEngine),
};

/** Those of what is live, which a second core may speed up. */
const withSecondCore = (second: SecondCore): typeof loaders => ({
  ...loaders,
  wasm: async () => {
    const { createTwoCoreEngine } = await fetched(import('./wasm/twoCores/engine'));
    return (network, parameters) => createTwoCoreEngine(network, parameters, second);
  },
});

/** Those that a seed gives the same bits on every machine, as far as there is such a one. */
const repeatable: typeof loaders = {
  ...loaders,
  wasm: async () => (await fetched(import('./wasm/engine'))).createWasmEngine,
};

/**
 * Makes an engine, tests it, and gives it the training set where there is one. Rejects with a BackendError where the
 * backend cannot run this network here or has no room for the set; nothing of it is left then. With `second`, training may
 * take another core.
 */
export function openBackend(
  name: BackendName,
  network: Network,
  parameters: Float32Array,
  set: LabelledImages | null = null,
  second: SecondCore | null = null,
): Promise<Engine> {
  return openFrom(second ? withSecondCore(second) : loaders, name, network, parameters, set);
}

async function openFrom(
  from: typeof loaders,
  name: BackendName,
  network: Network,
  parameters: Float32Array,
  set: LabelledImages | null,
): Promise<Engine> {
  const { engine } = await tested(name, set, async () => {
    const create = await from[name]();
    return { engine: await create(network, parameters), parameters };
  });
  return engine;
}

/** An engine and its parameters, outside its device. */
export interface OpenedEngine {
  readonly engine: Engine;
  readonly parameters: Float32Array;
}

/**
 * The network of an engine connected otherwise, tied and untied on its device, and tested. What came out is read once, for
 * the test and to be kept where no device can lose it; `engine` stays as it is. Rejects like `openBackend`.
 */
export const openReconnected = (engine: Engine, network: Network, set: LabelledImages | null): Promise<OpenedEngine> =>
  tested(engine.backend, set, async () => {
    const reconnected = await engine.reconnected(network);
    return { engine: reconnected, parameters: await reconnected.readParameters() };
  });

async function tested(
  name: BackendName,
  set: LabelledImages | null,
  open: () => Promise<OpenedEngine>,
): Promise<OpenedEngine> {
  let opened: OpenedEngine | null = null;
  try {
    opened = await open();
    if (name !== 'reference') await selfTest(opened.engine, opened.parameters);
    if (set) opened.engine.setTrainingSet(set);
    return opened;
  } catch (error) {
    opened?.engine.dispose();
    if (error instanceof BackendError) throw error;
    // Whatever a backend stumbles over here, the page goes on without it.
    console.warn(`${name} cannot be used:`, error);
    throw new BackendError('selfTestFailed', String(error));
  }
}

const TIMED_BATCH = 32;

/**
 * Training samples a second, over about `milliseconds`. With a learning rate of 0 no parameter changes; the training set
 * of the engine is replaced.
 */
export async function timeTraining(engine: Engine, milliseconds: number): Promise<number> {
  const image = testImage(engine.network);
  const images = new Float32Array(image.length * TIMED_BATCH);
  for (let n = 0; n < TIMED_BATCH; n++) images.set(image, n * image.length);
  engine.setTrainingSet({ images, labels: new Uint8Array(TIMED_BATCH) });
  const batch = Uint32Array.from({ length: TIMED_BATCH }, (_, index) => index);
  const step = async (): Promise<void> => {
    engine.trainStep(batch, { kind: 'momentum', learningRate: 0, momentum: 0, weightDecay: 0 });
    await engine.takeLoss();
  };
  await step();
  const start = performance.now();
  let steps = 0;
  let elapsed = 0;
  while (elapsed < milliseconds) {
    await step();
    steps++;
    elapsed = performance.now() - start;
  }
  return (steps * TIMED_BATCH * 1000) / elapsed;
}

/**
 * The first backend that runs here, the one whose numbers are the same on every machine before the others: for seeded runs,
 * and for answers that cannot wait for measuring.
 */
export async function openRepeatable(network: Network, parameters: Float32Array): Promise<Engine> {
  let why: unknown;
  for (const name of ['wasm', 'webgl', 'reference'] as const) {
    try {
      return await openFrom(repeatable, name, network, parameters, null);
    } catch (error) {
      why = error;
    }
  }
  throw why;
}
