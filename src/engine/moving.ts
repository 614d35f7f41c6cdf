/**
 * Training images moved a little as a batch takes them: shifted, turned, scaled and sheared, each epoch otherwise (LeCun
 * et al. 1998, section III.C). How, follows from the image's number and a seed alone: nothing is stored, nothing is sent
 * to the device, and every backend moves an image alike. webgl/images.frag says the same in GLSL.
 */
import type { NetworkSpec } from '../network';

type Input = NetworkSpec['input'];

/** Furthest motions: pixels, radians, and shares. */
export interface Reach {
  readonly shift: number;
  readonly turn: number;
  readonly scale: number;
  readonly shear: number;
}

/** An input with fewer rows shows the digit smaller, and it is shifted by less. */
const USUAL_ROWS = 28;

/** Of an input with the usual rows: standard deviations, found by trying on MNIST, times √6 (`deviate`). */
const USUAL: Reach = {
  shift: Math.sqrt(6),
  turn: Math.sqrt(6) * 0.087,
  scale: Math.sqrt(6) * 0.06,
  shear: Math.sqrt(6) * 0.08,
};
const shiftIn = (height: number): number => USUAL.shift * Math.min(1, height / USUAL_ROWS);

/** How far an input's images are moved. */
export const reachIn = ({ height }: Pick<Input, 'height'>): Reach => ({ ...USUAL, shift: shiftIn(height) });

/** Spreads the bits of whole numbers (lowbias32, Wellons 2018). */
function spread(value: number): number {
  let bits = value | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x7feb352d);
  bits = Math.imul(bits ^ (bits >>> 15), 0x846ca68b);
  return bits ^ (bits >>> 16);
}

/** The seed by which images are moved in an epoch, an int32. */
export const movingSeed = (seed: number, epoch: number): number => spread(spread(seed) + epoch);

/** The `quality`-th random number of an image, in ±reach: the sum of two uniform ones, whose deviation is reach/√6. */
function deviate(image: number, seed: number, quality: number, reach: number): number {
  const bits = spread(spread(image + spread(seed)) + quality);
  return reach * (((bits >>> 16) + (bits & 0xffff)) / 0xffff - 1);
}

/**
 * Writes image `index` of a set, [image, y, x, channel], moved, to `moved` from `at` on. A pixel reads, between four of
 * the image's pixels, from = middle + M · (to − middle − shift) with M = [scale, −turn; turn + shear, scale] for (y, x);
 * what lies outside the image is paper.
 */
export function moveImage(
  images: Float32Array,
  first: number,
  index: number,
  input: Input,
  seed: number,
  moved: Float32Array,
  at: number,
): void {
  const { height, width, channels, white = 0 } = input;
  const furthest = shiftIn(height);
  const shiftY = deviate(index, seed, 0, furthest);
  const shiftX = deviate(index, seed, 1, furthest);
  const scale = 1 + deviate(index, seed, 2, USUAL.scale);
  const turn = deviate(index, seed, 3, USUAL.turn);
  const lean = turn + deviate(index, seed, 4, USUAL.shear);
  const middleY = (height - 1) / 2;
  const middleX = (width - 1) / 2;
  const start = first + index * height * width * channels;
  for (let y = 0, to = at; y < height; y++) {
    const downTo = y - middleY - shiftY;
    for (let x = 0; x < width; x++) {
      const acrossTo = x - middleX - shiftX;
      const fromY = middleY + scale * downTo - turn * acrossTo;
      const fromX = middleX + lean * downTo + scale * acrossTo;
      const top = Math.floor(fromY);
      const left = Math.floor(fromX);
      const down = fromY - top;
      const right = fromX - left;
      const above = top >= 0 && top < height;
      const below = top >= -1 && top < height - 1;
      const before = left >= 0 && left < width;
      const after = left >= -1 && left < width - 1;
      const corner = start + (top * width + left) * channels;
      for (let channel = 0; channel < channels; channel++, to++) {
        const pixel = corner + channel;
        const a = above && before ? images[pixel]! : white;
        const b = above && after ? images[pixel + channels]! : white;
        const c = below && before ? images[pixel + width * channels]! : white;
        const d = below && after ? images[pixel + (width + 1) * channels]! : white;
        moved[to] = (1 - down) * ((1 - right) * a + right * b) + down * ((1 - right) * c + right * d);
      }
    }
  }
}
