/** The middle of measured times, and how far the slow ones stray from it. */

/** The value that this share of the values, 0 … 1, lies below; of few values the next larger one. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** In the unit of the values. */
export interface Spread {
  readonly median: number;
  readonly p95: number;
}

export const spread = (values: readonly number[]): Spread => ({ median: median(values), p95: quantile(values, 0.95) });
