/**
 * Distortions of a digit's image, [y, x] of 28×28, 0 white … 1 ink: moved, turned, scaled, sheared, warped, thickened and
 * made noisy, in this order of meaning: where a pixel of the result comes from, and then what is done to its ink.
 */
import { IMAGE_SIZE } from './normalize';
import { randomFor } from './random';

export interface Distortion {
  /** Pixels down and to the right. */
  readonly rows: number;
  readonly columns: number;
  /** Clockwise, about the middle. */
  readonly degrees: number;
  /** 1 keeps the size. */
  readonly scale: number;
  /** Columns moved to the right per row up from the middle. */
  readonly shear: number;
  /** Typical displacement of the elastic warp in pixels (Simard, Steinkraus, Platt 2003). */
  readonly warp: number;
  /** Standard deviation of the noise added to every pixel. */
  readonly noise: number;
  /** Pixels by which strokes grow on each side; below 0 they shrink. */
  readonly thickness: number;
  /** Decides warp and noise. */
  readonly seed: number;
}

export const UNDISTORTED: Distortion = {
  rows: 0,
  columns: 0,
  degrees: 0,
  scale: 1,
  shear: 0,
  warp: 0,
  noise: 0,
  thickness: 0,
  seed: 1,
};

/** Whether a distortion leaves every image as it is. */
export const isUndistorted = (distortion: Distortion): boolean =>
  (Object.keys(UNDISTORTED) as (keyof Distortion)[]).every(
    (what) => what === 'seed' || distortion[what] === UNDISTORTED[what],
  );

const PIXELS = IMAGE_SIZE * IMAGE_SIZE;
const MIDDLE = (IMAGE_SIZE - 1) / 2;

/** The image distorted. Undistorted it is the same, number for number; a shift by whole pixels moves numbers unchanged. */
export function distort(image: Float32Array, distortion: Distortion): Float32Array<ArrayBuffer> {
  const { rows, columns, degrees, scale, shear, warp, noise, thickness, seed } = distortion;
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle) / scale, Math.sin(angle) / scale];
  const field = warp === 0 ? null : warpField(warp, seed);
  const moved = new Float32Array(PIXELS);
  for (let y = 0; y < IMAGE_SIZE; y++) {
    for (let x = 0; x < IMAGE_SIZE; x++) {
      const at = y * IMAGE_SIZE + x;
      const dy = y - MIDDLE - rows;
      const dx = x - MIDDLE - columns;
      const turnedY = cos * dy - sin * dx;
      const turnedX = sin * dy + cos * dx;
      const fromY = turnedY + MIDDLE + (field ? field.rows[at]! : 0);
      const fromX = turnedX + shear * turnedY + MIDDLE + (field ? field.columns[at]! : 0);
      moved[at] = bilinear(image, fromY, fromX);
    }
  }
  const inked = thickness === 0 ? moved : thicken(moved, thickness);
  return noise === 0 ? inked : withNoise(inked, noise, seed);
}

function bilinear(image: Float32Array, y: number, x: number): number {
  const [top, left] = [Math.floor(y), Math.floor(x)];
  const [down, right] = [y - top, x - left];
  const pixel = (row: number, column: number): number =>
    row >= 0 && row < IMAGE_SIZE && column >= 0 && column < IMAGE_SIZE ? image[row * IMAGE_SIZE + column]! : 0;
  // Whole pixels are taken as they are, so that a shift can be compared exactly.
  if (down === 0 && right === 0) return pixel(top, left);
  return (
    (1 - down) * ((1 - right) * pixel(top, left) + right * pixel(top, left + 1)) +
    down * ((1 - right) * pixel(top + 1, left) + right * pixel(top + 1, left + 1))
  );
}

/** Width of the smoothing of a warp, in pixels: Simard, Steinkraus and Platt found 4 best for digits of this size. */
const WARP_SIGMA = 4;

/** Random displacements, smoothed, and scaled to a root mean square of `size` pixels. */
function warpField(size: number, seed: number): { rows: Float32Array; columns: Float32Array } {
  const random = randomFor(seed, 0);
  const one = (): Float32Array => {
    const smooth = blur(
      Float32Array.from({ length: PIXELS }, () => 2 * random.uniform() - 1),
      WARP_SIGMA,
    );
    const rms = Math.sqrt(smooth.reduce((sum, value) => sum + value * value, 0) / PIXELS);
    return smooth.map((value) => (value * size) / rms);
  };
  return { rows: one(), columns: one() };
}

/** Gaussian blur of standard deviation `sigma` pixels; beyond the border there is white. */
export function blur(image: Float32Array, sigma: number): Float32Array<ArrayBuffer> {
  const reach = Math.ceil(3 * sigma);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, i) => Math.exp(-((i - reach) ** 2) / (2 * sigma * sigma)));
  const total = weights.reduce((a, b) => a + b, 0);
  const along = (from: Float32Array, stride: number, placeOf: (at: number) => number): Float32Array<ArrayBuffer> =>
    Float32Array.from({ length: PIXELS }, (_, at) => {
      let sum = 0;
      for (let offset = -reach; offset <= reach; offset++) {
        const place = placeOf(at) + offset;
        if (place >= 0 && place < IMAGE_SIZE) sum += weights[offset + reach]! * from[at + offset * stride]!;
      }
      return sum / total;
    });
  const rowsBlurred = along(image, IMAGE_SIZE, (at) => Math.floor(at / IMAGE_SIZE));
  return along(rowsBlurred, 1, (at) => at % IMAGE_SIZE);
}

/** Grows (or shrinks) ink by whole pixels with the largest (or smallest) of each neighbourhood of a cross, and blends the rest. */
function thicken(image: Float32Array<ArrayBuffer>, pixels: number): Float32Array<ArrayBuffer> {
  const choose = pixels > 0 ? Math.max : Math.min;
  let current = image;
  for (let left = Math.abs(pixels); left > 0; left -= 1) {
    const share = Math.min(1, left);
    const before = current;
    current = before.map((value, at) => {
      const x = at % IMAGE_SIZE;
      const neighbour = (offset: number, inside: boolean): number => (inside ? (before[at + offset] ?? 0) : 0);
      const chosen = choose(
        value,
        neighbour(-1, x > 0),
        neighbour(1, x < IMAGE_SIZE - 1),
        neighbour(-IMAGE_SIZE, true),
        neighbour(IMAGE_SIZE, true),
      );
      return value + share * (chosen - value);
    });
  }
  return current;
}

/** Noise of a standard deviation, kept within white and ink. */
function withNoise(image: Float32Array, deviation: number, seed: number): Float32Array<ArrayBuffer> {
  const random = randomFor(seed, 1);
  return Float32Array.from(image, (value) => Math.min(1, Math.max(0, value + deviation * random.normal())));
}
