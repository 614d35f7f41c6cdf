/** Digits distorted, each in its own way, as a network's input sees them. */
import { distort, type Distortion } from '../../digits/distort';
import { imageOf, inkOf, type DigitSet } from '../../digits/digitSet';
import { fitToInput } from '../../digits/fit';
import type { LabelledImages } from '../../engine/engine';
import { units, type NetworkSpec } from '../../network';
import type { Laboratory } from './experiment';

/** Digits distorted between two breaths: about a frame's worth. */
const SLICE = 20;

export async function distortedExamples(
  laboratory: Laboratory,
  set: DigitSet,
  { input }: NetworkSpec,
  distortionOf: (digit: number) => Distortion,
): Promise<LabelledImages> {
  const { labels } = set;
  const size = units(input);
  const distorted = new Float32Array(labels.length * size);
  for (let digit = 0; digit < labels.length; digit++) {
    const distortedImage = distort(inkOf(imageOf(set, digit)), distortionOf(digit));
    distorted.set(fitToInput(distortedImage, input), digit * size);
    if (digit % SLICE === 0) await laboratory.breathe();
  }
  return { images: distorted, labels };
}
