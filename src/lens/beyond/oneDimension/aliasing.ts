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

/** Root of the mean squared difference between the pooled signal and the pooled signal after a shift, as far as a shift by one could move it. */
export function aliasing(signal: readonly number[], by: number, withBlur: boolean): number {
  const [still, moved] = [pooled(signal, withBlur), pooled(rotated(signal, by), withBlur)];
  return Math.sqrt(still.reduce((sum, value, at) => sum + (value - moved[at]!) ** 2, 0) / still.length);
}
