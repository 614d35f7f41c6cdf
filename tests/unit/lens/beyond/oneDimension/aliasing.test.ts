/** The example of Zhang 2019, digit for digit. */
import { expect, test } from 'vitest';
import { aliasing, pooled, rotated } from '../../../../../src/lens/beyond/oneDimension/aliasing';

const signal = [0, 0, 1, 1, 0, 0, 1, 1];

test('[0,0,1,1,0,0,1,1] pooled by 2 is [0,1,0,1]; shifted by one it is [1,1,1,1]', () => {
  expect(pooled(signal, false)).toEqual([0, 1, 0, 1]);
  expect(pooled(rotated(signal, -1), false)).toEqual([1, 1, 1, 1]);
  expect(pooled(rotated(signal, 1), false)).toEqual([1, 1, 1, 1]);
});

test('a blur before subsampling mends most of it', () => {
  expect(aliasing(signal, 1, true)).toBeLessThan(0.5 * aliasing(signal, 1, false));
  expect(aliasing(signal, 0, false)).toBe(0);
});
