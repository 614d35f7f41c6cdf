/** What the WebGL2 backend asks of its device: the calls of a step, a lost context, a machine that lacks something. */
import { describe, expect, test } from 'vitest';
import { buildNetwork, PRESETS, withConnectivity } from '../../src/network';
import { BackendError, type Engine, type Optimizer } from '../../src/engine/engine';
import { createReferenceEngine } from '../../src/engine/reference/engine';
import { Device } from '../../src/engine/webgl/device';
import { createWebGLEngine, WebGLEngine } from '../../src/engine/webgl/engine';
import { expectClose } from '../support/closeness';
import { TOLERANCE } from '../support/parity';
import { randomImages, randomParameters, randomTrainingSet } from '../support/seeded';
import { DRAWING_CALLS, watchingWebGL, withContext } from '../support/webglCalls';

const network = buildNetwork(PRESETS.lenet);
const parameters = randomParameters(network, 81);
const set = randomTrainingSet(network, 64, 82);
const batch = Uint32Array.from({ length: 32 }, (_, index) => index);
const MOMENTUM: Optimizer = { kind: 'momentum', learningRate: 0.01, momentum: 0.9, weightDecay: 0 };
const ADAM: Optimizer = { kind: 'adam', learningRate: 0.001, momentum: 0.9, weightDecay: 0 };

describe('a training step', () => {
  test.each([
    ['momentum', MOMENTUM],
    ['Adam', ADAM],
  ] as const)('of %s draws and does nothing else', (_, optimizer) =>
    watchingWebGL(async ({ calls, clear }) => {
      const engine = await createWebGLEngine(network, parameters);
      engine.setTrainingSet(set);
      // The first steps compile, and meet each of the two textures of every block.
      for (let step = 0; step < 2; step++) engine.trainStep(batch, optimizer);
      clear();
      for (let step = 0; step < 10; step++) engine.trainStep(batch, optimizer);
      expect([...calls.keys()].filter((name) => !DRAWING_CALLS.has(name))).toEqual([]);
      // Gathering, 7 layers forward, 3 for the loss, 6 layers backward, 5 gradients, 5 updates.
      expect(calls.get('drawArrays')).toBe(10 * 27);
      engine.dispose();
    }),
  );

  test('of a larger batch draws as often, until the batch comes in parts', () =>
    watchingWebGL(async ({ calls, clear }) => {
      const engine = await createWebGLEngine(network, parameters);
      engine.setTrainingSet(set);
      const draws = (images: number): number => {
        clear();
        engine.trainStep(new Uint32Array(images), MOMENTUM);
        return calls.get('drawArrays')!;
      };
      expect(draws(1)).toBe(27);
      expect(draws(256)).toBe(27);
      expect(draws(257)).toBe(2 * 22 + 5);
      engine.dispose();
    }));
});

describe('tying and untying', () => {
  const local = buildNetwork(withConnectivity(PRESETS.lenet, 'local'));

  test('reads nothing back and opens no other context', () =>
    watchingWebGL(async ({ calls, clear, contexts }) => {
      const engine = await createWebGLEngine(network, parameters);
      clear();
      const untied = await engine.reconnected(local);
      const tied = await untied.reconnected(network);
      for (const reading of ['readPixels', 'getBufferSubData']) expect(calls.get(reading), reading).toBeUndefined();
      expect(contexts.length).toBe(1);
      for (const each of [engine, untied, tied]) each.dispose();
    }));

  test('leaves nothing of the engine before on the device, and gives the device back with the last one', () =>
    watchingWebGL(async ({ calls, contexts }) => {
      const kept = (what: string): number => (calls.get(`create${what}`) ?? 0) - (calls.get(`delete${what}`) ?? 0);
      let engine: Engine = await createWebGLEngine(network, parameters);
      // A framebuffer of each block is made when it is first read or drawn to.
      await engine.readParameters();
      const [textures, framebuffers] = [kept('Texture'), kept('Framebuffer')];
      for (const next of [local, network]) {
        const other = await engine.reconnected(next);
        engine.dispose();
        expect(contexts[0]!.isContextLost()).toBe(false);
        engine = other;
      }
      expect([kept('Texture'), kept('Framebuffer')]).toEqual([textures, framebuffers]);
      engine.dispose();
      expect(contexts[0]!.isContextLost()).toBe(true);
    }));
});

test('a device without room for a training set has none, and takes the next one', async () => {
  const device = new Device();
  const engine = new WebGLEngine(network, parameters, device);
  const { gl } = device;
  const getError = gl.getError.bind(gl);
  gl.getError = () => gl.OUT_OF_MEMORY;
  expect(() => engine.setTrainingSet(set)).toThrow(expect.objectContaining({ reason: 'networkTooLarge' }));
  expect(() => engine.trainStep(batch, MOMENTUM)).toThrow('Image 0 of 0');
  gl.getError = getError;
  let made = 0;
  const { texStorage3D } = gl;
  gl.texStorage3D = (...given) => (made++, texStorage3D.apply(gl, given));
  engine.setTrainingSet(set);
  expect(made).toBe(1);
  const reference = await createReferenceEngine(network, parameters);
  reference.setTrainingSet(set);
  for (const each of [engine, reference]) each.trainStep(batch, MOMENTUM);
  expectClose([await engine.takeLoss()], [await reference.takeLoss()], TOLERANCE, 'loss');
  engine.dispose();
});

