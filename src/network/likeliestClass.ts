/** The class that scores speak for. */

/** Of the largest score, the first where several are equal; null where a score is not a number, or there is none. */
export function likeliestClass(scores: ArrayLike<number>): number | null {
  let best = 0;
  for (let label = 0; label < scores.length; label++) {
    if (Number.isNaN(scores[label])) return null;
    if (scores[label]! > scores[best]!) best = label;
  }
  return scores.length > 0 ? best : null;
}
