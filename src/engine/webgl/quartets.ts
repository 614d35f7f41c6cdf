/** Numbers of the images of a batch, their indices or their labels, as shaders take them: four a quartet. */
import { MOST_QUARTETS } from './values';

/** A number for each image of a batch, four a quartet: one list for batches of every size. */
export class QuartetNumbers {
  readonly #all = new Int32Array(4 * MOST_QUARTETS);
  readonly #firsts: (Int32Array<ArrayBuffer> | undefined)[] = [];

  /** Those of the first so many quartets. */
  of(quartets: number): Int32Array<ArrayBuffer> {
    return (this.#firsts[quartets] ??= this.#all.subarray(0, 4 * quartets));
  }
}

/** Indices, filled up with −1 to whole quartets. */
export function quartetsOf(indices: Uint32Array): Int32Array<ArrayBuffer> {
  const quartets = new Int32Array(4 * Math.ceil(indices.length / 4)).fill(-1);
  quartets.set(indices);
  return quartets;
}
