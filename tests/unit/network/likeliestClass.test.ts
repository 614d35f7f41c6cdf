/** The class of the largest score. */
import { expect, test } from 'vitest';
import { likeliestClass } from '../../../src/network';

test('the largest, the lowest class where several are equal', () => {
  expect(likeliestClass([0.1, 0.6, 0.3])).toBe(1);
  expect(likeliestClass([-2, -1, -1])).toBe(1);
  expect(likeliestClass(Float32Array.of(0, Infinity, -Infinity))).toBe(1);
});

test('none where a score is not a number', () => {
  expect(likeliestClass([0.1, NaN, 0.3])).toBeNull();
  expect(likeliestClass([NaN, NaN])).toBeNull();
  expect(likeliestClass([])).toBeNull();
});
