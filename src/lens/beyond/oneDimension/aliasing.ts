/** Why subsampling breaks equivariance, in one dimension: a maximum over pairs, with or without a blur before every second is taken (Zhang 2019). */

/** The signal moved to the right by whole steps; what leaves at the end comes in at the front. */
export const rotated = (signal: readonly number[], by: number): number[] =>
  signal.map((_, at) => signal[(((at - by) % signal.length) + signal.length) % signal.length]!);

/** The larger of each value and its right neighbour, at every place, around the end. */
export const maxOfPairs = (signal: readonly number[]): number[] =>
  signal.map((value, at) => Math.max(value, signal[(at + 1) % signal.length]!));

/** The triangle filter ¼, ½, ¼, around the ends. */
export const blurred = (signal: readonly number[]): number[] =>
  signal.map(
    (value, at) =>
      0.5 * value + 0.25 * (signal[(at + 1) % signal.length]! + signal[(at + signal.length - 1) % signal.length]!),
  );

export const everySecond = (signal: readonly number[]): number[] => signal.filter((_, at) => at % 2 === 0);

export const pooled = (signal: readonly number[], withBlur: boolean): number[] =>
  everySecond(withBlur ? blurred(maxOfPairs(signal)) : maxOfPairs(signal));

/**
 * How far the pooled signal is from having moved with the signal: root of the mean squared difference between it and the
 * pooled signal moved as far, half of `by`. Where that is no whole step, the nearest two are compared and the better one counts.
 */
export function aliasing(signal: readonly number[], by: number, withBlur: boolean): number {
  const [still, moved] = [pooled(signal, withBlur), pooled(rotated(signal, by), withBlur)];
  return Math.min(
    ...[Math.floor(by / 2), Math.ceil(by / 2)].map((steps) => rootMeanSquare(rotated(still, steps), moved)),
  );
}

const rootMeanSquare = (one: readonly number[], other: readonly number[]): number =>
  Math.sqrt(one.reduce((sum, value, at) => sum + (value - other[at]!) ** 2, 0) / one.length);
