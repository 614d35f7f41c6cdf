/** The self-test of a backend: what it lets through, and what it finds. The engines here are the reference, spoilt. */
import { describe, expect, test } from 'vitest';
import {
  buildNetwork,
  PRESET_NAMES,
  PRESETS,
  type LayerSpec,
  type NetworkSpec,
  type Visit,
} from '../../../src/network';
import type { Engine, Forward, Optimizer } from '../../../src/engine/engine';
import { createReferenceEngine } from '../../../src/engine/reference/engine';
import { nextTask } from '../../../src/engine/nextTask';
import { selfTest } from '../../../src/engine/selfTest';
import { createWasmEngine } from '../../../src/engine/wasm/engine';
import { randomParameters } from '../../support/seeded';

const spec: NetworkSpec = {
  name: 'small',
  input: { height: 8, width: 8, channels: 1 },
  layers: [
    { kind: 'convolution', name: 'C1', maps: 3, kernel: 3, activation: 'relu' },
    { kind: 'pooling', name: 'S2', kernel: 2, combine: 'max' },
    { kind: 'dense', name: 'Output', units: 4, activation: 'identity' },
  ],
  loss: 'crossEntropy',
};
const network = buildNetwork(spec);
const parameters = randomParameters(network, 1);
const ADAM: Optimizer = { kind: 'adam', learningRate: 0.01, momentum: 0.9, weightDecay: 0 };

/** The reference, with what `spoil` puts in the place of its functions. */
async function spoilt(spoil: (sound: Engine) => Partial<Engine>, given: Float32Array = parameters): Promise<Engine> {
  const engine = await createReferenceEngine(network, given);
  const sound = Object.create(engine) as Record<string, unknown>;
  for (const name of ['forward', 'trainStep', 'takeLoss', 'readParameters'] as const)
    sound[name] = (engine[name] as (...args: unknown[]) => unknown).bind(engine);
  return Object.assign(engine, spoil(sound as unknown as Engine));
}

const disagrees = (what: string) =>
  expect.objectContaining({ reason: 'selfTestFailed', message: expect.stringContaining(what) });

describe('a backend that computes what the reference does', () => {
  test.each(PRESET_NAMES)('passes on %s, and is as it was', async (preset) => {
    const under = buildNetwork(PRESETS[preset]);
    const given = randomParameters(under, 2);
    const engine = await createWasmEngine(under, given);
    await selfTest(engine, given);
    expect(await engine.readParameters()).toEqual(given);
    expect(() => engine.trainStep(Uint32Array.of(0), ADAM)).toThrow('Image 0 of 0');
  });

  test.each([
    ['0', () => 0],
    ['run away', () => 1e30],
    ['no numbers', () => NaN],
    ['in part no numbers', (value: number, at: number) => (at === 0 ? NaN : value)],
    ['so large that no gradient is left', (value: number) => 1e6 * value],
  ])('passes with parameters that are %s', async (_, change) => {
    const given = parameters.map(change);
    const engine = await createWasmEngine(network, given);
    await selfTest(engine, given);
    expect(await engine.readParameters()).toEqual(given);
  });
});

/** Counts the turns that others get, until it is told to stop. */
function countTurns(counted: () => void): () => void {
  let counting = true;
  const count = async (): Promise<void> => {
    await nextTask();
    counted();
    if (counting) await count();
  };
  void count();
  return () => void (counting = false);
}

test('of a large network the reference computes one image once', async () => {
  const large = buildNetwork({
    ...spec,
    input: { height: 96, width: 96, channels: 1 },
    layers: [{ ...spec.layers[0]!, kernel: 9, maps: 20 } as LayerSpec, ...spec.layers.slice(1)],
  });
  const given = randomParameters(large, 1);
  const engine = await createWasmEngine(large, given);
  const first = large.layers[0]!;
  const { reads } = first;
  let units = 0;
  let turns = 0;
  Object.assign(first, { reads: (unit: number, visit: Visit) => (units++, reads.call(first, unit, visit)) });
  const stop = countTurns(() => turns++);
  await selfTest(engine, given);
  stop();
  expect(units).toBe(88 * 88 * 20);
  // Nor is the worker silent meanwhile.
  expect(turns).toBeGreaterThanOrEqual(10);
});

