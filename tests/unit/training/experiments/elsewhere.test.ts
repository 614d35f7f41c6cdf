/**
 * The twins: the page's claim, and what a cell depends on. On the reference the claim is not run: it takes the same steps, as
 * the curves of `backendSuite` show.
 */
import { describe, expect, test } from 'vitest';
import { createWasmEngine } from '../../../../src/engine/wasm/engine';
import { twinsRequest } from '../../../../src/lens/shift/elsewhere/settings';
import { pageOf } from '../../../../src/lens/experiments/usePage';
import { initialState } from '../../../../src/store/state/store';
import { elsewhere } from '../../../../src/training/experiments/elsewhere';
import { laboratoryOver } from '../../../../src/training/experiments/experiment';
import { testClaim } from '../../../support/twins';

describe('wasm', () => testClaim(createWasmEngine));

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
