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

test('a shift by whole steps of the pooled signal moves it and changes nothing, with a blur or without', () => {
  const uneven = [0, 0, 1, 1, 0, 1, 1, 1];
  for (const by of [-4, -2, 2, 4]) {
    expect(pooled(rotated(signal, 2), false)).toEqual([1, 0, 1, 0]);
    expect(aliasing(signal, by, false)).toBe(0);
    expect(aliasing(uneven, by, true)).toBe(0);
  }
});

test('a shift between two steps is held against the nearer result of both', () => {
  // Pooled [0, 1, 0, 1]; shifted by three [1, 1, 1, 1]: two of four values differ by 1, whichever step is taken.
  expect(aliasing(signal, 3, false)).toBeCloseTo(Math.SQRT1_2);
  // One 1 in eight values: pooled [0, 0, 0, 1]; shifted by one [1, 0, 0, 0], which is a whole step on.
  expect(aliasing([0, 0, 0, 0, 0, 0, 0, 1], 1, false)).toBe(0);
});
