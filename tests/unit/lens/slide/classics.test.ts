/** Classic kernels: the known ones at 3×3, and what is true of them at every size. */
import { expect, test } from 'vitest';
import { CLASSICS, classicKernel } from '../../../../src/lens/slide/classics';

const sum = (kernel: readonly number[]): number => kernel.reduce((total, weight) => total + weight, 0);

test('3×3: Sobel’s edges, the plain average, and the diagonal of an emboss', () => {
  expect(classicKernel('horizontalEdge', 3, 3).map((weight) => weight * 4)).toEqual([1, 2, 1, 0, 0, 0, -1, -2, -1]);
  expect(classicKernel('verticalEdge', 3, 3).map((weight) => weight * 4)).toEqual([1, 0, -1, 2, 0, -2, 1, 0, -1]);
  expect(classicKernel('blur', 3, 3)).toEqual(Array.from({ length: 9 }, () => 1 / 9));
  expect(classicKernel('sharpen', 3, 3).map((weight) => weight * 16)).toEqual([-1, -2, -1, -2, 28, -2, -1, -2, -1]);
  expect(classicKernel('emboss', 3, 3).map((weight) => weight * 4)).toEqual([-2, -1, 0, -1, 4, 1, 0, 1, 2]);
  expect(classicKernel('identity', 3, 3)).toEqual([0, 0, 0, 0, 1, 0, 0, 0, 0]);
});

test('5×5: the slope of Sobel’s larger edge is 1, 2, 0, −2, −1', () => {
  const kernel = classicKernel('horizontalEdge', 5, 5);
  const column = [0, 1, 2, 3, 4].map((row) => kernel[row * 5]! / kernel[0]!);
  expect(column.map((weight) => Math.round(weight * 1e9) / 1e9)).toEqual([1, 2, 0, -2, -1]);
});

test('edges answer 0 to a plain picture, the others 1, whatever the size', () => {
  for (const classic of CLASSICS) {
    for (const [rows, columns] of [
      [2, 2],
      [3, 3],
      [4, 4],
      [5, 5],
      [7, 7],
      [3, 5],
    ] as const) {
      const kernel = classicKernel(classic, rows, columns);
      expect(kernel).toHaveLength(rows * columns);
      expect(sum(kernel), `${classic} ${rows}×${columns}`).toBeCloseTo(classic.endsWith('Edge') ? 0 : 1, 10);
    }
  }
});
