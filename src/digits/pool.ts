/** Digits that experiments learn from instead of generated ones: the person's own, or an imported set with some kept back. */
import type { DigitSet } from './digitSet';
import { IMAGE_PIXELS } from './normalize';
import { permutation, randomFor } from './random';

export interface Pool {
  readonly from: 'own' | 'imported';
  readonly training: DigitSet;
  /** Never trained on; null where the generated test digits judge. */
  readonly test: DigitSet | null;
}

/** A stream of its own, so that the choice has nothing to do with the digits made from the same seed. */
const STREAM = 7003;
/** Of a small set, so much is kept back at most. */
const TEST_SHARE = 0.2;

const chosen = ({ images, labels }: DigitSet, indices: ArrayLike<number>): DigitSet => {
  const some = { images: new Uint8Array(indices.length * IMAGE_PIXELS), labels: new Uint8Array(indices.length) };
  for (let i = 0; i < indices.length; i++) {
    const from = indices[i]! * IMAGE_PIXELS;
    some.images.set(images.subarray(from, from + IMAGE_PIXELS), i * IMAGE_PIXELS);
    some.labels[i] = labels[indices[i]!]!;
  }
  return some;
};

function shuffled(count: number, seed: number): Uint32Array {
  const random = randomFor(seed, STREAM);
  return permutation(count, (below) => Math.floor(random.uniform() * below));
}

/** The person's own digits: all may be trained on. */
export const ownPool = (training: DigitSet): Pool => ({ from: 'own', training, test: null });

/** Of an imported set `test` digits, a fifth at most, are kept back, always the same; of the rest `most` at most stay to train on. */
export function importedPool(digits: DigitSet, test: number, most: number): Pool {
  const count = digits.labels.length;
  const order = shuffled(count, -1);
  const kept = Math.min(test, Math.floor(count * TEST_SHARE));
  return {
    from: 'imported',
    training: chosen(digits, order.subarray(kept, kept + most)),
    test: chosen(digits, order.subarray(0, kept)),
  };
}

/** A test is on so many digits at most: it is taken again and again while a network learns. */
const MOST_TESTED = 1000;

/** What a network is tested on where a set judges it: all of its digits, or some, always the same. */
export function testedOf<Digits extends DigitSet>(digits: Digits): Digits {
  const count = digits.labels.length;
  return count <= MOST_TESTED ? digits : { ...digits, ...chosen(digits, shuffled(count, -1).subarray(0, MOST_TESTED)) };
}

/** `size` of a pool's digits to train on, or as many as there are, in an order that the seed decides. */
export const someOf = ({ training }: Pool, size: number, seed: number): DigitSet =>
  chosen(training, shuffled(training.labels.length, seed).subarray(0, size));
