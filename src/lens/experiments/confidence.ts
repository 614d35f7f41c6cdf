/** How sure a measured share is: of so many digits so many were right; and how far a few runs lie apart. */
import type { ChartPoint } from '../../ui/LineChart';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The standard normal deviate that 95 % lie within. */
const Z = 1.959964;

/** Wilson's 95 % interval for `successes` of `trials` (Wilson 1927); all that is known of none is 0 … 1. */
export function wilson(successes: number, trials: number): Interval {
  if (trials === 0) return { low: 0, high: 1 };
  const share = successes / trials;
  const shrink = 1 + Z ** 2 / trials;
  const middle = (share + Z ** 2 / (2 * trials)) / shrink;
  const half = (Z / shrink) * Math.sqrt((share * (1 - share)) / trials + Z ** 2 / (4 * trials ** 2));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** Newcombe's 95 % interval for the difference of two shares over `trials` digits each (Newcombe 1998, method 10). */
export function difference(first: number, second: number, trials: number): Interval {
  const [one, other] = [wilson(first * trials, trials), wilson(second * trials, trials)];
  return {
    low: first - second - Math.hypot(first - one.low, other.high - second),
    high: first - second + Math.hypot(one.high - first, second - other.low),
  };
}

export interface Spread {
  readonly mean: number;
  readonly least: number;
  readonly most: number;
}

/** Of a few runs; null of none. */
export const spreadOf = (values: readonly number[]): Spread | null =>
  values.length === 0
    ? null
    : {
        mean: values.reduce((sum, value) => sum + value, 0) / values.length,
        least: Math.min(...values),
        most: Math.max(...values),
      };

/** A place of a curve over a few runs: the mean, in a band from the least to the most. No place of none. */
export function placeOver(x: number, values: readonly number[]): ChartPoint[] {
  const spread = spreadOf(values);
  return spread ? [{ x, y: spread.mean, low: spread.least, high: spread.most }] : [];
}

/** Student's t that 95 % lie within, for 1, 2, … degrees of freedom (Student 1908). */
const T = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262];

/** The mean of a few runs, 10 at most, and its 95 % interval by Student's t: of one run nothing is known of the spread. */
export function meanOf(values: readonly number[]): Interval & { readonly mean: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  if (values.length < 2) return { mean, low: -Infinity, high: Infinity };
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  const half = T[values.length - 2]! * Math.sqrt(variance / values.length);
  return { mean, low: mean - half, high: mean + half };
}
