/**
 * Digits without end: the `index`-th digit of a seed is always the same, whichever others are made. Classes take turns,
 * so every ten in a row have each class once.
 */
import type { DigitSet } from './digitSet';
import { ON_SCREEN, randomHand, writeDigit, type Writers } from './handwriting';
import { drawNormalized, IMAGE_PIXELS } from './normalize';
import { randomFor } from './random';
import type { Drawing } from './strokes';

export interface GeneratedDigit {
  readonly label: number;
  readonly drawing: Drawing;
}

/** One digit, each by a hand of its own. */
export function generateDigit(seed: number, index: number, writers = ON_SCREEN): GeneratedDigit {
  const random = randomFor(seed, index);
  const label = index % 10;
  return { label, drawing: writeDigit(randomHand(random, writers), label, random) };
}

interface Wanted {
  readonly seed: number;
  readonly count: number;
  readonly from?: number;
  readonly writers?: Writers;
}

/** Digits `from` … `from + count − 1` of a seed. */
export function generateSet({ seed, count, from = 0, writers = ON_SCREEN }: Wanted): DigitSet {
  const images = new Uint8Array(count * IMAGE_PIXELS);
  const labels = new Uint8Array(count);
  const image = new Float32Array(IMAGE_PIXELS);
  for (let n = 0; n < count; n++) {
    const { label, drawing } = generateDigit(seed, from + n, writers);
    drawNormalized(drawing, image.fill(0), writers.widestLine);
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
