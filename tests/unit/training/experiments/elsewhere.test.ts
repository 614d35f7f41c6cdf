/** The twins: the page's claim on the backends of Node, and what a cell depends on. */
import { describe, expect, test } from 'vitest';
import { createReferenceEngine } from '../../../../src/engine/reference/engine';
import { createWasmEngine } from '../../../../src/engine/wasm/engine';
import type { NetworkSpec } from '../../../../src/network';
import { POOLED_NET, twinsRequest } from '../../../../src/lens/shift/elsewhere/settings';
import { pageOf } from '../../../../src/lens/experiments/usePage';
import { initialState } from '../../../../src/store/state/store';
import { elsewhere } from '../../../../src/training/experiments/elsewhere';
import { laboratoryOver } from '../../../../src/training/experiments/experiment';
import { testClaim } from '../../../support/twins';

describe('wasm', () => testClaim(createWasmEngine));
// Plain loops take their time: the same kind of net over an image of 8×8, fewer digits and steps.
const SMALL: NetworkSpec = {
  ...POOLED_NET,
  input: { height: 8, width: 8, channels: 1 },
  layers: [
    { kind: 'convolution', name: 'C1', maps: 8, kernel: 3, padding: 1, activation: 'tanh' },
    { kind: 'pooling', name: 'S2', kernel: 2, combine: 'max' },
    { kind: 'convolution', name: 'C3', maps: 16, kernel: 3, padding: 1, activation: 'tanh' },
    { kind: 'pooling', name: 'S4', kernel: 4, combine: 'max' },
    { kind: 'dense', name: 'Output', units: 10, activation: 'identity' },
  ],
};
describe('reference', () =>
  testClaim(createReferenceEngine, {
    spec: SMALL,
    lessons: [{ digits: 30, steps: 40, places: 'one' }],
    batch: 5,
    optimizer: { kind: 'momentum', learningRate: 0.1, momentum: 0.9, weightDecay: 0 },
    testDigits: 60,
  }));

test('a cell is decided by its request and seed; in all places digits are learned in all places', async () => {
  const request = {
    ...twinsRequest({ from: 'generated', digits: 50, seeds: 1 }, pageOf(initialState)),
    testDigits: 100,
    columns: [-4, 4],
  };
  const run = (lesson: number) =>
    elsewhere.run(
      laboratoryOver(createWasmEngine, () => true),
      request,
      { lesson, seed: 3 },
      () => undefined,
    );
  const once = await run(0);
  expect(await run(0)).toEqual(once);
  expect(once.shared.parameters).toBeLessThan(once.local.parameters);
  const everywhere = await run(1);
  expect(everywhere.local.accuracies[1]).toBeGreaterThan(once.local.accuracies[1]! + 0.05);
});
