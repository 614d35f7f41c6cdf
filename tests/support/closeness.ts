/** The comparisons that parity tests use: the largest difference, relative to the largest value expected, or none at all. */
import { expect } from 'vitest';

/** Below this the values themselves are rounding: the error is then taken relative to it. */
export const FLOOR = 1e-3;

/** max|a − b| / max(FLOOR, max|b|); infinite where the lengths differ or anything is NaN or infinite. */
export function relativeError(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  if (actual.length !== expected.length) return Infinity;
  let difference = 0;
  let largest = FLOOR;
  for (let i = 0; i < expected.length; i++) {
    const [a, b] = [actual[i]!, expected[i]!];
    if (!Number.isFinite(a) || !Number.isFinite(b)) return Infinity;
    difference = Math.max(difference, Math.abs(a - b));
    largest = Math.max(largest, Math.abs(b));
  }
  return difference / largest;
}

export function expectClose(
  actual: ArrayLike<number>,
  expected: ArrayLike<number>,
  tolerance: number,
  what: string,
): void {
  expect(
    relativeError(actual, expected),
    `${what}: [${preview(actual)}] should be [${preview(expected)}]`,
  ).toBeLessThanOrEqual(tolerance);
}

/** The same numbers, bit for bit: a matcher that walks a million values as objects takes seconds. */
export function expectSameBits(actual: Float32Array, expected: Float32Array, what: string): void {
  const [bits, wanted] = [actual, expected].map(
    ({ buffer, byteOffset, length }) => new Uint32Array(buffer, byteOffset, length),
  );
  expect(bits!.length, `length of ${what}`).toBe(wanted!.length);
  const at = bits!.findIndex((value, index) => value !== wanted![index]);
  expect(at, `${what}: number ${at} is ${actual[at]} and should be ${expected[at]}`).toBe(-1);
}

const preview = (values: ArrayLike<number>): string =>
  `${Array.from(values)
    .slice(0, 8)
    .map((value) => value.toPrecision(6))
    .join(', ')}${values.length > 8 ? `, … ${values.length} in all` : ''}`;
