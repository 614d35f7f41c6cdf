/** The examples: generated digits and given ones, as a network's input sees them. Made in slices, so that nothing waits for them. */
import type { DigitSet } from '../digits/digitSet';
import { FittedImages } from '../digits/fit';
import { generateSet } from '../digits/generator';
import { IMAGE_PIXELS } from '../digits/normalize';
import { someOf, type Pool } from '../digits/pool';
import type { LabelledImages } from '../engine/engine';
import { nextTask } from '../engine/nextTask';
import type { NetworkSpec } from '../network';

export type { DigitSet };

/** What is trained on: generated digits, plus those given (the person's own, or an imported set). */
export interface TrainingSource {
  readonly generated: number;
  readonly seed: number;
  readonly given: DigitSet | null;
}

/** Digits that nobody trains on: a seed that the page does not offer. */
export const TEST_SOURCE: TrainingSource = { generated: 1000, seed: -1, given: null };

/** `size` digits of a pool, or as many as it has and generated ones for the others; all generated where there is none. */
export function fromPool(pool: Pool | undefined, size: number, seed: number): TrainingSource {
  const given = pool ? someOf(pool, size, seed) : null;
  return { generated: size - (given?.labels.length ?? 0), seed, given };
}

/** About 10 ms of generating. */
const SLICE = 150;

export const sizeOf = ({ generated, given }: TrainingSource): number => generated + (given?.labels.length ?? 0);

/** Digits [from, from + count) of a source: the generated ones first. Fewer where it ends before. */
export function digitsOf(source: TrainingSource, from: number, count: number): DigitSet {
  const end = Math.min(sizeOf(source), from + count);
  const start = Math.min(from, end);
  const made = Math.max(0, Math.min(end, source.generated) - start);
  const images = new Uint8Array((end - start) * IMAGE_PIXELS);
  const labels = new Uint8Array(end - start);
  if (made > 0) {
    const generated = generateSet({ seed: source.seed, count: made, from: start });
    images.set(generated.images);
    labels.set(generated.labels);
  }
  if (source.given) {
    const first = Math.max(0, start - source.generated);
    const last = Math.max(0, end - source.generated);
    images.set(source.given.images.subarray(first * IMAGE_PIXELS, last * IMAGE_PIXELS), made * IMAGE_PIXELS);
    labels.set(source.given.labels.subarray(first, last), made);
  }
  return { images, labels };
}

/** All digits of a source as the input of a network sees them. Those given are kept as they are: in bytes, and where they lie. */
export async function examplesOf(source: TrainingSource, input: NetworkSpec['input']): Promise<LabelledImages> {
  const { generated, given } = source;
  const images = new Uint8Array(generated * IMAGE_PIXELS);
  const labels = new Uint8Array(sizeOf(source));
  for (let from = 0; from < generated; from += SLICE) {
    const slice = digitsOf(source, from, Math.min(SLICE, generated - from));
    images.set(slice.images, from * IMAGE_PIXELS);
    labels.set(slice.labels, from);
    await nextTask();
  }
  if (given) labels.set(given.labels, generated);
  return { images: new FittedImages([images, ...(given ? [given.images] : [])], input), labels };
}
