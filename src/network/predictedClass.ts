/** Which class a network's scores speak for. */

/** The class of the largest score, the lowest where several are equal; null where a score is not a number. */
export function predictedClass(scores: ArrayLike<number>): number | null {
  let best = 0;
  for (let i = 0; i < scores.length; i++) {
    if (Number.isNaN(scores[i])) return null;
    if (scores[i]! > scores[best]!) best = i;
  }
  return scores.length > 0 ? best : null;
}
