/** One fixed order of the pixels that has nothing to do with who is whose neighbour. */
import { randomFor } from './random';

/** A stream of its own, so that the order has nothing to do with the digits made from the same seed. */
const STREAM = 7001;

/** A permutation of 0 … pixels − 1 (Fisher and Yates): pixel i of a scrambled image is pixel `scrambledOrder(…)[i]` of the image. */
export function scrambledOrder(pixels: number, seed: number): Uint32Array<ArrayBuffer> {
  const random = randomFor(seed, STREAM);
  const order = Uint32Array.from({ length: pixels }, (_, pixel) => pixel);
  for (let left = pixels - 1; left > 0; left--) {
    const other = Math.floor(random.uniform() * (left + 1));
    [order[left], order[other]] = [order[other]!, order[left]!];
  }
  return order;
}
