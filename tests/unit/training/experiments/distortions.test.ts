/** The distortion curves: an amount of none changes nothing, a large one much. */
import { expect, test } from 'vitest';
import { createWasmEngine } from '../../../../src/engine/wasm/engine';
import { PRESETS } from '../../../../src/network';
import { distortions } from '../../../../src/training/experiments/distortions';
import { laboratoryOver } from '../../../../src/training/experiments/experiment';

test('no distortion costs nothing, a large one costs much, and a repeated run is the same', async () => {
  const request = {
    spec: PRESETS.net5,
    entrants: ['shared' as const],
    generated: 200,
    seed: 1,
    steps: 150,
    batch: 20,
    optimizer: { kind: 'momentum' as const, learningRate: 0.02, momentum: 0.9, weightDecay: 0 },
    testDigits: 100,
    amounts: { shift: [0, 6], degrees: [0], scale: [1], noise: [0], warp: [0], shear: [0], thickness: [0] },
  };
  const run = () =>
    distortions.run(
      laboratoryOver(createWasmEngine, () => true),
      request,
      { entrant: 0 },
      () => undefined,
    );
  const outcome = await run();
  const [none, far, ...others] = outcome.points.map(({ correct }) => correct);
  expect(none).toBeGreaterThan(30);
  expect(far).toBeLessThan(none! - 15);
  expect(new Set(others)).toEqual(new Set([none]));
  expect(await run()).toEqual(outcome);
});
