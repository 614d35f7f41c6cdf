/** Digits as data sets hold them, wherever they come from: generated, drawn and kept, or read from files. */
import { IMAGE_PIXELS } from './normalize';

export interface DigitSet {
  /** [image, y, x] of 28×28, 0 white … 255 ink. */
  readonly images: Uint8Array<ArrayBuffer>;
  /** The class of each image. */
  readonly labels: Uint8Array<ArrayBuffer>;
}

/** One of its images, where it lies. */
export const imageOf = ({ images }: DigitSet, n: number): Uint8Array<ArrayBuffer> =>
  images.subarray(n * IMAGE_PIXELS, (n + 1) * IMAGE_PIXELS);

/** An image as it lies on the paper, and as a network is asked about it: 0 white … 1 ink. */
export const inkOf = (image: Uint8Array): Float32Array<ArrayBuffer> => Float32Array.from(image, (ink) => ink / 255);

export const inksOf = (set: DigitSet): readonly Float32Array<ArrayBuffer>[] =>
  Array.from(set.labels, (_, n) => inkOf(imageOf(set, n)));

/** A set with the name that its files gave it. */
export interface NamedSet extends DigitSet {
  readonly name: string;
}
