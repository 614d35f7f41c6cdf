/** How long the bars of the classes' scores are. */
import { areProbabilities, SCALED_TANH, type Loss } from '../network';

/** A bar along an axis from 0 to 1 of its length: where it starts and where it ends. */
export interface Bar {
  readonly from: number;
  readonly to: number;
}

/** Largest raw output the axis shows: the scaled tanh stays within it. */
export const OUTPUT_LIMIT = SCALED_TANH.amplitude;

/** Probabilities grow from the left end; raw outputs grow from 0 in the middle, to either side. Null where the score is not a number. */
export function barOf(score: number, loss: Loss): Bar | null {
  if (Number.isNaN(score)) return null;
  const clamp = (value: number): number => Math.min(1, Math.max(0, value));
  if (areProbabilities(loss)) return { from: 0, to: clamp(score) };
  const end = clamp(0.5 + score / (2 * OUTPUT_LIMIT));
  return { from: Math.min(0.5, end), to: Math.max(0.5, end) };
}
