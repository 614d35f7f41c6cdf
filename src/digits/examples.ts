/** Drawings that a person can put on the paper to try: the same ones every time, each variant by a hand of its own. */
import { randomHand, writeDigit } from './handwriting';
import { randomFor } from './random';
import type { Drawing } from './strokes';

const SEED = 28;
/** Line of the examples in pixels of the 28×28 image: in the middle of MNIST's. */
const LINE = 2.6;

/** The part of each digit's allographs that examples are taken from: the commoner half, which is listed first. */
const COMMON = 0.45;

/**
 * The `variant`-th example of a digit, without end. They are neater than the generator's digits. The first shows each
 * digit as it is written most (allographs are listed that way), upright; the following ones differ in everything.
 */
export function exampleDrawing(label: number, variant: number): Drawing {
  const hand = randomHand(randomFor(SEED, variant));
  return writeDigit(
    {
      ...hand,
      allographs: hand.allographs.map((along) => (variant === 0 ? 0 : COMMON * along)),
      slant: variant === 0 ? 0.06 : hand.slant / 2,
      aspect: 1 + (hand.aspect - 1) / 2,
      rotation: 0,
      line: LINE,
      sloppiness: 0.014,
      warp: 0.05,
      pressure: 0.08,
    },
    label,
    randomFor(SEED + 1, variant * 10 + label),
  );
}
