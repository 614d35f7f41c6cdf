/** The average of a few numbers as a weighted sum: equal numbers gathered, how often each occurs is its weight. */

/** Their mean is (6·3 + 3·4 + 1·2) / 10 = 3.2. */
export const NUMBERS: readonly number[] = [3, 4, 3, 3, 3, 2, 4, 4, 3, 3];

export interface Weighted {
  readonly value: number;
  readonly weight: number;
}

/** Each value once, in the order of its first occurrence, with how often it occurs. */
export function gathered(numbers: readonly number[]): Weighted[] {
  return [...new Set(numbers)].map((value) => ({ value, weight: numbers.filter((number) => number === value).length }));
}

/** A fraction in its lowest terms. */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * The share of each number in the weighted average: an equal part of the weight of its value, over the sum of all weights.
 * Σ share · number is the weighted average. Null where all weights are 0.
 */
export function sharesOf(numbers: readonly number[], terms: readonly Weighted[]): Share[] | null {
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return null;
  return numbers.map((number) => {
    const { weight } = terms.find(({ value }) => value === number)!;
    const denominator = total * numbers.filter((other) => other === number).length;
    const divisor = greatestCommonDivisor(weight, denominator);
    return { numerator: weight / divisor, denominator: denominator / divisor };
  });
}

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b));

/** Σ weight · value / Σ weight; null where all weights are 0. */
export function weightedAverage(terms: readonly Weighted[]): number | null {
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  return total === 0 ? null : terms.reduce((sum, { value, weight }) => sum + weight * value, 0) / total;
}
