/** The order of the examples: every epoch a new permutation, which the seed and the epoch's number alone decide. */
import { generatorFor, permutation } from './random';

/** Where training stands. */
export interface Place {
  /** Epochs completed. */
  readonly epoch: number;
  /** Examples of the current epoch that have been taken. */
  readonly position: number;
}

export const START: Place = { epoch: 0, position: 0 };

export class ExampleOrder {
  #key = '';
  #order: Uint32Array = new Uint32Array(0);

  /**
   * The next batch of at most `batch` indices, and the place after it. An epoch's last batch may be smaller. The indices are
   * a view of the epoch's order: not to be written to.
   */
  next(place: Place, size: number, batch: number, seed: number): { indices: Uint32Array; after: Place } {
    const key = `${place.epoch}/${size}/${seed}`;
    if (key !== this.#key) {
      this.#order = permutation(size, generatorFor(seed, place.epoch + 1));
      this.#key = key;
    }
    const indices = this.#order.subarray(place.position, place.position + batch);
    const position = place.position + indices.length;
    return { indices, after: position < size ? { ...place, position } : { epoch: place.epoch + 1, position: 0 } };
  }
}

/** Where training stands after so many steps over a set of this size. */
export function placeAfter(steps: number, size: number, batch: number): Place {
  const perEpoch = Math.ceil(size / batch);
  return { epoch: Math.floor(steps / perEpoch), position: (steps % perEpoch) * batch };
}
