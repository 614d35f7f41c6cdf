/** What a network's scores say: by its loss, and of which class. */
import type { Loss } from './spec';

/** Probabilities for cross-entropy and for equation 8 of LeCun 1998; raw outputs, aimed at −1 and +1, for squared errors. */
export const areProbabilities = (loss: Loss): boolean => loss !== 'meanSquaredError';

/** The class of the largest score, the lowest where several are equal; null where a score is not a number. */
export function predictedClass(scores: ArrayLike<number>): number | null {
  let best = 0;
  for (let i = 0; i < scores.length; i++) {
    if (Number.isNaN(scores[i])) return null;
    if (scores[i]! > scores[best]!) best = i;
  }
  return scores.length > 0 ? best : null;
}
