/**
 * Images of any size as 28×28: as MNIST's were made (LeCun et al. 1998, section III.A: the ink scaled to fit 20×20, its
 * proportions kept, and placed so that its centre of mass is in the middle), or stretched to fill the image.
 */
import { BOX_SIZE, CENTRE, IMAGE_PIXELS, IMAGE_SIZE } from '../normalize';
import { readAt, readingsOf } from '../resample';
import { countOf, type GivenSet } from './givenSet';
import { bytesOf, repaired, type ByteSet, type Finding, type FindingCode } from './repairs';

/** `asTheyAre` is for images of 28×28. */
export const PREPARATIONS = ['asMnist', 'stretched', 'asTheyAre'] as const;
export type Preparation = (typeof PREPARATIONS)[number];

/** Less than this share of the darkest is paper, when the extent of the ink is measured: the halo of a smoothed line. */
const PAPER = 0.25;

/** The set after the repairs that were chosen, in the order of the findings, as a data set's images. */
export function prepared(
  set: GivenSet,
  findings: readonly Finding[],
  chosen: ReadonlySet<FindingCode>,
  how: Preparation,
): { readonly images: Uint8Array<ArrayBuffer>; readonly labels: Uint8Array<ArrayBuffer> | null } {
  const right = findings.filter(({ code }) => chosen.has(code)).reduce(repaired, set);
  return { images: prepare(bytesOf(right), how), labels: right.labels };
}

/** [image, y, x] of 28×28, 0 white … 255 ink. A blank image stays blank. */
export function prepare(set: ByteSet, how: Preparation): Uint8Array<ArrayBuffer> {
  const { height, width, values } = set;
  if (how === 'asTheyAre' && height === IMAGE_SIZE && width === IMAGE_SIZE) return values;
  const count = countOf(set);
  const images = new Uint8Array(count * IMAGE_PIXELS);
  const stretch = how === 'asMnist' ? null : stretcher(height, width);
  for (let n = 0; n < count; n++) {
    const image = images.subarray(n * IMAGE_PIXELS, (n + 1) * IMAGE_PIXELS);
    if (stretch) stretch(values, n * height * width, image);
    else placeInk(values, n * height * width, height, width, image);
  }
  return images;
}

/** A longer side fills the image, the shorter one is in the middle. */
function stretcher(height: number, width: number): (values: Uint8Array, start: number, image: Uint8Array) => void {
  const longer = Math.max(height, width);
  const [tall, wide] = [height, width].map((side) => Math.max(1, Math.round((IMAGE_SIZE * side) / longer))) as [
    number,
    number,
  ];
  const rows = readingsOf(height, 0, height, tall);
  const columns = readingsOf(width, 0, width, wide);
  const [top, left] = [Math.floor((IMAGE_SIZE - tall) / 2), Math.floor((IMAGE_SIZE - wide) / 2)];
  return (values, start, image) => {
    for (let y = 0; y < tall; y++) {
      for (let x = 0; x < wide; x++) {
        image[(top + y) * IMAGE_SIZE + left + x] = Math.round(readAt(values, start, width, rows[y]!, columns[x]!));
      }
    }
  };
}

interface Bounds {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Where the ink is of the image that begins at `start`; null where there is none. */
export function boundsOf(ink: ArrayLike<number>, start: number, height: number, width: number): Bounds | null {
  let most = 0;
  for (let i = start; i < start + height * width; i++) most = Math.max(most, ink[i]!);
  let [top, left, bottom, right] = [height, width, 0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (ink[start + y * width + x]! <= PAPER * most) continue;
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
    }
  }
  return bottom > top ? { top, left, bottom, right } : null;
}

/**
 * The ink of one image, [y, x] from `start` on, into `image` of 28×28, which must be blank. Whole pixels, as in MNIST: the
 * centre of mass ends up within half a pixel of the middle, unless the box would leave the image. Returns the most ink of it.
 */
export function placeInk(
  ink: ArrayLike<number>,
  start: number,
  height: number,
  width: number,
  image: Uint8Array | Float32Array,
): number {
  const bounds = boundsOf(ink, start, height, width);
  if (!bounds) return 0;
  const { top, left, bottom, right } = bounds;
  const longer = Math.max(bottom - top, right - left);
  const [tall, wide] = [bottom - top, right - left].map((side) =>
    Math.max(1, Math.round((BOX_SIZE * side) / longer)),
  ) as [number, number];
  const rows = readingsOf(height, top, bottom, tall);
  const columns = readingsOf(width, left, right, wide);
  const fitted = new Float32Array(tall * wide);
  let [most, mass, momentY, momentX] = [0, 0, 0, 0];
  for (let y = 0; y < tall; y++) {
    for (let x = 0; x < wide; x++) {
      const value = readAt(ink, start, width, rows[y]!, columns[x]!);
      fitted[y * wide + x] = value;
      most = Math.max(most, fitted[y * wide + x]!);
      mass += value;
      momentY += value * (y + 0.5);
      momentX += value * (x + 0.5);
    }
  }
  const place = (moment: number, side: number): number =>
    Math.min(IMAGE_SIZE - side, Math.max(0, Math.round(CENTRE - moment / mass)));
  const [down, across] = [place(momentY, tall), place(momentX, wide)];
  const whole = image instanceof Uint8Array;
  for (let y = 0; y < tall; y++) {
    for (let x = 0; x < wide; x++) {
      const value = fitted[y * wide + x]!;
      image[(down + y) * IMAGE_SIZE + across + x] = whole ? Math.round(value) : value;
    }
  }
  return most;
}
