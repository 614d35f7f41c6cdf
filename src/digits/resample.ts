/** Images brought to another size: shrunk by averaging what each pixel covers, enlarged by interpolation. */

/** How a place of the result reads the original along one axis: the first pixel, and the weights from there on. */
export interface Reading {
  readonly first: number;
  readonly weights: readonly number[];
}

/** Readings of `to` places over the stretch [start, end) of an axis of `size` pixels. */
export function readingsOf(size: number, start: number, end: number, to: number): readonly Reading[] {
  const step = (end - start) / to;
  return Array.from({ length: to }, (_, place) => {
    const [from, until] = [start + place * step, start + (place + 1) * step];
    return step >= 1 ? covered(size, from, until) : interpolated(size, (from + until) / 2);
  });
}

/** The share that each pixel has in the stretch. */
function covered(size: number, from: number, until: number): Reading {
  const first = Math.max(0, Math.floor(from));
  const weights: number[] = [];
  for (let pixel = first; pixel < Math.min(size, until); pixel++) {
    weights.push((Math.min(until, pixel + 1) - Math.max(from, pixel)) / (until - from));
  }
  return { first, weights };
}

/** Between the middles of the two nearest pixels. */
function interpolated(size: number, at: number): Reading {
  const place = Math.min(size - 1, Math.max(0, at - 0.5));
  const first = Math.floor(place);
  const right = place - first;
  return { first, weights: right === 0 ? [1] : [1 - right, right] };
}

/**
 * Σ over rows and columns of weights · value. `start` is the image's first value, `width` its row. Shipped weights were
 * trained on what comes out: another order of the factors rounds otherwise, and training does not come to the same bits.
 */
export function readAt(
  values: ArrayLike<number>,
  start: number,
  width: number,
  rows: Reading,
  columns: Reading,
): number {
  let sum = 0;
  for (let i = 0; i < rows.weights.length; i++) {
    const row = start + (rows.first + i) * width + columns.first;
    for (let j = 0; j < columns.weights.length; j++) sum += rows.weights[i]! * columns.weights[j]! * values[row + j]!;
  }
  return sum;
}
