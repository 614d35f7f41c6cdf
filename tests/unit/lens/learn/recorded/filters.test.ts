/** Filters that begin identical stay identical; from random starts they part. */
import { expect, test } from 'vitest';
import { createWasmEngine } from '../../../../../src/engine/wasm/engine';
import { spreadBetween } from '../../../../../src/lens/learn/recorded/filters';
import { buildNetwork, PRESETS } from '../../../../../src/network';
import { firstKernels, nextStep, RECORDED_STEPS } from '../../../../../src/store/actions/recordedSteps';
import { examplesOf } from '../../../../../src/training/examples';
import { initialise, type InitialisationKind } from '../../../../../src/training/initialise';

const network = buildNetwork(PRESETS.lenet);
const optimizer = { kind: 'momentum', learningRate: 0.02, momentum: 0.9, weightDecay: 0 } as const;

async function trained(kind: InitialisationKind): Promise<readonly [before: number, after: number]> {
  const start = initialise(network, { kind, seed: 1 });
  const engine = await createWasmEngine(network, start);
  engine.setTrainingSet(await examplesOf({ generated: 320, seed: 1, given: null }, network.spec.input));
  for (let step = 0; step < 30; step++) {
    engine.trainStep(
      Uint32Array.from({ length: 32 }, (_, i) => (step * 32 + i) % 320),
      optimizer,
    );
  }
  const end = await engine.readParameters();
  engine.dispose();
  const kernels = [start, end].map((parameters) => firstKernels(network, parameters)!);
  expect(kernels[1]).not.toEqual(kernels[0]);
  return [spreadBetween(kernels[0]!, 6), spreadBetween(kernels[1]!, 6)];
}

test('identical at the start, identical after 30 steps, to rounding', async () => {
  const [before, after] = await trained('identical');
  expect(before).toBe(0);
  expect(after).toBeLessThan(1e-5);
});

test('from random they differ, and go on to', async () => {
  const [before, after] = await trained('glorot');
  expect(before).toBeGreaterThan(0.05);
  expect(after).not.toBe(before);
});

test('frames come at 1, 2, 5 … and ever more seldom', () => {
  const steps = [0];
  while (steps.at(-1)! < 10_000) steps.push(nextStep(steps.at(-1)!));
  expect(steps.slice(1, RECORDED_STEPS.length + 1)).toEqual([...RECORDED_STEPS]);
  expect(steps.length).toBeLessThan(60);
});
