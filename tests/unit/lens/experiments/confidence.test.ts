/** Intervals, held against published values and against their definition. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { difference, meanOf, wilson } from '../../../../src/lens/experiments/confidence';

test('Wilson’s interval as Newcombe 1998 (table I, method 3) prints it', () => {
  for (const [successes, trials, low, high] of [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ] as const) {
    const interval = wilson(successes, trials);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  }
  expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
});

test('an interval holds its share, and that of a difference turns with its sides', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 900 }), fc.nat(900), fc.nat(900), (trials, a, b) => {
      const [first, second] = [Math.min(a, trials) / trials, Math.min(b, trials) / trials];
      const { low, high } = wilson(first * trials, trials);
      expect(low).toBeLessThanOrEqual(first + 1e-12);
      expect(high).toBeGreaterThanOrEqual(first - 1e-12);
      const [there, back] = [difference(first, second, trials), difference(second, first, trials)];
      expect(there.low).toBeCloseTo(-back.high, 10);
      expect(there.low).toBeLessThanOrEqual(first - second);
    }),
  );
});

test('the mean of a few runs with Student’s interval: his own ten differences of sleep (1908, section IX)', () => {
  const { mean, low, high } = meanOf([1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4]);
  expect(mean).toBeCloseTo(1.58, 10);
  expect(low).toBeCloseTo(0.7001, 3);
  expect(high).toBeCloseTo(2.4599, 3);
  expect(meanOf([0.5])).toEqual({ mean: 0.5, low: -Infinity, high: Infinity });
});
