/**
 * WebAssembly with relaxed SIMD, which this browser has: the same suite, fewer random networks. Node runs the exact one on them
 * all. And a second worker that really is one.
 */
import { expect, test, vi } from 'vitest';
import type { Optimizer } from '../../src/engine/engine';
import { createFastestWasmEngine } from '../../src/engine/wasm/engine';
import { createTwoCoreEngine } from '../../src/engine/wasm/twoCores/engine';
import { buildNetwork, PRESETS } from '../../src/network';
import { describeBackend } from '../support/backendSuite';
import { randomBatch, randomParameters, randomTrainingSet, seededRandom } from '../support/seeded';
import { SMALL } from '../support/smallNetwork';

describeBackend('wasm, relaxed', createFastestWasmEngine, { cases: 40 });

test('the fastest here is the relaxed one', async () => {
  const network = buildNetwork(SMALL);
  const engine = await createFastestWasmEngine(network, randomParameters(network, 1));
  expect(engine.device).toBe('WebAssembly relaxed SIMD, 1 thread');
  engine.dispose();
});

test('on two cores, losses are those of one; when the second worker is gone, too', async () => {
  const network = buildNetwork(PRESETS.lenet);
  const parameters = randomParameters(network, 1);
  const optimizer: Optimizer = { kind: 'momentum', learningRate: 0.02, momentum: 0.9, weightDecay: 0 };
  let worker: Worker | null = null;
  const start = () => (worker = new Worker(new URL('../support/halfWorker.ts', import.meta.url), { type: 'module' }));
  const both = await createTwoCoreEngine(network, parameters, { start, way: 'both' });
  const one = await createFastestWasmEngine(network, parameters);
  for (const engine of [both, one]) engine.setTrainingSet(randomTrainingSet(network, 200, 3));
  const random = seededRandom(4);
  const train = async (steps: number): Promise<void> => {
    for (let step = 0; step < steps; step++) {
      const batch = randomBatch(200, 32, random);
      for (const engine of [both, one]) engine.trainStep(batch, optimizer);
      const [loss, wanted] = [await both.takeLoss(), await one.takeLoss()];
      expect(Math.abs(loss - wanted)).toBeLessThan(1e-3);
    }
  };
  await train(1);
  await vi.waitUntil(() => both.device === 'WebAssembly relaxed SIMD, 2 threads', { timeout: 60_000 });
  await train(40);
  const warned = vi.spyOn(console, 'warn').mockReturnValue();
  worker!.dispatchEvent(new ErrorEvent('error', { message: 'gone' }));
  worker!.terminate();
  await train(10);
  expect(warned).toHaveBeenCalledTimes(1);
  expect(both.device).toBe('WebAssembly relaxed SIMD, 1 thread');
  both.dispose();
  one.dispose();
});
