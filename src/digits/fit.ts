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

/** The same for many images, [image, y, x] in ink of 0 … 255, as data sets hold them: [image, y, x, channel]. */
export function fitAllToInput(images: Uint8Array, input: Input): Float32Array<ArrayBuffer> {
  const pixels = IMAGE_SIZE * IMAGE_SIZE;
  const count = Math.floor(images.length / pixels);
  const size = input.height * input.width * input.channels;
  const fitted = new Float32Array(count * size);
  const image = new Float32Array(pixels);
  for (let n = 0; n < count; n++) {
    for (let i = 0; i < pixels; i++) image[i] = images[n * pixels + i]! / 255;
    fitInto(fitted.subarray(n * size, (n + 1) * size), image, input);
  }
  return fitted;
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
