/** Digits for experiments out of a given set: kept back ones are never trained on, and a seed repeats its choice. */
import { expect, test } from 'vitest';
import { importedPool, ownPool, someOf } from '../../../src/digits/pool';

/** Each image is filled with its own number. */
const numbered = (count: number) => ({
  images: Uint8Array.from({ length: count * 784 }, (_, at) => Math.floor(at / 784)),
  labels: Uint8Array.from({ length: count }, (_, index) => index % 10),
});
const numbersOf = ({ images }: { readonly images: Uint8Array }): number[] =>
  Array.from({ length: images.length / 784 }, (_, index) => images[index * 784 + 783]!);

test('an imported set is parted: every digit once, with its label, and the same ones kept back each time', () => {
  const pool = importedPool(numbered(100), 30, 1000);
  expect(numbersOf(pool.test!)).toHaveLength(20);
  expect([...numbersOf(pool.test!), ...numbersOf(pool.training)].toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 100 }, (_, index) => index),
  );
  expect([...pool.training.labels]).toEqual(numbersOf(pool.training).map((number) => number % 10));
  expect(importedPool(numbered(100), 30, 1000)).toEqual(pool);
  expect(numbersOf(importedPool(numbered(100), 5, 7).test!)).toHaveLength(5);
  expect(numbersOf(importedPool(numbered(100), 5, 7).training)).toHaveLength(7);
});

test('a seed chooses the same digits again, another seed others, and never more than there are', () => {
  const pool = ownPool(numbered(50));
  expect(pool.test).toBeNull();
  expect(someOf(pool, 10, 1)).toEqual(someOf(pool, 10, 1));
  expect(numbersOf(someOf(pool, 10, 1))).not.toEqual(numbersOf(someOf(pool, 10, 2)));
  expect(new Set(numbersOf(someOf(pool, 99, 3))).size).toBe(50);
  // A larger choice goes on from a smaller one.
  expect(numbersOf(someOf(pool, 20, 1)).slice(0, 10)).toEqual(numbersOf(someOf(pool, 10, 1)));
});
