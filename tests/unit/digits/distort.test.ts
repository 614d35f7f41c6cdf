/** Distortions: nothing done is nothing changed, whole shifts move numbers, turning back comes back. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blur, distort, UNDISTORTED } from '../../../src/digits/distort';

const SIZE = 28;
/** A smooth blob off the middle, and a hard pixel. */
const image = Float32Array.from({ length: SIZE * SIZE }, (_, i) => {
  const [y, x] = [Math.floor(i / SIZE), i % SIZE];
  return i === 12 * SIZE + 9 ? 1 : Math.exp(-((y - 14) ** 2 + (x - 16) ** 2) / 18);
});
const sum = (values: Float32Array): number => values.reduce((a, b) => a + b, 0);

describe('distort', () => {
  test('undistorted is the same, bit for bit', () => {
    expect(distort(image, UNDISTORTED)).toEqual(image);
  });

  test('a whole shift moves numbers and fills with white', () => {
    fc.assert(
      fc.property(fc.integer({ min: -27, max: 27 }), fc.integer({ min: -27, max: 27 }), (rows, columns) => {
        const shifted = distort(image, { ...UNDISTORTED, rows, columns });
        for (let y = 0; y < SIZE; y++) {
          for (let x = 0; x < SIZE; x++) {
            const [fromY, fromX] = [y - rows, x - columns];
            const inside = fromY >= 0 && fromY < SIZE && fromX >= 0 && fromX < SIZE;
            expect(shifted[y * SIZE + x]).toBe(inside ? image[fromY * SIZE + fromX] : 0);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  test('a quarter turn clockwise brings the top to the right, and four bring it back', () => {
    const quarter = distort(image, { ...UNDISTORTED, degrees: 90 });
    // Row 12, column 9 seen from the middle is (−1.5, −4.5); clockwise it goes to (−4.5, 1.5).
    expect(quarter[9 * SIZE + 15]).toBeCloseTo(1, 5);
    let turned = image;
    for (let i = 0; i < 4; i++) turned = distort(turned, { ...UNDISTORTED, degrees: 90 });
    turned.forEach((value, i) => expect(value).toBeCloseTo(image[i]!, 4));
  });

  test('scale grows ink, thickness adds it and takes it away, noise stays in range', () => {
    expect(sum(distort(image, { ...UNDISTORTED, scale: 1.3 }))).toBeGreaterThan(1.4 * sum(image));
    expect(sum(distort(image, { ...UNDISTORTED, thickness: 0.5 }))).toBeGreaterThan(sum(image));
    expect(sum(distort(image, { ...UNDISTORTED, thickness: -0.5 }))).toBeLessThan(sum(image));
    const noisy = distort(image, { ...UNDISTORTED, noise: 0.5 });
    expect(noisy.every((value) => value >= 0 && value <= 1)).toBe(true);
    expect(noisy).not.toEqual(image);
  });

  test('warp and noise repeat with their seed and change with it', () => {
    const warped = (seed: number) => distort(image, { ...UNDISTORTED, warp: 1.5, noise: 0.1, seed });
    expect(warped(3)).toEqual(warped(3));
    expect(warped(3)).not.toEqual(warped(4));
  });

  test('blur keeps the ink that is far from the border', () => {
    const dot = new Float32Array(SIZE * SIZE);
    dot[14 * SIZE + 14] = 1;
    const blurred = blur(dot, 1.5);
    expect(sum(blurred)).toBeCloseTo(1, 5);
    expect(blurred[14 * SIZE + 12]).toBeCloseTo(blurred[12 * SIZE + 14]!, 6);
  });
});
