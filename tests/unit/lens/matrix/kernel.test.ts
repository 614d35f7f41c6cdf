/** Walking the weights of a kernel by keys, over all of its slices. */
import { expect, test } from 'vitest';
import { placeOfWeight, stepInKernel } from '../../../../src/lens/matrix/kernel';

/** Three slices of two rows and three columns, two of them side by side. */
const kernel = {
  height: 2,
  width: 3,
  slices: [0, 6, 12].map((first) => Int32Array.from({ length: 6 }, (_, cell) => first + cell)),
};
const step = (from: number, rows: number, columns: number): number => {
  const { slice, cell } = stepInKernel(kernel, 2, placeOfWeight(kernel, from)!, [rows, columns]);
  return kernel.slices[slice]![cell]!;
};

test('a step goes on in the slice beside or below, and stays at the border', () => {
  expect(step(0, 0, 1)).toBe(1);
  expect(step(1, 1, 0)).toBe(4);
  expect(step(2, 0, 1)).toBe(6);
  expect(step(6, 0, -1)).toBe(2);
  expect(step(4, 1, 0)).toBe(13);
  expect(step(13, -1, 0)).toBe(4);
  // Borders, and the place of the fourth slice, which is empty.
  for (const [from, rows, columns] of [
    [0, -1, 0],
    [0, 0, -1],
    [8, 0, 1],
    [15, 1, 0],
    [10, 1, 0],
    [14, 0, 1],
  ] as const)
    expect(step(from, rows, columns)).toBe(from);
});

test('a weight of another kernel has no place', () => {
  expect(placeOfWeight(kernel, 18)).toBeNull();
  expect(placeOfWeight(kernel, 17)).toEqual({ slice: 2, cell: 5 });
});
