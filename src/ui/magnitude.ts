/** The largest magnitude among numbers: what gets the full colour of a diverging scale. */

/** 0 where all are 0. By index, not with an iterator: a full layer has millions. */
export function largestMagnitude(values: ArrayLike<number>): number {
  let largest = 0;
  for (let i = 0; i < values.length; i++) largest = Math.max(largest, Math.abs(values[i]!));
  return largest;
}

/** The limit of a scale over these values; 1 where all are 0. */
export const limitOver = (values: ArrayLike<number>): number => largestMagnitude(values) || 1;
