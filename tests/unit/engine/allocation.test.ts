/** A training step allocates nothing of consequence on the heap: what it needs is there before the first one. */
import { describe, expect, test } from 'vitest';
import { buildNetwork, type NetworkSpec } from '../../../src/network';
import type { Engine, Optimizer } from '../../../src/engine/engine';
import { createWasmEngine } from '../../../src/engine/wasm/engine';
import type { Context } from '../../../src/engine/webgl/context';
import { Device } from '../../../src/engine/webgl/device';
import { WebGLEngine } from '../../../src/engine/webgl/engine';
import { ExampleOrder, START } from '../../../src/training/order';
import { bytesPerCall } from '../../support/allocation';
import { randomParameters, randomTrainingSet } from '../../support/seeded';

/** Bytes for a part of a batch: every number with a fraction is put into a box, of 16 bytes, on its way to the device; lists and objects made anew would be several times this. */
const OF_NO_CONSEQUENCE = 4096;

const spec: NetworkSpec = {
  name: 'small',
  input: { height: 8, width: 8, channels: 1 },
  layers: [
    { kind: 'convolution', name: 'C1', maps: 4, kernel: 3, padding: 1, activation: 'tanh' },
    { kind: 'subsampling', name: 'S2', kernel: 2, combine: 'average', activation: 'tanh' },
    { kind: 'convolution', name: 'C3', maps: 6, kernel: 3, connectivity: 'local', activation: 'tanh' },
    { kind: 'pooling', name: 'S4', kernel: 2, combine: 'max' },
    { kind: 'dense', name: 'F5', units: 8, activation: 'sigmoid' },
    { kind: 'dense', name: 'Output', units: 4, activation: 'identity' },
  ],
  loss: 'crossEntropy',
};
const network = buildNetwork(spec);
const parameters = randomParameters(network, 1);
const set = randomTrainingSet(network, 40, 2);
const MOMENTUM: Optimizer = { kind: 'momentum', learningRate: 0.001, momentum: 0.9, weightDecay: 0.01 };
const ADAM: Optimizer = { ...MOMENTUM, kind: 'adam' };

/** What a context answers where the answer matters; all else is found out by a first engine. */
const answers: Record<string, unknown> = {
  getProgramParameter: () => true,
  isContextLost: () => false,
  getError: () => 0,
};
let constants = 1;
const answering = new Proxy(answers, {
  get(of, name: string) {
    const makes = /^(create|getUniformLocation)/.test(name);
    return (of[name] ??= /^[A-Z]/.test(name) ? constants++ : makes ? () => ({}) : () => undefined);
  },
});

/** An engine on a device that draws nothing: what is left is what our own code does. */
function idleEngine(gl: object): Engine {
  const context: Context = {
    gl: gl as WebGL2RenderingContext,
    renderer: 'none',
    planes: 4,
    textureSize: 4096,
    programs: new Map(),
    devices: 0,
    lost: false,
  };
  return new WebGLEngine(network, parameters, new Device(context));
}

function createIdle(): Promise<Engine> {
  const first = idleEngine(answering);
  first.setTrainingSet(set);
  for (const optimizer of [MOMENTUM, ADAM]) first.trainStep(new Uint32Array(300), optimizer);
  return Promise.resolve(idleEngine({ ...answers }));
}

describe.each<[string, atOnce: number, () => Promise<Engine>]>([
  ['WebAssembly', 32, () => createWasmEngine(network, parameters)],
  ['WebGL', 256, createIdle],
])('a step on %s', (_, atOnce, create) => {
  test.each([
    ['momentum', 8, MOMENTUM, null],
    ['Adam', 8, ADAM, null],
    ['images that are moved', 8, MOMENTUM, 5],
    ['a batch in several parts', atOnce + 7, MOMENTUM, null],
  ] as const)('of %s allocates next to nothing', async (_, batch, optimizer, seed) => {
    const engine = await create();
    engine.setTrainingSet(set);
    const indices = Uint32Array.from({ length: batch }, (_, index) => index % 40);
    expect(bytesPerCall(() => engine.trainStep(indices, optimizer, seed))).toBeLessThan(
      Math.ceil(batch / atOnce) * OF_NO_CONSEQUENCE,
    );
  });
});

test('the batches of an epoch are parts of one list', () => {
  const order = new ExampleOrder();
  const { indices, after } = order.next(START, 60, 16, 1);
  expect(order.next(after, 60, 16, 1).indices.buffer).toBe(indices.buffer);
});
