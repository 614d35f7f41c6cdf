/** A picture's paper and its ink, whichever is lighter, and one digit's picture as the network's image. */
import { IMAGE_PIXELS } from '../normalize';
import { placeInk } from './prepare';

export interface Picture {
  readonly height: number;
  readonly width: number;
  /** [y, x], 0 black … 255 white, as it looks on white paper. */
  readonly lightness: Uint8Array;
  /** [y, x], 0 transparent … 255 opaque; null where all of it is opaque. */
  readonly alpha: Uint8Array | null;
}

/** [y, x], 0 paper … 255 ink. */
export interface Ink {
  readonly height: number;
  readonly width: number;
  readonly values: Uint8Array<ArrayBuffer>;
  /** From here on it is ink rather than paper. */
  readonly threshold: number;
  /** The most there is of it. */
  readonly most: number;
  /** That of the paper. */
  readonly paper: number;
}

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

export const isPng = (bytes: Uint8Array): boolean => PNG_SIGNATURE.every((byte, i) => bytes[i] === byte);

/** Height and width that a PNG's first chunk names (PNG, third edition, section 11.2.1), before anything is decoded; null where there is none. */
export function sizeOfPng(bytes: Uint8Array): { readonly height: number; readonly width: number } | null {
  if (!isPng(bytes) || bytes.length < 24) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isHeader = view.getUint32(12) === 0x49_48_44_52;
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  return isHeader && width > 0 && height > 0 ? { height, width } : null;
}

/** A picture with less contrast between paper and ink has nothing on it but noise. */
const LEAST_CONTRAST = 40;

/**
 * Ink on transparency is what is opaque, whatever its colour. Else the picture falls into two groups, dark and light, where
 * they are best kept apart (Otsu 1979), and paper is the larger one: a digit covers less than half of what it is written on.
 * Null where nothing stands out.
 */
export function inkOf({ height, width, lightness, alpha }: Picture): Ink | null {
  const onTransparency = alpha !== null && median(histogramOf(alpha)) < 128;
  const values = Uint8Array.from(onTransparency ? alpha : lightness);
  let counts = histogramOf(values);
  let split = splitOf(counts);
  const isDark = (from: number, to: number): number => counts.slice(from, to).reduce((sum, count) => sum + count, 0);
  if (!onTransparency && isDark(0, split) < isDark(split, 256)) {
    for (let i = 0; i < values.length; i++) values[i] = 255 - values[i]!;
    counts = counts.toReversed();
    split = 256 - split;
  }
  const most = counts.findLastIndex((count) => count > 0);
  const paper = median(counts.map((count, value) => (value < split ? count : 0)));
  return most - paper < LEAST_CONTRAST ? null : { height, width, values, threshold: split, most, paper };
}

function histogramOf(values: Uint8Array): number[] {
  const counts = Array.from({ length: 256 }, () => 0);
  for (const value of values) counts[value]!++;
  return counts;
}

function median(counts: readonly number[]): number {
  const half = counts.reduce((sum, count) => sum + count, 0) / 2;
  let below = 0;
  return counts.findIndex((count) => (below += count) >= half && below > 0);
}

/** The first value of the lighter group: the variance between the groups is largest (Otsu 1979, equation 18). */
function splitOf(counts: readonly number[]): number {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const total = counts.reduce((sum, count, value) => sum + count * value, 0);
  let [best, split, below, sumBelow] = [-1, 128, 0, 0];
  for (let value = 1; value < 256; value++) {
    below += counts[value - 1]!;
    sumBelow += counts[value - 1]! * (value - 1);
    const above = all - below;
    if (below === 0 || above === 0) continue;
    const apart = below * above * (sumBelow / below - (total - sumBelow) / above) ** 2;
    if (apart > best) [best, split] = [apart, value];
  }
  return split;
}

/** Up to this share of the contrast is paper: shadows and the noise of a camera. */
const PAPER = 0.25;
/** A frame has so much ink all around. */
const FRAMED = 0.9;

/** One digit's picture, prepared as MNIST's were, 0 white … 1 ink; null where there is no ink on it. */
export function fitPicture(ink: Ink): Float32Array<ArrayBuffer> | null {
  const { height, width, paper, most } = ink;
  const inner = withoutFrame(ink);
  // Thin lines of a large picture fade when it shrinks: the darkest place is full ink again.
  const image = new Float32Array(IMAGE_PIXELS);
  const contrast = most - paper;
  const clean = Float32Array.from(inner, (value) => Math.max(0, ((value - paper) / contrast - PAPER) / (1 - PAPER)));
  const darkest = placeInk(clean, 0, height, width, image);
  return darkest > 0 ? image.map((value) => value / darkest) : null;
}

/** A frame around the picture is no part of the digit: rings that are ink nearly all around become paper. */
function withoutFrame({ values, height, width, threshold, paper }: Ink): Uint8Array {
  const inner = values.slice();
  const deepest = Math.floor(Math.min(height, width) / 8);
  for (let ring = 0; ring < deepest; ring++) {
    const places: number[] = [];
    for (let x = ring; x < width - ring; x++) places.push(ring * width + x, (height - 1 - ring) * width + x);
    for (let y = ring + 1; y < height - 1 - ring; y++) places.push(y * width + ring, y * width + width - 1 - ring);
    const inked = places.filter((at) => values[at]! >= threshold).length;
    if (inked < FRAMED * places.length) break;
    for (const at of places) inner[at] = paper;
  }
  return inner;
}
