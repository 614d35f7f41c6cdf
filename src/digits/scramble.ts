/** One fixed order of the pixels that has nothing to do with who is whose neighbour. */
import { permutation, randomFor } from './random';

/** A stream of its own, so that the order has nothing to do with the digits made from the same seed. */
const STREAM = 7001;

/** A permutation of 0 … pixels − 1: pixel i of a scrambled image is pixel `scrambledOrder(…)[i]` of the image. */
export function scrambledOrder(pixels: number, seed: number): Uint32Array<ArrayBuffer> {
  const random = randomFor(seed, STREAM);
  return permutation(pixels, (below) => Math.floor(random.uniform() * below));
}
