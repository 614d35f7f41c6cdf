/** The quantiles that the bench reports. */
import { expect, test } from 'vitest';
import { median, quantile, spread } from '../../../bench/quantiles';

test('of values in any order, without changing them', () => {
  const times = [5, 1, 4, 2, 3];
  expect([median(times), quantile(times, 0), quantile(times, 1)]).toEqual([3, 1, 5]);
  expect(times).toEqual([5, 1, 4, 2, 3]);
});

test('of an even number the larger middle; the slowest of twenty is their 95th percentile', () => {
  expect(median([1, 2, 3, 4])).toBe(3);
  expect(spread(Array.from({ length: 20 }, (_, i) => i))).toEqual({ median: 10, p95: 19 });
  expect(spread([7])).toEqual({ median: 7, p95: 7 });
});
