/**
 * Digits without end: the `index`-th digit of a seed is always the same, whichever others are made. Classes take turns,
 * so every ten in a row have each class once.
 */
import type { DigitSet } from './digitSet';
import { randomHand, writeDigit } from './handwriting';
import { drawNormalized, IMAGE_PIXELS } from './normalize';
import { randomFor } from './random';
import type { Drawing } from './strokes';

/** In pixels: what is learned from has the felt pens of scanned forms too, which nobody has on the paper. */
export const WIDEST_SCANNED_LINE = 4.7;

export interface GeneratedDigit {
  readonly label: number;
  readonly drawing: Drawing;
}

/** One digit, each by a hand of its own. */
export function generateDigit(seed: number, index: number): GeneratedDigit {
  const random = randomFor(seed, index);
  const label = index % 10;
  return { label, drawing: writeDigit(randomHand(random), label, random) };
}

/** Digits `from` … `from + count − 1` of a seed. */
export function generateSet({ seed, count, from = 0 }: { seed: number; count: number; from?: number }): DigitSet {
  const images = new Uint8Array(count * IMAGE_PIXELS);
  const labels = new Uint8Array(count);
  const image = new Float32Array(IMAGE_PIXELS);
  for (let n = 0; n < count; n++) {
    const { label, drawing } = generateDigit(seed, from + n);
    drawNormalized(drawing, image.fill(0), WIDEST_SCANNED_LINE);
    labels[n] = label;
    const start = n * IMAGE_PIXELS;
    for (let i = 0; i < IMAGE_PIXELS; i++) images[start + i] = image[i]! * 255 + 0.5;
  }
  return { images, labels };
}

/** A writer of one hand: the same allographs, slant, pen and neatness; `repetition` tells their digits of a class apart. */
export function oneHand(seed: number): (label: number, repetition: number) => Drawing {
  const hand = randomHand(randomFor(seed, 0));
  return (label, repetition) => writeDigit(hand, label, randomFor(seed, 1 + repetition * 10 + label));
}
