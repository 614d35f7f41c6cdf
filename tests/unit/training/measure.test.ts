/** Measuring in slices while the engine that is lent changes between them. */
import { describe, expect, test } from 'vitest';
import type { Engine, LabelledImages } from '../../../src/engine/engine';
import { buildNetwork, type Network } from '../../../src/network';
import type { Turns } from '../../../src/training/loop';
import { measure } from '../../../src/training/measure';

const networkOf = (side: number): Network =>
  buildNetwork({
    name: `${side} × ${side}`,
    input: { height: side, width: side, channels: 1 },
    layers: [{ kind: 'dense', name: 'Output', units: 2, activation: 'identity' }],
    loss: 'crossEntropy',
  });

/** Says class 0 of everything, and refuses images of another size, as every engine does. */
function engineOf(network: Network): Engine {
  const size = network.spec.input.height * network.spec.input.width;
  const evaluate = ({ images, labels }: LabelledImages) => {
    if (images.length !== labels.length * size) throw new RangeError(`${images.length} numbers do not fit.`);
    return Promise.resolve({
      loss: labels.length,
      correct: labels.filter((label) => label === 0).length,
      predictions: new Uint8Array(labels.length),
      topScores: new Float32Array(labels.length),
    });
  };
  return { network, evaluate } as unknown as Engine;
}

const set: LabelledImages = {
  images: new Float32Array(20 * 16),
  labels: Uint8Array.from({ length: 20 }, (_, n) => n % 2),
};

/** Lends the engines one after the other, the last one again and again; null: the work is not wanted. */
function lending(...engines: readonly (Engine | null)[]): Turns {
  let turn = 0;
  return {
    use: async (task) => {
      const engine = engines[Math.min(turn++, engines.length - 1)]!;
      return engine && task(engine);
    },
    next: () => Promise.resolve(true),
  };
}

describe('a measurement', () => {
  test('takes every image once, on whatever engine runs the network', async () => {
    const network = networkOf(4);
    const measured = await measure(lending(engineOf(network), engineOf(network)), set);
    expect(measured).toMatchObject({ loss: 1, accuracy: 0.5 });
  });
  test('ends without an answer when another network takes the place between two slices', async () => {
    expect(await measure(lending(engineOf(networkOf(4)), engineOf(networkOf(6))), set)).toBeNull();
  });
  test('is not mixed with that of a network which would read the same images', async () => {
    expect(await measure(lending(engineOf(networkOf(4)), engineOf(networkOf(4))), set)).toBeNull();
  });
  test('ends without an answer when it is no longer wanted', async () => {
    expect(await measure(lending(engineOf(networkOf(4)), null), set)).toBeNull();
  });
});