describe('memory that is not there', () => {
  const outOfMemory = expect.objectContaining({ name: 'BackendError', reason: 'outOfMemory' });
  const image = randomImages(network, 1, 85);
  /** The device is full after `before`, and while it is used. */
  const onFullDevice = async (
    use: (engine: WebGLEngine) => Promise<void>,
    before = async (_: WebGLEngine): Promise<unknown> => undefined,
  ) => {
    const device = new Device();
    const engine = new WebGLEngine(network, parameters, device);
    engine.setTrainingSet(set);
    await before(engine);
    const { gl } = device;
    const getError = gl.getError.bind(gl);
    gl.getError = () => gl.OUT_OF_MEMORY;
    await use(engine);
    gl.getError = getError;
    expect(await engine.readParameters()).toEqual(parameters);
    engine.dispose();
  };

  test('for a step ends the step before it changes anything', () =>
    onFullDevice(async (engine) => {
      expect(() => engine.trainStep(batch, MOMENTUM)).toThrow(outOfMemory);
    }));

  test('for what Adam remembers, too, once a step has had room', async () => {
    const device = new Device();
    const engine = new WebGLEngine(network, parameters, device);
    engine.setTrainingSet(set);
    engine.trainStep(batch, MOMENTUM);
    const { gl } = device;
    gl.getError = () => gl.OUT_OF_MEMORY;
    engine.trainStep(batch, MOMENTUM);
    expect(() => engine.trainStep(batch, { ...MOMENTUM, kind: 'adam' })).toThrow(outOfMemory);
    engine.dispose();
  });

  test('for an evaluation rejects it, then and there', () =>
    onFullDevice(async (engine) => {
      await expect(engine.evaluate(set)).rejects.toThrow(outOfMemory);
    }));

  test('for a backward pass rejects it', () =>
    onFullDevice(async (engine) => {
      await expect(engine.backward(image, 3)).rejects.toThrow(outOfMemory);
    }));

  test('for what a backward pass adds to a forward pass rejects it', () =>
    onFullDevice(
      async (engine) => {
        await expect(engine.inputGradientOf(image, 0, 0)).rejects.toThrow(outOfMemory);
        await expect(engine.backward(image, 3)).rejects.toThrow(outOfMemory);
      },
      (engine) => engine.forward(image),
    ));

  test('for what is fetched rejects whoever waits for it, where there is room for the rest', () =>
    onFullDevice(
      async (engine) => {
        await expect(engine.evaluate(set)).rejects.toThrow(outOfMemory);
        await expect(engine.takeLoss()).rejects.toThrow(outOfMemory);
        await expect(engine.readParameters()).rejects.toThrow(outOfMemory);
      },
      (engine) => engine.evaluate(set),
    ));
});

describe('a lost context', () => {
  const contextLost = { name: 'BackendError', reason: 'contextLost' };

  test('rejects what is pending and what comes after', async () => {
    const engine = new WebGLEngine(network, parameters, new Device());
    engine.setTrainingSet(set);
    engine.trainStep(batch, MOMENTUM);
    const pending = [engine.takeLoss(), engine.readParameters(), engine.evaluate(set)];
    engine.loseDevice();
    for (const answer of pending) await expect(answer).rejects.toMatchObject(contextLost);

    const image = randomImages(network, 1, 83);
    await expect(engine.forward(image)).rejects.toMatchObject(contextLost);
    await expect(engine.backward(image, 3)).rejects.toMatchObject(contextLost);
    await expect(engine.inputGradientOf(image, 0, 0)).rejects.toMatchObject(contextLost);
    await expect(engine.takeLoss()).rejects.toMatchObject(contextLost);
    await expect(engine.evaluate(set)).rejects.toMatchObject(contextLost);
    await expect(engine.readParameters()).rejects.toMatchObject(contextLost);
    await expect(engine.reconnected(network)).rejects.toMatchObject(contextLost);
    expect(() => engine.trainStep(batch, MOMENTUM)).toThrow(BackendError);
    expect(() => engine.setTrainingSet(set)).toThrow(BackendError);
    expect(() => engine.writeParameters(parameters)).toThrow(BackendError);
  });

  test('is what a device is taken for that no longer knows when it will be done', async () => {
    const device = new Device();
    const engine = new WebGLEngine(network, parameters, device);
    engine.setTrainingSet(set);
    engine.trainStep(batch, MOMENTUM);
    device.gl.clientWaitSync = () => device.gl.WAIT_FAILED;
    await expect(engine.takeLoss()).rejects.toMatchObject(contextLost);
    expect(() => engine.trainStep(batch, MOMENTUM)).toThrow(BackendError);
    engine.dispose();
  });

  test('of one engine leaves the next alone', async () => {
    const lost = new WebGLEngine(network, parameters, new Device());
    lost.loseDevice();
    const engine = await createWebGLEngine(network, parameters);
    const { scores } = await engine.forward(randomImages(network, 1, 84));
    expect(scores.reduce((sum, score) => sum + score, 0)).toBeCloseTo(1, 5);
    engine.dispose();
  });
});

describe('a machine', () => {
  test('without WebGL2 is told so', () =>
    withContext(
      () => null,
      () => expect(createWebGLEngine(network, parameters)).rejects.toMatchObject({ reason: 'noWebGL2' }),
    ));
  test('that cannot draw to floats is told so', () =>
    withContext(
      (context) => {
        context.getExtension = () => null;
        return context;
      },
      () => expect(createWebGLEngine(network, parameters)).rejects.toMatchObject({ reason: 'noFloatTargets' }),
    ));
  test('says what it draws on', async () => {
    const engine = await createWebGLEngine(network, parameters);
    expect(engine.device).not.toBe('');
    expect(engine.backend).toBe('webgl');
    engine.dispose();
  });
});
