/** The page's claim of the prepared start, for any backend: over 5 seeds the shared net is surely ahead on moved digits. */
import { expect, test } from 'vitest';
import type { CreateEngine } from '../../src/engine/engine';
import { leadAt } from '../../src/lens/shift/elsewhere/results';
import { POOLED_NET, PREPARED, twinsRequest } from '../../src/lens/shift/elsewhere/settings';
import { pageOf } from '../../src/lens/experiments/usePage';
import { initialState } from '../../src/store/state/store';
import { elsewhere } from '../../src/training/experiments/elsewhere';
import { laboratoryOver, runExperiment } from '../../src/training/experiments/experiment';
import type { RequestOf } from '../../src/worker/protocol';

/** For backends that take their time: the same kind of net over an image of 8×8, fewer digits and steps. */
export const SMALLER: Partial<RequestOf<'elsewhere'>> = {
  spec: {
    ...POOLED_NET,
    input: { height: 8, width: 8, channels: 1 },
    layers: [
      { kind: 'convolution', name: 'C1', maps: 8, kernel: 3, padding: 1, activation: 'tanh' },
      { kind: 'pooling', name: 'S2', kernel: 2, combine: 'max' },
      { kind: 'convolution', name: 'C3', maps: 16, kernel: 3, padding: 1, activation: 'tanh' },
      { kind: 'pooling', name: 'S4', kernel: 4, combine: 'max' },
      { kind: 'dense', name: 'Output', units: 10, activation: 'identity' },
    ],
  },
  lessons: [{ digits: 30, steps: 40, places: 'one' }],
  batch: 5,
  optimizer: { kind: 'momentum', learningRate: 0.1, momentum: 0.9, weightDecay: 0 },
  testDigits: 60,
};

const silent = { live: () => undefined, done: () => undefined, reached: () => undefined };

/** The start as it is shipped, of which only what was learned in one place is run; `change` makes less work of it. */
export function testClaim(create: CreateEngine, change: Partial<RequestOf<'elsewhere'>> = {}): void {
  test(
    'shared is ahead of local on moved digits, beyond the spread of 5 seeds; where nothing moved it is not',
    { timeout: 600_000 },
    async () => {
      const whole = twinsRequest(PREPARED, pageOf(initialState));
      const request = { ...whole, lessons: whole.lessons.slice(0, 1), columns: [-4, 4], testDigits: 100, ...change };
      const laboratory = laboratoryOver(create, () => true);
      const done = await runExperiment(elsewhere, laboratory, request, [], silent);
      expect(done).toHaveLength(5);
      const moved = leadAt({ request, done }, 0, 1)!;
      expect(moved.moved).toBe(8);
      expect(moved.low).toBeGreaterThan(0);
      expect(moved.ahead).toBe('shared');
      expect(leadAt({ request, done }, 0, 0)!.low).toBeLessThan(0);
    },
  );
}
