/** From the 28×28 image of a digit, or a picture in colours, to the input of a network: its size, and its numbers for white and ink. */
import type { NetworkSpec } from '../network';
import { IMAGE_PIXELS, IMAGE_SIZE } from './normalize';
import { readAt, readingsOf, type Reading } from './resample';

/**
 * What part of the image a smaller input shows, as rows and columns cut from each border. 16×16 takes the middle 24×24:
 * the ink is within 20×20 around the centre of mass, and what little of it reaches further is the tip of a stroke.
 */
const CROP: Readonly<Record<number, number>> = { 16: 2 };

type Input = NetworkSpec['input'];

/**
 * The image as a network's input, [y, x, channel], every channel the same; `image` is [y, x] of 28×28, 0 white … 1 ink.
 * An input larger than the image has it in the middle of a white border, as in LeNet-5 (28 in 32), unless it wants it enlarged;
 * a smaller one averages the pixels that each of its own covers. Then v = white + ink · (ink's number − white's number).
 * A picture in colours is [channel, y, x], square, each channel 0 white … 1 dark, and fills the input.
 */
export function fitToInput(image: Float32Array, input: Input): Float32Array<ArrayBuffer> {
  const fitted = new Float32Array(input.height * input.width * input.channels);
  fitInto(fitted, image, input);
  return fitted;
}

/**
 * The same for many images, [image, y, x, channel], made where they are read: as they are held, in bytes of ink and no border,
 * they take a quarter of the room or less.
 */
export class FittedImages {
  readonly #sets: readonly Uint8Array[];
  readonly #input: Input;
  readonly #size: number;
  /** What each ink becomes, where no pixel is made of several. */
  readonly #shades: Float32Array | null;
  /** Numbers, of all images. */
  readonly length: number;

  /** Of one set after the other, each [image, y, x] in ink of 0 … 255. */
  constructor(sets: readonly Uint8Array[], input: Input) {
    const { height, width, channels, white = 0, ink = 1, enlarged = false } = input;
    this.#sets = sets;
    this.#input = input;
    this.#size = height * width * channels;
    this.#shades =
      Math.min(height, width) >= IMAGE_SIZE && !enlarged
        ? Float32Array.from({ length: 256 }, (_, shade) => white + Math.fround(shade / 255) * (ink - white))
        : null;
    this.length = (sets.reduce((bytes, set) => bytes + set.length, 0) / IMAGE_PIXELS) * this.#size;
  }

  /** The numbers [from, to); a copy. */
  subarray(from: number, to: number): Float32Array<ArrayBuffer> {
    const size = this.#size;
    const first = Math.floor(from / size);
    const end = Math.ceil(to / size);
    const fitted = new Float32Array((end - first) * size);
    let before = 0;
    for (const set of this.#sets) {
      const count = set.length / IMAGE_PIXELS;
      for (let n = Math.max(first, before); n < Math.min(end, before + count); n++)
        this.#fit(
          set.subarray((n - before) * IMAGE_PIXELS, (n - before + 1) * IMAGE_PIXELS),
          fitted,
          (n - first) * size,
        );
      before += count;
    }
    return fitted.subarray(from - first * size, to - first * size);
  }

  #fit(image: Uint8Array, fitted: Float32Array, at: number): void {
    const shades = this.#shades;
    if (!shades) {
      fitInto(
        fitted.subarray(at, at + this.#size),
        Float32Array.from(image, (shade) => shade / 255),
        this.#input,
      );
      return;
    }
    const { height, width, channels } = this.#input;
    const border = (side: number): number => Math.floor((side - IMAGE_SIZE) / 2);
    fitted.fill(shades[0]!, at, at + this.#size);
    for (let y = 0, pixel = 0; y < IMAGE_SIZE; y++) {
      let to = at + ((y + border(height)) * width + border(width)) * channels;
      for (let x = 0; x < IMAGE_SIZE; x++) {
        const shade = shades[image[pixel++]!]!;
        for (let channel = 0; channel < channels; channel++) fitted[to++] = shade;
      }
    }
  }
}

function fitInto(fitted: Float32Array, image: Float32Array, input: Input): void {
  const { height, width, channels, white = 0, ink = 1, enlarged = false } = input;
  if (image.length !== IMAGE_PIXELS) {
    fitColours(fitted, image, input);
    return;
  }
  const rows = readingsFor(height, enlarged);
  const columns = readingsFor(width, enlarged);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const value = white + readAt(image, 0, IMAGE_SIZE, rows[y]!, columns[x]!) * (ink - white);
      for (let channel = 0; channel < channels; channel++) fitted[at++] = value;
    }
  }
}

function fitColours(fitted: Float32Array, picture: Float32Array, input: Input): void {
  const { height, width, channels, white = 0, ink = 1 } = input;
  const side = Math.sqrt(picture.length / channels);
  if (!Number.isInteger(side))
    throw new RangeError(`A picture of ${picture.length} numbers is no square of ${channels} channels.`);
  const rows = readingsOf(side, 0, side, height);
  const columns = readingsOf(side, 0, side, width);
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (let channel = 0; channel < channels; channel++)
        fitted[at++] = white + readAt(picture, channel * side * side, side, rows[y]!, columns[x]!) * (ink - white);
}

const readingsBySize = {
  bordered: new Map<number, readonly Reading[]>(),
  enlarged: new Map<number, readonly Reading[]>(),
};

function readingsFor(size: number, enlarged: boolean): readonly Reading[] {
  const bySize = readingsBySize[enlarged ? 'enlarged' : 'bordered'];
  const known = bySize.get(size);
  if (known) return known;
  const crop = CROP[size] ?? 0;
  const readings =
    size >= IMAGE_SIZE && !enlarged ? bordered(size) : readingsOf(IMAGE_SIZE, crop, IMAGE_SIZE - crop, size);
  bySize.set(size, readings);
  return readings;
}

/** One pixel each, in the middle; where the border is odd, the wider part comes last. */
function bordered(size: number): readonly Reading[] {
  const border = Math.floor((size - IMAGE_SIZE) / 2);
  return Array.from({ length: size }, (_, place) => {
    const pixel = place - border;
    return pixel >= 0 && pixel < IMAGE_SIZE ? { first: pixel, weights: [1] } : { first: 0, weights: [] };
  });
}