test('a device compiles while the reference computes: passes run before their numbers are waited for', async () => {
  const events: string[] = [];
  const say = (event: string): void => void (events.at(-1) !== event && events.push(event));
  const told = buildNetwork(spec);
  const engine = await createWasmEngine(told, parameters);
  for (const layer of told.layers) {
    const { reads } = layer;
    Object.assign(layer, { reads: (unit: number, visit: Visit) => (say('reference'), reads.call(layer, unit, visit)) });
  }
  for (const name of ['evaluate', 'forward', 'trainStep', 'takeLoss', 'readParameters'] as const) {
    const run = engine[name].bind(engine) as (...given: unknown[]) => unknown;
    Object.assign(engine, { [name]: (...given: unknown[]) => (say(name), run(...given)) });
  }
  await selfTest(engine, parameters);
  const step = ['forward', 'trainStep', 'takeLoss', 'readParameters', 'reference'];
  expect(events).toEqual(['evaluate', 'reference', ...step]);
});

describe('a backend is found out', () => {
  const changed = (answer: Forward, change: (value: number) => number): Forward => ({
    ...answer,
    activations: answer.activations.map(change),
  });

  test('where its values deviate by a hundredth, however small they are', async () => {
    const tiny = parameters.map((value) => 1e-3 * value);
    const spoil = ({ forward }: Engine) => ({
      forward: async (image: Float32Array) => changed(await forward(image), (value) => 1.01 * value),
    });
    await expect(selfTest(await spoilt(spoil), parameters)).rejects.toEqual(disagrees('C1'));
    await expect(selfTest(await spoilt(spoil, tiny), tiny)).rejects.toEqual(disagrees('C1'));
  });

  test('where a value is no number', async () => {
    const engine = await spoilt(({ forward }) => ({
      forward: async (image) => {
        const answer = await forward(image);
        return { ...answer, activations: answer.activations.with(answer.activations.length - 1, NaN) };
      },
    }));
    await expect(selfTest(engine, parameters)).rejects.toEqual(disagrees('Output'));
  });

  test('where its values are wrong with parameters that can be compared, and those in use cannot', async () => {
    const wild = parameters.map(() => NaN);
    const engine = await spoilt(
      ({ forward }) => ({ forward: async (image) => changed(await forward(image), (value) => 1.01 * value) }),
      wild,
    );
    await expect(selfTest(engine, wild)).rejects.toEqual(disagrees('C1'));
  });

  test('where only its backward pass or its update is wrong, whatever its parameters', async () => {
    const wild = parameters.map(() => NaN);
    for (const given of [parameters, wild]) {
      const slow = await spoilt(
        ({ trainStep }) => ({
          trainStep: (indices, optimizer) =>
            trainStep(indices, { ...optimizer, learningRate: 0.99 * optimizer.learningRate }),
        }),
        given,
      );
      await expect(selfTest(slow, given)).rejects.toEqual(disagrees('the gradient of Output'));
      const idle = await spoilt(() => ({ trainStep: () => undefined, takeLoss: () => Promise.resolve(NaN) }), given);
      await expect(selfTest(idle, given)).rejects.toEqual(disagrees('the loss'));
    }
  });

  test('where one gradient of many is wrong', async () => {
    const engine = await spoilt(({ readParameters }) => ({
      readParameters: async () => {
        const read = await readParameters();
        return read.with(5, read[5]! + 0.01);
      },
    }));
    await expect(selfTest(engine, parameters)).rejects.toEqual(disagrees('the gradient of C1'));
  });
});
